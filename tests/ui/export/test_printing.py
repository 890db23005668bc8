from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtWidgets import QWidget

from ui.export import progress
from ui.export.printing import preview_print


def test_the_pages_are_seen_before_they_are_printed(app, announced):
    window = QWidget()
    window.show()
    dialog = preview_print(announced, window)
    app.processEvents()
    assert dialog.isVisible()
    assert dialog.findChild(QPrintPreviewWidget).pageCount() > len(announced.staffed)
    dialog.reject()


def test_who_cancels_the_pages_prints_nothing(app, announced, monkeypatch):
    monkeypatch.setattr(progress, "PATIENCE", 0)
    monkeypatch.setattr(progress.ProgressDialog, "exec", lambda self: 0)
    window = QWidget()
    window.show()
    ended = []
    preview_print(announced, window).rejected.connect(lambda: ended.append("rejected"))
    for _ in range(3):
        app.processEvents()
    assert ended == ["rejected"]
