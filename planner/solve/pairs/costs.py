"""What liaison pairs cost, for many at once: parts that add up, and need no table of all pairs."""

from collections.abc import Mapping, Sequence

import numpy as np

from planner.forms import Forms
from planner.solve.compiled.tables import Array
from planner.solve.ledger import factor


class PairCosts:
    """Costs by IT person and unit, by business person, by the labels of both, and of single pairs."""

    def __init__(self, forms: Forms) -> None:
        self.people = len(forms.person)
        self.department_of = np.array(forms.department_of, np.int64)
        self.by_unit: Array = np.zeros((self.people, len(forms.department)), np.int64)
        self.by_business: Array = np.zeros(self.people, np.int64)
        self.by_labels: list[tuple[Array, Array]] = []
        self.single: dict[int, int] = {}  # by IT person times people plus business person
        for term in forms.terms_of_pairs:
            term.piece.price_pairs(self, factor(term))

    def add(
        self,
        by_unit: Mapping[tuple[int, int], int],
        by_business: Mapping[int, int],
        pairs: Mapping[tuple[int, int], int],
        cost: int,
    ) -> None:
        """Add costs by IT person and unit, by business person, and one by one."""
        for place, points in by_unit.items():
            self.by_unit[place] += cost * points
        for business, points in by_business.items():
            self.by_business[business] += cost * points
        for (it, business), points in pairs.items():
            key = it * self.people + business
            self.single[key] = self.single.get(key, 0) + cost * points

    def add_by_labels(self, labels: Sequence[int], table: Sequence[Sequence[int]], cost: int) -> None:
        """Add costs by the labels of both people."""
        self.by_labels.append((np.array(labels, np.int64), cost * np.array(table, np.int64)))

    def of(self, it: Array, business: Array) -> Array:
        """What pairs of these people cost, as the ledger counts; the two are broadcast against each other."""
        costs: Array = self.by_unit[it, self.department_of[business]] + self.by_business[business]
        for labels, table in self.by_labels:
            costs += table[labels[it], labels[business]]
        if self.single:
            keys = np.array(sorted(self.single))
            wanted = it * self.people + business
            places = np.minimum(np.searchsorted(keys, wanted), len(keys) - 1)
            values = np.array([self.single[key] for key in keys.tolist()])
            costs += np.where(keys[places] == wanted, values[places], 0)
        return costs
