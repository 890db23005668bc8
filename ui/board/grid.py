"""Where everything on the board lies: pods in rows, each row as high, the bench below."""

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.board.measure import BODY, EDGE, HEADER, MARGIN, POD, STEP, TABS, WIDEST
from ui.theme.current import theme


@dataclass(frozen=True, slots=True)
class Grid:
    """The board's measures in pixels for a width, a height left for pods, and a number of slots."""

    width: int
    height: int
    slots: int

    @property
    def columns(self) -> int:
        """How many pods stand side by side: at least one."""
        px = theme().px
        return max(1, (self.width - px(28)) // px(STEP))

    @property
    def pod(self) -> int:
        """How wide a pod is: as in the drawing at least, wider where that would leave room at the right."""
        px = theme().px
        room = self.width - 2 * px(MARGIN) - (self.columns - 1) * self.gap
        return max(px(POD), min(px(WIDEST), room // self.columns))

    @property
    def gap(self) -> int:
        """Between two pods."""
        return theme().px(STEP) - theme().px(POD)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return -(-self.slots // self.columns)

    @property
    def body(self) -> int:
        """The height of a pod's body: up to two rows share the height, more of them scroll."""
        px = theme().px
        shared = min(max(self.rows, 1), 2)
        return max(px(BODY), (self.height - shared * px(TABS)) // shared)

    @property
    def whole(self) -> int:
        """The height of all rows."""
        return self.rows * (theme().px(TABS) + self.body)

    @property
    def across(self) -> int:
        """The width from the first pod's left edge to the last column's right edge."""
        return self.columns * (self.pod + self.gap) - self.gap

    def slot(self, number: int) -> QRect:
        """Where a slot lies, its tab zone included."""
        px = theme().px
        row, column = divmod(number, self.columns)
        high = px(TABS) + self.body
        return QRect(px(MARGIN) + column * (self.pod + self.gap), row * high, self.pod, high)

    def header(self, number: int) -> QRect:
        """Where a pod lies that shows its header alone."""
        px = theme().px
        slot = self.slot(number)
        slot.setHeight(px(TABS) + px(HEADER))
        return slot


def bench_most(height: int) -> int:
    """The bench grows to a third of the board's height."""
    return height // 3


def bench_rect(width: int, height: int, across: int, high: int) -> QRect:
    """Where the bench lies: 8 pixels from the board's foot."""
    px = theme().px
    return QRect(px(MARGIN), height - px(EDGE) - high, across, high)
