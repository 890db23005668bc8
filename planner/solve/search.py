"""The search: a first plan, then improvers that share one incumbent until it is time to stop.

An improver is called with the incumbent, again and again, and offers it better plans. A stronger
search is one more improver in the list.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from random import Random
from threading import Thread

from planner.plan import Bound, Plan, Score
from planner.problem import Problem
from planner.solve.annealing import Annealing
from planner.solve.compiled.annealing import Boards, Chains, first_plan
from planner.solve.compiled.engine import ENGINES
from planner.solve.greedy import greedy
from planner.solve.incumbent import Incumbent, OnBetter
from planner.solve.levels import Levels
from planner.solve.neighbourhood import Neighbourhoods
from planner.solve.prepared import prepared
from planner.solve.stop import Stop

Improver = Callable[[Incumbent], None]

CHAIN = 0.2  # of the time, for one chain of annealing
PROOF = 0.4  # of the time, for one proof
PROOF_AT = 0.6  # of the time, when a larger problem's proof begins: it takes long and finds little
PATIENCE = 0.5  # seconds that the work beside is waited for after a stop


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
    boards: Boards | None = None,
) -> Outcome:
    """Find the best plan within so many seconds; never without a plan, never one worse than `start`.

    `on_better` is told every better plan with its score and the seconds since the start. `should_stop` is
    asked often, and honoured within a second. `watch` is handed the incumbent, for whoever shows progress.
    `boards` are those of an equal problem, where somebody has them.
    """
    stop = Stop(seconds, should_stop)
    boards = boards or prepared(problem)
    forms = boards.pairing.forms
    incumbent = Incumbent(forms, stop, on_better)
    if watch:
        watch(incumbent)
    if start is not None:
        incumbent.offer(forms.state(start))
    incumbent.offer(first_plan(boards, seed) or greedy(forms, seed, stop))
    improve(incumbent, boards, seed, workers or os.cpu_count() or 1)
    plan, score = incumbent.close()
    return Outcome(plan, score, incumbent.bound, incumbent.optimal, stop.elapsed)


def improve(incumbent: Incumbent, boards: Boards, seed: int, workers: int) -> None:
    """Improve the incumbent until it is time to stop: annealing, with CP-SAT beside it on a second core.

    The annealing is compiled as soon as that is loaded, and plain until then.
    """
    seconds, pairing = incumbent.stop.seconds, boards.pairing
    promising = pairing.promising
    threads = max(1, workers - 1)
    plain = Annealing(pairing, promising, Random(seed), max(0.5, CHAIN * seconds), loaded)
    annealing = Chains(boards, Random(seed), plain)
    neighbourhoods = Neighbourhoods(pairing, promising, Random(seed + 1), threads)
    levels = Levels(pairing, threads, seed, PROOF * seconds)
    around: list[Improver] = [annealing, *[neighbourhoods] * 10]
    if workers > 1:
        around = [Chains(boards, Random(seed + 3), neighbourhoods)]

    def by_model() -> None:
        levels.fewest_musts(incumbent)
        repeat(incumbent, around, 0 if levels.quick else PROOF_AT * seconds)
        levels.least_cost(incumbent)
        repeat(incumbent, around, seconds)

    if workers == 1:
        by_model()
    else:
        with _beside(by_model, incumbent.stop):
            alternate(incumbent, annealing, Neighbourhoods(pairing, promising, Random(seed + 2), threads))


def repeat(incumbent: Incumbent, improvers: Sequence[Improver], until: float) -> None:
    """Call the improvers round after round, until so many seconds after the start of the search."""
    while True:
        for improver in improvers:
            if incumbent.stop() or incumbent.stop.elapsed >= until:
                return
            improver(incumbent)


def alternate(incumbent: Incumbent, first: Improver, second: Improver) -> None:
    """Call the first improver; whenever it finds nothing better, the second for as long as that took."""
    stop = incumbent.stop
    while not stop():
        began, value = stop.elapsed, incumbent.value
        first(incumbent)
        if incumbent.value == value:
            repeat(incumbent, [second], 2 * stop.elapsed - began)


def loaded() -> bool:
    """Whether the compiled engine is there."""
    return ENGINES.ready is not None


@contextmanager
def _beside(work: Callable[[], None], stop: Stop) -> Iterator[None]:
    """Do something beside what happens in the `with` block; an error there ends the search and is raised."""
    errors: list[Exception] = []

    def guarded() -> None:
        try:
            work()
        except Exception as error:  # noqa: BLE001 - raised again by the thread that waits
            errors.append(error)
            stop.end()

    # Not a daemon: an interpreter that leaves while CP-SAT runs in a thread aborts.
    thread = Thread(target=guarded)
    thread.start()
    yield
    thread.join(PATIENCE)
    if errors:
        raise errors[0]
