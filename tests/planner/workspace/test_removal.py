from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.files import InputError
from planner.problem import Mix, Need
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.moves import remove
from tests.planner.workspace.workspaces import MONDAY, random_workspace, small


def without(workspace: Workspace, table: str, key: object) -> Workspace:
    return remove(workspace, workspace.rows(table)[key]).apply(workspace)


def full() -> Workspace:
    return small(
        e.Department("law", "Law", "business", domain=("sql", "python")),
        e.CloseSkills("python", "sql", 0.6),
        e.Knows("ana", "sql", 3),
        e.Leave("ana", MONDAY, MONDAY),
        e.Bond("apart", "ana", "bo"),
        e.Cycle("2026-Q4", MONDAY.replace(year=2026)),
        e.Challenge("2026-Q4", "cash", "Cash forecast"),
        e.Challenge(
            "2027-Q1",
            "cash",
            "Cash forecast",
            needs=(Need("sql", 3), Need("python", 2)),
            mix=Mix(include=("law",)),
        ),
        e.Preference("2027-Q1", "ana", ("cash", "churn"), ()),
        e.Preference("2026-Q4", "ana", ("cash",), ()),
        e.Preference("2027-Q1", "cem", (), ("cash",)),
        e.NamedPlan("plan-2", "2027-Q1", "Plan 2", baseline="plan-1"),
        e.Membership("plan-1", "cash", "ana"),
        e.Membership("plan-2", "churn", "cem"),
        e.LiaisonPair("plan-1", "bo", "ana"),
        e.Lock("plan-2", "ana", "cash"),
        e.PairLock("plan-2", "bo", "ana"),
        e.Served("2026-Q4", "cash", "ana"),
        e.PairServed("2026-Q4", "bo", "ana"),
    )


def test_a_person_goes_with_all_that_is_theirs_and_their_people_have_no_manager() -> None:
    after = without(full(), "people", "ana")
    assert set(after.people) == {"bo", "cem"}
    assert after.people["bo"].manager is None
    for table in ("knows", "leave", "bonds", "pairs", "locks", "pair_locks", "served", "pairs_served"):
        assert after.rows(table) == {}, table
    assert set(after.preferences) == {("2027-Q1", "cem")}
    assert set(after.memberships) == {("plan-2", "churn", "cem")}


def test_a_skill_goes_and_nobody_asks_for_it() -> None:
    after = without(full(), "skills", "sql")
    assert after.knows == {}
    assert after.close_skills == {}
    assert after.challenges["2027-Q1", "cash"].needs == (Need("python", 2),)
    assert after.departments["law"].domain == ("python",)


def test_a_challenge_goes_from_its_cycle_and_not_from_the_past() -> None:
    after = without(full(), "challenges", ("2027-Q1", "cash"))
    assert set(after.challenges) == {("2027-Q1", "churn"), ("2026-Q4", "cash")}
    assert after.preferences["2027-Q1", "ana"].wishes == ("churn",)
    assert after.preferences["2027-Q1", "cem"].vetoes == ()
    assert after.preferences["2026-Q4", "ana"].wishes == ("cash",)
    assert set(after.memberships) == {("plan-2", "churn", "cem")}
    assert after.locks == {}
    assert len(after.served) == 1


def test_a_cycle_goes_with_its_challenges_and_plans() -> None:
    after = without(full(), "cycles", "2027-Q1")
    assert after.plans == after.memberships == after.locks == {}
    assert set(after.challenges) == {("2026-Q4", "cash")}
    assert set(after.preferences) == {("2026-Q4", "ana")}


def test_a_plan_goes_with_its_pods_and_is_no_baseline_any_more() -> None:
    after = without(full(), "plans", "plan-1")
    assert set(after.plans) == {"plan-2"}
    assert after.plans["plan-2"].baseline is None
    assert set(after.memberships) == {("plan-2", "churn", "cem")}


def test_an_empty_department_goes_and_no_pod_includes_it() -> None:
    after = without(full(), "departments", "law")
    assert after.challenges["2027-Q1", "cash"].mix == Mix()


@pytest.mark.parametrize(
    ("department", "said"), [("eng", "found Bo Xu and Cem Kaya in it"), ("fin", "found Ana Ruiz in it")]
)
def test_a_department_in_which_somebody_is_left_stays(department: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        remove(small(), small().departments[department])


@pytest.mark.parametrize(
    ("table", "key", "title"),
    [
        ("people", "ana", "Remove Ana Ruiz"),
        ("challenges", ("2027-Q1", "cash"), "Remove Cash forecast"),
        ("cycles", "2027-Q1", "Remove 2027-Q1"),
        ("knows", ("ana", "sql"), "Remove Ana Ruiz, SQL"),
        ("leave", ("ana", MONDAY), "Remove Ana Ruiz, 2027-01-04"),
    ],
)
def test_a_removal_is_titled_by_what_the_manager_calls_the_row(table: str, key: object, title: str) -> None:
    assert remove(full(), full().rows(table)[key]).title == title


@settings(deadline=None)
@given(st.integers(0, 2**32))
def test_after_a_removal_every_row_names_only_what_is_there(seed: int) -> None:
    rng = Random(seed)
    workspace = random_workspace(rng)
    rows = [row for row in workspace.all_rows() if not isinstance(row, e.Department)]
    row = rng.choice(rows)
    change = remove(workspace, row)
    after = change.apply(workspace)
    assert row.key not in after.rows(row.table)
    for each in after.all_rows():
        for field, table in each.names.items():
            assert getattr(each, field) is None or getattr(each, field) in after.rows(table)
    assert change.reversed().apply(after) == workspace
