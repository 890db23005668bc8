"""Alternatives: several good plans that differ in substance, so that there is something to choose from."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic

from planner.plan import Plan, Score
from planner.problem import Problem
from planner.solve.compiled.annealing import Boards, first_plan
from planner.solve.greedy import greedy
from planner.solve.limits import Limited, best_from, sharing
from planner.solve.prepared import prepared
from planner.solve.stop import Stop

PLANS = 3
BEST = 0.4  # of the time, for the first plan; the others share the rest


@dataclass(frozen=True)
class Alternative:
    """One of several plans to choose from, and its score."""

    plan: Plan
    score: Score


def differ(one: Plan, other: Plan) -> bool:
    """Whether of each plan's memberships at least a third is not among the other's; pairs do not count."""
    mine, theirs = ({(c, p) for c, people in plan.pods.items() for p in people} for plan in (one, other))
    return 3 * len(mine & theirs) <= 2 * min(len(mine), len(theirs))


def alternatives(
    problem: Problem,
    seconds: float = 60,
    seed: int = 1,
    workers: int | None = None,
    on_plan: Callable[[Alternative], None] | None = None,
    should_stop: Callable[[], bool] | None = None,
    boards: Boards | None = None,
) -> tuple[Alternative, ...]:
    """Three plans any two of which `differ`: the best, then the best that differ from those before.

    Fewer where another would have to break more musts than the best plan, or would have nobody in a pod; then
    none was found, which is no proof that there is none. `on_plan` is told every plan as soon as it is found.
    """
    boards = boards or prepared(problem)
    forms, began = boards.pairing.forms, monotonic()
    found: list[Alternative] = []
    for number in range(PLANS):
        if found and should_stop is not None and should_stop():
            break
        share = _share(number, seconds, seconds - (monotonic() - began))
        totals = [total for kept in found for total in sharing(forms, forms.state(kept.plan))]
        bounded = Limited(boards, totals).at(*(total.constant for total in totals)) if totals else boards
        start = first_plan(bounded, seed + number) or greedy(forms, seed + number, Stop(share, should_stop))
        best = best_from(bounded, [(start, None)], share, seed + number, workers or _cores(), should_stop)
        assert best.score is not None
        one = Alternative(best.plan, best.score)
        if found and not (
            all(map(partial(differ, one.plan), (kept.plan for kept in found))) and one.plan.pods
        ):
            break
        if found and one.score.must > found[0].score.must:
            break
        found.append(one)
        if on_plan:
            on_plan(one)
    return tuple(found)


def _share(number: int, seconds: float, left: float) -> float:
    return max(0.0, BEST * seconds if number == 0 else left / (PLANS - number))


def _cores() -> int:
    return os.cpu_count() or 1
