"""The boards of a problem, and the plan that a search begins with."""

from planner.solve.compiled.annealing import Boards, first_plan
from planner.solve.compiled.engine import PLAIN
from tests.planner.solve.small import company, searching


def test_the_first_plan_keeps_locks_and_opens_pods():
    _, pairing, _ = searching(company())
    plan = first_plan(Boards(pairing, lambda: PLAIN), 1)
    assert plan is not None
    assert 8 in plan.pods[0]
    assert sum(map(bool, plan.pods)) >= 2
