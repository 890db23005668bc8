"""Boards anneal to better plans, with exact costs, the same in plain Python and compiled."""

from random import Random

import numpy as np
import pytest

from planner.forms import State
from planner.forms import layout as at
from planner.solve.compiled import change as change_module
from planner.solve.compiled.boards import Board, packed, plan_of
from planner.solve.compiled.engine import PLAIN
from planner.solve.compiled.packing import TooLarge
from planner.solve.ledger import Ledger
from tests.planner.solve.compiled.engines import board_of, compiled, pairing_of
from tests.planner.solve.small import company, empty, nobody, some_problem, some_state


def some_board(seed, engine=PLAIN):
    problem = company() if seed < 3 else some_problem(seed, people=12, challenges=4)
    pairing = pairing_of(problem)
    state = some_state(Random(seed), pairing.forms, pairing.every()) if seed else nobody(pairing.forms)
    return pairing.forms, board_of(pairing, state, engine, seed)


@pytest.mark.parametrize("seed", range(10))
def test_after_annealing_the_plan_and_the_best_plan_cost_what_the_board_says(seed):
    forms, board = some_board(seed)
    for temperature, pods in ((50.0, 0.5), (2000.0, 0.1), (3.0, 0.1)):
        board.anneal(250, temperature, pods)
        assert Ledger(forms, plan_of(board.packed, board.state)).value == board.value
        assert Ledger(forms, board.best_plan()).value == board.best_value <= board.value


@pytest.mark.parametrize("seed", range(8))
def test_compiled_and_plain_annealing_are_the_same(seed):
    _, plain = some_board(seed)
    _, fast = some_board(seed, compiled())
    for board in (plain, fast):
        for temperature in (300.0, 5.0):
            board.anneal(300, temperature, 0.2)
    assert np.array_equal(plain.packed.data, fast.packed.data)
    assert np.array_equal(plain.state, fast.state)
    assert plain.best_plan() == fast.best_plan()


@pytest.mark.parametrize("seed", range(20))
def test_compiled_annealing_keeps_exact_costs(seed):
    forms, board = some_board(seed, compiled())
    before = board.value
    for temperature in (5000.0, 200.0, 20.0, 2.0):
        board.anneal(20_000, temperature, 0.05)
        assert Ledger(forms, plan_of(board.packed, board.state)).value == board.value
        assert Ledger(forms, board.best_plan()).value == board.best_value
    assert board.best_value < before or board.best_value == 0


@pytest.mark.parametrize("seed", range(6))
def test_a_journal_that_overflows_loses_no_best_plan(seed, monkeypatch):
    forms, board = some_board(seed)
    monkeypatch.setattr(change_module.at, "JOURNAL_MOST", 8)
    for temperature in (1000.0, 1e9, 1.0):
        board.anneal(200, temperature, 0.1)
        assert Ledger(forms, board.best_plan()).value == board.best_value


def test_nobody_and_nothing_are_packed_and_annealed():
    pairing = pairing_of(empty())
    board = board_of(pairing, nobody(pairing.forms))
    board.anneal(10, 10.0, 0.5)
    assert board.value == board.best_value == 0


def test_a_plan_beyond_the_room_of_its_arrays_is_refused():
    pairing = pairing_of(company())
    small = packed(pairing, nobody(pairing.forms), PLAIN)
    everybody = [set(range(14)), set(), set()]
    with pytest.raises(TooLarge):
        Board.of(small, PLAIN, State.of(14, everybody, set()), 1)
    with pytest.raises(TooLarge):
        Board.of(small, PLAIN, State.of(14, [set(), set(), set()], {(1, 2)}), 1)
    assert small.data[at.MEMBERS_CAP] < 14
