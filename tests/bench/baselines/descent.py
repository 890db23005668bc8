"""Greedy, then descent: only changes that cost nothing are kept, until no more is gained.

It draws the same changes on the same compiled engine as the search, which makes it a strong baseline: first
improvement at a temperature near zero, on one core, with changes that cost nothing kept as well.
"""

from time import monotonic

from planner.plan import Plan
from planner.problem import Problem
from planner.solve.compiled.boards import Board, packed
from planner.solve.compiled.chains import PODS
from planner.solve.compiled.engine import ENGINES, Engine
from planner.solve.greedy import greedy
from planner.solve.prepared import prepared
from planner.solve.stop import Stop
from tests.bench.baselines.answer import Answer

FROZEN = 1e-9  # the temperature
STEPS = 5_000  # changes between two looks at the clock
PATIENCE = 5_000  # changes for each person without a gain, after which there is none


def answer(problem: Problem, seconds: float, seed: int) -> Answer:
    """The plan where the descent ends, or where the time is up."""
    began = monotonic()
    engine = ENGINES.wait()
    if engine is None:
        raise RuntimeError(f"the search was not compiled: {ENGINES.failed}")
    loaded = monotonic()
    plan = descended(problem, engine, Stop(seconds), seed)
    return Answer(plan, None, loaded - began, monotonic() - loaded)


def descended(problem: Problem, engine: Engine, stop: Stop, seed: int) -> Plan:
    """The greedy plan, made better as long as single changes do."""
    pairing = prepared(problem).pairing
    forms = pairing.forms
    start = greedy(forms, seed, stop)
    board = Board.of(packed(pairing, start, engine), engine, start, seed)
    patience, stale = PATIENCE * max(1, len(forms.person)), 0
    while stale < patience and not stop():
        before = board.best_value
        board.anneal(STEPS, FROZEN, PODS)
        stale = 0 if board.best_value < before else stale + STEPS
    return forms.plan(board.best_plan())
