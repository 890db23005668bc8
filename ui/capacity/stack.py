"""What fills a week as a bar of parts, and as a list of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui import words
from ui.capacity.face import counted_hours
from ui.capacity.story import Part
from ui.frame.elided import Elided
from ui.theme import Role, theme
from ui.widgets import Label

_HIGH, _OUT = 12, 3  # of the bar, and how far the limit's tick stands out of it


class Stack(QWidget):
    """Parts side by side as wide as their hours; a tick stands where the pod hours end."""

    def __init__(self, parts: Sequence[Part], hours: float) -> None:
        super().__init__()
        self._parts, self._hours = parts, hours
        self.setFixedHeight(theme().px(_HIGH + 2 * _OUT))
        filled = sum(part.hours for part in parts)
        self.setAccessibleName(f"{words.hours(filled)} of {words.hours(hours)} hours filled")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts, what is too much over them, and the tick."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        filled = sum(part.hours for part in self._parts)
        whole = max(filled, self._hours) or 1
        top, high = current.px(_OUT), current.px(_HIGH)
        bar = QRectF(0, top, self.width(), high)
        shape = QPainterPath()
        shape.addRoundedRect(bar, current.px(3), current.px(3))
        painter.setClipPath(shape)
        painter.fillRect(bar, current.color("line"))
        fill = partial(self._fill, painter, bar, whole)
        before, gap = 0.0, current.px(2)
        for part in self._parts:
            fill(before, before + part.hours, part.role, gap)
            before += part.hours
        if filled > self._hours:
            fill(self._hours, filled, "danger", 0)
        painter.setClipping(False)
        if filled > self._hours:
            at = self.width() * self._hours / whole
            painter.fillRect(QRectF(at - gap, 0, gap, self.height()), current.color("raised"))
            painter.fillRect(QRectF(at - gap / 2 - 0.5, 0, 1.5, self.height()), current.color("text"))

    def _fill(
        self, painter: QPainter, bar: QRectF, whole: float, first: float, last: float, role: Role, gap: int
    ) -> None:
        left, right = bar.width() * first / whole, bar.width() * last / whole
        end = gap if last < whole else 0
        painter.fillRect(QRectF(left, bar.y(), right - left - end, bar.height()), theme().color(role))


class PartRow(QWidget):
    """A part's colour, name and hours, and below when it runs."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        self._role: Role = part.role
        px = theme().px
        row = QHBoxLayout(self)
        row.setContentsMargins(px(18), px(4), 0, 0)
        row.setSpacing(px(8))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(Elided(part.name))
        column.addWidget(Elided(part.when, "small", "muted"))
        row.addLayout(column, 1)
        hours = Label(f"{words.hours(part.hours)} h", "body", strong=True)
        row.addWidget(hours, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(f"{part.name}, {part.when}, {counted_hours(part.hours)}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the square that the bar's part is coloured as."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current.color(self._role))
        side = current.px(9)
        painter.drawRoundedRect(QRectF(0, current.px(4 + 5), side, side), 2, 2)
