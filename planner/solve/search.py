"""The search: a first plan, then improvers that share one incumbent until it is time to stop.

An improver is called with the incumbent, again and again, and offers it better plans. A stronger
search is one more improver in the list.
"""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_EXCEPTION, Executor, ThreadPoolExecutor, wait
from dataclasses import dataclass
from random import Random

from planner.plan import Bound, Plan, Score
from planner.problem import Problem
from planner.solve.annealing import Annealing
from planner.solve.bounds.levels import Levels
from planner.solve.compiled.annealing import Boards, first_plan
from planner.solve.compiled.chains import MANY, Chains
from planner.solve.compiled.engine import ENGINES
from planner.solve.effort import improve_steadily
from planner.solve.greedy import greedy
from planner.solve.incumbent import Improver, Incumbent, OnBetter
from planner.solve.neighbourhood import Neighbourhoods
from planner.solve.prepared import prepared, steady
from planner.solve.stop import Stop

CHAIN = 0.2  # of the time, for one chain of plain annealing
PROOF = 0.4  # of the time, for one proof
PATIENCE = 0.5  # seconds that a lane is waited for after a stop
POLL = 0.05  # seconds between two looks at whether to stop


@dataclass(frozen=True)
class Outcome:
    """What a search found: a plan and its score, what is proven, and how long it took.

    `effort` is the changes that it was to try, None where it went by the clock or was stopped before.
    """

    plan: Plan
    score: Score
    bound: Bound
    optimal: bool
    seconds: float
    effort: int | None = None


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
    effort: int | None = None,
) -> Outcome:
    """Find the best plan within so many seconds; never without a plan, never one worse than `start`.

    With `effort`, so many changes are tried instead, and the same seed finds the same plan whatever the
    machine does besides and however many workers there are. `on_better` is told every better plan with its
    score and the seconds since the start. `should_stop` is asked often, and honoured within a second.
    `watch` is handed the incumbent, for whoever shows progress. `boards` are those of an equal problem,
    where somebody has them.
    """
    stop = Stop(seconds if effort is None else float("inf"), should_stop, steady=effort is not None)
    boards = boards or prepared(problem)
    if effort is not None:
        boards = steady(boards)
    forms = boards.pairing.forms
    incumbent = Incumbent(forms, stop, on_better)
    if watch:
        watch(incumbent)
    if start is not None:
        incumbent.offer(forms.state(start))
    incumbent.offer(first_plan(boards, seed) or greedy(forms, seed, stop))
    workers = workers or os.cpu_count() or 1
    if effort is None:
        improve(incumbent, boards, seed, workers)
    else:
        improve_steadily(incumbent, boards, seed, workers, effort)
    stopped = should_stop is not None and should_stop()
    plan, score = incumbent.close()
    tried = None if stopped else effort
    return Outcome(plan, score, incumbent.bound, incumbent.optimal, stop.elapsed, tried)


def improve(incumbent: Incumbent, boards: Boards, seed: int, workers: int) -> None:
    """Improve the incumbent until it is time to stop, on so many cores.

    The annealing is compiled as soon as that is loaded, and plain until then.
    """
    pool = ThreadPoolExecutor(workers)
    try:
        if workers > 1 and len(incumbent.forms.person) > MANY:
            change_one_plan(incumbent, boards, seed, workers, pool)
        else:
            follow_lanes(incumbent, lanes(incumbent, boards, seed, workers), pool)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def change_one_plan(incumbent: Incumbent, boards: Boards, seed: int, workers: int, pool: Executor) -> None:
    """All cores change one plan in parts; CP-SAT repairs, or looks where that finds no more."""
    stop, pairing = incumbent.stop, boards.pairing
    plain = Annealing(pairing, pairing.promising, Random(seed), max(0.5, CHAIN * stop.seconds), loaded)
    chains = Chains(boards, Random(seed), plain, workers, pool)
    neighbourhoods = Neighbourhoods(pairing, pairing.promising, Random(seed + 1), workers)

    def until_loaded() -> None:
        while not stop() and not loaded():
            neighbourhoods(incumbent)

    beside = pool.submit(ending, stop, until_loaded)
    while not stop():
        began, value = stop.elapsed, incumbent.value
        chains(incumbent)
        while incumbent.rank[0] and not stop():
            neighbourhoods(incumbent)
        if incumbent.value == value:
            repeat(incumbent, [neighbourhoods], 2 * stop.elapsed - began)
    wait([beside], PATIENCE)
    if beside.done():
        beside.result()


def lanes(incumbent: Incumbent, boards: Boards, seed: int, workers: int) -> list[Callable[[], None]]:
    """What each core does: chains of annealing, and beside them CP-SAT on the whole or a part of the plan."""
    seconds, pairing = incumbent.stop.seconds, boards.pairing
    promising = pairing.promising
    threads = max(1, workers - 1)
    levels = Levels(pairing, threads, seed, PROOF * seconds)

    def annealing(lane: int) -> Chains:
        plain = Annealing(pairing, promising, Random(seed + lane), max(0.5, CHAIN * seconds), loaded)
        return Chains(boards, Random(seed + lane), plain)

    def neighbourhoods(lane: int) -> Neighbourhoods:
        return Neighbourhoods(pairing, promising, Random(seed + 100 + lane), threads)

    def chains(lane: int) -> Callable[[], None]:
        return lambda: alternate(incumbent, annealing(lane), neighbourhoods(lane))

    def by_model() -> None:
        around: list[Improver] = [annealing(0), *[neighbourhoods(0)] * 10]
        if workers > 1:
            around = [Chains(boards, Random(seed + 1), neighbourhoods(1))]
        levels.fewest_musts(incumbent)
        if levels.quick:
            levels.least_cost(incumbent)
        repeat(incumbent, around, seconds)

    if workers == 1:
        return [by_model]
    return [chains(0), by_model, *(chains(lane) for lane in range(2, workers))]


def follow_lanes(incumbent: Incumbent, lanes: Sequence[Callable[[], None]], pool: Executor) -> None:
    """Let every lane run until it is time to stop; an error in one ends the search and is raised."""
    stop = incumbent.stop
    tasks = [pool.submit(ending, stop, lane) for lane in lanes]
    while not stop() and wait(tasks, POLL, FIRST_EXCEPTION).not_done:
        pass
    for task in wait(tasks, PATIENCE).done:
        task.result()


def ending(stop: Stop, work: Callable[[], None]) -> None:
    """Do something; an error there ends the search."""
    try:
        work()
    except BaseException:
        stop.end()
        raise


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
