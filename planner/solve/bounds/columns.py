"""Column generation: a bound on the cost of every plan without a broken must, better round by round.

The master mixes the pods that are known, its duals price memberships, and at these prices CP-SAT finds the
cheapest pod of each challenge and proves how cheap it can be. What is proven of all pods is a Lagrangian
bound at any prices; what is found makes the next mix better. Where no pod does, mix and bound are one.

Prices are taken between the duals and the best prices so far (Wentges, Weighted Dantzig-Wolfe Decomposition
for Linear Mixed-Integer Programming, 1997): the duals of few pods say little, and jump.
"""

import math
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import numpy.typing as npt

from planner.forms import State
from planner.solve.bounds.lagrangian import Lagrangian, Numbers
from planner.solve.bounds.master import Master, Mix
from planner.solve.bounds.pricing import Members, Priced, Pricing
from planner.solve.bounds.relaxation import Relaxation
from planner.solve.bounds.samples import sampled
from planner.solve.compiled.annealing import Boards
from planner.solve.incumbent import Incumbent
from planner.solve.stop import Stop

SCALE = 60  # prices are whole sixtieths of a point of cost: duals are often simple fractions
SMOOTHING = 0.5  # the share of the best prices so far in the next
PRICED = 10.0  # seconds for the pricing of one pod
EXACT = 1e-3  # points of cost below which a mix and a bound are the same


class Columns:
    """Proves a cost bound to an incumbent that breaks no must, until nothing more can be proven this way."""

    def __init__(self, incumbent: Incumbent, boards: Boards, workers: int, seed: int) -> None:
        relaxation = Relaxation(incumbent.forms)
        self._incumbent, self._boards, self._workers, self._seed = incumbent, boards, workers, seed
        self._lagrangian, self._master = Lagrangian(relaxation), Master(relaxation)
        self._pricings = list(_pricings(relaxation, incumbent.stop))
        self._sampled = False
        self._centre: npt.NDArray[np.float64] | None = None
        self._proven = -math.inf
        self._misses = 0

    def prove(self) -> None:
        """Go round after round until it is time to stop or the mix is proven."""
        stop, nobody = self._incumbent.stop, Members()
        if stop():
            return
        self._learn([self._incumbent.state])
        for pod, pricing in enumerate(self._pricings):
            if pricing.allows(nobody):
                self._master.add(pod, nobody, pricing.cost(nobody))
        with ThreadPoolExecutor(self._workers) as pool:
            while not stop():
                self._sample()
                mix = self._master.solve()
                if mix is None or stop():
                    return
                if mix.whole is not None:
                    self._incumbent.offer(mix.whole)
                if not self._round(mix, pool):
                    return

    def _sample(self) -> None:
        """Learn from annealing, as soon as there is a compiled search."""
        if not self._sampled:
            plans = sampled(self._boards, self._incumbent.state, self._seed, self._incumbent.stop)
            self._sampled = self._learn(plans)

    def _learn(self, plans: Iterable[State]) -> bool:
        """Make the pods of plans known; whether there was a plan."""
        plan = None
        for plan in plans:
            for pod, members in enumerate(plan.pods):
                self._know(pod, Members(members))
        return plan is not None

    def _know(self, pod: int, members: Members) -> None:
        pricing = self._pricings[pod]
        if pricing.allows(members):
            self._master.add(pod, members, pricing.cost(members))

    def _round(self, mix: Mix, pool: ThreadPoolExecutor) -> bool:
        """Price every pod once; whether another round may prove more."""
        share = 0.0 if self._centre is None else max(0.0, 1 - (self._misses + 1) * (1 - SMOOTHING))
        duals = mix.duals if self._centre is None else share * self._centre + (1 - share) * mix.duals
        whole = np.rint(SCALE * duals).astype(np.int64)
        prices = self._lagrangian.prices(whole).T.tolist()
        answers = list(pool.map(self._price, range(len(prices)), prices))
        floor = self._floor(whole, answers)
        if floor > self._proven:
            self._proven, self._centre = floor, duals
            self._incumbent.prove(cost=math.ceil(floor / SCALE))
        found = [(pod, members) for pod, answer in enumerate(answers) for members in answer.found]
        better = self._better(mix, found)
        for pod, members in found:
            self._know(pod, members)
        self._misses = 0 if better else self._misses + 1
        return mix.cost - self._proven / SCALE > EXACT and (better or share > 0)

    def _price(self, pod: int, prices: list[int]) -> Priced:
        stop = self._incumbent.stop
        if stop():
            return Priced(frozenset(), -math.inf)
        return self._pricings[pod].cheapest(prices, SCALE, stop, PRICED)

    def _floor(self, duals: Numbers, answers: Iterable[Priced]) -> float:
        """What no plan costs less than, in parts of `SCALE`: the cheapest pods and all that is outside."""
        floor: float = self._lagrangian.outside(duals, SCALE)
        for pricing, answer in zip(self._pricings, answers, strict=True):
            nobody = Members()
            closed = SCALE * pricing.cost(nobody) if pricing.allows(nobody) else math.inf
            floor += min(closed, answer.floor)
        return floor

    def _better(self, mix: Mix, found: Iterable[tuple[int, Members]]) -> bool:
        """Whether a pod makes the mix better: at the prices of its members it costs less than those in it."""
        prices = self._lagrangian.prices(mix.duals)
        return any(
            self._pricings[pod].cost(members) + sum(prices[person, pod] for person in members)
            < mix.worth[pod] - EXACT
            for pod, members in found
        )


def _pricings(relaxation: Relaxation, stop: Stop) -> Iterator[Pricing]:
    """The pricing of every challenge; they take long to make where there are many."""
    for pod in range(len(relaxation.forms.challenge)):
        if stop():
            return
        yield Pricing(relaxation.forms, pod, relaxation)
