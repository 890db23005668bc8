from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.cycles.publishing import close, publish, reopen, withdraw
from planner.files import InputError
from planner.workspace import entities as e
from planner.workspace.cycle import problem_of
from planner.workspace.store import Store
from tests.planner.cycles.years import Q1, Q2, closed, published, random_year, staffed
from tests.planner.workspace.workspaces import MONDAY, small

BEFORE = MONDAY - timedelta(days=1)
OTHER = (e.NamedPlan("plan-2", Q1, "Plan 2"), e.Membership("plan-2", "cash", "bo"))
FROM_5 = (e.NamedPlan("plan-2", Q1, "From week 5", "plan-1", 5), e.Membership("plan-2", "cash", "bo"))


def test_publishing_makes_a_plan_the_roster_of_its_quarter() -> None:
    change = publish(staffed(), "plan-1")
    assert change.title == "Publish Plan 1 for Q1 2027"
    after = change.apply(staffed())
    assert after.cycles[Q1].state == "published"
    assert after.plans["plan-1"].published


def test_a_later_plan_takes_over_from_its_week() -> None:
    change = publish(published(*FROM_5), "plan-2")
    assert change.title == "Publish From week 5 for Q1 2027 from week 5"


def test_what_cannot_be_published_is_refused_in_a_sentence() -> None:
    with pytest.raises(InputError, match="Plan 1: found nobody in a pod, expected a plan with people"):
        publish(small(), "plan-1")
    with pytest.raises(InputError, match="Plan 1: found it published already"):
        publish(published(), "plan-1")
    with pytest.raises(InputError, match="From week 5, from week 5: found no plan published before it"):
        publish(staffed(*FROM_5), "plan-2")
    with pytest.raises(InputError, match="Plan 2, from week 1: found Plan 1 published from week 1"):
        publish(published(*OTHER), "plan-2")
    with pytest.raises(InputError, match="From week 5: found Q1 2027 closed"):
        publish(closed(*FROM_5), "plan-2")


def test_a_plan_is_withdrawn_until_it_begins() -> None:
    change = withdraw(published(), "plan-1", BEFORE)
    assert change.title == "Withdraw Plan 1"
    assert change.apply(published()) == staffed()
    with pytest.raises(InputError, match="Plan 1: found that it began on 4 Jan"):
        withdraw(published(), "plan-1", MONDAY)


def test_the_last_plan_alone_is_withdrawn_and_the_one_before_it_stands_again() -> None:
    two = publish(published(*FROM_5), "plan-2").apply(published(*FROM_5))
    with pytest.raises(InputError, match="Plan 1: found that it is not the last plan published"):
        withdraw(two, "plan-1", BEFORE)
    assert withdraw(two, "plan-2", MONDAY).apply(two) == published(*FROM_5)


def test_closing_writes_who_served_where_and_for_how_long() -> None:
    change = close(published(), Q1)
    assert change.title == "Close Q1 2027"
    after = change.apply(published())
    assert after.cycles[Q1].state == "closed"
    assert set(after.served.values()) == {
        e.Served(Q1, "cash", "ana", 8),
        e.Served(Q1, "cash", "bo", 8),
        e.Served(Q1, "churn", "cem", 8),
    }
    assert set(after.pairs_served.values()) == {e.PairServed(Q1, "bo", "ana", 13)}


def test_a_draft_or_a_quarter_with_a_history_already_is_not_closed() -> None:
    with pytest.raises(InputError, match="Q1 2027: found it draft, expected a published quarter"):
        close(staffed(), Q1)
    with pytest.raises(InputError, match="Q1 2027: found 1 rows of history on record"):
        close(published(e.Served(Q1, "cash", "ana", 2)), Q1)


@settings(max_examples=100, deadline=None)
@given(st.randoms(use_true_random=False))
def test_closing_and_opening_again_changes_nothing(rng: Random) -> None:
    workspace = random_year(rng)
    over = close(workspace, Q1).apply(workspace)
    assert reopen(over, Q1).apply(over) == workspace


@settings(max_examples=60, deadline=None)
@given(st.randoms(use_true_random=False))
def test_closing_changes_nothing_of_what_the_next_quarter_is_planned_from(rng: Random) -> None:
    workspace = random_year(rng)
    over = close(workspace, Q1).apply(workspace)
    assert problem_of(over, "next").sha256 == problem_of(workspace, "next").sha256


def test_a_quarter_whose_record_was_corrected_is_not_opened_again() -> None:
    corrected = closed().with_tables({"served": {(Q1, "cash", "ana"): e.Served(Q1, "cash", "ana", 2)}})
    with pytest.raises(InputError, match="Q1 2027: found its record corrected"):
        reopen(corrected, Q1)
    imported = small(e.Cycle("2026-Q4", MONDAY - timedelta(weeks=13), state="closed"))
    with pytest.raises(InputError, match="Q4 2026: found no roster to go back to"):
        reopen(imported, "2026-Q4")


def test_every_step_is_written_undone_and_done_again_in_a_file(tmp_path) -> None:
    with Store.create(tmp_path / "Team.podwright", staffed()) as store:
        states = [store.load()]
        for step in (lambda w: publish(w, "plan-1"), lambda w: close(w, Q1), lambda w: reopen(w, Q1)):
            store.write(step(states[-1]))
            states.append(store.load())
        assert states[3] == states[1]
        for before in reversed(states[:-1]):
            store.undo()
            assert store.load() == before
        for after in states[1:]:
            store.redo()
            assert store.load() == after
        titles = [entry.title for entry in store.log()]
        assert titles == ["Publish Plan 1 for Q1 2027", "Close Q1 2027", "Open Q1 2027 again"]


def test_a_year_at_random_has_a_next_quarter_to_plan() -> None:
    workspace = random_year(Random(1))
    assert workspace.cycles[Q2].starts > date(2027, 1, 4)
