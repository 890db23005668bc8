"""The search: a first plan, then improvers that share one incumbent until it is time to stop.

An improver is called with the incumbent, again and again, and offers it better plans. A stronger
search is one more improver in the list.
"""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from threading import Thread

from planner.forms import Forms, State, lowered
from planner.plan import Bound, Plan, Score
from planner.problem import Problem
from planner.solve.annealing import Annealing
from planner.solve.greedy import greedy
from planner.solve.incumbent import Incumbent, OnBetter
from planner.solve.ledger import Ledger
from planner.solve.levels import Levels
from planner.solve.neighbourhood import Neighbourhoods
from planner.solve.pairing import Pairing
from planner.solve.promising import Promising
from planner.solve.stop import Stop

Improver = Callable[[Incumbent], None]

PATIENCE = 0.5  # seconds that improvers beside are waited for after a stop


@dataclass(frozen=True)
class Outcome:
    """What a search found: a plan and its score, what is proven, and how long it took."""

    plan: Plan
    score: Score
    bound: Bound
    optimal: bool
    seconds: float


def solve(
    problem: Problem,
    seconds: float = 20,
    seed: int = 1,
    workers: int | None = None,
    start: Plan | None = None,
    on_better: OnBetter | None = None,
    should_stop: Callable[[], bool] | None = None,
    watch: Callable[[Incumbent], None] | None = None,
) -> Outcome:
    """Find the best plan within so many seconds; never without a plan, never one worse than `start`.

    `on_better` is told every better plan with its score and the seconds since the start. `should_stop` is
    asked often, and honoured within a second. `watch` is handed the incumbent, for whoever shows progress.
    """
    stop = Stop(seconds, should_stop)
    forms = lowered(problem)
    incumbent = Incumbent(forms, stop, on_better)
    if watch:
        watch(incumbent)
    if start is not None:
        incumbent.offer(forms.state(start))
    incumbent.offer(greedy(forms, seed, stop))
    improve(incumbent, seed, workers or os.cpu_count() or 1)
    assert incumbent.score is not None, "the greedy plan was offered"
    return Outcome(incumbent.plan, incumbent.score, incumbent.bound, incumbent.optimal, stop.elapsed)


def improve(incumbent: Incumbent, seed: int, workers: int) -> None:
    """Improve the incumbent until it is time to stop: annealing, with CP-SAT beside it."""
    forms, seconds = incumbent.forms, incumbent.stop.seconds
    promising = Promising(Ledger(forms, _nobody(forms)))
    pairing = Pairing(forms, promising)
    threads = max(1, workers - 1)
    annealing = Annealing(pairing, promising, Random(seed), chain_seconds(seconds))
    levels = Levels(pairing, threads, seed)
    neighbourhoods = Neighbourhoods(pairing, promising, Random(seed + 1), threads)
    if workers == 1:
        rotate(incumbent, [levels], [annealing, *[neighbourhoods] * 10])
        return
    beside = Thread(target=rotate, args=(incumbent, [levels], [neighbourhoods]), daemon=False)
    beside.start()
    rotate(incumbent, [], [annealing])
    beside.join(PATIENCE)


def rotate(incumbent: Incumbent, once: Sequence[Improver], again: Sequence[Improver]) -> None:
    """Call the improvers, those that are called again round after round, until it is time to stop."""
    for improver in once:
        if not incumbent.stop():
            improver(incumbent)
    while not incumbent.stop():
        for improver in again:
            if not incumbent.stop():
                improver(incumbent)


def chain_seconds(seconds: float) -> float:
    """How long one chain of annealing lasts in a search of so many seconds."""
    return max(0.5, seconds / 5)


def _nobody(forms: Forms) -> State:
    return State.of(len(forms.person), [set() for _ in forms.challenge], set())
