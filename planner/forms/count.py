"""Count: a table by how many of a group are in a pod, how many pods a person has, or how many pairs."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from planner.forms import Piece, State


@dataclass(frozen=True)
class Table:
    """Points by a count: `points[n]`, and `slope` more for each beyond the last entry."""

    points: tuple[int, ...]
    slope: int = 0

    def __call__(self, count: int) -> int:
        last = len(self.points) - 1
        return self.points[min(count, last)] + self.slope * max(0, count - last)


@dataclass(frozen=True)
class CountInPod(Piece):
    """A table by the number of members who are of a group (None: everybody); 0 in a closed pod."""

    table: Table
    challenge: int | None = None
    group: frozenset[int] | None = None

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """The table's points for the members of the group."""
        members = list(members)
        if not members:
            return 0
        return self.table(len(members) if self.group is None else sum(p in self.group for p in members))


class Of(Enum):
    """What a person's count counts."""

    PODS = "pods"
    PAIRS = "pairs"


@dataclass(frozen=True)
class CountOfPerson(Piece):
    """A table by the number of pods, or of liaison pairs, that one person has."""

    table: Table
    person: int
    counts: Of

    def of_person(self, person: int, state: State) -> int:
        """The table's points for the person's pods or pairs."""
        return self.table(len((state.places if self.counts is Of.PODS else state.pairs_of)[person]))


@dataclass(frozen=True)
class CountOfUnit(Piece):
    """A table by the number of liaison pairs that the business people of a department have."""

    table: Table
    people: frozenset[int]

    def of_plan(self, state: State) -> int:
        """The table's points for the department's pairs."""
        return self.table(sum(business in self.people for _, business in state.pairs))
