"""What is said of two plans that are compared, and what their buttons do."""

import pytest

from planner.cycles.publishing import publish
from planner.cycles.replanning import plan_again
from planner.plan import Plan
from ui.compare.deciding import buttons, decide, named
from ui.compare.sides import OfferedPlan, Sides


@pytest.fixture
def sides(document):
    made = Sides(document)
    made.put_beside("plan-1")
    return made


def test_plans_are_named_with_what_they_are(sides):
    assert named(sides, "A") == ("Plan 1", "The quarter’s plan")
    assert named(sides, "B") == ("Plan 3", "Plan 3 of 3")
    sides.offer = OfferedPlan(Plan(), "From Ben", lambda: True)
    assert named(sides, "B") == ("From Ben", "Not in the file yet")


def test_buttons_say_what_they_do(sides):
    assert buttons(sides) == {
        "A": ("Keep A", "This is the quarter’s plan: stay with it."),
        "B": ("Adopt B", "Give Plan 1 the pods, pairs and locks of Plan 3."),
    }


def test_the_quarters_plan_is_adopted_into_from_either_side(sides, document):
    sides.look_at("plan-1")
    assert [text for text, _ in buttons(sides).values()] == ["Adopt A", "Keep B"]
    assert decide(sides, "A")[0] == "Plan 1 has the pods and pairs of Plan 3 now."
    assert (document.plan_id, document.undo_title) == ("one", "Adopt Plan 3")


def test_to_adopt_what_is_the_same_already_needs_no_change(sides, document):
    decide(sides, "B")
    before = document.workspace
    assert decide(sides, "B")[0] == "Plan 1 has the pods and pairs of Plan 3 now."
    assert document.workspace is before


def test_of_plans_of_different_weeks_neither_is_the_next_thing_to_adopt(sides, document):
    document.do(publish(document.workspace, "one"))
    document.do(plan_again(document.workspace, "2027-Q1", 5))
    again = next(plan.id for plan in sides.plans if plan.from_week == 5)
    sides.look_at(again)
    sides.put_beside("one")
    assert named(sides, "A")[1] == "The quarter’s plan · from week 5"
    assert named(sides, "B")[1] == "Plan 1 of 4 · published"
    assert sides.next_step(sides.compare()) == ""
