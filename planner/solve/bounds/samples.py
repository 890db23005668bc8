"""Pods worth knowing before any is priced: those that short annealing around a plan goes through."""

from collections.abc import Iterator

from planner.forms import State
from planner.solve.compiled.annealing import Boards
from planner.solve.compiled.boards import plan_of
from planner.solve.compiled.chains import COLD, PODS
from planner.solve.stop import Stop

HOT = 100.0, 40.0  # the temperatures at which chains begin, in points of cost
PLANS = 120  # taken on the way of each chain
STEPS = 10  # tried changes for each person between two of them, and at least as many as these:
FEWEST_STEPS = 2_000
SHARE = 0.1  # of the time, for all chains


def sampled(boards: Boards, plan: State, seed: int, stop: Stop) -> Iterator[State]:
    """Plans on the way of chains that begin at a plan, good and bad; none without a compiled search."""
    until = stop.elapsed + SHARE * stop.seconds
    steps = max(FEWEST_STEPS, STEPS * len(plan.places))
    for number, hot in enumerate(HOT):
        board = boards.board(plan, seed + number)
        for taken in range(PLANS if board else 0):
            if stop() or stop.elapsed > until:
                return
            assert board
            board.anneal(steps, hot * (COLD / hot) ** (taken / PLANS), PODS)
            yield plan_of(board.packed, board.state)
