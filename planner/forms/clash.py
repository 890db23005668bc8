"""Clash: points per two labels that do not go together and both occur."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from planner.forms import Piece
from planner.forms.compiled import Numbers, compiled
from planner.forms.layout import SCRATCH

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Model
    from planner.solve.pairs.costs import PairCosts


@dataclass(frozen=True)
class Clash(Piece):
    """1 per two distinct labels of a pod that clash, and per liaison pair whose labels clash.

    `labels` gives each person's label by number; `clashes` holds the labels that clash as (a, b), a < b;
    `alone` the labels that clash with themselves, which counts in pairs only.
    """

    labels: tuple[int, ...]
    clashes: frozenset[tuple[int, int]]
    alone: frozenset[int] = frozenset()

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """How many twos of the labels present clash."""
        present = sorted({self.labels[p] for p in members})
        return sum(two in self.clashes for two in combinations(present, 2))

    def of_pair(self, it: int, business: int) -> int:
        """1 where the two people's labels clash."""
        a, b = sorted((self.labels[it], self.labels[business]))
        return int(a in self.alone if a == b else (a, b) in self.clashes)

    def pack(self, packing: "Packing", factor: int) -> None:
        """The labels and a table of what clashes."""
        table = packing.put([clash for row in self._table() for clash in row])
        count = packing.labels(max(self.labels, default=0) + 1)
        packing.in_pod("clash", None, (packing.per_person(self.labels), table, count, factor))

    def price_pairs(self, costs: "PairCosts", factor: int) -> None:
        """What the labels of two people cost, the same one twice as well."""
        table = self._table()
        for label in self.alone:
            table[label][label] = 1
        costs.add_by_labels(self.labels, table, factor)

    def _table(self) -> list[list[int]]:
        """1 for every two labels that clash."""
        count = max(self.labels, default=0) + 1
        clashes = [[0] * count for _ in range(count)]
        for a, b in self.clashes:
            clashes[a][b] = clashes[b][a] = 1
        return clashes

    def encode(self, model: "Model") -> "Expression":
        """A clash wherever both labels are present."""
        parts = [(self.of_pair(*pair), model.pairs[pair]) for pair in model.free_pairs]
        for challenge in model.pods:
            present = model.labelled(challenge, self.labels)
            for a, b in sorted(self.clashes):
                if a in present and b in present:
                    both = model.sum([present[a], present[b], -1])
                    parts.append((1, model.at_least([both], 1)))
        return model.weighted(parts)


@compiled
def cost(data: Numbers, state: Numbers, record: int, first: int, end: int) -> int:
    """What a packed piece costs for the members at these places of the state."""
    labels, table, count = data[record], data[record + 1], data[record + 2]
    scratch, known, clashes = data[SCRATCH], 0, 0
    for place in range(first, end):
        label = data[labels + state[place]]
        new = True
        for other in range(scratch, scratch + known):
            if state[other] == label:
                new = False
                break
        if new:
            for other in range(scratch, scratch + known):
                clashes += data[table + label * count + state[other]]
            state[scratch + known] = label
            known += 1
    return data[record + 3] * clashes
