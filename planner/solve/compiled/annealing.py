"""The boards of a problem, packed once, and the plan that a search begins with."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from threading import Lock

from planner.forms import State
from planner.solve.compiled.boards import Board, has_room, packed, with_constants
from planner.solve.compiled.engine import Engine
from planner.solve.compiled.packing import Packed, TooLarge
from planner.solve.greedy import locked
from planner.solve.pairs.pairing import Pairing

OPENINGS = 12  # changes for each pod that open pods of a first plan
SETTLINGS, SETTLED = 40, 0.1  # changes for each person that settle it, and the share of pods among them
MILD = 10.0  # the temperature of such changes


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

    def limited(self, pairing: Pairing, constants: Sequence[int]) -> "Boards":
        """The boards where the last totals of the same problem begin at other constants, packed once."""
        if self._packed is None:
            self.board(
                State.of(len(pairing.forms.person), [set() for _ in pairing.forms.challenge], set()), 0
            )
        boards = Boards(pairing, self.ready, _too_large=self._too_large)
        if self._packed is not None:
            boards._packed = with_constants(self._packed, constants)
        return boards


def first_plan(boards: Boards, seed: int) -> State | None:
    """A plan with the cheapest pairs and pods opened one by one; None where there is no board."""
    forms = boards.pairing.forms
    start = State.of(len(forms.person), locked(forms), boards.pairing.cheapest())
    board = boards.board(start, seed)
    if board is None:
        return None
    board.anneal(OPENINGS * len(forms.challenge), MILD, 1.0)
    board.anneal(SETTLINGS * len(forms.person), MILD, SETTLED)
    return board.best_plan()
