"""The chart of a solve: what the best plan costs and what is proven of the best possible, over seconds."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import words
from ui.solve.course import Course
from ui.solve.told import duration
from ui.theme import Role, follow, theme
from ui.theme.draw import width_of
from ui.theme.draw import words as paint_words

HEIGHT = 128
_TOP, _FOOT, _RIGHT = 8, 20, 52  # room above the curve, for seconds below it, for figures at its right
_MOST = 2  # what costs more than so many times the best lies above the chart


@dataclass(frozen=True)
class Curve:
    """Points of a line that goes on level until the next: seconds and cost, in the order of time."""

    points: tuple[tuple[float, int], ...] = ()

    @property
    def last(self) -> int | None:
        """The cost at its end."""
        return self.points[-1][1] if self.points else None


@dataclass(frozen=True)
class Reading:
    """What the chart shows: the costs of better plans, what is proven, until when, and how wide it is.

    Plans that break more musts than the best are none of the costs: the two cannot be compared.
    """

    costs: Curve = Curve()
    proven: Curve = Curve()
    now: float = 0
    width: float = 1

    @classmethod
    def of(cls, course: Course, live: bool = False) -> "Reading":
        """What there is to show of a course, whose proof and looking further count as well.

        `live` says that something goes on; otherwise it ends where something happened last.
        """
        now = course.elapsed
        if course.ended is not None and not live:
            last = [course.ended, *(step.seconds for step in course.steps), *(at for at, _ in course.bounds)]
            now = max(last)
        best = course.best
        if best is None:
            return cls(now=now, width=max(course.allowed, now))
        must = best.score.must
        costs = tuple((step.seconds, step.score.cost) for step in course.steps if step.score.must == must)
        proven = tuple(
            (at, bound.cost) for at, bound in course.bounds if bound.must == must and bound.cost is not None
        )
        return cls(Curve(costs), Curve(proven), now, max(course.allowed, now))

    @property
    def span(self) -> tuple[float, float]:
        """The least and the most cost that the chart has room for."""
        costs = [cost for _, cost in self.costs.points]
        best = self.costs.last or 0
        most = min(max(costs, default=1), max(1, _MOST * best))
        floor = best if self.proven.last is None else min(best, self.proven.last)
        room = max(1.0, (most - floor) * 0.25)
        return max(0.0, floor - room), max(most, floor + room)


class Chart(QWidget):
    """Paints better plans as steps, what is proven as a line from below, and the gap between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.reading = Reading()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Cost over time")
        follow(self._dress)
        self._dress()

    def show_reading(self, reading: Reading) -> None:
        """Show what was read off a course."""
        self.reading = reading
        said = []
        if reading.costs.last is not None:
            said.append(f"The best plan costs {words.figure(reading.costs.last)}")
        if reading.proven.last is not None:
            said.append(f"no plan costs less than {words.figure(reading.proven.last)}")
        self.setAccessibleDescription("; ".join(said))
        self.setToolTip("; ".join(said))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the curve, its figures and the seconds below need."""
        return QSize(theme().px(280), theme().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the gap, both lines, and their figures."""
        current, painter, px = theme(), QPainter(self), theme().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(current.color("line"), 1) if current.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(current.color("surface"))
        painter.drawRoundedRect(QRectF(self._area).adjusted(0.5, 0.5, -0.5, -0.5), px(6), px(6))
        costs, proven = self._line(self.reading.costs), self._line(self.reading.proven)
        painter.save()
        painter.setClipRect(self._area)
        if costs and proven:
            self._paint_gap(painter, costs, proven)
        self._stroke(painter, proven, "positive", 1.5)
        self._stroke(painter, costs, "accent", 2)
        painter.restore()
        self._paint_words(painter)
        self._paint_figures(painter, costs, proven)

    @property
    def _area(self) -> QRectF:
        px = theme().px
        return QRectF(0, 0, self.width() - px(_RIGHT), self.height() - px(_FOOT))

    def _line(self, curve: Curve) -> list[QPointF]:
        """The corners of a curve's steps, up to now."""
        area, reading = self._area, self.reading
        least, most = reading.span
        top = theme().px(_TOP)

        def at(seconds: float, cost: float) -> QPointF:
            x = area.left() + area.width() * seconds / reading.width
            return QPointF(x, top + (area.bottom() - top) * (most - cost) / (most - least))

        corners: list[QPointF] = []
        for seconds, cost in curve.points:
            if corners:
                corners.append(QPointF(at(seconds, cost).x(), corners[-1].y()))
            corners.append(at(seconds, cost))
        if corners:
            corners.append(QPointF(at(reading.now, 0).x(), corners[-1].y()))
        return corners

    def _paint_gap(self, painter: QPainter, costs: Sequence[QPointF], proven: Sequence[QPointF]) -> None:
        """Tint what lies between the best plan and what is proven, from where both are known."""
        begins = max(costs[0].x(), proven[0].x())
        shape = QPolygonF([*_from(costs, begins), *reversed(_from(proven, begins))])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().color("accent_tint"))
        painter.drawPolygon(shape)

    def _stroke(self, painter: QPainter, line: Sequence[QPointF], role: Role, width: float) -> None:
        if line:
            painter.setPen(QPen(theme().color(role), theme().stroke(width)))
            painter.drawPolyline(line)

    def _paint_words(self, painter: QPainter) -> None:
        """Write the seconds below, and what the figures beside the lines are of."""
        y, area = self.height() - theme().px(_FOOT - 3), self._area
        last = duration(self.reading.width)
        paint_words(painter, "0 s", 0, y, round(area.width()), "small", "muted")
        paint_words(painter, last, 0, y, round(area.width()), "small", "muted", right=True)
        left = area.right() + theme().px(6)
        paint_words(painter, "Cost", left, y, round(self.width() - left), "small", "muted")

    def _paint_figures(self, painter: QPainter, costs: Sequence[QPointF], proven: Sequence[QPointF]) -> None:
        """Write what both lines come to beside them, apart where they lie close."""
        height, area = theme().line("small"), self._area
        lowest = area.bottom() - height
        places: list[tuple[str, float, Role]] = []
        if costs and self.reading.costs.last is not None:
            text, y = words.figure(self.reading.costs.last), costs[-1].y() - height / 2
            places.append((text, min(max(0.0, y), lowest - (height if proven else 0)), "accent_text"))
        if proven and self.reading.proven.last is not None and self.reading.proven != self.reading.costs:
            text, y = words.figure(self.reading.proven.last), proven[-1].y() - height / 2
            above = places[0][1] + height if places else 0.0
            places.append((text, min(max(above, y), lowest), "positive_text"))
        left = area.right() + theme().px(6)
        for text, y, role in places:
            width = max(width_of(text, "small", True), round(self.width() - left))
            paint_words(painter, text, left, y, width, "small", role, strong=True)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()


def _from(line: Sequence[QPointF], x: float) -> list[QPointF]:
    """The part of a line of steps that lies at the right of `x`."""
    before = [point for point in line if point.x() <= x]
    after = [point for point in line if point.x() > x]
    return [QPointF(x, before[-1].y() if before else line[0].y()), *after]
