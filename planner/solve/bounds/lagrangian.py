"""The Lagrangian bound: what no plan costs less than when each row is paid for instead of held.

For whole prices of the rows, 0 or more, and a whole `scale`, `scale` times the cost of every plan that holds
the rows is at least the sum of: its pods at the prices of their members, its pairs and excesses at theirs,
less what the rows allow. Each of these parts is made smallest by itself. All numbers are whole, so nothing is
lost or gained by rounding: prices that were rounded are just other prices, and their bound is as true.

Fisher, The Lagrangian Relaxation Method for Solving Integer Programming Problems (1981).
"""

from collections.abc import Iterable
from typing import TypeVar

import numpy as np
import numpy.typing as npt

from planner.solve.bounds.relaxation import Relaxation

Numbers = npt.NDArray[np.int64]
Prices = TypeVar("Prices", npt.NDArray[np.int64], npt.NDArray[np.float64])


class Lagrangian:
    """What prices of rows make of the cost of memberships, and of everything outside of pods."""

    def __init__(self, relaxation: Relaxation) -> None:
        forms = relaxation.forms
        self._shape = len(forms.person), len(forms.challenge)
        rows = relaxation.rows
        self._most = _numbers(row.most for row in rows)
        places = [
            (p * self._shape[1] + c, r, a)
            for r, row in enumerate(rows)
            for (p, c), a in row.memberships.items()
        ]
        number = {pair: place for place, pair in enumerate(relaxation.pairs)}
        pairs = [(number[pair], r, a) for r, row in enumerate(rows) for pair, a in row.pairs.items()]
        excesses = [(excess, r, a) for r, row in enumerate(rows) for excess, a in row.excesses.items()]
        self._places, self._pairs, self._excesses = (_table(part) for part in (places, pairs, excesses))
        self._pair_costs = _numbers(relaxation.pairs.values())
        self._excess_costs = _numbers(excess.cost for excess in relaxation.excesses)
        self._excess_most = _numbers(excess.most for excess in relaxation.excesses)
        self._constant = relaxation.constant

    def prices(self, duals: Prices) -> Prices:
        """What each membership costs beside its pod, by person and challenge."""
        return _sums(self._places, duals, self._shape[0] * self._shape[1]).reshape(self._shape)

    def outside(self, duals: Numbers, scale: int) -> int:
        """The least that pairs and excesses cost, less what the rows allow."""
        pairs = scale * self._pair_costs + _sums(self._pairs, duals, len(self._pair_costs))
        excesses = scale * self._excess_costs + _sums(self._excesses, duals, len(self._excess_costs))
        least = np.minimum(pairs, 0).sum() + (np.minimum(excesses, 0) * self._excess_most).sum()
        return scale * self._constant + int(least) - int(duals @ self._most)


def _numbers(values: Iterable[int]) -> Numbers:
    return np.array(list(values), np.int64)


def _table(entries: Iterable[tuple[int, int, int]]) -> Numbers:
    """Where, of which row and how much, as three rows of numbers."""
    return np.array(list(entries), np.int64).reshape(-1, 3).T


def _sums(table: Numbers, duals: Prices, count: int) -> Prices:
    """The sum of row price x coefficient at each place."""
    sums = np.zeros(count, duals.dtype)
    np.add.at(sums, table[0], duals[table[1]] * table[2])
    return sums
