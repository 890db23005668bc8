"""Best: what the best few credits of a pod lack of full credit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.forms import Piece
from planner.forms.compiled import Numbers, compiled

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Model

FULL = 10


@dataclass(frozen=True)
class Best(Piece):
    """weight x (10 x people - the sum of the best `people` credits); 0 where the pod is closed.

    `credits` holds each person's credit, 1 to 10, by number; who is not listed has 0.
    """

    challenge: int
    people: int
    weight: int
    credits: Mapping[int, int]

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """The credit that is missing, weighted."""
        credits = sorted((self.credits.get(p, 0) for p in members), reverse=True)
        return self.weight * (FULL * self.people - sum(credits[: self.people])) if credits else 0

    def pack(self, packing: "Packing", factor: int) -> None:
        """A trait for the credits, how many count, and what a lacking credit costs."""
        trait = packing.credits(self.credits)
        packing.in_pod("best", self.challenge, (trait, self.people, self.weight * factor))

    def encode(self, model: "Model") -> "Expression":
        """Level of credit by level: of those who reach it, at most `people` count."""
        parts = []
        for challenge in model.pods_of(self.challenge):
            parts.append((self.weight * FULL * self.people, model.open(challenge)))
            below = 0
            for credit in sorted(set(self.credits.values())):
                reach = frozenset(p for p, own in self.credits.items() if own >= credit)
                count = model.up_to(self.people, model.group(challenge, reach))
                parts.append((-self.weight * (credit - below), count))
                below = credit
        return model.weighted(parts)


@compiled
def cost(
    data: Numbers, traits: Numbers, state: Numbers, record: int, width: int, first: int, end: int
) -> int:
    """What a packed piece costs for the members at these places of the state."""
    trait, left = data[record], data[record + 1]
    if left == 1:
        best = 0
        for place in range(first, end):
            best = max(best, traits[state[place] * width + trait])
        return data[record + 2] * (FULL - best)
    missing = FULL * left
    for credit in range(FULL, 0, -1):
        for place in range(first, end):
            if traits[state[place] * width + trait] == credit and left > 0:
                missing -= credit
                left -= 1
        if left == 0:
            break
    return data[record + 2] * missing
