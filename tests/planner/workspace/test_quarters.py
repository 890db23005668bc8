from datetime import date, timedelta

import pytest

from planner.workspace import quarters


@pytest.mark.parametrize(
    ("name", "starts", "weeks"),
    [
        ("2026-Q3", date(2026, 7, 6), 13),
        ("2026-Q4", date(2026, 10, 5), 13),
        ("2027-Q1", date(2027, 1, 4), 13),
    ],
)
def test_a_quarter_starts_on_the_first_monday(name, starts, weeks):
    cycle = quarters.cycle(name, past=False)
    assert (cycle.starts, cycle.weeks, cycle.state) == (starts, weeks, "draft")


def test_quarters_follow_each_other_without_a_gap():
    name = "2019-Q1"
    for _ in range(60):
        cycle, following = quarters.cycle(name, past=True), quarters.next_quarter(name)
        assert cycle.starts + timedelta(weeks=cycle.weeks) == quarters.starts(following)
        assert cycle.starts.weekday() == 0
        name = following


@pytest.mark.parametrize("name", ["2026-Q5", "Q3 2026", "2026-Q3 ", "", "0000-Q1", "2026-q3"])
def test_other_names_are_no_quarters(name):
    assert not quarters.is_quarter(name)


def test_quarters_are_said_as_managers_say_them():
    assert quarters.called("2027-Q1") == "Q1 2027"
    assert quarters.called("Winter") == "Winter"


def test_the_latest_of_no_cycles_is_none():
    assert quarters.latest([]) is None
