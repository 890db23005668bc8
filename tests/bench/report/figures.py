"""A figure: the values of one thing on one problem, and what they come to."""

import math
from collections.abc import Sequence
from statistics import median

import msgspec


class Figure(msgspec.Struct, frozen=True, omit_defaults=True):
    """What was measured, its values (one a run, most often one a search seed) and what they must reach.

    `people` and `problem` (its seed) say where, `seconds` how long it was given. The median of the values has
    to be no more than `reach`, or no less where it is a `floor`. `verdict` says whether it is reached
    where values cannot: a baseline without a plan is beaten, a plan that breaks a must reaches nothing.
    """

    name: str
    values: tuple[float, ...] = ()
    unit: str = ""
    people: int | None = None
    problem: int | None = None
    seconds: float | None = None
    reach: float | None = None
    floor: bool = False
    verdict: bool | None = None
    remark: str = ""

    @property
    def median(self) -> float | None:
        """The middle of the values; None where there are none."""
        return median(self.values) if self.values else None

    @property
    def spread(self) -> tuple[float, float] | None:
        """The least and the largest value."""
        return (min(self.values), max(self.values)) if self.values else None

    @property
    def met(self) -> bool | None:
        """Whether it reaches what it has to; None where nothing has to be reached or nothing was measured."""
        if self.verdict is not None:
            return self.verdict
        middle = self.median
        if self.reach is None or middle is None:
            return None
        return middle >= self.reach if self.floor else middle <= self.reach


def percentile(values: Sequence[float], percent: float) -> float:
    """The smallest value that so many percent of the values do not exceed (the nearest-rank method)."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)]
