from datetime import timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.cycles.past import check, closed_cycles, corrected
from planner.cycles.publishing import close, publish, reopen, withdraw
from planner.cycles.replanning import cut
from planner.cycles.roster import record
from planner.files import InputError
from planner.problem import Pair
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, Edit, put
from planner.workspace.moves import lock, move, new_plan, remove
from planner.workspace.pairs import lock_pair
from tests.planner.cycles.years import Q1, closed, published, random_year, staffed, taken_over
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


@pytest.mark.parametrize(
    "fields",
    [{"start_week": 2}, {"weeks": 9}, {"weeks": 7}, {"start_week": 3, "cut_from": 5}],
)
def test_the_weeks_of_a_challenge_stay_while_it_is_in_a_published_plan(fields) -> None:
    for workspace in (published(), taken_over()):
        change = put("Edit", workspace, [replace(workspace.challenges[Q1, "cash"], **fields)])
        with pytest.raises(InputError, match="Cash forecast is in a published plan, so its weeks stay"):
            check(workspace, change)
    check(staffed(), put("Edit", staffed(), [replace(staffed().challenges[Q1, "cash"], **fields)]))


def test_what_is_no_part_of_the_record_is_edited_while_the_quarter_is_published() -> None:
    cash, empty = published().challenges[Q1, "cash"], e.Challenge(Q1, "empty", "Empty")
    check(published(), put("Edit", published(), [replace(cash, title="Cash", goal="Why", smallest=2)]))
    check(published(empty), put("Edit", published(empty), [replace(empty, start_week=3, weeks=2)]))
    check(published(), put("Add", published(), [empty]))


def test_what_was_given_up_may_end_earlier_and_no_later() -> None:
    workspace = cut(published(), Q1, "cash", 6).apply(published())
    check(workspace, cut(workspace, Q1, "cash", 4))
    for week in (None, 7):
        with pytest.raises(InputError, match="Cash forecast is in a published plan"):
            check(
                workspace, put("Edit", workspace, [replace(workspace.challenges[Q1, "cash"], cut_from=week)])
            )


def test_the_dates_of_a_published_quarter_stay() -> None:
    workspace = published()
    for cycle in (e.Cycle(Q1, MONDAY, 14, "published"), e.Cycle(Q1, MONDAY + timedelta(1), 13, "draft")):
        with pytest.raises(InputError, match="Q1 2027 is published, so its dates stay"):
            check(workspace, put("Edit", workspace, [cycle]))


def test_a_change_of_the_present_is_no_correction() -> None:
    change = move(staffed(), "plan-1", [("ana", "cash")], "churn")
    assert corrected(staffed(), change) is change


@settings(max_examples=50, deadline=None)
@given(st.randoms(use_true_random=False))
def test_history_never_changes_when_the_present_is_edited(rng: Random) -> None:
    workspace = random_year(rng)
    workspace = close(workspace, Q1).apply(workspace)
    before = on_record(workspace)
    for _ in range(5):
        change = random_change(rng, workspace)
        try:
            check(workspace, change)
        except InputError:
            continue
        workspace = change.apply(workspace)
    assert on_record(workspace) == before


@settings(max_examples=150, deadline=None)
@given(st.randoms(use_true_random=False))
def test_what_closing_would_put_on_record_never_changes_when_the_present_is_edited(rng: Random) -> None:
    workspace = random_year(rng)
    before = list(record(workspace, workspace.cycles[Q1]))
    for _ in range(6):
        change = rng.choice([random_edit, random_change])(rng, workspace)
        # A plan is published or withdrawn, and a challenge is given up, by what the manager says.
        said = [edit for edit in change.edits if isinstance(edit.before or edit.after, e.NamedPlan)]
        if said or any(_given_up(edit) for edit in change.edits):
            continue
        try:
            check(workspace, change)
        except InputError:
            continue
        workspace = change.apply(workspace)
    assert list(record(workspace, workspace.cycles[Q1])) == before


def random_edit(rng: Random, workspace: Workspace) -> Change:
    """Other dates for a quarter or a challenge of it."""
    cycle = rng.choice(sorted(workspace.cycles.values(), key=lambda row: row.id))
    row = rng.choice([cycle, *workspace.challenges_of(cycle.id)])
    if isinstance(row, e.Cycle):
        return put("Edit", workspace, [replace(row, starts=row.starts + timedelta(rng.randint(-9, 9)))])
    weeks, start = rng.randint(1, 14), rng.randint(1, 14)
    edited = replace(row, weeks=weeks, start_week=start, cut_from=rng.choice([row.cut_from, None]))
    return put("Edit", workspace, [rng.choice([edited, replace(row, largest=99)])])


def _given_up(edit: Edit) -> bool:
    before, after = edit.before, edit.after
    if not isinstance(after, e.Challenge) or after.cut_from is None:
        return False
    return not isinstance(before, e.Challenge) or before.cut_from != after.cut_from


def on_record(workspace: Workspace) -> set[e.Row]:
    rows = (*workspace.served.values(), *workspace.pairs_served.values())
    return {row for row in rows if row.cycle in ("2026-Q4", Q1)}


def test_every_change_of_a_record_is_seen() -> None:
    workspace = closed()
    for row in (*workspace.served.values(), *workspace.pairs_served.values()):
        assert closed_cycles(workspace, Change("", (Edit(row, None),))) == {Q1}
    assert closed_cycles(workspace, Change("", (Edit(workspace.cycles[Q1], None),))) == {Q1}
    assert publish(staffed(), "plan-1").corrects == ()
