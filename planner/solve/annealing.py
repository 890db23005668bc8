"""Annealing over small moves, in plain Python: cheap steps that cross the hills a descent stops at."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from time import sleep

from planner.forms import State
from planner.solve.incumbent import Incumbent
from planner.solve.ledger import Ledger, Move, switch
from planner.solve.moves import Moves
from planner.solve.opening import open_one
from planner.solve.pairs.pairing import Pairing
from planner.solve.promising import Promising

HOT, COLD = 100.0, 6.0  # points of cost that are given up about one time in three, at first and at last
OPENED = 0.7  # of the chains that begin at the incumbent open a pod first
IDLE = 0.02  # seconds to leave to others where there is nothing to change
WARM = 8_000  # points of cost shared by all people where there are too many to begin hot
CHECKED = 64  # steps between two looks at the clock
OFFERED = 0.1  # seconds between two plans that are offered, and a little more for each person


@dataclass
class Annealing:
    """Chains of small changes that begin where an improver suggests, or at the incumbent.

    A chain lasts `seconds`; it gives the incumbent the best plan that it met. It never breaks one more must.
    It ends early where something faster has been loaded meanwhile.
    """

    pairing: Pairing
    promising: Promising
    random: Random
    seconds: float
    loaded: Callable[[], bool] = lambda: False

    def __call__(self, incumbent: Incumbent) -> None:
        """Run one chain."""
        suggested = incumbent.suggestions.popleft() if incumbent.suggestions else None
        ledger = Ledger(incumbent.forms, suggested.copy() if suggested else incumbent.state)
        if suggested is None and self.random.random() < OPENED:
            open_one(ledger, self.promising, self.random)
        moves = Moves(ledger, self.pairing, self.promising, self.random)
        if moves.possible:
            self._chain(incumbent, ledger, moves)
        else:
            sleep(IDLE)

    def _chain(self, incumbent: Incumbent, ledger: Ledger, moves: Moves) -> None:
        stop, random, best = incumbent.stop, self.random, Best(ledger)
        patience = OFFERED + len(moves.people) / 2000
        began = offered = stop.elapsed
        loaded_before = self.loaded()
        seconds = max(0.01, min(self.seconds, stop.left))
        hot = min(HOT, WARM / max(1, len(moves.people)))
        cooling, temperature, steps = math.log(min(COLD / hot, 0.5)), hot, 0
        while True:
            if steps % CHECKED == 0:
                now = stop.elapsed
                if now - offered > patience and best.value < incumbent.value:
                    incumbent.offer(best.state(), best.value)
                    offered = now
                if now - began >= seconds or stop() or self.loaded() != loaded_before:
                    break
                temperature = hot * math.exp(cooling * (now - began) / seconds)
            steps += 1
            change = moves.draw()
            if change is None:
                continue
            limit = int(-temperature * math.log(1 - random.random()))
            if ledger.change(change, limit) is None:
                ledger.undo()
            else:
                ledger.keep()
                best.follow(change, ledger.value)
        incumbent.offer(best.state(), best.value)


class Best:
    """The best state of a chain, brought up to date only when somebody asks for it."""

    def __init__(self, ledger: Ledger) -> None:
        self.value = ledger.value
        self._state = ledger.state.copy()
        self._since: list[Move] = []
        self._ahead = 0

    def follow(self, change: Move, value: int) -> None:
        """See a change that was kept, and what the plan costs now."""
        self._since.append(change)
        if value < self.value:
            self.value, self._ahead = value, len(self._since)

    def state(self) -> State:
        """The state at its best."""
        for change in self._since[: self._ahead]:
            switch(self._state, change)
        del self._since[: self._ahead]
        self._ahead = 0
        return self._state
