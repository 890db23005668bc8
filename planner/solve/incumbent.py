"""The incumbent: the best plan so far and what is proven, shared by everything that improves it.

Improvers run side by side, so the incumbent is replaced whole and under a lock.
"""

from collections import deque
from collections.abc import Callable
from threading import RLock

from planner.forms import Forms, State, costs_of, score_of
from planner.plan import Bound, Plan, RuleCost, Score
from planner.solve.ledger import MUST, Ledger, rank
from planner.solve.stop import Stop

OnBetter = Callable[[Plan, Score, float], None]


class Incumbent:
    """The best state of a search, what it costs, and the bound; never asks what nobody offered first."""

    def __init__(self, forms: Forms, stop: Stop, on_better: OnBetter | None = None) -> None:
        self.forms = forms
        self.stop = stop
        self.bound = Bound()
        self.found_at = 0.0
        self.score: Score | None = None
        self.costs: tuple[RuleCost, ...] = ()
        self.suggestions: deque[State] = deque(maxlen=4)
        self._on_better = on_better
        self._lock = RLock()
        self._closed = False
        self._state: State | None = None
        self._value = 0

    @property
    def state(self) -> State:
        """A copy of the best state; nobody else changes it."""
        with self._lock:
            assert self._state is not None, "a search begins with a plan"
            return self._state.copy()

    @property
    def value(self) -> int:
        """What the best state costs, as the ledger counts."""
        return self._value

    @property
    def rank(self) -> tuple[int, int]:
        """Musts broken and cost of the best state."""
        return rank(self._value)

    @property
    def plan(self) -> Plan:
        """The best plan."""
        return self.forms.plan(self.state)

    @property
    def optimal(self) -> bool:
        """Whether no plan is better, and that is proven."""
        return self._state is not None and (self.bound.must, self.bound.cost) == self.rank

    def close(self) -> tuple[Plan, Score]:
        """The best plan and its score; whatever is offered later is not taken."""
        with self._lock:
            assert self.score is not None, "a search begins with a plan"
            self._closed = True
            return self.plan, self.score

    def offer(self, state: State, value: int | None = None) -> bool:
        """Take a state where it is better than the best so far; `value` saves working it out."""
        if value is None:
            value = Ledger(self.forms, state).value
        with self._lock:
            if self._closed or (self._state is not None and value >= self._value):
                return False
            self._state, self._value = state.copy(), value
            self.found_at = self.stop.elapsed
            if value < MUST:
                self.prove(must=0)
            if self.optimal:
                self.stop.end()
            points = tuple(self.forms.points(self._state))
            self.score = score_of(self.forms.terms, points)
            self.costs = costs_of(self.forms.terms, points)
            if self._on_better:
                self._on_better(self.plan, self.score, self.found_at)
            return True

    def suggest(self, state: State) -> None:
        """Leave a plan that may cost more but is a good place to start from."""
        self.suggestions.append(state)

    def prove(self, must: int | None = None, cost: int | None = None) -> None:
        """Take what is proven: at least so many musts broken; with no more than that, at least this cost."""
        with self._lock:
            musts = [known for known in (self.bound.must, must) if known is not None]
            costs = [known for known in (self.bound.cost, cost) if known is not None]
            self.bound = Bound(max(musts, default=None), max(costs, default=None))
            if self.optimal:
                self.stop.end()


Improver = Callable[[Incumbent], None]
