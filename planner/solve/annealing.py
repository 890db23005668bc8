"""Annealing over small moves, in plain Python: cheap steps that cross the hills a descent stops at."""

import math
from dataclasses import dataclass
from random import Random

from planner.solve.incumbent import Incumbent
from planner.solve.ledger import Ledger
from planner.solve.moves import Moves
from planner.solve.pairing import Pairing
from planner.solve.promising import Promising

HOT, COLD = 100.0, 10.0  # points of cost that are given up about one time in three, at first and at last
CHECKED = 64  # steps between two looks at the clock
OFFERED = 0.1  # seconds between two plans that are offered


@dataclass
class Annealing:
    """Chains of small changes that begin where an improver suggests, or at the incumbent.

    A chain lasts `seconds`; it gives the incumbent the best plan that it met. It never breaks one more must.
    """

    pairing: Pairing
    promising: Promising
    random: Random
    seconds: float

    def __call__(self, incumbent: Incumbent) -> None:
        """Run one chain."""
        start = incumbent.suggestions.popleft() if incumbent.suggestions else incumbent.state
        ledger = Ledger(incumbent.forms, start.copy())
        moves = Moves(ledger, self.pairing, self.promising, self.random)
        if moves.possible:
            self._chain(incumbent, ledger, moves)

    def _chain(self, incumbent: Incumbent, ledger: Ledger, moves: Moves) -> None:
        stop, random = incumbent.stop, self.random
        began = offered = stop.elapsed
        seconds = max(0.01, min(self.seconds, stop.left))
        cooling, temperature = math.log(COLD / HOT), HOT
        best, best_state, steps = ledger.value, ledger.state.copy(), 0
        while True:
            if steps % CHECKED == 0:
                now = stop.elapsed
                if now - offered > OFFERED and best < incumbent.value:
                    incumbent.offer(best_state, best)
                    offered = now
                if now - began >= seconds or stop():
                    break
                temperature = HOT * math.exp(cooling * (now - began) / seconds)
            steps += 1
            change = moves.draw()
            if change is None:
                continue
            limit = int(-temperature * math.log(1 - random.random()))
            if ledger.change(change, limit) is None:
                ledger.undo()
                continue
            ledger.keep()
            if ledger.value < best:
                best, best_state = ledger.value, ledger.state.copy()
        incumbent.offer(best_state, best)
