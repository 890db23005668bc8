from datetime import timedelta
from random import Random

import pytest

from planner.cycles.past import check, closed_cycles, correct_weeks, corrected
from planner.cycles.publishing import close, publish, reopen, withdraw
from planner.files import InputError
from planner.problem import Pair
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, Edit, put
from planner.workspace.moves import lock, move, new_plan, remove
from planner.workspace.pairs import lock_pair
from tests.planner.cycles.years import Q1, closed, published, random_year, staffed
from tests.planner.workspace.workspaces import MONDAY, random_change


def test_a_draft_is_changed_at_will() -> None:
    check(staffed(), move(staffed(), "plan-1", [("ana", "cash")], "churn"))
    check(staffed(), lock(staffed(), "plan-1", "ana", "cash", "in"))
    check(staffed(), remove(staffed(), staffed().people["ana"]))


def test_a_published_plan_stays_as_it_is() -> None:
    workspace = published()
    for change in (
        move(workspace, "plan-1", [("ana", "cash")], "churn"),
        lock(workspace, "plan-1", "ana", "cash", "in"),
        lock_pair(workspace, "plan-1", Pair("bo", "ana"), True),
        remove(workspace, workspace.plans["plan-1"]),
        remove(workspace, workspace.people["ana"]),
        remove(workspace, workspace.challenges[Q1, "cash"]),
    ):
        with pytest.raises(InputError, match=r"Plan 1 is published\."):
            check(workspace, change)


def test_a_published_plan_is_copied_renamed_and_withdrawn() -> None:
    workspace = published()
    check(workspace, new_plan(workspace, Q1, "Plan 2", "plan-1"))
    check(workspace, withdraw(workspace, "plan-1", MONDAY - timedelta(days=1)))
    check(workspace, close(workspace, Q1))
    check(workspace, put("Rename", workspace, [e.NamedPlan("plan-1", Q1, "Rotate", published=True)]))


def test_nothing_on_record_of_a_closed_quarter_is_touched() -> None:
    workspace = closed()
    for change in (
        remove(workspace, workspace.people["ana"]),
        remove(workspace, workspace.challenges[Q1, "cash"]),
        put("Plan", workspace, [e.Preference(Q1, "ana", ("cash",))]),
        put("Add", workspace, [e.Served(Q1, "churn", "ana", 3)]),
        put("Move", workspace, [e.Cycle(Q1, MONDAY, 14, "closed")]),
    ):
        with pytest.raises(InputError, match=r"Q1 2027 is closed\."):
            check(workspace, change)


def test_to_open_a_closed_quarter_again_says_what_it_does() -> None:
    check(closed(), reopen(closed(), Q1))


def test_a_correction_names_the_quarter_that_it_corrects() -> None:
    change = correct_weeks(closed(), e.Served(Q1, "cash", "ana"), 6)
    assert change.title == "Correct Q1 2027: Ana Ruiz served 6 weeks"
    check(closed(), change)
    assert change.apply(closed()).served[Q1, "cash", "ana"].weeks == 6
    check(change.apply(closed()), change.reversed())


def test_a_correction_takes_somebody_out_of_a_pod_or_puts_them_in() -> None:
    out = correct_weeks(closed(), e.Served(Q1, "cash", "ana"), 0)
    assert out.title == "Correct Q1 2027: Ana Ruiz served no week"
    assert (Q1, "cash", "ana") not in out.apply(closed()).served
    into = correct_weeks(closed(), e.Served(Q1, "churn", "ana"), 1)
    assert into.title == "Correct Q1 2027: Ana Ruiz served 1 week"
    assert into.apply(closed()).served[Q1, "churn", "ana"].weeks == 1
    assert not correct_weeks(closed(), e.Served(Q1, "cash", "ana"), 8)


def test_a_change_of_the_present_is_no_correction() -> None:
    change = move(staffed(), "plan-1", [("ana", "cash")], "churn")
    assert corrected(staffed(), change) is change


def test_history_never_changes_when_the_present_is_edited() -> None:
    for seed in range(80):
        rng = Random(seed)
        workspace = random_year(rng)
        workspace = close(workspace, Q1).apply(workspace)
        record = on_record(workspace)
        for _ in range(5):
            change = random_change(rng, workspace)
            try:
                check(workspace, change)
            except InputError:
                continue
            workspace = change.apply(workspace)
        assert on_record(workspace) == record


def on_record(workspace: Workspace) -> set[e.Row]:
    rows = (*workspace.served.values(), *workspace.pairs_served.values())
    return {row for row in rows if row.cycle in ("2026-Q4", Q1)}


def test_every_change_of_a_record_is_seen() -> None:
    workspace = closed()
    for row in (*workspace.served.values(), *workspace.pairs_served.values()):
        assert closed_cycles(workspace, Change("", (Edit(row, None),))) == {Q1}
    assert closed_cycles(workspace, Change("", (Edit(workspace.cycles[Q1], None),))) == {Q1}
    assert publish(staffed(), "plan-1").corrects == ()
