"""A problem made ready for searching: its pieces, its pairing and its boards, which take long to make."""

import gc

from planner.forms import Forms, State, lowered
from planner.problem import Problem
from planner.solve.compiled.annealing import Boards
from planner.solve.compiled.engine import ENGINES, PLAIN
from planner.solve.ledger import Ledger
from planner.solve.pairs.pairing import Pairing
from planner.solve.promising import Promising
from planner.solve.repair import Repairs


def prepared(problem: Problem) -> Boards:
    """The boards of a problem; its forms and its pairing hang on them."""
    forms = lowered(problem)
    return Boards(Pairing(forms, Promising(Ledger(forms, _nobody(forms)))), lambda: ENGINES.ready)


def steady(boards: Boards) -> Boards:
    """The boards of the same problem, packed anew, with an engine from the beginning to the end."""
    engine = ENGINES.wait() or PLAIN
    return Boards(boards.pairing, lambda: engine)


def _nobody(forms: Forms) -> State:
    return State.of(len(forms.person), [set() for _ in forms.challenge], set())


class LastPrepared:
    """What the last problem was made into, for the next request about an equal one; that takes its place."""

    def __init__(self) -> None:
        self._problem: Problem | None = None
        self._boards: Boards | None = None
        self._repairs: Repairs | None = None
        self._numbers: set[int] = set()

    def of(self, problem: Problem, number: int) -> Boards:
        """The boards of the problem that a request brings, made only where the last problem was another."""
        if self._boards is None or self._problem is None or self._problem.sha256 != problem.sha256:
            gc.unfreeze()
            self._numbers.clear()
            self._boards = self._repairs = None  # there may be no room for two
            self._problem, self._boards = problem, prepared(problem)
            gc.collect()
            gc.freeze()  # so much stays that looking for what does not would take longer than a repair
        self._numbers.add(number)
        return self._boards

    def repairs(self, number: int) -> Repairs:
        """Repairs of plans of the problem that a request brought; LookupError where another came since."""
        if self._boards is None or number not in self._numbers:
            raise LookupError(f"the problem of request {number} is no longer held")
        if self._repairs is None:
            self._repairs = Repairs(self._boards)
        return self._repairs
