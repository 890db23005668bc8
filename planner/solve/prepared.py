"""A problem made ready for searching: its pieces, its pairing and its boards, which take long to make."""

from planner.forms import Forms, State, lowered
from planner.problem import Problem
from planner.solve.compiled.annealing import Boards
from planner.solve.compiled.engine import ENGINES, PLAIN
from planner.solve.ledger import Ledger
from planner.solve.pairing import Pairing
from planner.solve.promising import Promising


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
    """What the last problem was made into, for the next request about an equal one."""

    def __init__(self) -> None:
        self._sha256 = ""
        self.boards: Boards | None = None

    def of(self, problem: Problem) -> Boards:
        """The boards of a problem, made only where the last problem was another."""
        if self.boards is None or self._sha256 != problem.sha256:
            self.boards = None  # there may be no room for two
            self.boards, self._sha256 = prepared(problem), problem.sha256
        return self.boards
