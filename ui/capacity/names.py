"""The left edge of the heat map: departments that fold, and the names of their people."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.capacity.face import GroupFace, PersonFace
from ui.capacity.measure import NAMES
from ui.capacity.model import HeatModel
from ui.theme import theme
from ui.theme.departments import paint_bar
from ui.theme.draw import right_to_left, words
from ui.theme.focus import paint_ring
from ui.theme.icons import draw


class Names(QHeaderView):
    """Stays where it is while weeks scroll. `pressed` carries the row under the pointer."""

    pressed = Signal(int)

    def __init__(self, model: HeatModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._heat = model
        self._row: int | None = None
        self._ringed: int | None = None
        self.setSectionsClickable(False)

    def light(self, row: int | None) -> None:
        """Light the name of the selected cell's row, or none."""
        self._row = row
        self.viewport().update()

    def ring(self, row: int | None) -> None:
        """Show that the keyboard is on the department of a row, or on none."""
        if row != self._ringed:
            self._ringed = row
            self.viewport().update()

    def sizeHint(self) -> QSize:
        """As wide as a name may be."""
        return QSize(theme().px(NAMES), 0)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Say which row is meant."""
        row = self.logicalIndexAt(event.position().toPoint())
        if row >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(row)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows that are seen."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), theme().color("window"))
        first, last = self.visualIndexAt(event.rect().top()), self.visualIndexAt(event.rect().bottom())
        if first < 0:
            return
        for row in range(first, (self.count() - 1 if last < 0 else last) + 1):
            at = QRectF(0, self.sectionViewportPosition(row), self.viewport().width(), self.sectionSize(row))
            line = self._heat.line(row)
            if isinstance(line, GroupFace):
                self._paint_group(painter, row, line, at)
            else:
                self._paint_person(painter, row, line, at)

    def _paint_group(self, painter: QPainter, row: int, group: GroupFace, at: QRectF) -> None:
        current = theme()
        if row:
            painter.fillRect(QRectF(0, at.y(), at.width(), 1), current.color("line"))
        y = at.y() + (at.height() - current.line("body")) / 2
        folded = self._heat.is_folded(group)
        chevron = "chevron-right" if folded else "chevron-down"
        draw(painter, chevron, "muted", current.px(4), at.y() + (at.height() - current.px(12)) / 2, 12)
        left, room = current.px(18), int(at.width()) - current.px(18 + 8)
        # What is folded away does not hide that somebody is overbooked.
        over = group.over if folded else ""
        short = current.metrics("small").horizontalAdvance
        beside = short(group.count) + (short(over) + current.px(8) if over else 0) + current.px(8)
        left += words(painter, group.name, left, y, room - beside, strong=True) + current.px(8)
        small = y + current.baseline("body", True) - current.baseline("small")
        left += words(painter, group.count, left, small, room, "small", "muted") + current.px(8)
        words(painter, over, left, small, room, "small", "danger_text", strong=True)
        if row == self._ringed:
            paint_ring(painter, at.adjusted(3, 3, -3, -3))

    def _paint_person(self, painter: QPainter, row: int, face: PersonFace, at: QRectF) -> None:
        current, here = theme(), row == self._row
        if here:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current.color("accent_tint"))
            painter.drawRoundedRect(at.adjusted(0, 1, -2, -1), current.px(4), current.px(4))
        height = current.px(14)
        paint_bar(
            painter, current.px(6), at.y() + (at.height() - height) / 2, height, face.department, face.side
        )
        y = at.y() + (at.height() - current.line("body")) / 2
        left, role = current.px(16), "accent_text" if here else "text"
        room = int(at.width()) - left - current.px(8)
        rtl = right_to_left(face.name)
        words(painter, face.name, left, y, room, "body", role, strong=here, right=rtl)  # type: ignore[arg-type]
