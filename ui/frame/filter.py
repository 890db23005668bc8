"""The field that filters a place; Esc clears it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit


class FilterField(QLineEdit):
    """A field for words to look for; `name` is what screen readers call it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setPlaceholderText("Filter")
        self.setAccessibleName(name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears it, and is for others where it is empty."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
