"""Parts of a plan that are changed side by side: each board changes its own pods and people alone.

Two threads on one plan find more than two plans with a thread each where there are many people. Which
pods and people are together is drawn anew each time, so that nothing stays out of reach.
"""

from concurrent.futures import Executor

import numpy as np

from planner.forms import layout as at
from planner.solve.compiled.boards import Board, give_part, joined, luck, slot


def together(
    board: Board, count: int, pool: Executor, seed: int, steps: int, temperature: float, pods: float
) -> Board:
    """The board after so many changes were tried in all, in so many parts side by side."""
    parts = divide(board, count, seed)

    def anneal(part: Board) -> None:
        part.anneal(steps // count, temperature, pods)

    list(pool.map(anneal, parts))
    packed, engine = board.packed, board.engine
    value, best = board.best_value, board.best
    # What parts save adds up but for what belongs to no pod or person: their best plans may be a better one.
    if board.value + sum(part.best_value - board.value for part in parts) < value:
        found = joined(packed, engine, [part.best for part in parts])
        if found[at.VALUE] < value:
            value, best = int(found[at.VALUE]), found
    return board.moved_on(packed, joined(packed, engine, [part.state for part in parts]), best, value)


def divide(board: Board, count: int, seed: int) -> list[Board]:
    """Boards of the same plan, one a part: pods drawn by lot with their members, and people in none."""
    packed, lot = board.packed, np.random.default_rng(seed)
    data = packed.data
    people, pods = int(data[at.PEOPLE]), int(data[at.PODS])
    of_pod = lot.permutation(np.arange(pods) % count)
    of_person = lot.integers(0, count, people)
    members = slot(packed, board.state, at.MEMBERS, pods, int(data[at.MEMBERS_CAP]))
    sizes = slot(packed, board.state, at.SIZES, pods)[:, 0]
    for place in range(int(sizes.max(initial=0))):
        there = sizes > place
        of_person[members[there, place]] = of_pod[there]
    boards = []
    for part in range(count):
        state = board.state.copy()
        slot(packed, state, at.POD_PART, pods)[:, 0] = of_pod
        slot(packed, state, at.PERSON_PART, people)[:, 0] = of_person
        give_part(packed, state, part)
        state[at.RANDOM] = luck(count * seed + part)
        boards.append(Board.at(packed, board.engine, state))
    return boards
