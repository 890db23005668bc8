"""What is said of a solve is short, plain and true."""

import pytest

from planner.plan import Bound, Plan, RuleCost, Score
from planner.problem import Pair
from tests.ui.solve.test_course import course
from ui.solve import told

NAMES = {"skills": "Skills", "wishes": "Wishes", "locks": "Locks"}


@pytest.mark.parametrize(
    ("seconds", "said"),
    [(0, "0 s"), (14.4, "14 s"), (99, "99 s"), (200, "3 min"), (5940, "99 min"), (7200, "2 h")],
)
def test_durations_are_told_in_whole_units(seconds, said):
    assert told.duration(seconds) == said


def test_a_solve_without_a_plan_or_a_gain_says_so():
    made = course(before=Score(0, 1))
    assert told.last_gain(made) == "no plan yet"
    made.add(Plan(), Score(0, 1))
    assert told.last_gain(made) == "nothing better yet"
    made.add(Plan.of({"c": ["a"]}), Score())
    assert told.last_gain(made) == "last gain 0 s ago"


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (Plan.of({"c": ["a"]}), Plan.of({"c": ["a"]}), "0 people move"),
        (Plan.of({"c": ["a"]}), Plan.of({"d": ["a"]}), "1 person moves"),
        (Plan.of({"c": ["a"], "d": ["b"]}), Plan.of({"c": ["b"], "d": ["a"]}), "2 people move"),
        (Plan(), Plan.of({}, [Pair("a", "b")]), "1 pair differs"),
        (Plan.of({}, [Pair("a", "b"), Pair("c", "b")]), Plan(), "2 pairs differ"),
    ],
)
def test_who_moves_is_counted_and_pairs_where_nobody_does(before, after, said):
    assert told.movers(before, after) == said


def test_the_rules_that_weigh_most_come_first_with_their_change():
    made = course(Score(2))
    made.add(Plan(), Score(1, 8), (RuleCost("locks", "must", 1), RuleCost("skills", "high", 8)))
    costs = (RuleCost("skills", "high", 6), RuleCost("wishes", "medium", 40))
    made.add(Plan.of({"c": ["a"]}), Score(0, 6, 40), costs)
    lines = told.dearest(made, NAMES)
    assert [(line.name, line.cost, line.change) for line in lines] == [("Skills", 6, -2), ("Wishes", 40, 40)]
    assert told.last_gains(made, NAMES) == "Locks, Must −1; Skills, High −2"


def test_how_good_a_plan_is_for_certain_is_told_as_soon_as_it_is_known():
    made = course()
    assert told.closeness(Score(0, 1), made) == ""
    made.prove(Bound(0, 96))
    assert told.closeness(Score(0, 1), made) == "Within 5% of the best possible"
    made.prove(Bound(0, 100))
    assert told.is_best(told.closeness(Score(0, 1), made))


def test_musts_are_told_in_words():
    assert told.musts(Score()) == "Must: all kept"
    assert told.musts(Score(2)) == "Must: 2 broken"
