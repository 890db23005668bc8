"""Rows: what every plan without a broken must holds to, as sums that are at most some number."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import pairwise

Membership = tuple[int, int]  # person and challenge
Pair = tuple[int, int]  # IT person and business person


@dataclass(frozen=True)
class Excess:
    """Points that rows push up, 0 to `most`, each of which costs `cost`."""

    cost: int
    most: int


@dataclass(frozen=True)
class Row:
    """The sum of coefficient x what a plan has is at most `most`; all whole numbers.

    `excesses` are by their place in `Relaxation.excesses`.
    """

    most: int
    memberships: Mapping[Membership, int] = field(default_factory=dict)
    pairs: Mapping[Pair, int] = field(default_factory=dict)
    excesses: Mapping[int, int] = field(default_factory=dict)

    def room(self, excesses: list[Excess]) -> int:
        """How far the sum can stay below the most: a larger coefficient decides by itself."""
        least = sum(min(0, each) for each in (*self.memberships.values(), *self.pairs.values()))
        return self.most - least - sum(min(0, each) * excesses[e].most for e, each in self.excesses.items())

    def within(self, out: AbstractSet[Membership], pairs: AbstractSet[Pair]) -> "Row":
        """The row without memberships that are out and pairs that are not among these."""
        return Row(
            self.most,
            {place: each for place, each in self.memberships.items() if each and place not in out},
            {pair: each for pair, each in self.pairs.items() if each and pair in pairs},
            self.excesses,
        )


def distinct(rows: Iterable[Row]) -> list[Row]:
    """The rows that can be broken at all, of several alike the tightest."""
    tightest: dict[object, Row] = {}
    for row in rows:
        key = tuple(frozenset(part.items()) for part in (row.memberships, row.pairs, row.excesses))
        largest = sum(max(0, each) for each in (*row.memberships.values(), *row.pairs.values()))
        if largest > row.most and (key not in tightest or row.most < tightest[key].most):
            tightest[key] = row
    return list(tightest.values())


def envelope(points: list[int]) -> list[tuple[int, int]]:
    """The lower convex envelope of a table: between which counts it is straight."""
    hull: list[int] = []
    for count in range(len(points)):
        while len(hull) > 1 and _above(points, hull[-2], hull[-1], count):
            hull.pop()
        hull.append(count)
    return list(pairwise(hull))


def _above(points: list[int], low: int, middle: int, high: int) -> bool:
    """Whether the middle count's points are not below the line between the other two."""
    return (points[middle] - points[low]) * (high - middle) >= (points[high] - points[middle]) * (
        middle - low
    )
