"""Repair: from a drag that is asked about to its repair, in the solver's process, which holds the problem."""

from collections.abc import Iterator
from random import Random
from time import perf_counter, process_time

from planner.plan import Plan
from planner.problem import Problem
from planner.score import assess, reassess
from planner.solve.compiled.annealing import first_plan
from planner.solve.compiled.chains import PODS
from planner.solve.compiled.engine import ENGINES
from planner.solve.prepared import LastPrepared
from planner.solve.process.messages import Mend, decode_request, encode_line
from tests.bench.report.figures import Figure, percentile
from tests.bench.running.tools import of_large

DRAGS = 200
SETTLING, TEMPERATURE = 1_000_000, 10.0  # changes after which a plan is one to drag in
REACH = 20.0  # milliseconds


def measure(quick: bool) -> Iterator[Figure | str]:
    """Two percentiles of drags, each of one person from a pod into another, and how many were put right."""
    return of_large(quick, measured)


def measured(problem: Problem, people: int) -> Iterator[Figure]:
    """The figures of one problem."""
    if ENGINES.wait() is None:
        raise RuntimeError(f"the search was not compiled: {ENGINES.failed}")
    last, random = LastPrepared(), Random(1)
    plan = settled(last, problem)
    before, clock, work, put_right = assess(problem, plan), [], [], []
    for _ in range(DRAGS):
        dropped, pods, person = dragged(plan, random)
        line = encode_line(Mend(2, 1, dropped, pods, (person,)))
        began, worked = perf_counter(), process_time()
        asked = decode_request(line)
        assert isinstance(asked, Mend)
        found = last.repairs(asked.of)(asked.plan, asked.pods, asked.still)
        clock.append(1e3 * (perf_counter() - began))
        work.append(1e3 * (process_time() - worked))
        if reassess(before, dropped).score.must > before.score.must:
            put_right.append(found is not None and found.after[0] <= before.score.must)
    for percent, reach in ((50, None), (95, REACH)):
        yield Figure(f"repair, p{percent}", (percentile(clock, percent),), "ms", people, reach=reach)
        yield Figure(f"repair, work alone, p{percent}", (percentile(work, percent),), "ms", people)
    share = 100 * sum(put_right) / max(1, len(put_right))
    yield Figure("drags that broke a must, put right", (share,), "%", people)


def settled(last: LastPrepared, problem: Problem) -> Plan:
    """A plan in the middle of a search, for which repairs are ready."""
    boards = last.of(problem, 1)
    start = first_plan(boards, 1)
    board = None if start is None else boards.board(start, 1)
    if board is None:
        raise RuntimeError("the problem does not fit the compiled search")
    board.anneal(SETTLING, TEMPERATURE, PODS)
    plan = boards.pairing.forms.plan(board.best_plan())
    last.repairs(1).hold(plan)
    return plan


def dragged(plan: Plan, random: Random) -> tuple[Plan, tuple[str, str], str]:
    """The plan after somebody went from one pod to another, these pods, and the person."""
    left, joined = random.sample(sorted(plan.pods), 2)
    person = random.choice(plan.members(left))
    without, with_ = set(plan.members(left)) - {person}, {*plan.members(joined), person}
    return Plan.of({**plan.pods, left: without, joined: with_}, plan.pairs), (left, joined), person
