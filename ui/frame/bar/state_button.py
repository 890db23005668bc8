"""What lies under the two lines beside Solve: a press opens the solve panel."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from ui.theme import theme


class StateButton(QAbstractButton):
    """Unseen until the pointer is over it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def show_words(self, title: str, line: str) -> None:
        """Say to screen readers and in the tip what the lines say and what a press does."""
        self.setEnabled(bool(title))
        self.setAccessibleName(f"{title}: {line}" if title else "Solving")
        self.setToolTip("How solving goes (Ctrl+Shift+Return)" if title else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground while the pointer is over it."""
        if not (self.underMouse() and self.isEnabled()):
            return
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current.color("hover"))
        painter.drawRoundedRect(QRectF(self.rect()), current.px(6), current.px(6))

    def event(self, event: QEvent) -> bool:
        """Repaint where the pointer comes and goes."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)
