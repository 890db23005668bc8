"""Deviation: how far the sum of the members' values is from zero, beyond a tolerance."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.forms import Piece
from planner.forms.compiled import Numbers, compiled

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
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

    def pack(self, packing: "Packing", factor: int) -> None:
        """Each person's value, the tolerance and the unit."""
        values = packing.per_person(self.values)
        packing.in_pod("deviation", None, (values, self.tolerance, self.unit, factor))

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


@compiled
def cost(data: Numbers, state: Numbers, record: int, first: int, end: int) -> int:
    """What a packed piece costs for the members at these places of the state."""
    values, sum_ = data[record], 0
    for place in range(first, end):
        sum_ += data[values + state[place]]
    beyond = abs(sum_) - data[record + 1]
    return data[record + 3] * (beyond // data[record + 2]) if beyond > 0 else 0
