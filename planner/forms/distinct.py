"""Distinct: a table by how many members there are and how many different labels they bring."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.forms import Piece
from planner.forms.compiled import Numbers, compiled
from planner.forms.layout import SCRATCH

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Model


@dataclass(frozen=True)
class Distinct(Piece):
    """max(0, min(target, members) - labels) with `capped`, else max(0, target - labels); 0 where closed.

    `labels` gives each person's label by number, or -1 for none. As there are never more labels than
    members, the capped form is min(target, members) - min(target, labels), which separates.
    """

    labels: tuple[int, ...]
    target: int
    capped: bool = False
    challenge: int | None = None

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """How many labels the pod lacks."""
        members = list(members)
        if not members:
            return 0
        target = min(self.target, len(members)) if self.capped else self.target
        return max(0, target - len({self.labels[p] for p in members} - {-1}))

    def pack(self, packing: "Packing", factor: int) -> None:
        """The labels, the target and whether it is capped."""
        labels = packing.per_person(self.labels)
        packing.in_pod("distinct", self.challenge, (labels, self.target, int(self.capped), factor))

    def encode(self, model: "Model") -> "Expression":
        """The target, as far as the pod's size reaches it where it is capped, less the labels present."""
        parts = []
        for challenge in model.pods_of(self.challenge):
            if self.capped:
                wanted = model.sum(model.size_steps(challenge, self.target))
            else:
                wanted = model.weighted([(self.target, model.open(challenge))])
            labels = model.labelled(challenge, self.labels).values()
            missing = model.weighted([(1, wanted), *((-1, label) for label in labels)])
            parts.append(model.at_least([missing], self.target))
        return model.sum(parts)


@compiled
def cost(data: Numbers, state: Numbers, record: int, first: int, end: int) -> int:
    """What a packed piece costs for the members at these places of the state."""
    labels, target = data[record], data[record + 1]
    if data[record + 2] == 1:
        target = min(target, end - first)
    scratch, known = data[SCRATCH], 0
    for place in range(first, end):
        label = data[labels + state[place]]
        new = label >= 0
        for other in range(scratch, scratch + known):
            if state[other] == label:
                new = False
                break
        if new:
            state[scratch + known] = label
            known += 1
            if known >= target:
                return 0
    return data[record + 3] * max(0, target - known)
