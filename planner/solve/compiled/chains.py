"""Chains of compiled annealing: long ones in short runs, so that a stop is seen at once."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from dataclasses import dataclass
from random import Random
from time import monotonic

from planner.forms import State
from planner.solve.compiled.annealing import MILD, OPENINGS, Boards
from planner.solve.compiled.boards import Board
from planner.solve.compiled.eager import calm, eager, real_value
from planner.solve.compiled.parts import together
from planner.solve.incumbent import Incumbent
from planner.solve.ledger import MUST
from planner.solve.stop import Stop

RUN = 0.02  # seconds of one run of the engine, and a little more for each person where runs are joined
FIRST_STEPS, MOST_STEPS = 500, 1_000_000  # of a run
RUNS = 400  # of a chain that counts its changes, at least
JOINED = 10  # changes for each person at most between two times that parts are drawn anew
MANY = 400  # people from which one chain is changed in parts side by side, as two chains find less
PODS = 0.02  # of the changes, for pods that open or close
COLD = 3.0  # points of cost that are given up about one time in three, at last
FEW = 100  # people up to whom later chains begin hot too, as there is time for many
REHEATED, REHEATED_FEW = (0.1, 0.35), (0.3, 1.0)  # of the first temperature, for the chains after the first
EAGER = 0.8  # of an eager chain, in which a closed pod costs more
REPAIRED = 0.9  # of a chain that leaves musts broken: what is left is for others that repair
OFFERED = 0.1  # seconds between two plans that are offered, and a little more for each person


def hot(people: int) -> float:
    """The temperature at which a chain begins: the more people, the fewer changes there is time for each."""
    return float(max(8.0, 120.0 * min(1.0, 150 / max(1, people)) ** 1.1))


def chain_share(people: int) -> float:
    """The share of the time that one chain takes; for many people there is time for one alone."""
    return 0.24 if people <= FEW else 0.45 if people <= MANY else 1.0


def by_clock(stop: Stop, seconds: float, run: float) -> Iterator[tuple[int, float]]:
    """How many changes to try next and how far a chain is, in runs of about so long, until its time is up."""
    began, steps = stop.elapsed, FIRST_STEPS
    while not stop() and stop.elapsed - began < seconds:
        before = monotonic()
        yield steps, (stop.elapsed - began) / seconds
        steps = int(min(MOST_STEPS, max(50, steps * min(2.0, run / max(1e-4, monotonic() - before)))))


def by_count(stop: Stop, changes: int, most: int) -> Iterator[tuple[int, float]]:
    """How many changes to try next, `most` at once, and how far a chain is; the same on every machine."""
    run = max(50, min(changes // RUNS, most))
    for tried in range(0, changes, run):
        if stop():
            return
        yield min(run, changes - tried), tried / changes


@dataclass
class Chains:
    """Chains that begin at the incumbent, or where an improver suggests; without a board, something else.

    With a pool, `parts` of the plan are changed side by side in it. With `changes`, a chain tries so many of
    them; without, it lasts a share of the search's seconds.
    """

    boards: Boards
    random: Random
    without: Callable[[Incumbent], None]
    parts: int = 1
    pool: Executor | None = None
    changes: int | None = None
    count: int = 0

    def __call__(self, incumbent: Incumbent) -> None:
        """Run one chain; the incumbent gets the best plan that it met."""
        forms = incumbent.forms
        if not forms.challenge or not forms.person:
            self.without(incumbent)
            return
        suggested = incumbent.suggestions.popleft() if incumbent.suggestions else None
        board = self._board(suggested or incumbent.state)
        if board is None:
            self.without(incumbent)
            return
        start = hot(len(forms.person))
        if self.count:
            start *= self.random.uniform(*(REHEATED_FEW if len(forms.person) <= FEW else REHEATED))
        self.count += 1
        self._chain(incumbent, board, max(start, 2 * COLD))

    def _board(self, plan: State) -> Board | None:
        board = self.boards.board(plan, self.random.getrandbits(40))
        if board is None:
            return None
        # Where people are too few for every pod, every other chain asks for as many pods as there can be.
        board = eager(board, always=self.count % 2 == 1)
        board.anneal(min(2000, OPENINGS * len(plan.pods)), MILD, 1.0)
        return board

    def _runs(self, stop: Stop, people: int) -> Iterator[tuple[int, float]]:
        if self.changes is not None:
            return by_count(stop, self.changes, JOINED * people)
        seconds = max(0.01, min(max(0.5, chain_share(people) * stop.seconds), stop.left))
        return by_clock(stop, seconds, RUN + (people / 80_000 if self.parts > 1 else 0))

    def _chain(self, incumbent: Incumbent, board: Board, start: float) -> None:
        stop, people = incumbent.stop, len(incumbent.forms.person)
        offered = stop.elapsed
        for steps, progress in self._runs(stop, people):
            if progress >= EAGER:
                board = calm(board)
            temperature = start * (COLD / start) ** progress
            if self.pool is None:
                board.anneal(steps, temperature, PODS)
            else:
                seed = self.random.getrandbits(40)
                board = together(board, self.parts, self.pool, seed, steps, temperature, PODS)
            if progress >= REPAIRED and real_value(board) >= MUST:
                break
            if self.changes is None and stop.elapsed - offered > OFFERED + people / 2000:
                _offer(incumbent, board)
                offered = stop.elapsed
        _offer(incumbent, board)


def _offer(incumbent: Incumbent, board: Board) -> None:
    value = real_value(board)
    if value < incumbent.value:
        incumbent.offer(board.best_plan(), value)
