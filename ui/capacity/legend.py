"""What the shades of the heat map mean, as cells of it."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.capacity.face import STEPS, Cell
from ui.capacity.painting import paint_cell
from ui.theme import follow, theme
from ui.theme.draw import width_of, words

_SHADE, _SAMPLE, _HIGH, _GAP = 36, 38, 20, 14
_NAME, _OVER, _AWAY = "Share of hours", "over", "away"


class Legend(QWidget):
    """The five shades, an overbooked cell and one away; it gives way where the toolbar is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Shades from 0 to 100% of the hours; over is +1, away is hatched")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        follow(self._dress)

    def sizeHint(self) -> QSize:
        """As wide as everything side by side."""
        px = theme().px
        names = sum(width_of(word, "small") for word in (_NAME, _OVER, _AWAY))
        cells = (STEPS + 1) * px(_SHADE) + 2 * px(_SAMPLE)
        return QSize(names + cells + 3 * px(6) + 2 * px(_GAP), px(_HIGH))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them from left to right."""
        px, painter, x = theme().px, QPainter(self), 0.0
        x = self._word(painter, _NAME, x) + px(6)
        for step in range(STEPS + 1):
            share = 100 * step // STEPS
            text = f"{share}%" if step == STEPS else str(share)
            paint_cell(painter, Cell(text, "hours", step), QRectF(x, 0, px(_SHADE), self.height()))
            x += px(_SHADE)
        for cell, word in ((Cell("+1", "over"), _OVER), (Cell("", "away"), _AWAY)):
            x += px(_GAP)
            paint_cell(painter, cell, QRectF(x, 0, px(_SAMPLE), self.height()))
            x = self._word(painter, word, x + px(_SAMPLE) + px(6))

    def _word(self, painter: QPainter, word: str, x: float) -> float:
        y = (self.height() - theme().line("small")) / 2
        return x + words(painter, word, x, y, self.width(), "small", "muted")

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
