"""The rules that still cost most, a line each: level, name, cost, and how much that has changed."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui import words
from ui.solve.told import MOST_RULES, RuleLine
from ui.theme import Role, TypeName, follow, theme
from ui.theme.draw import words as paint_words
from ui.theme.icons import draw

LINE, FIGURE = 22, 52


class RuleLines(QWidget):
    """Room for as many lines as there may be, so that nothing below moves as they come."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[RuleLine, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("What costs most")
        follow(self._dress)

    def show_lines(self, lines: Sequence[RuleLine]) -> None:
        """Show these in place of all."""
        self.lines = tuple(lines)
        told = [f"{line.name}, {words.LEVEL_NAMES[line.level]} {words.figure(line.cost)}" for line in lines]
        self.setAccessibleDescription("; ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a head and its lines."""
        return QSize(theme().px(280), theme().px(LINE * (MOST_RULES + 1)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the head and the lines."""
        painter = QPainter(self)
        self._paint(painter, 0, "What costs most", "Cost", "Change", "muted", "muted")
        for number, line in enumerate(self.lines, start=1):
            y = theme().px(LINE * number + 4)
            draw(painter, f"level-{line.level}", line.level, 0, y, 14)  # type: ignore[arg-type]
            role: Role = "positive_text" if line.change < 0 else "warning_text"
            change = words.signed(line.change) if line.change else ""
            self._paint(painter, number, line.name, words.figure(line.cost), change, "text", role)

    def _paint(
        self, painter: QPainter, number: int, name: str, cost: str, change: str, role: Role, other: Role
    ) -> None:
        px, width, y = theme().px, self.width(), theme().px(LINE * number + 3)
        left, step = px(20 if number else 0), px(FIGURE)
        kind: TypeName = "body" if number else "small"
        paint_words(painter, name, left, y, width - left - 2 * step, kind, role)
        paint_words(painter, cost, width - 2 * step, y, step, kind, role, right=True)
        paint_words(painter, change, width - step, y, step, kind, other, right=True)

    def _dress(self) -> None:
        self.updateGeometry()
        self.update()
