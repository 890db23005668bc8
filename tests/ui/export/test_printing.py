from PySide6.QtCore import QTimer
from PySide6.QtPrintSupport import QPrintPreviewDialog, QPrintPreviewWidget
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
    window = QWidget()
    window.show()
    ended = []

    def cancel():
        window.findChild(progress.ProgressDialog).cancel_button.click()
        window.findChild(QPrintPreviewDialog).rejected.connect(lambda: ended.append("rejected"))

    QTimer.singleShot(0, cancel)
    preview_print(announced, window)
    for _ in range(3):
        app.processEvents()
    assert ended == ["rejected"]
