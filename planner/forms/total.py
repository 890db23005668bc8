"""Total: a weighted sum over the whole plan, in whole units rounded up, beyond zero."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from planner.forms import Piece, State


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
        sum_ = self.constant + sum(self.pairs.get(pair, 0) for pair in state.pairs)
        for challenge, members in enumerate(state.pods):
            sum_ += len(members) * self.by_challenge.get(challenge, 0)
            sum_ += sum(self.memberships.get((p, challenge), 0) for p in members)
        return max(0, -(-sum_ // self.unit))
