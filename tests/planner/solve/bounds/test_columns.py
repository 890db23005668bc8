"""Column generation proves nothing that is not so: every plan of tiny problems is held against it."""

from dataclasses import replace
from time import monotonic

import pytest

from planner.solve.bounds.columns import Columns
from planner.solve.compiled.engine import PLAIN
from planner.solve.incumbent import Incumbent
from planner.solve.prepared import prepared
from planner.solve.search import solve
from planner.solve.stop import Stop
from tests.planner.solve.bounds.every import tiny
from tests.planner.solve.small import company

COUNT, PARTS = 60, 6


def proven(problem, plan, seconds=20.0, engine=None, should_stop=None):
    """The incumbent of a plan with what columns prove to it."""
    boards = replace(prepared(problem), ready=lambda: engine)
    forms = boards.pairing.forms
    incumbent = Incumbent(forms, Stop(seconds, should_stop))
    incumbent.offer(forms.state(plan))
    Columns(incumbent, boards, workers=1, seed=1).prove()
    return incumbent


@pytest.mark.parametrize("part", range(PARTS))
def test_no_plan_of_a_tiny_problem_costs_less_than_what_is_proven(part):
    exact = 0
    some = tiny(COUNT, must_free=True)[part::PARTS]
    for problem, plans in some:
        worst = max((found for found in plans if found[0][0] == 0), key=lambda found: found[0])
        bound = proven(problem, worst[1]).bound
        assert bound.must == 0
        assert bound.cost <= plans[0][0][1]
        exact += bound.cost == plans[0][0][1]
    assert exact >= len(some) / 2


def test_the_bound_of_a_company_is_close_to_the_best_plan_found_and_not_above():
    outcome = solve(company(), seconds=1)
    bound = proven(company(), outcome.plan).bound
    assert 0.9 * outcome.score.cost <= bound.cost <= outcome.score.cost


def test_pods_of_other_plans_help_and_prove_nothing_wrong():
    plan = solve(company(), seconds=0.5).plan
    alone, helped = proven(company(), plan), proven(company(), plan, 5, PLAIN)
    assert alone.bound == helped.bound


def test_a_stop_is_seen_within_a_second():
    plan = solve(company(), seconds=0.5).plan
    began = monotonic()
    incumbent = proven(company(), plan, should_stop=lambda: monotonic() - began > 0.2)
    assert monotonic() - began < 2
    assert incumbent.bound.cost is None or incumbent.bound.cost <= incumbent.rank[1]
