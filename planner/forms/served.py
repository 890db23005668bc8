"""Served: 1 per member who asks for something that no other member offers."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.forms import Piece


@dataclass(frozen=True)
class Served(Piece):
    """1 per member whose asked bits meet no other member's offered bits, in every pod.

    `asked` and `offered` are bit sets by person; a member who asks nothing costs nothing.
    """

    asked: tuple[int, ...]
    offered: tuple[int, ...]

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """How many members ask in vain."""
        members = list(members)
        return sum(
            1
            for p in members
            if self.asked[p] and not any(self.asked[p] & self.offered[q] for q in members if q != p)
        )
