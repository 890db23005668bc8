"""A field that offers choices, with our chevron."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox

from ui.theme.current import theme
from ui.theme.icons import draw


class Choice(QComboBox):
    """A combo box whose chevron is drawn in the colour of labels."""

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
