"""Proving how good a plan is: a bound that grows while somebody waits for it, and is true at any time.

Small problems are solved whole, level by level, to the best plan there is. Of larger ones the fewest musts
are proven whole, and the cost of plans that break none by column generation.
"""

import os
from collections.abc import Callable

from planner.plan import Plan
from planner.problem import Problem
from planner.solve.bounds.columns import Columns
from planner.solve.bounds.levels import Levels
from planner.solve.compiled.annealing import Boards
from planner.solve.incumbent import Incumbent, OnBetter
from planner.solve.prepared import prepared
from planner.solve.search import Outcome
from planner.solve.stop import Stop

MOST = 200_000  # memberships of a problem of which anything is worth a try


def prove(
    problem: Problem,
    plan: Plan,
    seconds: float = 60,
    seed: int = 1,
    workers: int | None = None,
    on_better: OnBetter | None = None,
    should_stop: Callable[[], bool] | None = None,
    watch: Callable[[Incumbent], None] | None = None,
    boards: Boards | None = None,
) -> Outcome:
    """Prove within so many seconds how good a plan is; a better one that turns up is told, and comes back.

    It takes what `solve` takes. It ends early where the plan is proven best, or nothing more can be proven.
    """
    stop = Stop(seconds, should_stop)
    boards = boards or prepared(problem)
    incumbent = Incumbent(boards.pairing.forms, stop, on_better)
    if watch:
        watch(incumbent)
    incumbent.offer(incumbent.forms.state(plan))
    workers = workers or os.cpu_count() or 1
    levels = Levels(boards.pairing, workers, seed, seconds)
    levels.fewest_musts(incumbent)
    if levels.provable or incumbent.rank[0]:
        levels.least_cost(incumbent)
    if not stop() and not incumbent.rank[0] and levels.size <= MOST:
        Columns(incumbent, boards, workers, seed).prove()
    best, score = incumbent.close()
    return Outcome(best, score, incumbent.bound, incumbent.optimal, stop.elapsed)
