"""Scaling: how many times as long five times the people take to the same cost for each person."""

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.report.figures import Figure
from tests.bench.running.solver import solved, warm
from tests.bench.running.tools import MISSING, TOOLS, Case, case, judged

FEW, MANY = 1000, 5000
SECONDS = 30.0  # for the many
LADDER = (1.5, 2.25, 3.4, 5.0, 7.5, 11.0)  # for the few
SEARCHES = (1, 2, 3)


def measure(quick: bool) -> Iterator[Figure | str]:
    """The times in which both reach what the many cost in theirs; linear is as many times as people."""
    if not TOOLS.exists():
        yield MISSING
        return
    if quick:
        yield "left out: it takes four minutes"
        return
    with TemporaryDirectory() as folder:
        many = cost_a_person(case(Path(folder), MANY, 1), SECONDS)
        yield figure(MANY, SECONDS, many)
        few = []
        for seconds in LADDER:
            few.append(cost_a_person(case(Path(folder), FEW, 1), seconds))
            yield figure(FEW, seconds, few[-1])
        reached = time_to(many, LADDER, few)
    if reached is None or math.isinf(many):
        yield f"not reached by {FEW:,} people in {LADDER[-1]:g} s"
        return
    yield Figure("seconds to the same", (reached,), "s", FEW, 1)
    yield Figure(f"times as long for {MANY / FEW:g} times the people", (SECONDS / reached,))


def figure(people: int, seconds: float, cost: float) -> Figure:
    """What was found in so many seconds."""
    values, remark = ((cost,), "") if math.isfinite(cost) else ((), "musts broken")
    return Figure("cost for each person", values, "", people, 1, seconds, remark=remark)


def cost_a_person(case: Case, seconds: float) -> float:
    """The median cost for each person over some searches; infinite where that breaks a must."""
    found = []
    with warm() as child:
        for seed in SEARCHES:
            verdict = judged(case, solved(child, case.problem, seconds, seed).done.plan)
            found.append(verdict.cost / case.people + (math.inf if verdict.must else 0.0))
    return median(found)


def time_to(cost: float, seconds: Sequence[float], costs: Sequence[float]) -> float | None:
    """When a cost is reached, between two of these times where it falls as their logarithm grows.

    The first time where it is reached at once; None where it never is.
    """
    for place, reached in enumerate(costs):
        if reached <= cost:
            if place == 0 or math.isinf(costs[place - 1]):
                return seconds[place]
            above = costs[place - 1]
            part = (above - cost) / (above - reached)
            return seconds[place - 1] * (seconds[place] / seconds[place - 1]) ** part
    return None
