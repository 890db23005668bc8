from datetime import date, timedelta

import pytest

from planner.cycles.publishing import close, publish
from planner.workspace import entities as e
from planner.workspace.cycle import problem_of
from tests.planner.cycles.years import Q1, Q2, closed, published, staffed, taken_over
from tests.planner.workspace.workspaces import MONDAY
from ui.quarter.story import QuarterStory, pairs, rotating, waited


def story(workspace, plan="plan-1", today=MONDAY):
    return QuarterStory(workspace, workspace.cycles[Q1], workspace.plans[plan], today)


def words_of(steps):
    return [(each.word, each.best) for each in steps]


@pytest.mark.parametrize(
    ("today", "sentence"),
    [
        (MONDAY - timedelta(days=3), "It begins in 3 days."),
        (MONDAY - timedelta(days=1), "It begins in 1 day."),
        (MONDAY + timedelta(days=6), "Week 1 of 13. A published plan stays as it is."),
        (date(2027, 4, 4), "Week 13 of 13. A published plan stays as it is."),
        (date(2027, 4, 5), "It is over. Close it, and who served where goes on record."),
    ],
)
def test_a_published_quarter_says_where_it_is_in_its_time(today, sentence):
    assert story(published(), today=today).sentence == sentence


def test_a_quarter_says_its_state_its_days_and_its_weeks_of_the_calendar():
    assert story(staffed()).title == "Q1 2027 is a draft"
    assert story(published()).title == "Q1 2027 is published"
    assert story(closed()).title == "Q1 2027 is closed"
    assert story(staffed()).line == "4 Jan – 4 Apr · 13 weeks · ISO weeks 1–13"


def test_each_roster_says_from_when_to_when_it_stands():
    lines = [(line.name, line.text) for line in story(taken_over()).rosters()]
    assert lines == [
        ("Plan 1", "Weeks 1–4 · 4 Jan – 31 Jan · 3 people in 2 pods"),
        ("From week 5", "Weeks 5–13 · 1 Feb – 4 Apr · 2 people in 1 pod"),
    ]
    assert not list(story(staffed()).rosters())


def test_a_draft_is_to_be_published_and_can_be_moved_until_then():
    assert words_of(story(staffed()).steps()) == [("Publish Plan 1", True), ("Change dates", False)]


def test_a_draft_with_nothing_in_it_can_be_removed_and_to_publish_it_is_not_the_next_thing_to_do():
    workspace = closed(e.Cycle(Q2, date(2027, 4, 5)), e.NamedPlan("next", Q2, "Plan 1"))
    bare = QuarterStory(workspace, workspace.cycles[Q2], workspace.plans["next"], MONDAY)
    assert words_of(bare.steps()) == [
        ("Publish Plan 1", False),
        ("Change dates", False),
        ("Remove Q2 2027", False),
        ("Correct what is on record", False),
    ]


def test_a_published_plan_is_withdrawn_until_it_begins_and_planned_again_until_it_is_over():
    before = story(published(), today=MONDAY - timedelta(days=1))
    assert words_of(before.steps()) == [
        ("Plan again from a week", False),
        ("Close Q1 2027", False),
        ("Withdraw Plan 1", False),
        ("Start Q2 2027", False),
    ]
    assert words_of(story(published(), today=MONDAY).steps()) == [
        ("Plan again from a week", False),
        ("Close Q1 2027", False),
        ("Start Q2 2027", False),
    ]


def test_the_next_thing_to_do_is_the_next_quarter_and_then_to_close_this_one():
    late, over = date(2027, 3, 10), date(2027, 4, 5)
    assert ("Start Q2 2027", True) in words_of(story(published(), today=late).steps())
    assert words_of(story(published(), today=over).steps()) == [
        ("Close Q1 2027", True),
        ("Start Q2 2027", False),
    ]
    assert words_of(story(closed(), today=over).steps()) == [
        ("Start Q2 2027", True),
        ("Open Q1 2027 again", False),
        ("Correct what is on record", False),
    ]


def test_at_most_one_step_is_the_best():
    for workspace in (staffed(), published(), taken_over(), closed()):
        for days in range(-20, 120, 5):
            steps = story(workspace, today=MONDAY + timedelta(days=days)).steps()
            assert sum(each.best for each in steps) <= 1


def test_what_is_due_is_listed_by_name(app):
    from tests.planner.build import challenge, person, problem

    asked = problem(
        people=[person("ana", waited=2), person("bo", "eng"), person("cem")],
        challenges=[challenge("cash", continues=True)],
        history=[{"ago": ago, "people": ["cem"], "challenge": "cash"} for ago in (1, 2)],
        past_pairs=[{"it": "bo", "business": "ana", "served": 4}],
    )
    assert [(line.name, line.text, line.person) for line in rotating(asked)] == [
        ("Cem", "Cash forecast, 2 quarters", "cem")
    ]
    assert [(line.name, line.text) for line in waited(asked)] == [("Ana", "2 quarters")]
    assert [(line.name, line.text) for line in pairs(asked)] == [("Bo and Ana", "4 served, at the limit")]


def test_a_quarter_that_is_closed_early_is_followed_all_the_same():
    workspace = publish(staffed(), "plan-1").apply(staffed())
    workspace = close(workspace, Q1).apply(workspace)
    assert problem_of(workspace, "plan-1").cycle.id == Q1
    assert ("Start Q2 2027", True) in words_of(story(workspace).steps())


def test_a_plan_that_comes_too_late_is_there_to_compare_and_not_offered_to_be_published():
    beside = published(e.NamedPlan("plan-2", Q1, "Plan 2"), e.Membership("plan-2", "cash", "bo"))
    told = story(beside, "plan-2")
    assert told.sentence.startswith("Plan 1 is published from week 1, and Plan 2 begins in week 1")
    assert not [step for step in told.steps() if step.step == "publish"]
    later = published(e.NamedPlan("plan-2", Q1, "From week 5", "plan-1", 5))
    assert next(step.word for step in story(later, "plan-2").steps()) == "Publish From week 5"
