"""Eager boards ask more for a closed pod; what a plan really costs stays known."""

import pytest

from planner.solve.compiled.boards import plan_of
from planner.solve.compiled.eager import DEARER, calm, eager, real_value
from planner.solve.ledger import Ledger
from tests.planner.build import challenge, problem
from tests.planner.solve.compiled.engines import board_of, pairing_of
from tests.planner.solve.small import company, nobody, some_problem


def board_for(made):
    pairing = pairing_of(made)
    return pairing.forms, board_of(pairing, nobody(pairing.forms))


def test_a_closed_pod_costs_more_on_an_eager_board_and_as_much_as_before_when_it_is_calm():
    _, board = board_for(company())
    dearer = eager(board, always=True)
    assert dearer.value == board.value + 3 * DEARER
    assert real_value(dearer) == board.value
    assert calm(dearer).value == board.value
    assert calm(board) is board


def test_a_board_is_eager_where_people_could_fill_every_pod():
    enough = problem(["a", "b", "c", "d"], [challenge("x", size=[2, 2]), challenge("y", size=[2, 3])])
    too_few = problem(["a", "b", "c"], [challenge("x", size=[2, 2]), challenge("y", size=[2, 3])])
    for made, more in ((enough, True), (too_few, False)):
        _, board = board_for(made)
        assert (eager(board, always=False) is not board) == more


@pytest.mark.parametrize("seed", range(6))
def test_the_best_plan_survives_the_return_to_real_costs(seed):
    made = company() if seed < 2 else some_problem(seed, people=12, challenges=4)
    forms, board = board_for(made)
    board = eager(board, always=True)
    board.anneal(400, 200.0, 0.3)
    best, plan = real_value(board), board.best_plan()
    assert Ledger(forms, plan).value == best
    board = calm(board)
    assert Ledger(forms, board.best_plan()).value == board.best_value <= best
    assert Ledger(forms, plan_of(board.packed, board.state)).value == board.value
    board.anneal(400, 20.0, 0.1)
    assert Ledger(forms, board.best_plan()).value == board.best_value <= best
