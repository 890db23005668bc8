"""Same: 1 where two people are not in the same pods."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.forms import Piece, State
from planner.forms.compiled import Numbers, compiled
from planner.forms.layout import PLACE_COUNTS, PLACES, PLACES_CAP

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Model


@dataclass(frozen=True)
class Same(Piece):
    """1 where the sets of pods of two people differ."""

    one: int
    other: int

    def of_plan(self, state: State) -> int:
        """1 where the two are not in the same pods."""
        return int(state.places[self.one] != state.places[self.other])

    def pack(self, packing: "Packing", factor: int) -> None:
        """The other person and the cost, in the records of the one; the one depends on the other."""
        if self.one != self.other:
            packing.sames[self.one] += (self.other, factor)
            packing.watchers[self.other].append(self.one)

    def encode(self, model: "Model") -> "Expression":
        """1 as soon as one of the two is in a pod that the other is not in."""
        ours, theirs = model.places[self.one], model.places[self.other]
        floors = []
        for challenge in sorted(ours.keys() | theirs.keys()):
            mine, other = ours.get(challenge, 0), theirs.get(challenge, 0)
            floors += [model.weighted([(1, mine), (-1, other)]), model.weighted([(1, other), (-1, mine)])]
        return model.at_least(floors, 1)


@compiled
def cost(data: Numbers, state: Numbers, record: int, person: int) -> int:
    """What a packed piece of this person costs."""
    other, count = data[record], state[data[PLACE_COUNTS] + person]
    if state[data[PLACE_COUNTS] + other] != count:
        return data[record + 1]
    ours = data[PLACES] + person * data[PLACES_CAP]
    theirs = data[PLACES] + other * data[PLACES_CAP]
    for place in range(ours, ours + count):
        shared = False
        for their in range(theirs, theirs + count):
            if state[their] == state[place]:
                shared = True
                break
        if not shared:
            return data[record + 1]
    return 0
