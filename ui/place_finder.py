"""Scores many drops without holding the window up."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from ui.board.face import Drop
from ui.finder import Finder
from ui.places import placed

if TYPE_CHECKING:
    from planner.score import Assessment


class PlaceFinder(Finder):
    """Scores drops a few milliseconds at a time; `found` carries all Places once the last is known."""

    def find(self, assessment: "Assessment", drops: Iterable[Drop]) -> None:
        """Score these drops, and forget earlier ones."""
        self.start(placed(assessment, drops))
