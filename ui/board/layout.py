"""Where pods and headings lie once pods are grouped, folded and filtered."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from PySide6.QtCore import QRect

from ui.board.face import Group
from ui.board.grid import Grid
from ui.board.measure import BODY, HEADER, HEADING, MARGIN, TABS
from ui.theme.current import theme

SLOT = ""  # stands for what is not staffed, in the last place


@dataclass(frozen=True)
class Layout:
    """Rectangles on the field that scrolls, from the top downwards.

    `pods` holds those that have a place, by challenge in board order; `headings` those of the groups, by key;
    `whole` is the height of everything.
    """

    pods: dict[str, QRect] = field(default_factory=dict)
    headings: dict[str, QRect] = field(default_factory=dict)
    whole: int = 0

    def between(self, top: int, bottom: int) -> Iterator[str]:
        """The challenges whose pods reach between two heights."""
        names, tops, tallest = self._order
        for name in names[bisect_left(tops, top - tallest) : bisect_right(tops, bottom)]:
            if self.pods[name].bottom() >= top:
                yield name

    @cached_property
    def _order(self) -> tuple[list[str], list[int], int]:
        """The challenges from the top downwards, where each begins, and the tallest pod."""
        rects = self.pods.values()
        tallest = max((rect.height() for rect in rects), default=0)
        return [*self.pods], [rect.y() for rect in rects], tallest


def lay_out(
    width: int,
    height: int,
    groups: Sequence[Group],
    *,
    folded: Collection[str] = (),
    headers: Collection[str] = (),
) -> Layout:
    """Lay groups out one below the other; one without a title has no heading.

    Of the groups in `folded` the heading alone has a place, of the pods in `headers` the header alone.
    """
    px = theme().px
    slots = sum(len(group.pods) for group in groups)
    grid = Grid(width, height, slots)
    body = px(BODY) if any(group.title for group in groups) else grid.body
    across = grid.across
    pods: dict[str, QRect] = {}
    headings: dict[str, QRect] = {}
    left, wide, tabs, header = px(MARGIN), grid.pod, px(TABS), px(HEADER)
    step = wide + grid.gap
    y = 0
    for group in groups:
        if group.title:
            headings[group.key] = QRect(left, y, across, px(HEADING))
            y += px(HEADING)
            if group.key in folded:
                continue
        for row in _rows(group.pods, grid.columns):
            tall = tabs + max(header if pod in headers else body for pod in row)
            for column, pod in enumerate(row):
                high = tabs + header if pod in headers else tall
                pods[pod] = QRect(left + column * step, y, wide, high)
            y += tall
    return Layout(pods, headings, y)


def _rows(pods: Sequence[str], columns: int) -> Iterable[Sequence[str]]:
    return (pods[first : first + columns] for first in range(0, len(pods), columns))
