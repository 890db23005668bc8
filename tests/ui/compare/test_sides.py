"""A is the plan that is looked at, B another of its quarter; what does not change is not worked out again."""

import pytest

from planner.plan import Plan
from planner.score import assess
from planner.workspace.cycle import problem_of
from planner.workspace.moves import lock
from ui.compare.sides import OfferedPlan, Sides


@pytest.fixture
def sides(document):
    return Sides(document)


def test_the_first_other_plan_stands_beside_the_one_that_is_looked_at(sides):
    assert (sides.a.name, sides.b.name) == ("Plan 1", "Plan 2")
    sides.put_beside("plan-1")
    assert sides.b.name == "Plan 3"


def test_to_look_at_b_lets_the_two_change_places(sides, document):
    sides.look_at("two")
    assert (sides.a.id, sides.b.id, document.plan_id) == ("two", "one", "two")
    sides.put_beside("two")
    assert (sides.a.id, sides.b.id) == ("one", "two")


@pytest.mark.parametrize("locked", [False, True])
def test_each_plan_is_assessed_with_its_own_locks(sides, document, locked):
    if locked:
        document.do(lock(document.workspace, "plan-1", "ana", "churn", "in"))
    sides.put_beside("plan-1")
    problem = problem_of(document.workspace, "plan-1")
    assert sides.compare().b == assess(problem, document.workspace.plan("plan-1"))


def test_b_is_worked_out_once_for_each_state_of_the_file(sides, document):
    first = sides.compare()
    assert sides.compare().b is first.b
    document.do(lock(document.workspace, "two", "ana", "churn", "in"))
    assert sides.compare().b is not first.b


def test_an_offer_ends_with_the_choice_of_another_plan(sides):
    sides.offer = OfferedPlan(Plan(), "Nothing", lambda: True)
    assert sides.compare().b.plan == Plan()
    sides.put_beside("plan-1")
    assert sides.offer is None
