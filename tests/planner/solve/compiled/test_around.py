"""Annealing around some pods: exact values with the price of what differs, and nobody moved who is held."""

from random import Random

import numpy as np
import pytest

from planner.solve.compiled.around import PAIR_PRICE, PRICE
from planner.solve.compiled.boards import plan_of
from planner.solve.compiled.engine import PLAIN
from planner.solve.ledger import Ledger, Move, between, switch
from tests.planner.solve.compiled.engines import board_of, compiled, pairing_of
from tests.planner.solve.small import some_problem, some_state


def some_board(seed, engine):
    pairing = pairing_of(some_problem(seed, people=12, challenges=4))
    state = some_state(Random(seed), pairing.forms, pairing.every())
    return pairing.forms, state, board_of(pairing, state, engine, seed)


@pytest.mark.parametrize("seed", range(12))
def test_values_are_the_cost_and_the_price_of_what_differs_and_the_held_stay(seed):
    forms, start_state, start = some_board(seed, compiled())
    board, still = start.again(seed), np.array([0, 5], np.int64)
    for temperature in (3000.0, 100.0, 5.0):
        board.anneal_around(start, np.array([0, 2], np.int64), still, 3_000, temperature)
        for state, value in ((board.state, board.value), (board.best, board.best_value)):
            plan = plan_of(board.packed, state)
            change = between(start_state, plan)
            price = PRICE * len({person for person, _ in change.memberships}) + PAIR_PRICE * len(change.pairs)
            assert value == Ledger(forms, plan).value + price
            assert all(plan.places[person] == start_state.places[person] for person in still)
        assert board.differs(start) == tuple(
            map(sorted, (vars(between(start_state, board.best_plan()))).values())
        )


@pytest.mark.parametrize("seed", range(4))
def test_compiled_and_plain_are_the_same(seed):
    boards = []
    for engine in (PLAIN, compiled()):
        _, _, start = some_board(seed, engine)
        boards.append(start.again(seed))
        boards[-1].anneal_around(start, np.array([1, 3], np.int64), np.array([2], np.int64), 400, 300.0)
    assert np.array_equal(boards[0].state, boards[1].state)
    assert np.array_equal(boards[0].best, boards[1].best)


@pytest.mark.parametrize("seed", range(6))
def test_a_board_made_into_another_plans_costs_what_that_plan_costs(seed):
    forms, state, board = some_board(seed, compiled())
    luck = Random(seed)
    other = state.copy()
    pairs = sorted(pair for pair in state.pairs if luck.random() < 0.5)
    memberships = [(p, pod) for pod in range(4) for p in sorted(state.pods[pod]) if luck.random() < 0.5]
    newcomer = next(((p, 1) for p in range(12) if p not in state.pods[1]), None)
    change = Move([*memberships, *([newcomer] if newcomer else [])], pairs)
    switch(other, change)
    assert board.switch(change.memberships, change.pairs)
    assert plan_of(board.packed, board.state) == other
    assert board.value == Ledger(forms, other).value
