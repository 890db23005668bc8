"""Best: what the best few credits of a pod lack of full credit."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from planner.forms import Piece

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
