"""A plan's points on one level, with "Better" beside them where the other plan has more."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import words
from ui.theme import Role, follow, theme
from ui.theme.draw import width_of
from ui.theme.draw import words as paint_words
from ui.theme.icons import draw

BETTER = "Better"


class LevelFigure(QWidget):
    """A figure, or that musts are kept; the chip goes below where there is no room beside."""

    def __init__(self, level: str, letter: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level, self._letter = level, letter
        self._points, self._better = 0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        follow(self._dress)

    def show_points(self, points: int, better: bool) -> None:
        """Show the points, and whether they are fewer than the other plan's."""
        self._points, self._better = points, better
        name = words.LEVEL_NAMES[self._level]
        said = f"{self._letter}, {name}: {self.text}{', better' if better else ''}"
        self.setAccessibleName(said)
        self.setToolTip(said)
        self.update()

    @property
    def text(self) -> str:
        """What is shown of the points."""
        if self._level != "must":
            return words.figure(self._points)
        return f"{words.figure(self._points)} broken" if self._points else "All kept"

    @property
    def better(self) -> bool:
        """Whether "Better" stands beside it."""
        return self._better

    def sizeHint(self) -> QSize:
        """As high as a row of the card; narrow where it must be."""
        return QSize(theme().px(150), theme().px(52))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a figure and the chip below it."""
        return QSize(theme().px(70 if self._level == "must" else 56), theme().px(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the figure and the chip."""
        painter, px = QPainter(self), theme().px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        must = self._level == "must"
        step, high = ("body", px(18)) if must else ("figure", px(22))
        role: Role = "positive_text" if self._better else "danger_text" if must and self._points else "text"
        left = px(20) if must else 0
        taken = left + width_of(self.text, step, self._better)  # type: ignore[arg-type]
        chip = width_of(BETTER, "small", True) + px(14)
        beside = self._better and taken + px(6) + chip <= self.width()
        block = high if beside or not self._better else high + px(19)
        y = (self.height() - block) / 2
        if must:
            icon: tuple[str, Role] = ("warning", "danger") if self._points else ("tick-circle", "positive")
            draw(painter, icon[0], icon[1], 0, y + px(2), 14)
        room = self.width() - left
        paint_words(painter, self.text, left, y, room, step, role, strong=self._better)  # type: ignore[arg-type]
        if self._better:
            x, top = (taken + px(6), y + (high - px(18)) / 2) if beside else (0, y + high + px(1))
            self._paint_chip(painter, QRectF(x, top, min(chip, self.width()), px(18)))

    def _paint_chip(self, painter: QPainter, at: QRectF) -> None:
        current, px = theme(), theme().px
        painter.setPen(current.color("text") if current.contrast else Qt.PenStyle.NoPen)
        painter.setBrush(current.color("positive_tint"))
        painter.drawRoundedRect(at, at.height() / 2, at.height() / 2)
        y, room = at.y() + px(1.5), int(at.width() - px(7))
        paint_words(painter, BETTER, at.x() + px(7), y, room, "small", "positive_text", strong=True)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
