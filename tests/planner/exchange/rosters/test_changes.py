from planner.exchange.md import page
from planner.exchange.rosters.changes import changes
from planner.exchange.rosters.roster import Roster
from planner.exchange.rosters.tables import tables
from planner.workspace import entities as e
from tests.planner.cycles.years import Q1, Q2, closed, published, staffed, taken_over


def told(found):
    return {moved.person: moved.text for moved in found.people}


def test_the_first_roster_of_all_changes_nothing_that_is_known():
    assert changes(Roster(staffed(), "plan-1")) is None
    assert len(tables(Roster(staffed(), "plan-1"))["changes"]) == 1
    assert "Who changed pods" not in page(Roster(staffed(), "plan-1"))


def test_a_plan_of_later_weeks_is_compared_with_the_one_that_it_takes_over_from():
    found = changes(Roster(taken_over(), "plan-2"))
    assert found.since == "week 4"
    assert told(found) == {"bo": "leaves Cash forecast", "cem": "moves from Churn to Cash forecast"}
    assert [(pod.title, pod.joined, pod.left, pod.stayed) for pod in found.pods] == [
        ("Cash forecast", ("cem",), ("bo",), ("ana",)),
        ("Churn", (), ("cem",), ()),
    ]


def next_quarter(before):
    rows = (
        e.Cycle(Q2, before.cycles[Q1].starts.replace(month=4, day=5)),
        e.Challenge(Q2, "cash", "Cash forecast, again"),
        e.NamedPlan("plan-3", Q2, "Plan 1"),
        e.Membership("plan-3", "cash", "ana"),
        e.Membership("plan-3", "cash", "cem"),
    )
    return before.of([*before.all_rows(), *rows])


def test_a_quarter_is_compared_with_the_last_roster_of_the_one_before():
    for before in (published(), closed()):
        found = changes(Roster(next_quarter(before), "plan-3"))
        assert found.since == "Q1 2027"
        assert told(found) == {
            "bo": "leaves Cash forecast, again",
            "cem": "moves from Churn to Cash forecast, again",
        }


def test_what_is_on_record_stands_for_a_quarter_that_was_not_planned_here():
    past = (
        e.Cycle("2026-Q4", staffed().cycles[Q1].starts.replace(year=2026, month=10, day=5), state="closed"),
        e.Served("2026-Q4", "old", "bo"),
        e.Served("2026-Q4", "cash", "ana"),
    )
    found = changes(Roster(staffed(*past), "plan-1"))
    assert found.since == "Q4 2026"
    assert told(found) == {"bo": "moves from old to Cash forecast", "cem": "joins Churn"}


def test_tables_tell_it_person_by_person_and_pod_by_pod():
    found = tables(Roster(taken_over(), "plan-2"))
    assert found["changes"][1:] == [
        ("bo", "Bo Xu", "Engineering", "week 4", "Cash forecast", ""),
        ("cem", "Cem Kaya", "Engineering", "week 4", "Churn", "Cash forecast"),
    ]
    assert found["changes-by-pod"][1:] == [
        ("Cash forecast", "week 4", "Cem Kaya", "Bo Xu", "Ana Ruiz"),
        ("Churn", "week 4", "", "Cem Kaya", ""),
    ]
