"""A clash: demands that cannot all be met, of which any may be left out and the others can."""

from collections import Counter
from collections.abc import Sequence

from planner.forms import Forms, State
from planner.solve.clash.asking import ask, least
from planner.solve.clash.demands import Demand
from planner.solve.clash.reach import Reach
from planner.solve.model import Model
from planner.solve.stop import Stop


def minimal(demands: Sequence[Demand], forms: Forms, stop: Stop) -> list[Demand]:
    """A minimal clash among demands that clash. Raises Undecided.

    Each is left out, and stays out where the rest clash without it (a deletion filter: J. W. Chinneck,
    Feasibility and Infeasibility in Optimization, 2008); what a core leaves out stays out as well.
    """
    kept: list[Demand] = []
    left = sorted(demands, key=lambda demand: (demand.rank, demand.term.rule == "hours"))
    while left:
        tried = left.pop()
        rest = [*kept, *left]
        reply = ask(rest, small(rest, forms), stop)
        if reply.state is not None:
            same = alike(tried, rest)
            kept += [tried, *same]
            left = [demand for demand in left if demand not in same]
        else:
            within = set(reply.demands)
            left = [demand for demand in left if demand in within]
    necessary = set(kept)
    return [demand for demand in demands if demand in necessary]


def alike(demand: Demand, others: Sequence[Demand]) -> list[Demand]:
    """Those of other demands that ask the same of people whom nothing else here tells apart."""
    if demand.likeness is None:
        return []
    asked = Counter(person for other in (demand, *others) for person in other.about.people)
    return [
        other
        for other in others
        if other.likeness == demand.likeness
        and all(asked[person] == 1 for person in (*other.about.people, *demand.about.people))
    ]


def slack(demand: Demand, others: Sequence[Demand], forms: Forms, stop: Stop) -> tuple[int, State] | None:
    """The fewest points that a demand is broken by where others are met, and a plan that does so.

    None where the others cannot be met. Raises Undecided.
    """
    state, _ = least(small([demand, *others], forms), [demand], others, stop)
    return None if state is None else (demand.points(state), state)


def small(demands: Sequence[Demand], forms: Forms) -> Model:
    """A model of no more than these demands speak of: whether they can be met is the same with more."""
    nobody = State.of(len(forms.person), [set() for _ in forms.challenge], set())
    reach = Reach.of(forms, demands, nobody)
    for demand in demands:
        reach.grow(demand.needs)
    return reach.model()
