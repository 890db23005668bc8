"""The curve of a trade-off: what the plan costs with so many changes, a dot for each point."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import words
from ui.theme import Role, follow, theme
from ui.theme.draw import width_of
from ui.theme.draw import words as paint_words
from ui.theme.icons import draw

HEIGHT, MARGIN, DOT = 150, 40, 4
CAPTION = "Cost by number of changes"


@dataclass(frozen=True)
class Dot:
    """A point of the curve: how many changes, what the plan costs, and the musts it breaks."""

    changes: int
    cost: int
    must: int = 0


class Curve(QWidget):
    """Paints the dots from left to right at equal distances; a plan that breaks a must bears its sign."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dots: list[Dot] = []
        self._chosen = -1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._dress)
        self._dress()

    def show_dots(self, dots: Sequence[Dot], chosen: int) -> None:
        """Show these points, of which one is chosen (-1: none)."""
        self._dots, self._chosen = list(dots), chosen
        told = [f"{dot.changes} changes cost {words.figure(dot.cost)}" for dot in dots]
        self.setAccessibleName(CAPTION)
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the caption and the figures above and below the curve need."""
        return QSize(theme().px(360), theme().px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the dots, and their figures: cost above, changes below."""
        current, painter = theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = self.height() - current.px(22)
        painter.setPen(QPen(current.color("line"), 1))
        painter.drawLine(0, base, self.width(), base)
        paint_words(painter, CAPTION, 0, 0, self.width(), "small", "muted")
        places = self._places()
        painter.setPen(QPen(current.color("line_strong"), current.stroke(1.5)))
        painter.drawPolyline(places)
        for number, (dot, place) in enumerate(zip(self._dots, places, strict=True)):
            chosen = number == self._chosen
            self._figure(painter, words.figure(dot.cost), place, -current.px(24), chosen)
            below = QPointF(place.x(), base)
            self._figure(painter, f"{dot.changes}", below, current.px(4), chosen)
            if dot.must:
                side = current.px(14)
                corner = place - QPointF(side / 2, side / 2)
                draw(painter, "level-must", "must", corner.x(), corner.y(), 14)
                continue
            role: Role = "accent" if chosen else "line_strong"
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current.color(role))
            radius = current.px(DOT + 1 if chosen else DOT)
            painter.drawEllipse(QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius))

    def _places(self) -> list[QPointF]:
        px, dots = theme().px, self._dots
        least, most = min((d.cost for d in dots), default=0), max((d.cost for d in dots), default=0)
        top, bottom = px(48), self.height() - px(36)
        step = (self.width() - 2 * px(MARGIN)) / max(1, len(dots) - 1)
        share = [(dot.cost - least) / max(1, most - least) for dot in dots]
        return [QPointF(px(MARGIN) + n * step, bottom - s * (bottom - top)) for n, s in enumerate(share)]

    def _figure(self, painter: QPainter, text: str, at: QPointF, down: int, strong: bool) -> None:
        width = width_of(text, "small", strong)
        left = min(max(0.0, at.x() - width / 2), self.width() - width)
        role: Role = "text" if strong else "muted"
        paint_words(painter, text, left, at.y() + down, width + 1, "small", role, strong=strong)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
