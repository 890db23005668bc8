"""Programmes that turn are whole programmes, and their few rounds cost as little as all of them do."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.solve.compiled.engine import PLAIN
from planner.solve.rotation.cost import cost
from planner.solve.rotation.packing import Turn, packed
from planner.solve.rotation.question import Question
from planner.solve.rotation.table import Table, shuffled
from planner.solve.rotation.turning import folded, turns, unfolded
from tests.planner.solve.rotation.test_table import is_partition

sizes = st.tuples(st.integers(2, 5), st.integers(2, 4), st.integers(2, 8))


def test_the_schoolgirls_turn_in_two_cycles_of_seven_and_one_stays():
    assert next(turns(Question.plain(5, 3, 7))) == Turn(7, 2)


@given(sizes)
def test_no_more_people_stay_than_there_are_groups(size):
    question = Question.plain(*size)
    for turn in turns(question):
        assert 0 <= question.people - turn.length * turn.cycles <= size[0]


@given(sizes, st.integers(0, 1000))
def test_everybody_has_a_seat_in_every_round_that_follows(size, seed):
    question = Question.plain(*size)
    for turn in turns(question):
        rounds = unfolded(question, turn, shuffled(folded(question, turn), Random(seed)))
        assert is_partition(question, rounds)


@settings(deadline=None)
@given(sizes, st.integers(0, 1000))
def test_nobody_meets_twice_exactly_where_the_few_rounds_cost_nothing(size, seed):
    question = Question.plain(*size)
    for turn in turns(question):
        few = folded(question, turn)
        table = Table.of(packed(few, turn), PLAIN, shuffled(few, Random(seed)), seed)
        table.rotate(300, 2.0)
        every = unfolded(question, turn, table.rounds())
        if table.best_value == 0:
            assert cost(question, every) == 0
        elif len(question.rounds) % turn.length == 0:
            assert cost(question, every) > 0
