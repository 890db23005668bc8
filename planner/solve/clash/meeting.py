"""Meeting demands, from those a plan breaks outwards.

A demand left out can only make a plan easier, so demands that clash in a model of some of them clash
whatever else there is. The first model has the demands that a plan breaks and whatever speaks of their
pods, people and units; what its plan breaks elsewhere joins, until nothing does: cutting planes, with the
plan itself as the place to cut from. All else stays as it was, until keeping it is part of a clash.
"""

from collections.abc import Sequence
from dataclasses import replace

from planner.forms import Forms, State
from planner.solve.clash.asking import Cell, Reply, ask, least
from planner.solve.clash.core import small
from planner.solve.clash.demands import Demand, Needs, NoPairs
from planner.solve.clash.reach import Reach
from planner.solve.model import Model
from planner.solve.stop import Stop

SMALL = 3_000  # memberships of a problem of which all is free


def musts(demands: Sequence[Demand], state: State) -> int:
    """The weighted points at must of a plan."""
    return sum(demand.term.weight * demand.points(state) for demand in demands)


def broken(demands: Sequence[Demand], state: State) -> list[Demand]:
    """The demands that a plan breaks."""
    return [demand for demand in demands if demand.points(state)]


def met(demands: Sequence[Demand], reach: Reach, start: State, released: set[Cell], stop: Stop) -> Reply:
    """A plan that meets these demands, or some of them that clash. Raises Undecided.

    `released` grows by what need not stay as it was at the start.
    """
    state = start
    while unmet := broken(demands, state):
        _grow(reach, [demand.needs for demand in unmet])
        active = [demand for demand in demands if reach.covers(demand.needs)]
        reply = _asked(active, reach, _kept(reach, unmet) - released, state, stop)
        if reply.state is not None:
            state = reply.state
        elif reply.cells:
            released.update(reply.cells)
        else:
            return reply
    return Reply(state)


def _asked(active: Sequence[Demand], reach: Reach, kept: set[Cell], state: State, stop: Stop) -> Reply:
    """What becomes of these demands, asked of some people first: what clashes may do so for all."""
    forms = reach.forms
    some = reach.some()
    if len(some) < len(forms.person):
        reply = ask(active, reach.model(some), stop, kept, state)
        if reply.state is not None or reply.cells:
            return reply
        demands = _explained(reply.demands, active)
        if ask(demands, small(demands, forms), stop).state is None:
            return Reply(None, demands)
    reply = ask(active, reach.model(), stop, kept, state)
    return reply if reply.state or reply.cells else Reply(None, _explained(reply.demands, active))


def _explained(core: Sequence[Demand], active: Sequence[Demand]) -> tuple[Demand, ...]:
    """A core with what may stand behind it untold, and says it better.

    Where a few stand for all who are to be in no pair, that they are; where hours keep somebody from
    pairs, how many are allowed.
    """
    people = {person for demand in core for person in demand.about.people}
    more = [
        demand
        for demand in active
        if isinstance(demand, NoPairs)
        or (demand.likeness is not None and people.intersection(demand.about.people))
    ]
    return tuple(dict.fromkeys([*core, *more]))


def _grow(reach: Reach, needs: Sequence[Needs]) -> None:
    """Bring all that is needed into play, but units one by one: all their pairs at once are many."""
    for need in needs:
        reach.grow(replace(need, units=frozenset()))
    for need in needs:
        if not need.units <= reach.units:
            reach.grow(need)
            break


def _kept(reach: Reach, unmet: Sequence[Demand]) -> set[Cell]:
    """What the start has, but for the pods and units in which something is broken."""
    pods = {pod for demand in unmet for pod in demand.needs.pods}
    units = {unit for demand in unmet for unit in demand.needs.units}
    kept: set[Cell] = {
        ("member", (person, pod))
        for pod, members in enumerate(reach.start.pods)
        if pod not in pods
        for person in members
    }
    kept.update(("pair", pair) for pair in reach.start.pairs if reach.unit(pair) not in units)
    return kept


def _named(soft: Sequence[Demand], forms: Forms) -> set[int]:
    """The people whom demands are about, or whose memberships they need."""
    named = {person for demand in soft for person, _ in demand.needs.memberships}
    for demand in soft:
        if not isinstance(demand, NoPairs):
            named.update(forms.person[person] for person in demand.about.people)
    return named


def is_small(forms: Forms) -> bool:
    """Whether a problem is so small that all of it can be asked at once."""
    return len(forms.person) * len(forms.challenge) <= SMALL


def near(demands: Sequence[Demand], soft: Sequence[Demand], forms: Forms) -> list[Demand]:
    """Some demands with all that is asked of the people they are about; all demands of a small problem."""
    if is_small(forms):
        return list(demands)
    people = [person.id for person in forms.problem.people]
    named = {people[person] for person in _named(soft, forms)}
    known = set(soft)
    return [demand for demand in demands if demand in known or not named.isdisjoint(demand.about.people)]


def repaired(
    demands: Sequence[Demand], soft: Sequence[Demand], forms: Forms, state: State, stop: Stop
) -> State | None:
    """The plan that breaks the soft demands least, and no others, near a plan; None where there is none.

    Free are the pods and units that the soft demands speak of, and people who are there, or named, or
    nowhere; all else stays.
    """
    model = _near(soft, forms, state)
    may = set(soft)
    hard = [demand for demand in demands if demand not in may]
    found, _ = least(model, soft, hard, stop, state)
    return found


def _near(soft: Sequence[Demand], forms: Forms, state: State) -> Model:
    """A model in which little is free; all of a small problem is."""
    reach = Reach.of(forms, soft, state)
    everybody = range(len(forms.person))
    if is_small(forms):
        return Model(forms, range(len(forms.challenge)), everybody, reach.every_pair(), state)
    for demand in soft:
        reach.grow(demand.needs)
        # For a pair to come, another of its unit may have to go.
        reach.units |= {reach.unit(pair) for pair in demand.needs.pairs}
    challenges = {demand.about.challenge for demand in soft if demand.about.challenge is not None}
    pods = reach.pods | {forms.challenge[challenge] for challenge in challenges}
    pods |= {pod for demand in soft for _, pod in demand.needs.memberships}
    named = _named(soft, forms)
    pods |= {pod for person in named for pod in state.places[person]}
    people = named.union(reach.some(), *(state.pods[pod] for pod in pods))
    return Model(forms, pods, people, reach.pairs_of_units(), state)
