"""Deviation: how far the sum of the members' values is from zero, beyond a tolerance."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.forms import Piece

if TYPE_CHECKING:
    from planner.solve.model import Expression, Model


@dataclass(frozen=True)
class Deviation(Piece):
    """floor((abs(sum of values) - tolerance) / unit), never below 0, in every pod."""

    values: tuple[int, ...]
    tolerance: int
    unit: int

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """The whole units beyond the tolerance."""
        return max(0, abs(sum(self.values[p] for p in members)) - self.tolerance) // self.unit

    def encode(self, model: "Model") -> "Expression":
        """The sum and its negative, each cut to whole units."""
        parts = []
        for challenge in model.pods:
            members = model.members[challenge].items()
            cut = -self.tolerance - self.unit + 1
            floors = [
                model.weighted([(1, cut), *((sign * self.values[p], x) for p, x in members)])
                for sign in (1, -1)
            ]
            largest = sum(abs(self.values[p]) for p, _ in members) // self.unit
            parts.append(model.at_least(floors, largest, self.unit))
        return model.sum(parts)
