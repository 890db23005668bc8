from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.cycles.dates import between_others, change_dates, coming, is_bare, last_day, make, remove_cycle
from planner.cycles.past import check
from planner.cycles.proposal import propose
from planner.cycles.starting import proposed, start
from planner.exchange.importing.bring_in import bring_in
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.cycle import problem_of
from planner.workspace.store import Store
from tests.planner.cycles.years import Q1, Q2, closed, published, staffed
from tests.planner.workspace.workspaces import MONDAY

SPRING = date(2027, 4, 5)


def drafted(*rows: e.Row) -> Workspace:
    """A closed quarter and the draft of the next."""
    return closed(e.Cycle(Q2, SPRING), e.NamedPlan("next", Q2, "Plan 1"), *rows)


def test_a_draft_is_moved_and_made_longer_by_name() -> None:
    workspace = drafted()
    for starts, weeks, title in (
        (date(2027, 4, 12), 13, "Move Q2 2027 to begin on 12 Apr"),
        (SPRING, 14, "Let Q2 2027 last 14 weeks"),
        (date(2027, 4, 14), 1, "Move Q2 2027 to begin on 14 Apr and last 1 week"),
    ):
        change = change_dates(workspace, Q2, "Q2 2027", starts, weeks)
        assert change.title == title
        check(workspace, change)
        after = change.apply(workspace)
        assert after.cycles[Q2] == e.Cycle(Q2, starts, weeks)
        assert problem_of(after, "next").cycle.starts == starts
        assert change.reversed().apply(after) == workspace
    assert not change_dates(workspace, Q2, "Q2 2027", SPRING, 13)


def test_a_draft_with_another_name_keeps_all_that_belongs_to_it(tmp_path) -> None:
    workspace = drafted(
        e.Challenge(Q2, "cash", "Cash forecast"),
        e.Preference(Q2, "ana", ("cash",)),
        e.RuleSetting(Q2, "size", {"weight": 2}),
        e.Membership("next", "cash", "ana"),
    )
    change = change_dates(workspace, Q2, " Spring ", date(2027, 4, 12), 13)
    assert change.title == "Rename Q2 2027 to Spring, which begins on 12 Apr"
    with Store.create(tmp_path / "file.podwright", workspace) as store:
        store.write(change)
        after = store.load()
        assert after == change.apply(workspace)
        store.undo()
        assert store.load() == workspace
    assert Q2 not in after.cycles
    assert after.plans["next"].cycle == "Spring"
    problem = problem_of(after, "next")
    assert problem.person["ana"].wishes == ("cash",)
    assert problem.rules == {"size": {"weight": 2}}
    assert after.plan("next").pods == {"cash": ("ana",)}


def test_a_quarter_is_named_as_managers_say_it() -> None:
    change = change_dates(drafted(), Q2, "Q3 2027", SPRING, 13)
    assert change.title == "Rename Q2 2027 to Q3 2027"
    assert "2027-Q3" in change.apply(drafted()).cycles
    for name, found in (("  ", "found nothing"), ("Q1 2027", "found Q1 2027, which is another quarter’s")):
        with pytest.raises(InputError, match=f"Name: {found}"):
            change_dates(drafted(), Q2, name, SPRING, 13)


def test_no_two_quarters_share_a_day() -> None:
    with pytest.raises(
        InputError,
        match="Q2 2027: found it from 4 Apr to 3 Jul 2027, expected days of its own: "
        "Q1 2027 is from 4 Jan to 4 Apr 2027",
    ):
        change_dates(drafted(), Q2, Q2, SPRING - timedelta(1), 13)
    proposal = propose(closed(), Q1)
    with pytest.raises(InputError, match="expected days of its own"):
        start(closed(), proposal.at(SPRING - timedelta(7), 13), proposed(proposal))
    late = start(closed(), proposal.at(SPRING + timedelta(9), 14), proposed(proposal)).apply(closed())
    assert late.cycles[Q2] == e.Cycle(Q2, date(2027, 4, 14), 14)


@pytest.mark.parametrize("weeks", [0, 27])
def test_a_quarter_has_1_to_26_weeks(weeks) -> None:
    with pytest.raises(InputError, match=f"Q2 2027: found {weeks} weeks, expected 1 to 26"):
        change_dates(drafted(), Q2, Q2, SPRING, weeks)


def test_a_quarter_is_not_shorter_than_its_plans_need() -> None:
    workspace = drafted(e.NamedPlan("later", Q2, "From week 6", from_week=6))
    with pytest.raises(InputError, match="found 5 weeks, expected at least 6, in which From week 6 begins"):
        change_dates(workspace, Q2, Q2, SPRING, 5)


def test_a_quarter_that_is_no_draft_keeps_its_dates() -> None:
    for workspace, state in ((published(), "published"), (closed(), "closed")):
        with pytest.raises(InputError, match=f"Q1 2027: found it {state}, expected a draft"):
            change_dates(workspace, Q1, Q1, MONDAY, 14)


def test_a_first_quarter_is_made_by_hand() -> None:
    today = date(2026, 11, 25)
    assert coming(Workspace(), today) == e.Cycle(Q1, MONDAY)
    assert coming(closed(), today) == e.Cycle(Q2, SPRING)
    change = make(Workspace(), e.Cycle("Q1 2027", date(2027, 1, 6), 14))
    assert change.title == "Make Q1 2027"
    after = change.apply(Workspace())
    assert after.cycles[Q1] == e.Cycle(Q1, date(2027, 1, 6), 14)
    assert [plan.name for plan in after.plans_of(Q1)] == ["Plan 1"]
    assert last_day(after.cycles[Q1]) == date(2027, 4, 13)


def test_a_draft_with_nothing_in_it_is_removed_and_no_other() -> None:
    change = remove_cycle(drafted(), Q2)
    assert change.title == "Remove Q2 2027"
    assert change.apply(drafted()) == closed()
    for workspace, cycle in (
        (drafted(e.Challenge(Q2, "cash", "Cash")), Q2),
        (drafted(e.LiaisonPair("next", "bo", "ana")), Q2),
        (drafted(e.Preference(Q2, "ana", waited=1)), Q2),
        (staffed(), Q1),
        (published(), Q1),
    ):
        assert not is_bare(workspace, cycle)
        with pytest.raises(InputError, match="found it in use, expected a draft without"):
            remove_cycle(workspace, cycle)


def test_a_quarter_that_is_brought_in_begins_when_the_one_before_is_over(tmp_path) -> None:
    (tmp_path / "challenges.csv").write_text("title\nFaster month end\n", "utf-8")
    long = Workspace.of([e.Cycle(Q1, MONDAY, 15, "closed")])
    imported = bring_in(long, {"challenges": tmp_path / "challenges.csv"}, cycle=Q2)
    assert imported.change.apply(long).cycles[Q2].starts == date(2027, 4, 19)
    assert between_others([], e.Cycle(Q2, SPRING)) == e.Cycle(Q2, SPRING)


def test_a_quarter_that_is_brought_in_is_over_when_a_later_one_begins(tmp_path) -> None:
    (tmp_path / "challenges.csv").write_text("title\nFaster month end\n", "utf-8")
    early = Workspace.of([e.Cycle(Q2, MONDAY + timedelta(weeks=11))])
    imported = bring_in(early, {"challenges": tmp_path / "challenges.csv"}, cycle=Q1)
    assert imported.change.apply(early).cycles[Q1] == e.Cycle(Q1, MONDAY, 11)


def test_a_quarter_that_is_brought_in_has_days_of_its_own(tmp_path) -> None:
    (tmp_path / "challenges.csv").write_text("title\nFaster month end\n", "utf-8")
    (tmp_path / "history.csv").write_text("cycle,pod,person\n2027-Q1,old,ana\n", "utf-8")
    sprint = Workspace.of([e.Cycle("Sprint 9", MONDAY, 15), *staffed().people.values()])
    with pytest.raises(InputError, match=r"Q1 2027: found it from .*, expected days of its own: Sprint 9"):
        bring_in(sprint, {"challenges": tmp_path / "challenges.csv"}, cycle=Q1)
    late = sprint.with_tables({"cycles": {"Sprint 9": e.Cycle("Sprint 9", MONDAY, 15, "closed")}})
    imported = bring_in(late, {"history": tmp_path / "history.csv"})
    assert [(fault.column, fault.expected) for fault in imported.problems] == [
        ("cycle", "a quarter whose days are no other’s")
    ]
    assert not imported.change


@given(st.lists(st.tuples(st.integers(-30, 60), st.integers(1, 20)), max_size=5))
def test_what_is_made_between_others_shares_no_day_with_them_where_a_week_is_free(others) -> None:
    taken: list[e.Cycle] = []
    for number, (week, weeks) in enumerate(others):
        one = e.Cycle(f"c{number}", MONDAY + timedelta(days=5 * week), weeks)
        if all(last_day(one) < other.starts or last_day(other) < one.starts for other in taken):
            taken.append(one)
    made = between_others(taken, e.Cycle(Q1, MONDAY))
    assert 1 <= made.weeks <= 13
    for other in taken:
        apart = last_day(other) < made.starts or last_day(made) < other.starts
        assert apart or made == e.Cycle(Q1, MONDAY)
