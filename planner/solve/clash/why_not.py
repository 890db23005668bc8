"""Asking why musts cannot all hold: what clashes, the fewest musts that any plan breaks, and the ways out."""

from collections.abc import Callable, Sequence

from msgspec.structs import replace

from planner.files import InputError
from planner.forms import State
from planner.forms import musts as lowered
from planner.plan import Plan
from planner.problem import Problem
from planner.solve.clash import Clash, WhyNot
from planner.solve.clash.asking import Cell, Undecided, ask, least
from planner.solve.clash.core import minimal, small
from planner.solve.clash.demands import Demand
from planner.solve.clash.meeting import is_small, met, musts, near, repaired
from planner.solve.clash.reach import Reach
from planner.solve.clash.splitting import demands_of
from planner.solve.clash.telling import told
from planner.solve.clash.ways import candidates
from planner.solve.greedy import locked
from planner.solve.ledger import Ledger
from planner.solve.pairs.pairing import Pairing
from planner.solve.promising import Promising
from planner.solve.stop import Stop
from planner.ways import WayOut, changed
from planner.words import counted

FINDING = 0.6  # of the time, for what clashes; the rest is for the ways out
TRIED = 8  # ways out of one clash that are tried


def why_not(
    problem: Problem,
    plan: Plan | None = None,
    seconds: float = 5,
    should_stop: Callable[[], bool] | None = None,
) -> WhyNot:
    """Whether all musts can hold; if not, what clashes and the ways out, within so many seconds.

    `plan` is where looking begins. What there is no time for is said, and nothing is guessed.
    """
    return Question(problem, Stop(seconds, should_stop)).answer(plan)


class Question:
    """One problem being asked about: what is known grows with time."""

    def __init__(self, problem: Problem, stop: Stop) -> None:
        self.problem = problem
        self.stop = stop
        self.forms = lowered(problem)
        self.demands = demands_of(self.forms)
        self.best = State.of(0, [], set())
        self.musts = self.at_least = 0
        self.found: list[list[Demand]] = []
        self.clashes: list[Clash] = []
        self._counted = False  # whether the fewest musts are as known as they will be

    def answer(self, plan: Plan | None) -> WhyNot:
        """What is known when time is up, or nothing is left to find."""
        self.best = self._start(plan)
        self.musts = musts(self.demands, self.best)
        unknown = []
        try:
            self._find(Stop(FINDING * self.stop.left, self.stop))
            self._count()
            self._counted = True
        except Undecided:
            unknown.append("There was no time to find all that clashes.")
        try:
            self._open()
        except Undecided:
            unknown.append("There was no time to try every way out.")
        if self.musts > self.at_least:
            unknown.append(
                f"Whether a plan breaks fewer than {counted(self.musts, 'must')} is not known yet."
            )
        plan = self.forms.plan(self.best)
        return WhyNot(plan, self.musts, self.at_least, tuple(self.clashes), tuple(unknown))

    def _start(self, plan: Plan | None) -> State:
        """The plan, or pods with nobody but who is locked in, whichever breaks fewer musts."""
        forms = self.forms
        empty = State.of(len(forms.person), [set() for _ in forms.challenge], set())
        pairs = Pairing(forms, Promising(Ledger(forms, empty))).cheapest()
        states = [State.of(len(forms.person), locked(forms), pairs)]
        if plan is not None:
            states.append(forms.state(plan))
        return min(states, key=lambda state: musts(self.demands, state))

    def _find(self, stop: Stop) -> None:
        """Clash after clash, each of demands that no clash before it has."""
        left = self.demands
        reach = Reach.of(self.forms, self.demands, self.best).without_pairs_of_nobody()
        released: set[Cell] = set()
        while (reply := met(left, reach, self.best, released, stop)).state is None:
            self.at_least += min(demand.term.weight for demand in reply.demands)
            found = minimal(reply.demands, self.forms, stop)
            self.found.append(found)
            self.clashes.append(Clash(told(self.problem, found)))
            within = set(found)
            left = [demand for demand in left if demand not in within]
        self._take(reply.state)

    def _take(self, state: State | None) -> None:
        if state is not None and (count := musts(self.demands, state)) < self.musts:
            self.best, self.musts = state, count

    def _count(self) -> None:
        """The fewest musts that any plan breaks: a bound from what is near the clashes, and a whole plan."""
        soft = [demand for found in self.found for demand in found]
        if soft:
            around = near(self.demands, soft, self.forms)
            _, bound = least(small(around, self.forms), around, [], self.stop)
            self.at_least = max(self.at_least, bound)
            for may in (soft, around):
                if self.musts > self.at_least:
                    self._take(repaired(self.demands, may, self.forms, self.best, self.stop))

    def _open(self) -> None:
        """The ways out of each clash."""
        for number, found in enumerate(self.found):
            ways = []
            for way in candidates(found, self.forms, self.stop)[:TRIED]:
                if (tried := self._tried(way, found)) is not None:
                    ways.append(tried)
                    self.clashes[number] = Clash(self.clashes[number].asked, _ranked(ways))

    def _tried(self, way: WayOut, found: Sequence[Demand]) -> WayOut | None:
        """A way out with the musts that remain after it; None where it is known to give no room."""
        try:
            problem = changed(self.problem, way.amendments)
        except InputError:  # more hours than a week has, say
            return None
        forms = lowered(problem)
        demands = demands_of(forms)
        if self._counted:
            names = {_name(demand) for each in self.found for demand in each}
            soft = [demand for demand in demands if is_small(forms) or _name(demand) in names]
            after = repaired(demands, soft, forms, self.best, self.stop)
            if after is not None and (count := musts(demands, after)) < self.at_least:
                return replace(way, musts=count)
            if self.musts == self.at_least:
                return None
        # Whether fewer musts are broken is not known; whether this still clashes can be.
        names = {_name(demand) for demand in found}
        again = [demand for demand in demands if _name(demand) in names]
        met_now = ask(again, small(again, forms), self.stop).state is not None
        return replace(way, musts=None) if met_now else None


def _ranked(ways: Sequence[WayOut]) -> tuple[WayOut, ...]:
    return tuple(sorted(ways, key=lambda way: (way.musts or 0, way.cost, way.text)))


def _name(demand: Demand) -> object:
    """What a demand has in common with its like in a problem that was changed."""
    return type(demand), demand.term.rule, demand.about
