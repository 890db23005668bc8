"""Annealing on a packed board: long chains in short runs, so that a stop is seen at once."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from random import Random
from threading import Lock
from time import monotonic

from planner.forms import State
from planner.solve.compiled.boards import Board, has_room, packed
from planner.solve.compiled.engine import Engine
from planner.solve.compiled.packing import Packed, TooLarge
from planner.solve.greedy import locked
from planner.solve.incumbent import Incumbent
from planner.solve.pairing import Pairing

RUN = 0.02  # seconds of one run of the engine
FIRST_STEPS = 500
OPENINGS = 12  # changes for each pod before a chain that begins with closed pods
MILD = 10.0  # the temperature of such changes
PODS = 0.02  # of the changes, for pods that open or close
COLD = 3.0  # points of cost that are given up about one time in three, at last
REHEATED = 0.3, 1.0  # of the first temperature, for the chains after the first
OFFERED = 0.1  # seconds between two plans that are offered, and a little more for each person


def hot(people: int) -> float:
    """The temperature at which a chain begins: the more people, the fewer changes there is time for each."""
    return max(8.0, 120.0 * math.pow(min(1.0, 150 / max(1, people)), 1.1))


def chain_share(people: int) -> float:
    """The share of the time that one chain takes; for many people there is time for one alone."""
    return 0.24 if people <= 100 else 0.45 if people <= 400 else 1.0


@dataclass
class Boards:
    """The packed problem, made when it is first asked for, and boards of its plans.

    It is made again for a plan that has more people in a pod or pods of a person than there is room for.
    """

    pairing: Pairing
    ready: Callable[[], Engine | None]
    _packed: Packed | None = None
    _too_large: bool = False
    _lock: Lock = field(default_factory=Lock)

    def board(self, plan: State, seed: int) -> Board | None:
        """A board of a plan; None until the engine is there, or where the problem does not fit its arrays."""
        engine = self.ready()
        if engine is None or self._too_large:
            return None
        try:
            with self._lock:
                if self._packed is None or not has_room(self._packed, plan):
                    self._packed = packed(self.pairing, plan, engine)
            return Board.of(self._packed, engine, plan, seed)
        except TooLarge:
            self._too_large = True
            return None


def first_plan(boards: Boards, seed: int) -> State | None:
    """A plan with the cheapest pairs and pods opened one by one; None where there is no board."""
    forms = boards.pairing.forms
    start = State.of(len(forms.person), locked(forms), boards.pairing.cheapest())
    board = boards.board(start, seed)
    if board is None:
        return None
    board.anneal(OPENINGS * len(forms.challenge), MILD, 1.0)
    return board.best_plan()


@dataclass
class Chains:
    """Chains that begin at the incumbent, or where an improver suggests; without a board, something else."""

    boards: Boards
    random: Random
    without: Callable[[Incumbent], None]
    _count: int = 0

    def __call__(self, incumbent: Incumbent) -> None:
        """Run one chain; the incumbent gets the best plan that it met."""
        forms = incumbent.forms
        if not forms.challenge or not forms.person:
            self.without(incumbent)
            return
        suggested = incumbent.suggestions.popleft() if incumbent.suggestions else None
        board = self.boards.board(suggested or incumbent.state, self.random.getrandbits(40))
        if board is None:
            self.without(incumbent)
            return
        start = hot(len(forms.person))
        if self._count:
            start *= self.random.uniform(*REHEATED)
        self._count += 1
        self._chain(incumbent, board, max(start, 2 * COLD))

    def _chain(self, incumbent: Incumbent, board: Board, start: float) -> None:
        stop, people = incumbent.stop, len(incumbent.forms.person)
        began = offered = stop.elapsed
        seconds = max(0.01, min(max(0.5, chain_share(people) * stop.seconds), stop.left))
        board.anneal(min(2000, OPENINGS * len(incumbent.forms.challenge)), MILD, 1.0)
        steps = FIRST_STEPS
        while not stop() and stop.elapsed - began < seconds:
            progress = (stop.elapsed - began) / seconds
            before = monotonic()
            board.anneal(steps, start * (COLD / start) ** progress, PODS)
            steps = max(50, int(steps * min(2.0, RUN / max(1e-4, monotonic() - before))))
            if stop.elapsed - offered > OFFERED + people / 2000 and board.best_value < incumbent.value:
                incumbent.offer(board.best_plan(), board.best_value)
                offered = stop.elapsed
        if board.best_value < incumbent.value:
            incumbent.offer(board.best_plan(), board.best_value)
