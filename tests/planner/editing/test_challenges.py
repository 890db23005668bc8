from datetime import date

from planner.editing.challenges import Challenges
from planner.editing.seen import Seen
from planner.problem import Mix, Need
from planner.workspace import entities as e
from tests.planner.editing.typed import QUARTER, after, around, organisation, said, typed


def test_a_challenge_is_added_to_the_quarter_by_its_title_alone():
    written = typed(Challenges, (None, {"title": "Faster month end"}))
    assert written.change.title == "Add Faster month end"
    assert (QUARTER, "faster-month-end") in after(written).challenges


def test_one_that_an_earlier_quarter_had_goes_on_under_its_id():
    workspace = organisation(
        e.Cycle("2026-Q4", date(2026, 10, 5)), e.Challenge("2026-Q4", "old-one", "Retire the CRM")
    )
    changed = after(typed(Challenges, (None, {"title": "Retire the CRM"}), on=workspace), workspace)
    assert (QUARTER, "old-one") in changed.challenges


def test_size_needs_and_mix_are_typed_as_they_are_imported():
    cells = {"size": "3–5", "needs": "SQL 3 x2; python 2", "it": "1", "include": "Finance"}
    row = after(typed(Challenges, ((QUARTER, "cash"), cells))).challenges[QUARTER, "cash"]
    assert (row.smallest, row.largest) == (3, 5)
    assert row.needs == (Need("sql", 3, 2), Need("python", 2))
    assert row.mix == Mix(it=1, include=("fin",))


def test_a_week_beyond_the_quarter_and_a_title_twice_are_told():
    assert said(typed(Challenges, ((QUARTER, "cash"), {"start_week": "14"}))) == [
        "Found '14', expected a week of 2027-Q1, 1 to 13."
    ]
    assert said(typed(Challenges, ((QUARTER, "cash"), {"title": "churn"}))) == [
        "Found 'churn', expected a name that nothing else here has."
    ]


def test_a_challenge_is_removed_with_its_pods():
    workspace = organisation(e.Membership("plan-1", "cash", "ana"))
    change = Challenges(around(workspace)).remove(Seen(workspace), [(QUARTER, "cash")])
    assert change.title == "Remove Cash forecast"
    assert change.apply(workspace).memberships == {}
