"""Named plans are renamed, adopted and taken out, and all of it can be taken back."""

import pytest

from planner.cycles.replanning import plan_again
from planner.cycles.roster import main_plan
from planner.files import InputError
from planner.problem import Pair
from planner.workspace.cycle import problem_of
from planner.workspace.entities import Lock, PairLock
from planner.workspace.moves import lock, new_plan
from planner.workspace.pairs import lock_pair
from planner.workspace.plans import adopt_plan, answer_the_same, free_name, remove_plan, rename
from tests.planner.cycles.years import published, taken_over
from tests.ui import small


@pytest.fixture
def workspace():
    """Plan 1 with two pods, and Plan 2 with one person, a lock of somebody else and one of a pair."""
    made = new_plan(small.workspace(), small.QUARTER, "Plan 3", "one").apply(small.workspace())
    locked = lock(made, "two", "ana", "churn", "out").apply(made)
    return lock_pair(locked, "two", Pair("ben", "eva"), True).apply(locked)


def test_a_plan_gets_another_name(workspace):
    change = rename(workspace, "two", "  Keep it   stable ")
    assert change.title == "Rename Plan 2 to Keep it stable"
    after = change.apply(workspace)
    assert after.plans["two"].name == "Keep it stable"
    assert change.reversed().apply(after) == workspace


def test_a_name_is_needed_and_is_had_once(workspace):
    with pytest.raises(InputError, match="expected one"):
        rename(workspace, "two", "   ")
    with pytest.raises(InputError, match="another plan called Plan 1"):
        rename(workspace, "two", "Plan 1")
    assert not rename(workspace, "two", "Plan 2")


def test_a_plan_is_taken_out_with_what_it_decides(workspace):
    change = remove_plan(workspace, "two")
    assert change.title == "Remove Plan 2"
    after = change.apply(workspace)
    tables = (after.memberships, after.pairs, after.locks, after.pair_locks)
    assert "two" not in {row.plan for table in tables for row in table.values()}
    assert change.reversed().apply(after) == workspace


def test_the_quarters_plan_stays(workspace):
    with pytest.raises(InputError, match="Plan 1: found the quarter’s plan"):
        remove_plan(workspace, "one")


def test_plans_with_the_same_locks_and_baseline_answer_the_same_problem(workspace):
    assert answer_the_same(workspace, "one", "plan-1")
    assert not answer_the_same(workspace, "one", "two")
    one, copy = (problem_of(workspace, plan) for plan in ("one", "plan-1"))
    assert one == copy


def test_a_lock_of_a_pair_makes_another_problem_and_a_copy_has_it_too(workspace):
    copied = new_plan(workspace, small.QUARTER, "Plan 4", "one").apply(workspace)
    locked = lock_pair(copied, "one", Pair("ben", "eva"), True).apply(copied)
    assert not answer_the_same(locked, "one", "plan-2")
    again = new_plan(locked, small.QUARTER, "Plan 5", "one").apply(locked)
    assert answer_the_same(again, "one", "plan-3")
    assert problem_of(again, "plan-3").pair_locks == (Pair("ben", "eva"),)


def test_a_new_plan_has_a_name_of_its_own(workspace):
    assert free_name(workspace, small.QUARTER) == "Plan 4"
    fewer = remove_plan(workspace, "two").apply(workspace)
    assert free_name(fewer, small.QUARTER) == "Plan 4"
    assert free_name(workspace, "2026-Q4") == "Plan 1"


def test_the_main_plan_gets_pods_pairs_and_locks_of_the_one_that_is_adopted(workspace):
    assert main_plan(workspace, small.QUARTER).id == "one"
    change = adopt_plan(workspace, "two")
    assert change.title == "Adopt Plan 2"
    after = change.apply(workspace)
    assert after.plan("one") == after.plan("two") == workspace.plan("two")
    assert [row for row in after.locks.values() if row.plan == "one"] == [Lock("one", "ana", "churn", "out")]
    assert [row for row in after.pair_locks.values() if row.plan == "one"] == [PairLock("one", "ben", "eva")]
    assert after.plan("plan-1") == workspace.plan("one")
    assert change.reversed().apply(after) == workspace


def test_adopting_the_main_plan_changes_nothing(workspace):
    assert not adopt_plan(workspace, "one")


def test_a_quarter_without_plans_has_no_main_plan(workspace):
    assert main_plan(workspace, "2026-Q4") is None


def test_the_plan_that_counts_once_one_is_published_is_the_next_or_the_last() -> None:
    workspace = published()
    assert main_plan(workspace, "2027-Q1") == workspace.plans["plan-1"]
    again = plan_again(workspace, "2027-Q1", 5).apply(workspace)
    assert main_plan(again, "2027-Q1") == again.plans["plan-2"]
    later = taken_over()
    assert main_plan(later, "2027-Q1") == later.plans["plan-2"]


def test_a_plan_of_a_later_week_is_removed_though_it_counts() -> None:
    again = plan_again(published(), "2027-Q1", 5).apply(published())
    assert remove_plan(again, "plan-2").apply(again) == published()


def test_whoever_has_left_and_what_was_given_up_is_not_adopted_into_the_weeks_that_are_left() -> None:
    again = plan_again(published(), "2027-Q1", 5, ["bo"], ["cash"]).apply(published())
    after = adopt_plan(again, "plan-1").apply(again)
    assert after.plan("plan-1").pods == {"cash": ("ana", "bo"), "churn": ("cem",)}
    assert (after.plan("plan-2").pods, after.plan("plan-2").pairs) == ({"churn": ("cem",)}, ())
