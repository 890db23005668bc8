"""The free hours of all people, week by week, pinned below the heat map."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from planner.capacity import ByWeek
from ui.capacity.measure import NAMES, TOTALS
from ui.capacity.view import HeatView
from ui.theme import follow, theme
from ui.theme.draw import words

NAME = "Free hours, all people"
_WIDE, _MOST = 20, 14  # of a bar


class Totals(QWidget):
    """A figure and a bar below each week of a view; the figure of the week looked at is strong."""

    def __init__(self, view: HeatView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._hours: ByWeek = ()
        self._week: int | None = None
        self.setAccessibleName(NAME)
        view.horizontalScrollBar().valueChanged.connect(self.update)
        view.head.sectionResized.connect(self.update)
        self._dress()
        follow(self._dress)

    def show_hours(self, hours: ByWeek, first: int) -> None:
        """Show these hours, one for each week from the first on."""
        self._hours = hours
        told = (f"week {week} {free:,.0f}" for week, free in enumerate(hours, first))
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def show_week(self, week: int | None) -> None:
        """Make the figure of a week strong."""
        self._week = week
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the panel, its name and what is below the weeks that are seen."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(current.color("surface"))
        painter.setBrush(current.color("surface"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), current.px(10), current.px(10))
        names = current.px(NAMES)
        y = (self.height() - current.line("body")) / 2
        words(painter, NAME, current.px(16), y, names - current.px(20), strong=True)
        painter.setClipRect(names, 0, self._view.viewport().width(), self.height())
        most = max(self._hours, default=0) or 1
        for week, free in enumerate(self._hours, 1):
            left = names + self._view.columnViewportPosition(week - 1)
            self._paint_week(painter, week, free, free / most, left)

    def _paint_week(self, painter: QPainter, week: int, free: float, share: float, left: int) -> None:
        current, width = theme(), self._view.columnWidth(week - 1)
        text, here = f"{free:,.0f}", week == self._week
        wide = current.metrics("small", here).horizontalAdvance(text)
        words(painter, text, left + (width - wide) / 2, current.px(5), width, "small", strong=here)
        high = max(1, round(current.px(_MOST) * share))
        foot = current.px(TOTALS - 6)
        bar = QRectF(left + (width - current.px(_WIDE)) / 2, foot - high, current.px(_WIDE), high)
        painter.fillRect(bar, current.color("line_strong"))

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(TOTALS))
        self.update()
