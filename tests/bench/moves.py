"""Moves: how many changes of a plan a core tries in a second, and the time it works on a single one."""

from collections.abc import Iterator
from random import Random
from time import process_time, thread_time_ns

from planner.forms import layout as at
from planner.plan import Plan
from planner.problem import Problem
from planner.score import assess, reassess
from planner.solve.compiled.boards import Board, packed
from planner.solve.compiled.chains import PODS
from planner.solve.compiled.engine import ENGINES
from planner.solve.greedy import greedy
from planner.solve.prepared import prepared
from planner.solve.stop import Stop
from tests.bench.report.figures import Figure, percentile
from tests.bench.running.tools import of_large

RUNS, PROPOSALS = 5, 500_000
SETTLING = 500_000  # changes after which a plan is as in the middle of a search
TEMPERATURE = 10.0
SINGLE, AGAIN = 20_000, 300  # single changes, compiled and in Python
REACH = 50.0  # microseconds


def measure(quick: bool) -> Iterator[Figure | str]:
    """Proposals a second of one core's time, and the 99th percentile of what single changes take."""
    return of_large(quick, measured)


def measured(problem: Problem, people: int) -> Iterator[Figure]:
    """The figures of one problem."""
    board, plan = settled(problem)
    yield Figure("proposals a second of one core", proposals(board), "1/s", people)
    for what, pods, reach in (("move", 0.0, REACH), ("pod opened or closed", 1.0, None)):
        one, none = (percentile(calls(board, changes, pods), 99) for changes in (1, 0))
        name, remark = f"one {what}, compiled, p99 of {SINGLE:,}", f"beyond an empty call's {none:.1f} µs"
        yield Figure(name, (max(0.0, one - none),), "µs", people, reach=reach, remark=remark)
    milli = percentile(reassessments(problem, plan), 99)
    yield Figure(f"one move scored again in Python, p99 of {AGAIN}", (milli,), "ms", people)


def settled(problem: Problem) -> tuple[Board, Plan]:
    """A board in the middle of a search, and its best plan."""
    engine = ENGINES.wait()
    if engine is None:
        raise RuntimeError(f"the search was not compiled: {ENGINES.failed}")
    pairing = prepared(problem).pairing
    forms = pairing.forms
    start = greedy(forms, 1, Stop(10.0))
    board = Board.of(packed(pairing, start, engine), engine, start, 1)
    board.anneal(SETTLING, TEMPERATURE, PODS)
    return board, forms.plan(board.best_plan())


def proposals(board: Board) -> tuple[float, ...]:
    """Changes tried for each second that a core worked on them, run by run."""
    found = []
    for _ in range(RUNS):
        began = process_time()
        board.anneal(PROPOSALS, TEMPERATURE, PODS)
        found.append(PROPOSALS / (process_time() - began))
    return tuple(found)


def calls(board: Board, changes: int, pods: float) -> tuple[float, ...]:
    """Microseconds of work of calls that try so many changes: drawn, costed, kept or taken back.

    This share of them opens or closes a pod, which takes the choice of several people. A search tries
    thousands in one call; where it is one, most of the work is the call.
    """
    found = []
    # The best plan is not kept: a run of the engine brings it up to date once, not after every change.
    board.state[at.STALE], board.state[at.BEST_VALUE] = 1, 0
    for _ in range(SINGLE):
        began = thread_time_ns()
        board.anneal(changes, TEMPERATURE, pods)
        found.append((thread_time_ns() - began) / 1e3)
    return tuple(found)


def reassessments(problem: Problem, plan: Plan) -> list[float]:
    """Milliseconds of work to score a plan again in which one person went elsewhere, as the window does."""
    random, before, found = Random(1), assess(problem, plan), []
    open_pods = sorted(plan.pods)
    for _ in range(AGAIN):
        left, joined = random.sample(open_pods, 2)
        person = random.choice(plan.members(left))
        pods = {
            **plan.pods,
            left: set(plan.members(left)) - {person},
            joined: {*plan.members(joined), person},
        }
        moved = Plan.of(pods, plan.pairs)
        began = thread_time_ns()
        reassess(before, moved)
        found.append((thread_time_ns() - began) / 1e6)
    return found
