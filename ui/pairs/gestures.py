"""What letting somebody go at a place asks for, what that would change, and the Change that does it."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from planner.plan import Plan
from planner.problem import Pair, Problem
from planner.workspace import Workspace
from planner.workspace.change import Change
from ui.board.face import Tab
from ui.pairs.face import Row, Seat, Target
from ui.pairs.model import target_of
from ui.tabs import tab

if TYPE_CHECKING:
    from planner.explain import Work
    from planner.explain.option import Action, Option
    from planner.score import Assessment

BEST = 3  # places that are ranked
FREE = Target()


def targets(rows: Sequence[Row], seat: Seat) -> list[Target]:
    """Every place that a person can be let go at; among the free only who is in a pair."""
    found = dict.fromkeys(target for row in rows if (target := target_of(row)) is not None)
    return [*found, *([FREE] if seat.pair is not None else [])]


def every_target(assessment: "Assessment") -> list[Target]:
    """Every pair of a plan, and every unit that misses one."""
    from planner.explain.liaisons import units

    found = []
    for unit in units(assessment):
        key = unit.department.id
        found += [Target(key)] * bool(unit.missing) + [Target(key, facts.pair) for facts in unit.pairs]
    return found


def ways(problem: Problem, plan: Plan, seat: Seat, target: Target) -> "list[Action]":
    """What letting a person go at a place may mean; nothing where they cannot be there.

    Who is free takes the seat of another in a pair; who is in a pair exchanges seats with the other. Where a
    pair is missing the person pairs with any liaison of the other side.
    """
    from planner.explain.option import Action

    if target.pair is not None:
        ends, begins = _seated(seat, target.pair)
        fresh = not (set(begins) & set(plan.pairs)) and len(set(begins)) == len(begins)
        return [Action(ends=ends, begins=begins)] if fresh else []
    if target.unit is None:
        return [] if seat.pair is None else [Action(ends=(seat.pair,))]
    return [
        Action(begins=(pair,)) for pair in _partners(problem, seat, target.unit) if pair not in plan.pairs
    ]


def placed(assessment: "Assessment", seat: Seat, places: Sequence[Target]) -> "Work[dict[Target, Option]]":
    """The best that letting a person go at each of these places could mean, a few milliseconds at a time."""
    from planner.explain.prices import prices

    known, found = (yield from prices(assessment)), {}
    for target in places:
        options = []
        for way in ways(assessment.problem, assessment.plan, seat, target):
            options.append(known.option(assessment, way))
            yield
        if options:
            found[target] = min(options, key=lambda option: option.after.rank)
    return found


def tabs(assessment: "Assessment", found: "Mapping[Target, Option]") -> Mapping[Target, Tab]:
    """What stands beside each pair while somebody is held; the best three are ranked."""
    better = sorted((one for one in found.items() if one[1].better), key=lambda one: one[1].after.rank)
    rank = {target: number for number, (target, _) in enumerate(better[:BEST], start=1)}
    return {target: tab(assessment, option, rank.get(target)) for target, option in found.items()}


def letting_go(problem: Problem, seat: Seat, action: "Action") -> str:
    """What letting somebody go does, in a few words."""
    if not action.begins:
        return "The pair ends"
    new = next(pair for pair in action.begins if seat.person in (pair.it, pair.business))
    if not action.ends:
        return f"Paired with {problem.called(new.business if seat.side == 'it' else new.it)}"
    left = next(pair for pair in action.ends if pair != seat.pair)
    other = problem.called(left.it if seat.side == "it" else left.business)
    return f"In place of {other}" if seat.pair is None else f"Exchanged with {other}"


def change(workspace: Workspace, plan: str, action: "Action") -> Change:
    """The change for pairs that end and begin."""
    from planner.workspace.pairs import change_pairs

    return change_pairs(workspace, plan, action.ends, action.begins)


def lock_toggled(workspace: Workspace, plan: str, pair: Pair) -> Change:
    """The change that locks a pair, or releases it where it is locked."""
    from planner.workspace.pairs import lock_pair

    return lock_pair(workspace, plan, pair, (plan, pair.it, pair.business) not in workspace.pair_locks)


def _seated(seat: Seat, pair: Pair) -> tuple[tuple[Pair, ...], tuple[Pair, ...]]:
    """The pairs that end and begin where a person takes a seat in a pair."""
    other = pair.it if seat.side == "it" else pair.business
    new = _with(pair, seat, seat.person)
    if seat.pair is None:
        return (pair,), (new,)
    return (seat.pair, pair), (new, _with(seat.pair, seat, other))


def _with(pair: Pair, seat: Seat, person: str) -> Pair:
    return Pair(person, pair.business) if seat.side == "it" else Pair(pair.it, person)


def _partners(problem: Problem, seat: Seat, unit: str) -> Iterator[Pair]:
    mine = problem.person[seat.person].department
    for person in problem.people:
        if not person.liaison:
            continue
        if seat.side == "it" and person.department == unit:
            yield Pair(seat.person, person.id)
        elif seat.side == "business" and mine == unit and problem.side[person.id] == "it":
            yield Pair(person.id, seat.person)
