"""Together: points per two people who share a pod, with exceptions per challenge."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from planner.forms import Piece
from planner.forms.compiled import Numbers, compiled
from planner.forms.layout import MEMBERS, MEMBERS_CAP, PARTNER_WIDTH, PARTNERS, PEOPLE, SIZES
from planner.forms.lookup import found

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Model


@dataclass(frozen=True)
class Together(Piece):
    """Points for every two members of a pod: `points[a, b]`, or `exceptions[a, b, challenge]` instead.

    Both hold a < b by number; an exception stands over the points of the two in that challenge's pod.
    """

    points: Mapping[tuple[int, int], int]
    exceptions: Mapping[tuple[int, int, int], int] = field(default_factory=dict)

    @cached_property
    def partners(self) -> dict[int, dict[int, int]]:
        """The points of each person with each other person, by number."""
        partners: dict[int, dict[int, int]] = {}
        for (a, b), points in self.points.items():
            partners.setdefault(a, {})[b] = points
            partners.setdefault(b, {})[a] = points
        return partners

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """The points of all twos in one pod."""
        members = set(members)
        sum_ = 0
        for a in members:
            known = self.partners.get(a)
            if known:
                for b in members & known.keys():
                    if a < b:
                        sum_ += self.exceptions.get((a, b, challenge), known[b])
        return sum_

    def pack(self, packing: "Packing", factor: int) -> None:
        """The points of every two, with their exceptions, in the table that all such pieces share."""
        packing.add_together(self.points, self.exceptions, factor)

    def encode(self, model: "Model") -> "Expression":
        """The points of two people wherever both are in."""
        parts = []
        for challenge in model.pods:
            members = model.members[challenge]
            for a in members:
                for b in self.partners.get(a, {}).keys() & members.keys():
                    points = (
                        self.exceptions.get((a, b, challenge), self.points.get((a, b), 0)) if a < b else 0
                    )
                    if points:
                        both = model.sum([members[a], members[b], -1])
                        parts.append((points, model.at_least([both], 1)))
        return model.weighted(parts)


@compiled
def cost(data: Numbers, state: Numbers, person: int, pod: int) -> int:
    """What all packed pieces cost for a person with the other members of a pod."""
    partners = data[PARTNERS] + person * PARTNER_WIDTH
    table, mask = data[partners], data[partners + 1]
    first, sum_ = data[MEMBERS] + pod * data[MEMBERS_CAP], 0
    for place in range(first, first + state[data[SIZES] + pod]):
        other = state[place]
        if data[partners + 2 + (other >> 6 & 3)] >> (other & 63) & 1:
            points = found(data, table, mask, other)
            sum_ += points >> 1
            if points & 1:  # there are exceptions, each as its difference
                sum_ += found(data, table, mask, other + (1 + pod) * data[PEOPLE])
    return sum_
