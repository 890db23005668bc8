"""A field that offers choices, with our chevron."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from ui.theme.current import theme
from ui.theme.icons import draw


class Choice(QComboBox):
    """A combo box whose chevron is drawn in the colour of labels.

    The wheel scrolls what it lies in, unless the keyboard is in it: nothing is chosen in passing.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Choose another only where the keyboard is."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, then the chevron."""
        super().paintEvent(event)
        current = theme()
        side = current.px(12)
        painter = QPainter(self)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        right = self.width() - current.px(8) - side
        draw(painter, "chevron-down", "muted", right, (self.height() - side) / 2, 12)
