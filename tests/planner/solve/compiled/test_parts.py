"""Parts of a plan change side by side, each nothing but its own, and join to a plan with exact costs."""

from concurrent.futures import ThreadPoolExecutor
from random import Random

import numpy as np
import pytest

from planner.forms import layout as at
from planner.solve.compiled.boards import joined, plan_of, slot
from planner.solve.compiled.parts import divide, together
from planner.solve.ledger import Ledger
from tests.planner.solve.compiled.engines import board_of, pairing_of
from tests.planner.solve.small import company, some_problem, some_state


def some_board(seed):
    problem = company() if seed < 3 else some_problem(seed, people=14, challenges=5)
    pairing = pairing_of(problem)
    return pairing.forms, board_of(
        pairing, some_state(Random(seed), pairing.forms, pairing.every()), seed=seed
    )


@pytest.mark.parametrize("seed", range(8))
def test_a_part_changes_only_its_own_pods_and_people(seed):
    forms, board = some_board(seed)
    for part, own in enumerate(divide(board, 2, seed)):
        before = plan_of(own.packed, own.state)
        own.anneal(400, 500.0, 0.2)
        after = plan_of(own.packed, own.state)
        of_pod = slot(own.packed, own.state, at.POD_PART, len(forms.challenge))[:, 0]
        of_person = slot(own.packed, own.state, at.PERSON_PART, len(forms.person))[:, 0]
        for pod, (old, new) in enumerate(zip(before.pods, after.pods, strict=True)):
            assert old == new or of_pod[pod] == part
            assert all(of_person[person] == part for person in old ^ new)
        assert all(of_person[person] == part for pair in before.pairs ^ after.pairs for person in pair)
        assert Ledger(forms, after).value == own.value


@pytest.mark.parametrize("seed", range(8))
def test_the_joined_plan_and_the_best_plan_cost_what_the_board_says(seed):
    forms, board = some_board(seed)
    best = board.best_value
    with ThreadPoolExecutor(2) as pool:
        for turn, temperature in enumerate((800.0, 60.0, 5.0)):
            board = together(board, 2 + seed % 2, pool, 10 * seed + turn, 600, temperature, 0.1)
            assert Ledger(forms, plan_of(board.packed, board.state)).value == board.value
            assert Ledger(forms, board.best_plan()).value == board.best_value <= min(best, board.value)
            best = board.best_value
        board.anneal(300, 20.0, 0.1)
    assert Ledger(forms, board.best_plan()).value == board.best_value <= best


def test_parts_that_did_nothing_join_to_the_same_plan():
    _, board = some_board(1)
    parts = divide(board, 3, 1)
    state = joined(board.packed, board.engine, [part.state for part in parts])
    assert plan_of(board.packed, state) == plan_of(board.packed, board.state)
    assert state[at.VALUE] == board.value
    assert np.array_equal(
        np.sort(
            np.concatenate(
                [slot(p.packed, p.state, at.MINE, int(p.state[at.MINE_COUNT]))[:, 0] for p in parts]
            )
        ),
        np.sort(slot(board.packed, board.state, at.MINE, int(board.state[at.MINE_COUNT]))[:, 0]),
    )
