"""A table costs what its rounds cost from scratch, after any changes, plain or compiled."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.solve.compiled.engine import PLAIN
from planner.solve.rotation import layout as at
from planner.solve.rotation.chain import move, take_back
from planner.solve.rotation.cost import cost
from planner.solve.rotation.packing import packed
from planner.solve.rotation.question import Question
from planner.solve.rotation.table import Table, shuffled
from tests.planner.solve.compiled.engines import compiled
from tests.planner.solve.rotation.questions import some_question


def table_of(question, seed=1, engine=PLAIN):
    return Table.of(packed(question), engine, shuffled(question, Random(seed)), seed)


def is_partition(question, rounds):
    """Whether every group has its size, and nobody is in two of a round."""
    sizes = [[seats.size for seats in groups] for groups in question.rounds]
    placed = [[person for people in groups for person in people] for groups in rounds]
    return sizes == [[len(people) for people in groups] for groups in rounds] and all(
        len(everybody) == len(set(everybody)) and set(everybody) <= set(range(question.people))
        for everybody in placed
    )


@given(st.integers(0, 10_000), st.randoms(use_true_random=False))
def test_after_any_changes_it_costs_what_its_rounds_cost_from_scratch(seed, random):
    question = some_question(seed)
    table = table_of(question, seed)
    data, company, state = table.packed.data, table.company, table.state
    assert table.value == cost(question, table.rounds_now())
    for _ in range(8):
        one = random.randrange(int(data[at.SEAT_COUNT]))
        other = one - one % question.people + random.randrange(question.people)
        if data[data[at.GROUP] + one] == data[data[at.GROUP] + other]:
            continue
        before = table.rounds_now()
        difference = move(data, company, state, one, other)
        assert table.value + difference == cost(question, table.rounds_now())
        if random.random() < 0.5:
            take_back(data, company, state)
            assert table.rounds_now() == before
        else:
            state[at.VALUE] += difference
    assert is_partition(question, table.rounds_now())


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10_000))
def test_the_compiled_engine_does_what_the_plain_one_does(seed):
    question = some_question(seed)
    plain, fast = (table_of(question, seed, engine) for engine in (PLAIN, compiled()))
    for table in (plain, fast):
        table.rotate(60, 20.0)
    assert plain.rounds_now() == fast.rounds_now()
    assert (plain.value, plain.best_value) == (fast.value, fast.best_value)
    assert plain.best_value == cost(question, plain.rounds()) <= plain.value


def test_who_belongs_together_moves_as_one():
    question = Question.plain(3, 3, 1)
    question = Question(
        question.rounds, question.department, question.side, together={(0, 1): 1000, (1, 2): 1000}
    )
    table = Table.of(packed(question), PLAIN, [[[0, 1, 2], [3, 4, 5], [6, 7, 8]]], 1)
    move(table.packed.data, table.company, table.state, 1, 6)
    assert table.rounds_now() == [[[6, 7, 8], [3, 4, 5], [0, 1, 2]]]
    take_back(table.packed.data, table.company, table.state)
    assert table.rounds_now() == [[[0, 1, 2], [3, 4, 5], [6, 7, 8]]]


def test_nobody_moves_who_belongs_to_more_than_a_group_holds_as_one():
    question = Question.plain(2, 2, 1)
    together = dict.fromkeys(combinations(range(3), 2), 1000)
    question = Question(question.rounds, question.department, question.side, together=together)
    table = Table.of(packed(question), PLAIN, [[[0, 1], [2, 3]]], 1)
    assert table.value == 2000
    move(table.packed.data, table.company, table.state, 0, 3)
    assert table.rounds_now() == [[[1, 3], [0, 2]]]


@pytest.mark.parametrize("engine", [PLAIN, compiled()], ids=["plain", "compiled"])
def test_nothing_more_is_tried_where_nothing_is_left_to_gain(engine):
    table = Table.of(packed(Question.plain(2, 2, 1)), engine, [[[0, 1], [2, 3]]], 1)
    before = table.state.copy()
    table.rotate(100, 3.0)
    assert (table.state == before).all()
