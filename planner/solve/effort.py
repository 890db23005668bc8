"""A steady search: the same effort and seed find the same plan, however many workers share the work.

Tasks are numbered. Each begins at the best plan of those that are far enough before it, and improves an
incumbent of its own, so that nothing depends on which task ends first.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from random import Random

from planner.solve.bounds.levels import Levels
from planner.solve.compiled.annealing import Boards
from planner.solve.compiled.chains import FEW, MANY, Chains
from planner.solve.incumbent import Improver, Incumbent
from planner.solve.neighbourhood import Neighbourhoods
from planner.solve.stop import Stop

BEHIND = 4  # tasks that may run side by side
CHAINS, CHAINS_OF_FEW = 4, 8  # chains that share the effort, and more of them for few people
PARTS = 2  # of the plan, where one chain changes it in parts
PROOF = 2.0  # of CP-SAT's measure of work, about a second each, for one proof
POLISHED, NEIGHBOURHOODS = 4, 5  # tasks that polish the plan, and what each looks at


def improve_steadily(incumbent: Incumbent, boards: Boards, seed: int, workers: int, effort: int) -> None:
    """Improve the incumbent by so many changes tried by annealing, and by CP-SAT before and after."""
    with ThreadPoolExecutor(workers) as pool:
        running: list[Future[Incumbent]] = []
        for task in tasks(incumbent, boards, seed, effort, pool):
            if len(running) >= BEHIND:
                _take(incumbent, running.pop(0))
            own = Incumbent(incumbent.forms, Stop(float("inf"), incumbent.stop, steady=True))
            own.offer(incumbent.state, incumbent.value)
            own.prove(incumbent.bound.must, incumbent.bound.cost)
            if incumbent.suggestions:
                own.suggest(incumbent.suggestions.popleft())
            running.append(pool.submit(_improved, own, task))
        for future in running:
            _take(incumbent, future)


def tasks(incumbent: Incumbent, boards: Boards, seed: int, effort: int, pool: Executor) -> Iterator[Improver]:
    """The improvers of a steady search in their order; those of many people's chain wait for its parts."""
    pairing = boards.pairing
    people = len(incumbent.forms.person)

    def neighbourhoods(number: int) -> Neighbourhoods:
        return Neighbourhoods(pairing, pairing.promising, Random(seed + 100 + number), workers=1)

    if people > MANY:
        chain = Chains(boards, Random(seed), neighbourhoods(0), PARTS, pool, changes=effort)
        chain(incumbent)
    else:
        yield by_levels(Levels(pairing, 1, seed, PROOF))
        count = CHAINS_OF_FEW if people <= FEW else CHAINS
        for number in range(count):
            chain = Chains(boards, Random(seed + number), neighbourhoods(number), changes=effort // count)
            chain.count = number
            yield chain
    for number in range(POLISHED):
        yield several(neighbourhoods(100 + number))


def by_levels(levels: Levels) -> Improver:
    """What a small problem's levels find."""

    def improve(incumbent: Incumbent) -> None:
        if levels.quick:
            levels.fewest_musts(incumbent)
            levels.least_cost(incumbent)

    return improve


def several(neighbourhoods: Callable[[Incumbent], None]) -> Improver:
    """One neighbourhood after the other."""

    def improve(incumbent: Incumbent) -> None:
        for _ in range(NEIGHBOURHOODS):
            if not incumbent.stop():
                neighbourhoods(incumbent)

    return improve


def _improved(incumbent: Incumbent, task: Improver) -> Incumbent:
    task(incumbent)
    return incumbent


def _take(incumbent: Incumbent, future: Future[Incumbent]) -> None:
    """Take what a task found; they are taken in their order."""
    found = future.result()
    incumbent.offer(found.state, found.value)
    incumbent.prove(found.bound.must, found.bound.cost)
    for state in found.suggestions:
        incumbent.suggest(state)
