"""The search reaches what is known to be possible, keeps to what is asked, and finds the same every time."""

from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.solve.compiled.engine import PLAIN
from planner.solve.rotation.cost import cost
from planner.solve.rotation.question import Mix, Question, Seats
from planner.solve.rotation.search import rotate
from planner.solve.stop import Stop
from tests.planner.solve.compiled.engines import compiled
from tests.planner.solve.rotation.questions import some_question
from tests.planner.solve.rotation.test_table import is_partition


def steadily(question, seed=1, changes=100_000, engine=None):
    return rotate(question, engine or compiled(), seed, Stop(float("inf")), changes)


@pytest.mark.parametrize(("groups", "people", "rounds"), [(5, 3, 7), (8, 3, 10), (8, 4, 8), (8, 4, 9)])
def test_social_golfers_meet_nobody_twice(groups, people, rounds):
    question = Question.plain(groups, people, rounds)
    found = steadily(question, changes=60_000_000)
    assert is_partition(question, found)
    met = [two for each in found for group in each for two in combinations(group, 2)]
    assert len(met) == len(set(met)) == rounds * groups * people * (people - 1) // 2


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_rounds_fill_their_groups_and_are_told_as_they_get_better(seed):
    question, told = some_question(seed), []
    found = rotate(question, compiled(), seed, Stop(float("inf")), 20_000, lambda *each: told.append(each))
    assert is_partition(question, found)
    costs = [each for _, each in told]
    assert costs == sorted(set(costs), reverse=True)
    assert told[-1] == (found, cost(question, found))


def test_what_can_be_kept_is_kept():
    plain = Question.plain(4, 4, 3)
    people = range(16)
    groups = tuple(Seats(4, Mix(2, it=1, business=1), frozenset({number})) for number in range(4))
    question = replace(
        plain,
        rounds=(groups,) * 3,
        department=tuple(person % 4 for person in people),
        side=tuple(1 + person % 2 for person in people),
        earlier={(0, 1): 1000, (4, 9): 1000},
        together={(2, 3): 1000, (5, 6): 1000},
    )
    assert cost(question, steadily(question)) == question.floor


def test_the_same_seed_and_changes_find_the_same_rounds():
    question = Question.plain(6, 4, 7)
    first = steadily(question, 3)
    assert first == steadily(question, 3)
    assert first != steadily(question, 4)


def test_the_plain_engine_finds_what_the_compiled_one_does():
    question = some_question(7)
    assert steadily(question, changes=2_000) == steadily(question, changes=2_000, engine=PLAIN)


def test_a_stop_leaves_the_best_so_far():
    question = Question.plain(5, 3, 7)
    found = rotate(question, compiled(), 1, Stop(60, lambda: True))
    assert is_partition(question, found)


def test_no_rounds_are_no_work():
    assert steadily(Question((), (0, 0), (0, 0))) == []
