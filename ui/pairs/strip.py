"""Coverage at a glance: each unit with the pairs that it has of those it wants, the short ones first."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.pairs.delegate import paint_coverage
from ui.pairs.face import UnitRow
from ui.pairs.faces import units_short
from ui.theme.current import follow, theme
from ui.theme.draw import width_of, words

HIGH, GAP, INNER, MOST_LINES = 26, 6, 10, 2


class CoverageStrip(QWidget):
    """Chips of units on two lines at most; `chosen` carries the unit of the chip that was pressed."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._units: list[UnitRow] = []
        self._chips: list[tuple[UnitRow, QRect]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("Coverage by unit")
        self.setToolTip("Press a unit to see its pairs.")
        follow(self._place)

    def show_units(self, units: Sequence[UnitRow]) -> None:
        """Show these units."""
        self._units = units_short(units)
        told = "; ".join(f"{unit.name} {unit.coverage}" for unit in self._units)
        self.setAccessibleDescription(told)
        self._place()

    def sizeHint(self) -> QSize:
        """As high as its lines."""
        lines = 1 + max((rect.y() for _, rect in self._chips), default=0) // (
            theme().px(HIGH) + theme().px(GAP)
        )
        return QSize(theme().px(200), lines * (theme().px(HIGH) + theme().px(GAP)) - theme().px(GAP))

    def chip_at(self, at: QPoint) -> str | None:
        """The unit whose chip is at a point."""
        return next((unit.unit for unit, rect in self._chips if rect.contains(at)), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose a unit."""
        unit = self.chip_at(event.position().toPoint())
        if unit is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(unit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the chips in lines anew."""
        self._place()

    def _place(self) -> None:
        px = theme().px
        self._chips, x, y = [], 0, 0
        for number, unit in enumerate(self._units):
            width = _width(unit)
            more = px(60) if number + 1 < len(self._units) else 0
            last = y >= (MOST_LINES - 1) * (px(HIGH) + px(GAP))
            if x and x + width + (more if last else 0) > self.width():
                if last:
                    break
                x, y = 0, y + px(HIGH) + px(GAP)
            self._chips.append((unit, QRect(x, y, min(width, self.width() - x), px(HIGH))))
            x += width + px(GAP)
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chips, and how many units found no room."""
        px, current, painter = theme().px, theme(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for unit, rect in self._chips:
            painter.setPen(QPen(current.color("line"), 1))
            painter.setBrush(current.color("raised" if unit.covered else "warning_tint"))
            inner = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
            painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
            top = rect.y() + (rect.height() - theme().line("small")) // 2
            x = rect.x() + px(INNER)
            x += words(painter, unit.name, x, top, rect.width() // 2, "small", strong=True) + px(8)
            paint_coverage(painter, unit, x, top)
        if len(self._chips) < len(self._units) and self._chips:
            last = self._chips[-1][1]
            more = f"+{len(self._units) - len(self._chips)}"
            top = last.y() + (last.height() - theme().line("small")) // 2
            words(painter, more, last.right() + px(GAP + 4), top, px(50), "small", "muted")


def _width(unit: UnitRow) -> int:
    px = theme().px
    coverage = width_of(unit.coverage, "small", not unit.covered)
    return width_of(unit.name, "small", True) + coverage + px(2 * INNER + 8 + 17)
