"""The head of the heat map: the months, and below them the numbers of the weeks."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from ui.capacity.measure import MONTHS, WEEKS
from ui.capacity.model import HeatModel
from ui.theme import theme

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class WeeksHead(QHeaderView):
    """Paints the months over the weeks; the week of the selected cell stands in a pill."""

    def __init__(self, model: HeatModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._heat = model
        self._week: int | None = None
        self.setSectionsClickable(False)

    def show_week(self, week: int | None) -> None:
        """Light a week, or none."""
        self._week = week
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """Two lines high."""
        return QSize(0, theme().px(MONTHS + WEEKS))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint every section that is seen: a month's name reaches over several."""
        current, painter = theme(), QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.viewport().rect(), current.color("window"))
        painter.fillRect(0, self.height() - 1, self.viewport().width(), 1, current.color("line"))
        for week in range(1, self._heat.weeks + 1):
            left, width = self.sectionViewportPosition(week - 1), self.sectionSize(week - 1)
            if left + width > 0 and left < self.viewport().width():
                self._paint_week(painter, week, left, width)
        self._paint_months(painter)
        free = self._heat.weeks
        if free < self.count():
            painter.setFont(current.font("small"))
            painter.setPen(current.color("muted"))
            left, width = self.sectionViewportPosition(free), self.sectionSize(free)
            line = QRectF(left, current.px(MONTHS), width - current.px(8), current.px(WEEKS))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, "Free")

    def _paint_week(self, painter: QPainter, week: int, left: int, width: int) -> None:
        current, here = theme(), week == self._week
        line = QRectF(left, current.px(MONTHS), width, current.px(WEEKS))
        if here:
            pill = QRectF(0, 0, min(width - current.px(6), current.px(48)), current.px(20))
            pill.moveCenter(line.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current.color("accent"))
            painter.drawRoundedRect(pill, pill.height() / 2, pill.height() / 2)
        painter.setFont(current.font("small", here))
        painter.setPen(current.color("on_accent" if here else "muted"))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, str(self._heat.number(week)))

    def _paint_months(self, painter: QPainter) -> None:
        """A month begins over the first week that begins in it; scrolled half away its name stays."""
        current = theme()
        months = [self._heat.month(week).replace(day=1) for week in range(1, self._heat.weeks + 1)]
        painter.setFont(current.font("small", True))
        for month in dict.fromkeys(months):
            first, last = months.index(month), len(months) - 1 - months[::-1].index(month)
            begins = self.sectionViewportPosition(first)
            ends = self.sectionViewportPosition(last) + self.sectionSize(last)
            if first:
                painter.fillRect(
                    QRectF(begins, current.px(4), 1, current.px(14)), current.color("line_strong")
                )
            left = max(begins, 0) + current.px(8)
            name = _MONTHS[month.month - 1]
            if current.metrics("small", True).horizontalAdvance(name) > ends - left:
                name = name[:3]
            painter.setPen(current.color("text"))
            room = QRectF(left, 0, max(0, ends - left), current.px(MONTHS))
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
