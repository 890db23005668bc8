"""Closed: points where a challenge has no pod."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.forms import Piece


@dataclass(frozen=True)
class Closed(Piece):
    """So many points while a challenge's pod is empty."""

    challenge: int
    points: int

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """The points where there is nobody."""
        return 0 if any(True for _ in members) else self.points
