"""Best: what the best few credits of a pod lack of full credit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.forms import Piece

if TYPE_CHECKING:
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
