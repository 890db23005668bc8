"""Repair after a drag: the few moves around the pods it touched that make up best for what it broke."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

import numpy as np

from planner.plan import Plan
from planner.problem import Pair
from planner.solve.compiled.annealing import Boards
from planner.solve.compiled.around import PAIR_PRICE, PRICE
from planner.solve.compiled.boards import Board
from planner.solve.ledger import rank

ROUNDS = 5  # chains, each from the plan as it is: a chain does not find back from the first way out it met
STAGES = ((30.0, 800), (3.0, 400))  # temperatures of a chain, and how many changes are tried at each
FEW = 200  # switches between two plans for which a board is changed and not made anew


@dataclass(frozen=True)
class Repair:
    """A better plan, by how many moves it differs, and musts broken and cost before and after.

    Everybody who changes place is a move, and so is every pair that comes, or goes and has no successor.
    """

    plan: Plan
    moves: int
    before: tuple[int, int]
    after: tuple[int, int]


class Repairs:
    """Repairs plans of one problem. It keeps the board of the last plan, for the next differs in little."""

    def __init__(self, boards: Boards) -> None:
        self._boards = boards
        self._plan = Plan()
        self._board: Board | None = None

    def hold(self, plan: Plan) -> bool:
        """Have the board of a plan; False while there is no engine, or where the problem is too large."""
        if self._board is None or not self._switched(self._board, plan):
            self._board = self._boards.board(self._boards.pairing.forms.state(plan), 0)
        self._plan = plan
        return self._board is not None

    def __call__(self, plan: Plan, pods: Iterable[str], still: Collection[str]) -> Repair | None:
        """The best of a few moves that touch these pods; None where none is better, or without a board.

        Those in `still` stay in the pods they are in, and join no other; pairs of theirs may change.
        """
        if not self.hold(plan) or self._board is None:
            return None
        forms, start = self._boards.pairing.forms, self._board
        around = np.array([forms.challenge[pod] for pod in pods], np.int64)
        held = np.array([forms.person[person] for person in still], np.int64)
        if not len(around):
            return None
        chains = [start.again(number) for number in range(ROUNDS)]
        for chain in chains:
            for temperature, steps in STAGES:
                chain.anneal_around(start, around, held, steps, temperature)
        board = min(chains, key=lambda chain: chain.best_value)
        memberships, pairs = board.differs(start)
        people = {person for person, _ in memberships}
        value = board.best_value - PRICE * len(people) - PAIR_PRICE * len(pairs)
        if value >= start.value:
            return None
        return self._repair(memberships, pairs, rank(start.value), rank(value))

    def _repair(
        self,
        memberships: list[tuple[int, int]],
        pairs: list[tuple[int, int]],
        before: tuple[int, int],
        after: tuple[int, int],
    ) -> Repair:
        problem, plan = self._boards.pairing.forms.problem, self._plan
        pods: dict[str, set[str]] = {}
        for person, pod in memberships:
            challenge = problem.challenges[pod].id
            pods.setdefault(challenge, set(plan.members(challenge))).symmetric_difference_update(
                [problem.people[person].id]
            )
        changed = {Pair(problem.people[it].id, problem.people[business].id) for it, business in pairs}
        gone = len(changed.intersection(plan.pairs))
        moves = len({person for person, _ in memberships}) + max(gone, len(changed) - gone)
        better = Plan.of({**plan.pods, **pods}, changed.symmetric_difference(plan.pairs))
        return Repair(better, moves, before, after)

    def _switched(self, board: Board, plan: Plan) -> bool:
        """Make the board one of another plan; False where that differs too much, or there is no room."""
        forms, last = self._boards.pairing.forms, self._plan
        memberships = [
            (forms.person[person], forms.challenge[challenge])
            for challenge in last.pods.keys() | plan.pods.keys()
            if last.members(challenge) != plan.members(challenge)
            for person in sorted(set(last.members(challenge)) ^ set(plan.members(challenge)))
        ]
        pairs = []
        if last.pairs != plan.pairs:
            changed = sorted(set(last.pairs) ^ set(plan.pairs))
            pairs = [(forms.person[pair.it], forms.person[pair.business]) for pair in changed]
        return len(memberships) + len(pairs) <= FEW and board.switch(memberships, pairs)
