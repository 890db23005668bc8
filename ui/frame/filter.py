"""The field that filters a place: what it looks for is typed, Esc clears it, Enter goes to what it finds."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import follow, theme
from ui.theme.icons import draw

WIDTH = 192  # as wide as a pod


class FilterField(QLineEdit):
    """A field with what brings the keyboard here at its right while it is empty.

    `name` is what screen readers call it, `tip` what else there is to say of it; `stepped` asks for the next
    match (1), or for the one before (-1).
    """

    stepped = Signal(int)

    def __init__(self, name: str, tip: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("Filter")
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self._dress()
        follow(self._dress)

    def take_keyboard(self) -> None:
        """Take the keyboard, with what stands here selected."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the field, its icon and the hint."""
        super().paintEvent(event)
        current, painter = theme(), QPainter(self)
        draw(painter, "search", "muted", current.px(8), (self.height() - current.px(14)) / 2, 14)
        if not self.text() and not self.hasFocus():
            painter.setFont(current.font("tiny"))
            painter.setPen(current.color("muted"))
            right = self.rect().adjusted(0, 0, -current.px(8), 0)
            painter.drawText(right, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "Ctrl F")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc clears the filter, and is for others where it is empty; Enter steps, with Shift back."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        current = theme()
        self.setFont(current.font("body"))
        self.setTextMargins(current.px(20), 0, 0, 0)
        self.setFixedSize(current.px(WIDTH), current.px(26))
