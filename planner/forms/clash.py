"""Clash: points per two labels that do not go together and both occur."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from planner.forms import Piece

if TYPE_CHECKING:
    from planner.solve.model import Expression, Model


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
