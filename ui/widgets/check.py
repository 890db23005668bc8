"""A box with words that is ticked or not."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ui.theme.current import follow, theme
from ui.theme.icons import draw

BOX, GAP = 16, 8


class Check(QAbstractButton):
    """Says `toggled` like every button that can be checked; a press on the words counts as well."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        follow(self._dress)

    def sizeHint(self) -> QSize:
        """The box and the words on a line of 22."""
        current = theme()
        words = current.metrics("body").horizontalAdvance(self.text())
        return QSize(current.px(BOX + GAP) + words + 2, current.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box, the tick where there is one, and the words."""
        current, painter, on = theme(), QPainter(self), self.isChecked()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.isEnabled():
            painter.setOpacity(0.45)
        side = current.px(BOX)
        top = (self.height() - side) / 2
        painter.setPen(QPen(current.color("accent" if on else "line_strong"), 1))
        painter.setBrush(current.color("accent" if on else "hover" if self.underMouse() else "raised"))
        painter.drawRoundedRect(QRectF(0.5, top + 0.5, side - 1, side - 1), current.px(4), current.px(4))
        if on:
            draw(painter, "tick", "on_accent", current.px(2), top + current.px(2), BOX - 4)
        painter.setFont(current.font("body"))
        painter.setPen(current.color("text"))
        beside = QRectF(self.rect()).adjusted(side + current.px(GAP), 0, 0, 0)
        painter.drawText(beside, Qt.AlignmentFlag.AlignVCenter, self.text())

    def event(self, event: QEvent) -> bool:
        """Repaint where the pointer comes and goes."""
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
