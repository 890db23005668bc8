"""Deviation: how far the sum of the members' values is from zero, beyond a tolerance."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.forms import Piece


@dataclass(frozen=True)
class Deviation(Piece):
    """floor((abs(sum of values) - tolerance) / unit), never below 0, in every pod."""

    values: tuple[int, ...]
    tolerance: int
    unit: int

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """The whole units beyond the tolerance."""
        return max(0, abs(sum(self.values[p] for p in members)) - self.tolerance) // self.unit
