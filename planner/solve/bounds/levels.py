"""The whole problem level by level while it is small: the fewest musts, then the least at high, then cost.

What a level proves bounds every plan. A plan that is best at must and high is also a good place for other
improvers to start from, however much it costs below.
"""

import math
from dataclasses import dataclass
from functools import cached_property

from planner.plan import WEIGHTS
from planner.solve.incumbent import Incumbent
from planner.solve.model import Expression, Model
from planner.solve.pairs.pairing import Pairing
from planner.solve.solving import run

MODELLED = 30_000  # memberships and pairs of a problem that is modelled whole
QUICK = 5_000  # ... of one whose levels are done in a moment
PROVABLE = 600  # ... of one whose cost CP-SAT has a chance to prove


@dataclass
class Levels:
    """Solves the whole problem once; every pair is possible, so that what it proves holds for every plan."""

    pairing: Pairing
    workers: int
    seed: int
    seconds: float

    @cached_property
    def size(self) -> int:
        """How many memberships and pairs are possible."""
        forms, side = self.pairing.forms, self.pairing.side
        return len(forms.person) * len(forms.challenge) + side.count("it") * side.count("business")

    @property
    def quick(self) -> bool:
        """Whether a level is done in a moment."""
        return self.size <= QUICK

    @property
    def provable(self) -> bool:
        """Whether CP-SAT has a chance to prove all of the cost."""
        return self.size <= PROVABLE

    def fewest_musts(self, incumbent: Incumbent) -> None:
        """Break as few musts as possible, where the incumbent breaks any."""
        if incumbent.rank[0] and self.size <= MODELLED:
            model = Model.whole(incumbent.forms, self.pairing.every())
            bound = self._minimised(incumbent, model, model.points({"must": 1}))
            if bound is not None:
                incumbent.prove(must=bound)

    def least_cost(self, incumbent: Incumbent) -> None:
        """The least cost at high with the fewest musts broken; where CP-SAT has a chance, all of the cost."""
        if self.size <= MODELLED:
            self._least(incumbent, {"high": WEIGHTS["high"]})
        if self.provable:
            self._least(incumbent, WEIGHTS)

    def _least(self, incumbent: Incumbent, levels: dict[str, int]) -> None:
        if incumbent.stop() or incumbent.bound.must != incumbent.rank[0]:
            return
        model = Model.whole(incumbent.forms, self.pairing.every())
        model.cp.add(model.points({"must": 1}) <= incumbent.rank[0])
        bound = self._minimised(incumbent, model, model.points(levels))
        if bound is not None:
            incumbent.prove(cost=bound)

    def _minimised(self, incumbent: Incumbent, model: Model, points: Expression) -> int | None:
        """Offer what a model finds, and give what it proves where that says anything."""
        model.cp.minimize(points)
        model.hint(incumbent.state)
        answer = run(model, incumbent.stop, self.seconds, self.workers, self.seed)
        if answer.state is not None:
            incumbent.suggest(answer.state)
            incumbent.offer(answer.state)
        proven = math.isfinite(answer.bound) and (answer.optimal or answer.bound > 0)
        return math.ceil(answer.bound - 1e-6) if proven else None
