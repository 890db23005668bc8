"""Count: a table by how many of a group are in a pod, how many pods a person has, or how many pairs."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from typing import TYPE_CHECKING

from planner.forms import Piece, State
from planner.forms.compiled import Numbers, compiled

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Literal, Model


@dataclass(frozen=True)
class Table:
    """Points by a count: `points[n]`, and `slope` more for each beyond the last entry."""

    points: tuple[int, ...]
    slope: int = 0

    def __call__(self, count: int) -> int:
        """The points for a count."""
        last = len(self.points) - 1
        return self.points[min(count, last)] + self.slope * max(0, count - last)

    def encode(
        self, model: "Model", literals: "Sequence[Literal]", is_open: "Literal" = 1, fewest: int = 0
    ) -> "Expression":
        """The points for how many of these literals hold, at least `fewest`; 0 where `is_open` does not.

        A table that bends upwards alone is no less than any of its slopes; another is counted step by step.
        """
        points = [self(count) for count in range(len(literals) + 1)]
        if len(points) <= fewest:
            return 0
        slopes = [more - less for less, more in pairwise(points[fewest:])] or [0]
        if any(before > after for before, after in pairwise(slopes)):
            return self._step_by_step(model, literals, is_open)
        count = model.sum(literals)
        starts = {slope: start for start, slope in enumerate(slopes, fewest)}
        floors = [
            model.weighted([(slope, count), (points[start] - slope * start, is_open)])
            for slope, start in starts.items()
        ]
        return model.at_least(floors, max(points[fewest:]))

    def _step_by_step(
        self, model: "Model", literals: "Sequence[Literal]", is_open: "Literal"
    ) -> "Expression":
        at_least, beyond = model.steps(literals, len(self.points) - 1)
        steps = [more - less for less, more in pairwise(self.points)]
        return model.weighted(
            [(self.points[0], is_open), *zip(steps, at_least, strict=False), (self.slope, beyond)]
        )


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

    def pack(self, packing: "Packing", factor: int) -> None:
        """A trait that the group has at least so much of (-1: everybody) and the table."""
        trait, least = (-1, 0) if self.group is None else packing.group(self.group)
        table = packing.put([factor * points for points in self.table.points])
        last = len(self.table.points) - 1
        packing.in_pod("count", self.challenge, (trait, least, table, last, factor * self.table.slope))

    def encode(self, model: "Model") -> "Expression":
        """The table over each pod's count, nothing where it is closed."""
        return model.sum(
            self.table.encode(
                model,
                model.group(challenge, self.group),
                is_open=model.open(challenge),
                fewest=1 if self.group is None else 0,
            )
            for challenge in model.pods_of(self.challenge)
        )


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

    def pack(self, packing: "Packing", factor: int) -> None:
        """The table, as far as a person's pods or pairs can count."""
        counts = packing.pod_counts if self.counts is Of.PODS else packing.pair_counts
        for count in range(counts.shape[1]):
            counts[self.person, count] += factor * self.table(count)

    def encode(self, model: "Model") -> "Expression":
        """The table over the person's pods or pairs."""
        if self.counts is Of.PODS:
            return self.table.encode(model, list(model.places[self.person].values()))
        return self.table.encode(model, model.pairs_of[self.person])


@dataclass(frozen=True)
class CountOfUnit(Piece):
    """A table by the number of liaison pairs that the business people of a department have."""

    table: Table
    people: frozenset[int]

    def of_plan(self, state: State) -> int:
        """The table's points for the department's pairs."""
        return self.table(sum(business in self.people for _, business in state.pairs))

    def pack(self, packing: "Packing", factor: int) -> None:
        """The table, in the records of everybody in the unit."""
        table = packing.put([factor * points for points in self.table.points])
        last = len(self.table.points) - 1
        packing.add_unit(self.people, (table, last, factor * self.table.slope), factor * self.table(0))

    def encode(self, model: "Model") -> "Expression":
        """The table over the unit's pairs."""
        pairs = [pair for (_, business), pair in model.pairs.items() if business in self.people]
        return self.table.encode(model, pairs)


@compiled
def of_table(data: Numbers, table: int, last: int, slope: int, count: int) -> int:
    """What a packed table has for a count."""
    if count <= last:
        return data[table + count]
    return data[table + last] + slope * (count - last)


@compiled
def cost(
    data: Numbers, traits: Numbers, state: Numbers, record: int, width: int, first: int, end: int
) -> int:
    """What a packed count in a pod costs for the members at these places of the state."""
    trait, least, count = data[record], data[record + 1], 0
    if trait < 0:
        count = end - first
    else:
        for place in range(first, end):
            if traits[state[place] * width + trait] >= least:
                count += 1
    return of_table(data, data[record + 2], data[record + 3], data[record + 4], count)
