"""The whole problem level by level while it is small: the fewest musts, then the least at high, then cost.

What a level proves bounds every plan. A plan that is best at must and high is also a good place for other
improvers to start from, however much it costs below.
"""

import math
from dataclasses import dataclass
from typing import Any

from planner.solve.incumbent import Incumbent
from planner.solve.model import WEIGHTS, Model
from planner.solve.pairing import Pairing
from planner.solve.solving import Answer, run

MODELLED = 30_000  # memberships and pairs of a problem that is modelled whole
PROVABLE = 600  # ... of one whose cost CP-SAT has a chance to prove


@dataclass
class Levels:
    """Solves the whole problem once; every pair is possible, so that what it proves holds for every plan."""

    pairing: Pairing
    workers: int
    seed: int

    def __call__(self, incumbent: Incumbent) -> None:
        """Improve the incumbent and its bound, one level after the other."""
        forms = incumbent.forms
        pairs = self.pairing.every()
        size = len(forms.person) * len(forms.challenge) + len(pairs)
        if size > MODELLED:
            return
        if incumbent.rank[0]:
            self._fewest_musts(incumbent, pairs)
        if incumbent.stop() or incumbent.bound.must != incumbent.rank[0]:
            return
        self._least(incumbent, pairs, {"high": WEIGHTS["high"]})
        if size <= PROVABLE and not incumbent.stop():
            self._least(incumbent, pairs, WEIGHTS)

    def _fewest_musts(self, incumbent: Incumbent, pairs: set[tuple[int, int]]) -> None:
        model = Model.whole(incumbent.forms, pairs)
        answer = self._minimised(incumbent, model, model.points({"must": 1}))
        if math.isfinite(answer.bound):
            incumbent.prove(must=max(0, math.ceil(answer.bound - 1e-6)))

    def _least(self, incumbent: Incumbent, pairs: set[tuple[int, int]], levels: dict[str, int]) -> None:
        """The least these levels can cost with the fewest musts broken."""
        model = Model.whole(incumbent.forms, pairs)
        model.cp.add(model.points({"must": 1}) <= incumbent.rank[0])
        answer = self._minimised(incumbent, model, model.points(levels))
        if math.isfinite(answer.bound):
            incumbent.prove(cost=max(0, math.ceil(answer.bound - 1e-6)))

    def _minimised(self, incumbent: Incumbent, model: Model, points: Any) -> Answer:
        model.cp.minimize(points)
        model.hint(incumbent.state)
        answer = run(model, incumbent.stop, incumbent.stop.left, self.workers, self.seed)
        if answer.state is not None:
            incumbent.suggest(answer.state)
            incumbent.offer(answer.state)
        return answer
