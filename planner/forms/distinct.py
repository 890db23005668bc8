"""Distinct: a table by how many members there are and how many different labels they bring."""

from collections.abc import Iterable
from dataclasses import dataclass

from planner.forms import Piece


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
