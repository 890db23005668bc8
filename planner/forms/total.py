"""Total: a weighted sum over the whole plan, in whole units rounded up, beyond zero."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner.forms import Piece, State
from planner.forms.compiled import Numbers, compiled
from planner.forms.layout import TOTAL_SUM, TOTAL_WIDTH, TOTALS

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Model


@dataclass(frozen=True)
class Total(Piece):
    """max(0, ceil((constant + what each membership and pair adds) / unit)).

    A membership of p in c adds `by_challenge[c]` + `memberships[p, c]`, a pair adds `pairs[it, business]`.
    """

    constant: int
    unit: int = 1
    by_challenge: Mapping[int, int] = field(default_factory=dict)
    memberships: Mapping[tuple[int, int], int] = field(default_factory=dict)
    pairs: Mapping[tuple[int, int], int] = field(default_factory=dict)

    def of_plan(self, state: State) -> int:
        """The sum in whole units, rounded up, never below 0."""
        return self.points(self.sum_of(state))

    def sum_of(self, state: State) -> int:
        """What a plan adds up to."""
        sum_ = self.constant + sum(self.pairs.get(pair, 0) for pair in state.pairs)
        return sum_ + sum(self.adds(p, pod) for pod, members in enumerate(state.pods) for p in members)

    def adds(self, person: int, challenge: int) -> int:
        """What a membership adds to the sum."""
        return self.by_challenge.get(challenge, 0) + self.memberships.get((person, challenge), 0)

    def points(self, sum_: int) -> int:
        """The points of a sum."""
        return max(0, -(-sum_ // self.unit))

    def pack(self, packing: "Packing", factor: int) -> None:
        """What each challenge adds to the sum, and the table's keys for memberships and pairs."""
        by_challenge = packing.put([self.by_challenge.get(c, 0) for c in range(packing.pods)])
        packing.add_total(self.constant, self.unit, by_challenge, self.memberships, self.pairs, factor)

    def encode(self, model: "Model") -> "Expression":
        """The sum as it stands, in whole units rounded up."""
        parts = [(1, self.constant)]
        for challenge, members in enumerate(model.members):
            for person, member in members.items():
                each = self.by_challenge.get(challenge, 0) + self.memberships.get((person, challenge), 0)
                parts.append((each, member))
        parts += [(self.pairs.get(pair, 0), literal) for pair, literal in model.pairs.items()]
        most = sum(each * x if isinstance(x, int) else max(0, each) for each, x in parts)
        return model.at_least([model.weighted(parts)], max(0, -(-most // self.unit)), self.unit)


@compiled
def cost(data: Numbers, state: Numbers, number: int) -> int:
    """What a packed piece costs at its sum of now."""
    record, sum_ = data[TOTALS] + number * TOTAL_WIDTH, state[data[TOTAL_SUM] + number]
    unit = data[record]
    return data[record + 1] * ((sum_ + unit - 1) // unit) if sum_ > 0 else 0
