from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.exchange.rosters.meetings import meeting_rows, meetings
from planner.exchange.rosters.roster import Roster
from planner.workspace import entities as e
from resources.make_sample import sample
from tests.planner.cycles.years import Q1, published, random_year, staffed, taken_over
from tests.planner.workspace.workspaces import small


def of(workspace, about, plan="plan-1"):
    return {m.kind: m for m in meetings(Roster(workspace, plan)) if m.about == about}


def at(*when):
    return datetime(2027, *when, tzinfo=UTC)


def test_a_pod_kicks_off_meets_each_week_and_ends_with_a_demo():
    found = of(staffed(), "cash")
    assert [(m.kind, m.title, m.starts, m.minutes, m.weeks) for m in found.values()] == [
        ("kick-off", "Cash forecast: kick-off", at(1, 4, 9), 60, 1),
        ("weekly", "Cash forecast: weekly meeting", at(1, 11, 9), 60, 6),
        ("demo", "Cash forecast: demo", at(2, 22, 9), 60, 1),
    ]
    assert found["demo"].people == ("ana", "bo")


def test_a_pair_meets_each_week_for_its_hours_at_another_time():
    (pair,) = of(staffed(), "bo\nana").values()
    assert pair.title == "Liaison pair: Bo Xu and Ana Ruiz"
    assert (pair.starts, pair.minutes, pair.weeks) == (at(1, 4, 10), 60, 13)
    none = of(staffed(e.Organisation(pair_hours=0)), "bo\nana")
    assert none == {}
    (short,) = of(staffed(e.Organisation(pair_hours=0.25)), "bo\nana").values()
    assert short.minutes == 15


def test_a_plan_that_takes_over_goes_on_with_the_weekly_meeting():
    found = of(taken_over(), "cash", "plan-2")
    assert list(found) == ["weekly", "demo"]
    assert (found["weekly"].starts, found["weekly"].weeks) == (at(2, 1, 9), 3)


def test_a_pod_that_is_given_up_meets_until_then_and_shows_nothing():
    found = of(published(e.Challenge(Q1, "cash", "Cash forecast", cut_from=6)), "cash")
    assert [(m.kind, m.weeks) for m in found.values()] == [("kick-off", 1), ("weekly", 4)]


def test_a_pod_of_one_week_has_its_demo_on_the_last_day():
    week = e.Challenge(Q1, "brief", "Brief", weeks=1)
    found = of(small(week, e.Membership("plan-1", "brief", "ana")), "brief")
    assert [(kind, m.starts) for kind, m in found.items()] == [
        ("kick-off", at(1, 4, 9)),
        ("demo", at(1, 8, 9)),
    ]


@pytest.mark.parametrize(
    ("offset", "starts"),
    [(-6, at(1, 4, 15)), (2, at(1, 4, 9)), (12, at(1, 4, 0))],
    ids=["Chicago", "Athens", "Auckland, in the hours of one of them"],
)
def test_people_far_apart_meet_when_both_work(offset, starts):
    far = e.Person("far", "Far Off", "eng", utc_offset=offset)
    workspace = small(far, e.Membership("plan-1", "cash", "ana"), e.Membership("plan-1", "cash", "far"))
    assert of(workspace, "cash")["kick-off"].starts == starts


def test_monday_in_auckland_is_sunday_in_utc():
    far = e.Person("far", "Far Off", "eng", utc_offset=12)
    found = of(small(far, e.Membership("plan-1", "cash", "far")), "cash")
    starts = {m.starts + timedelta(hours=12) for m in found.values()}
    assert {moment.weekday() < 5 for moment in starts} == {True}
    assert found["kick-off"].starts.date() >= date(2027, 1, 4)


def test_nobody_of_the_sample_is_at_two_meetings_at_once():
    taken = defaultdict(list)
    for meeting in meetings(Roster(sample(), "rotate")):
        for week in range(meeting.weeks):
            starts = meeting.starts + timedelta(weeks=week)
            for person in meeting.people:
                taken[person].append((starts, starts + timedelta(minutes=meeting.minutes)))
    assert taken
    for times in taken.values():
        assert all(one[1] <= other[0] or other[1] <= one[0] for one, other in combinations(times, 2))


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_every_meeting_lies_in_the_weeks_of_its_plan(seed):
    workspace = random_year(Random(seed))
    for plan in workspace.plans_of(Q1):
        roster = Roster(workspace, plan.id)
        first = roster.cycle.starts + timedelta(weeks=plan.from_week - 1)
        last = roster.cycle.starts + timedelta(weeks=roster.cycle.weeks)
        for meeting in meetings(roster):
            assert first <= meeting.starts.date()
            assert (meeting.starts + timedelta(weeks=meeting.weeks - 1)).date() < last


def test_meetings_are_rows_that_one_can_read():
    headings, *rows = meeting_rows(Roster(staffed(), "plan-1"))
    assert len(headings) == 6
    assert rows[1] == ("2027-01-11", "09:00", "60", "6", "Cash forecast: weekly meeting", "Ana Ruiz; Bo Xu")
