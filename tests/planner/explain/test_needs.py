"""Which needs a pod is short of, and why a challenge has no pod."""

import pytest

from planner.explain.needs import needs, why_not_staffed
from tests.planner.build import challenge, person, plan, problem

NEEDS = [{"skill": "sql", "level": 3, "people": 2}, {"skill": "books", "level": 2}]
CASH = challenge(needs=NEEDS, size=[2, 4], hours_per_week=4)


def test_a_need_is_short_until_enough_people_fully_meet_it():
    people = [person("ana", skills={"sql": 3, "books": 5}), person("ben", skills={"sql": 2, "python": 5})]
    small = problem(people, [CASH])
    (wanted,) = small.challenges
    assert [*needs(small, plan({"cash": ["ana", "ben"]}), wanted)] == [("SQL", True), ("Bookkeeping", False)]
    assert [*needs(small, plan({}), wanted)] == [("SQL", True), ("Bookkeeping", True)]


ABLE = person("ana", skills={"sql": 5, "books": 5}, can_lead=True)


@pytest.mark.parametrize(
    ("people", "why"),
    [
        ([person("ana", pod_hours=2)], "Nobody with enough hours is free."),
        ([person("ana", vetoes=["cash"])], "Nobody with enough hours is free."),
        ([person("ana", skills={"sql": 5})], "Nobody who covers Bookkeeping is free."),
        ([{**ABLE, "can_lead": False}, "ben"], "Nobody who can lead is free."),
        ([ABLE], "Needs 2 people, 1 is free."),
        ([ABLE, "ben"], "Enough people are free."),
    ],
)
def test_what_those_who_are_free_lack_is_said(people, why):
    small = problem(people, [CASH])
    assert why_not_staffed(small, small.challenges[0], small.people) == why
