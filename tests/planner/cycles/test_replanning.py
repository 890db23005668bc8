from datetime import timedelta
from random import Random

import pytest
from msgspec.structs import replace

from planner.cycles.past import check
from planner.cycles.publishing import close, publish
from planner.cycles.replanning import cut, leave, plan_again
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.cycle import problem_of
from planner.workspace.moves import move
from tests.planner.cycles.years import Q1, published, random_year, staffed, taken_over
from tests.planner.workspace.workspaces import MONDAY


def again(workspace: Workspace, week: int) -> Workspace:
    return plan_again(workspace, Q1, week).apply(workspace)


def test_the_weeks_that_are_left_begin_as_the_roster_has_them() -> None:
    workspace = published(e.Lock("plan-1", "ana", "cash"))
    change = plan_again(workspace, Q1, 5)
    assert change.title == "Plan Q1 2027 again from week 5"
    check(workspace, change)
    after = change.apply(workspace)
    assert after.plans["plan-2"] == e.NamedPlan("plan-2", Q1, "Plan from week 5", "plan-1", 5)
    assert after.plan("plan-2") == after.plan("plan-1")
    assert ("plan-2", "ana", "cash") in after.locks


def test_the_lock_of_a_pair_holds_on_while_both_are_here() -> None:
    workspace = published(e.PairLock("plan-1", "bo", "ana"))
    assert ("plan-2", "bo", "ana") in again(workspace, 5).pair_locks
    change = plan_again(workspace, Q1, 5, leaving=["bo"])
    assert ("plan-2", "bo", "ana") not in change.apply(workspace).pair_locks


def test_what_is_left_is_a_shorter_quarter_with_what_still_runs() -> None:
    workspace = again(published(e.Challenge(Q1, "churn", "Churn", start_week=3, weeks=9)), 5)
    problem = problem_of(workspace, "plan-2")
    assert (problem.cycle.starts, problem.cycle.weeks) == (MONDAY + timedelta(weeks=4), 9)
    cash, churn = problem.challenge["cash"], problem.challenge["churn"]
    assert (cash.start_week, cash.weeks) == (1, 4)
    assert (churn.start_week, churn.weeks) == (1, 7)
    assert problem.baseline is not None
    assert problem.baseline.pods == {"cash": ("ana", "bo"), "churn": ("cem",)}


def test_leave_and_hours_are_those_of_the_weeks_that_are_left() -> None:
    late = MONDAY + timedelta(weeks=6)
    workspace = again(published(e.Leave("ana", late, late + timedelta(6)), e.WeekHours("bo", late, 2)), 5)
    problem = problem_of(workspace, "plan-2")
    assert problem.person["ana"].away_weeks == (3,)
    assert problem.person["bo"].pod_hours_by_week == {3: 2}


def test_what_has_ended_is_over_and_its_people_are_left_in_peace() -> None:
    workspace = again(published(e.Challenge(Q1, "churn", "Churn", weeks=4)), 5)
    problem = problem_of(workspace, "plan-2")
    assert set(problem.challenge) == {"cash"}
    assert workspace.plan("plan-2").pods == {"cash": ("ana", "bo")}
    assert [problem.person[person].joins for person in ("ana", "bo", "cem")] == [True, True, False]


def test_who_leaves_is_in_no_later_plan_and_keeps_what_was_served() -> None:
    workspace = published()
    change = leave(workspace, "ana")
    assert change.title == "Ana Ruiz leaves"
    check(workspace, change)
    workspace = again(change.apply(workspace), 5)
    assert workspace.plan("plan-2").pods == {"cash": ("bo",), "churn": ("cem",)}
    assert not workspace.plan("plan-2").pairs
    workspace = publish(workspace, "plan-2").apply(workspace)
    over = close(workspace, Q1).apply(workspace)
    assert over.served[Q1, "cash", "ana"].weeks == 4
    assert over.served[Q1, "cash", "bo"].weeks == 8
    assert over.pairs_served[Q1, "bo", "ana"].weeks == 4


def test_a_challenge_that_is_cut_frees_its_people_and_keeps_what_was_served() -> None:
    workspace = published()
    change = cut(workspace, Q1, "cash", 5)
    assert change.title == "Give up Cash forecast from week 5"
    check(workspace, change)
    workspace = change.apply(workspace)
    assert set(problem_of(workspace, "plan-1").challenge) == {"cash", "churn"}
    problem = problem_of(again(workspace, 5), "plan-2")
    assert set(problem.challenge) == {"churn"}
    assert problem.person["ana"].joins
    assert set(problem_of(again(workspace, 4), "plan-2").challenge) == {"cash", "churn"}
    over = close(workspace, Q1).apply(workspace)
    assert over.served[Q1, "cash", "ana"].weeks == 4


def test_what_happens_and_the_plan_that_follows_are_one_change() -> None:
    workspace = published()
    change = plan_again(workspace, Q1, 5, leaving=["ana"], given_up=["churn"])
    assert change.title == "Plan Q1 2027 again from week 5, without Ana Ruiz and Churn"
    check(workspace, change)
    step_by_step = cut(leave(workspace, "ana").apply(workspace), Q1, "churn", 5)
    apart = again(step_by_step.apply(leave(workspace, "ana").apply(workspace)), 5)
    assert change.apply(workspace) == apart
    assert change.reversed().apply(apart) == workspace


def test_a_challenge_is_cut_before_it_begins_but_not_after_its_end() -> None:
    late = e.Challenge(Q1, "cash", "Cash forecast", start_week=4, weeks=3)
    workspace = cut(published(late), Q1, "cash", 2).apply(published(late))
    assert (Q1, "cash", "ana") not in close(workspace, Q1).apply(workspace).served
    with pytest.raises(InputError, match="week: found 7, expected 1 to 6, before Cash forecast is over"):
        cut(published(late), Q1, "cash", 7)


def test_what_is_over_by_then_is_not_given_up() -> None:
    with pytest.raises(InputError, match="week: found 9, expected 1 to 8, before Churn is over"):
        plan_again(published(), Q1, 9, given_up=["churn"])


def test_there_is_nothing_to_plan_again_of_a_draft_or_a_week_that_is_not_there() -> None:
    with pytest.raises(InputError, match="Q1 2027: found no plan published for week 5"):
        plan_again(staffed(), Q1, 5)
    for week in (1, 14):
        with pytest.raises(InputError, match=f"week: found {week}, expected 2 to 13"):
            plan_again(published(), Q1, week)
    for week in (3, 5):
        with pytest.raises(InputError, match="week: found From week 5 published from week 5"):
            plan_again(taken_over(), Q1, week)


def test_the_weeks_that_were_served_stay_whatever_the_rest_becomes() -> None:
    for seed in range(60):
        workspace = random_year(Random(seed))
        cycle = workspace.cycles[Q1]
        last = max(plan.from_week for plan in workspace.plans_of(Q1))
        if last >= cycle.weeks:
            continue
        plan = plan_again(workspace, Q1, last + 1)
        after = plan.apply(workspace)
        (new,) = after.plans.keys() - workspace.plans.keys()
        for person in sorted(workspace.people):
            there = after.plan(new).places(person)
            after = move(after, new, [(person, pod) for pod in there], None).apply(after)
        if not after.plan(new).pairs:
            continue
        after = publish(after, new).apply(after)
        shorter = replace(cycle, weeks=last)
        before = workspace.with_tables({"cycles": {**workspace.cycles, Q1: shorter}})
        expected = close(before, Q1).apply(before)
        found = close(after, Q1).apply(after)
        assert {key for key in found.served if key[0] == Q1} == {
            key for key in expected.served if key[0] == Q1 and runs_by(workspace, key[1], last)
        }


def runs_by(workspace: Workspace, challenge: str, week: int) -> bool:
    """Whether a challenge begins by a week; one that would start after the end starts in the last week."""
    row, weeks = workspace.challenges[Q1, challenge], workspace.cycles[Q1].weeks
    return min(row.start_week, weeks) <= week
