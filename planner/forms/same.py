"""Same: 1 where two people are not in the same pods."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.forms import Piece, State

if TYPE_CHECKING:
    from planner.solve.model import Expression, Model


@dataclass(frozen=True)
class Same(Piece):
    """1 where the sets of pods of two people differ."""

    one: int
    other: int

    def of_plan(self, state: State) -> int:
        """1 where the two are not in the same pods."""
        return int(state.places[self.one] != state.places[self.other])

    def encode(self, model: "Model") -> "Expression":
        """1 as soon as one of the two is in a pod that the other is not in."""
        ours, theirs = model.places[self.one], model.places[self.other]
        floors = []
        for challenge in sorted(ours.keys() | theirs.keys()):
            mine, other = ours.get(challenge, 0), theirs.get(challenge, 0)
            floors += [model.weighted([(1, mine), (-1, other)]), model.weighted([(1, other), (-1, mine)])]
        return model.at_least(floors, 1)
