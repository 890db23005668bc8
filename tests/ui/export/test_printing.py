from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtWidgets import QWidget

from ui.export.printing import preview_print


def test_the_pages_are_seen_before_they_are_printed(app, announced):
    window = QWidget()
    window.show()
    dialog = preview_print(announced, window)
    app.processEvents()
    assert dialog.isVisible()
    assert dialog.findChild(QPrintPreviewWidget).pageCount() > len(announced.staffed)
    dialog.reject()
