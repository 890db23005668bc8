from datetime import date, timedelta

import pytest

from planner.graphs.capacity import (
    away_weeks,
    capacity_graph,
    pod_hours_by_week,
    pod_share,
    taken,
    usual_pod_hours,
)
from planner.workspace import Workspace
from planner.workspace import entities as e

MONDAY = date(2027, 1, 4)


def day(week: int, weekday: int = 0) -> date:
    return MONDAY + timedelta(weeks=week - 1, days=weekday)


def hours(
    *rows: e.Row, starts: date = MONDAY, share: int = 20, **fields: object
) -> tuple[float, dict[int, float]]:
    """Ana's usual pod hours and those of other weeks, in a cycle of four weeks."""
    ana = e.Person("ana", "Ana", "fin", **fields)  # type: ignore[arg-type]
    workspace = Workspace.of([e.Organisation(pod_share=share), ana, *rows])
    usual = usual_pod_hours(workspace, ana)
    return usual, pod_hours_by_week(capacity_graph(workspace, e.Cycle("q", starts, 4)), "ana", usual)


@pytest.mark.parametrize(
    ("share", "fields", "usual"),
    [
        (20, {}, 8),
        (15, {"hours": 36}, 5.25),  # 5.4, rounded down to a quarter
        (20, {"hours": 37.5}, 7.5),
        (20, {"pod_hours": 12}, 12),
        (0, {}, 0),
        (20, {"hours": 6, "pod_hours": 12}, 6),  # nobody has more for pods than they work
    ],
)
def test_pod_hours_are_a_share_of_working_hours_or_a_persons_own(
    share: int, fields: dict, usual: float
) -> None:
    assert hours(share=share, **fields) == (usual, {})


def test_commitments_take_hours_only_where_too_few_are_left() -> None:
    assert hours(e.Commitment("ana", "Audit", day(1), day(4), 30)) == (8, {})
    assert hours(e.Commitment("ana", "Audit", day(2), day(3, 4), 35)) == (8, {2: 5, 3: 5})
    assert hours(e.Commitment("ana", "Audit", day(1), day(1), 60)) == (8, {1: 0})
    assert hours(e.Commitment("ana", "Audit", day(1), day(1), 34.9)) == (8, {1: 5})


def test_commitments_of_one_week_add_up() -> None:
    both = (
        e.Commitment("ana", "Audit", day(2), day(2), 20),
        e.Commitment("ana", "Budget", day(2, 4), day(3), 16),
    )
    assert hours(*both) == (8, {2: 4})


def test_a_commitment_takes_nothing_of_a_week_of_which_it_holds_only_a_weekend() -> None:
    assert hours(e.Commitment("ana", "Audit", day(1, 5), day(1, 6), 40)) == (8, {})


def test_what_lies_before_and_after_the_cycle_takes_nothing() -> None:
    before = e.Commitment("ana", "Audit", day(-3), day(0, 6), 40)
    after = e.Commitment("ana", "Audit", day(5), day(9), 40)
    assert hours(before, after, e.WeekHours("ana", day(5), 1), e.WeekHours("ana", day(0), 1)) == (8, {})


def test_hours_given_for_a_week_stand_over_all_else() -> None:
    audit = e.Commitment("ana", "Audit", day(1), day(2), 40)
    assert hours(audit, e.WeekHours("ana", day(1), 6), e.WeekHours("ana", day(3), 0)) == (
        8,
        {1: 6, 2: 0, 3: 0},
    )
    assert hours(e.WeekHours("ana", day(2, 2), 30)) == (8, {2: 30})


def away(*leave: tuple[date, date], starts: date = MONDAY) -> tuple[int, ...]:
    rows = [e.Leave("ana", *each) for each in leave]
    workspace = Workspace.of([e.Person("ana", "Ana", "fin"), *rows])
    return away_weeks(capacity_graph(workspace, e.Cycle("q", starts, 4)), "ana")


def test_a_week_is_away_where_leave_takes_three_of_its_working_days() -> None:
    assert away((day(2), day(2, 2))) == (2,)
    assert away((day(2), day(2, 1))) == ()
    assert away((day(1, 4), day(3, 1))) == (2,)
    assert away((day(1, 2), day(3, 2))) == (1, 2, 3)
    assert away((day(-9), day(20))) == (1, 2, 3, 4)


def test_leave_that_overlaps_is_counted_once_and_parts_add_up() -> None:
    assert away((day(1), day(1, 1)), (day(1, 1), day(1, 1))) == ()
    assert away((day(1), day(1, 1)), (day(1, 4), day(1, 4))) == (1,)


def test_weeks_begin_on_the_day_on_which_the_cycle_starts() -> None:
    thursday = MONDAY + timedelta(3)
    assert away((thursday, thursday + timedelta(6)), starts=thursday) == (1,)
    assert away((MONDAY, MONDAY + timedelta(4)), starts=thursday) == ()


def test_leave_takes_no_pod_hours() -> None:
    assert hours(e.Leave("ana", day(1), day(4))) == (8, {})


def test_people_who_are_not_active_keep_their_hours_for_the_plans_that_name_them() -> None:
    rows = [e.Person("ana", "Ana", "fin", active=False), e.WeekHours("ana", day(1), 2)]
    graph = capacity_graph(Workspace.of(rows), e.Cycle("q", MONDAY, 4))
    assert pod_hours_by_week(graph, "ana", 8) == {1: 2}


def test_what_each_commitment_takes_of_the_pod_hours_is_told_apart() -> None:
    rows = [
        e.Person("ana", "Ana", "fin"),
        e.Commitment("ana", "Budget", day(2), day(3), 20),
        e.Commitment("ana", "Audit", day(1), day(2), 14),
        e.Commitment("ana", "Travel", day(4), day(4), 32),
    ]
    workspace, cycle = Workspace.of(rows), e.Cycle("q", MONDAY, 4)
    (budget,) = taken(workspace, cycle)["ana"]
    assert (budget.about, budget.hours) == ("Budget", (0, 2, 0, 0))
    graph = capacity_graph(workspace, cycle)
    assert pod_hours_by_week(graph, "ana", 8) == {2: 6}


def test_commitments_take_together_what_the_weeks_are_short_of() -> None:
    rows = [
        e.Person("ana", "Ana", "fin"),
        e.Commitment("ana", "Audit", day(1), day(2), 33.1),
        e.Commitment("ana", "Budget", day(2), day(3), 3.3),
        e.Commitment("ana", "Close", day(2), day(2), 9),
    ]
    workspace, cycle = Workspace.of(rows), e.Cycle("q", MONDAY, 4)
    left = pod_hours_by_week(capacity_graph(workspace, cycle), "ana", 8)
    takes = [filling.hours for filling in taken(workspace, cycle)["ana"]]
    assert [8 - sum(week) for week in zip(*takes, strict=True)] == [left.get(week, 8) for week in range(1, 5)]


def test_the_nearest_share_of_working_hours_counts() -> None:
    fin, eng = e.Department("fin", "Finance", "business", pod_share=10), e.Department("eng", "IT", "it")
    people = [
        e.Person("ana", "Ana", "fin"),
        e.Person("bo", "Bo", "fin", pod_share=50),
        e.Person("cem", "Cem", "eng"),
        e.Person("dev", "Dev", "fin", pod_hours=6, pod_share=50),
    ]
    workspace = Workspace.of([fin, eng, *people])
    assert [usual_pod_hours(workspace, person) for person in people] == [4, 20, 8, 6]
    assert [pod_share(workspace, person) for person in people[:3]] == [
        (10, fin),
        (50, people[1]),
        (20, workspace.settings),
    ]
