"""Liaison pairs: who else could be in them, and which could begin, end or exchange partners."""

from collections.abc import Iterable, Iterator
from heapq import nsmallest

from planner.explain import Work
from planner.explain.option import Action, Option, ranked
from planner.explain.prices import Prices, prices
from planner.problem import Pair, Problem, Side
from planner.rules.liaison_load import allowed
from planner.score import Assessment

NEAR = (
    12  # IT liaisons that are tried for a business liaison, the best few, where all pairs are looked through
)


def stand_ins(assessment: Assessment, pair: Pair, side: Side) -> Work[list[Option]]:
    """Who could stand in for the IT or the business person of a pair, the best first.

    On the business side these are liaisons of the same department.
    """
    known, options, problem = (yield from prices(assessment)), [], assessment.problem
    for other in _liaisons(problem, side):
        new = Pair(other, pair.business) if side == "it" else Pair(pair.it, other)
        same_unit = side == "it" or _unit(problem, other) == _unit(problem, pair.business)
        if same_unit and new not in assessment.plan.pairs:
            options.append(known.option(assessment, Action(ends=(pair,), begins=(new,))))
            yield
    return ranked(options)


def beginnings(assessment: Assessment, department: str) -> Work[list[Option]]:
    """Pairs that could begin in a unit, the best first: each of its liaisons with the best few of IT.

    Those of IT come first who could be in one more pair.
    """
    known, problem, plan = (yield from prices(assessment)), assessment.problem, assessment.plan
    it = _liaisons(problem, "it")
    full = {one: len(plan.pairs_of(one)) >= allowed(problem, one) for one in it}
    options = []
    for business in _liaisons(problem, "business"):
        if _unit(problem, business) == department:
            new = [
                pair for pair in (Pair(one, business) for one in it) if pair not in plan.pairs_of(business)
            ]
            new.sort(key=lambda pair: (full[pair.it], _value(known, pair)))
            options += [known.option(assessment, Action(begins=(pair,))) for pair in new[:NEAR]]
            yield
    return ranked(options)


def pair_actions(
    known: Prices, assessment: Assessment, about: frozenset[str] = frozenset()
) -> Work[list[Action]]:
    """What could be done to a plan's pairs: others in one, partners exchanged, one that begins or ends.

    With people given, what is about any of them.
    """
    problem, plan = assessment.problem, assessment.plan
    actions = [Action(ends=(pair,)) for pair in plan.pairs]
    it = _liaisons(problem, "it")
    for business in _liaisons(problem, "business"):
        if business not in known.near:
            known.near[business] = nsmallest(NEAR, it, key=lambda one: _value(known, Pair(one, business)))
        near = known.near[business]
        new = [pair for pair in (Pair(one, business) for one in near) if pair not in plan.pairs]
        unit = [old for old in plan.pairs if _unit(problem, old.business) == _unit(problem, business)]
        # Somebody of the unit makes place who has the business person or the IT person of the new pair.
        actions += [Action(begins=(pair,)) for pair in new]
        actions += [
            Action(ends=(old,), begins=(pair,))
            for old in unit
            for pair in new
            if old.it == pair.it or old.business == business
        ]
        yield
    there = set(plan.pairs)
    for number, one in enumerate(plan.pairs):
        others: Iterable[Pair] = plan.pairs[number + 1 :]
        if about and about.isdisjoint((one.it, one.business)):
            others = [other for other in others if not about.isdisjoint((other.it, other.business))]
        actions += _exchanges(known, one, others, there)
        yield
    return [action for action in actions if not about or not about.isdisjoint(action.people)]


def _exchanges(known: Prices, one: Pair, others: Iterable[Pair], there: set[Pair]) -> Iterator[Action]:
    """A pair that exchanges partners with others, where the pairs alone would cost less."""
    mine = _value(known, one)
    for other in others:
        new = Pair(one.it, other.business), Pair(other.it, one.business)
        now = mine + _value(known, other)
        if there.isdisjoint(new) and sum(_value(known, pair) for pair in new) < now:
            yield Action(ends=(one, other), begins=new)


def _liaisons(problem: Problem, side: Side) -> list[str]:
    return [person.id for person in problem.people if person.liaison and problem.side[person.id] == side]


def _unit(problem: Problem, business: str) -> str:
    return problem.person[business].department


def _value(known: Prices, pair: Pair) -> int:
    """What a pair costs where it runs, in the ledger's numbers."""
    person = known.forms.person
    return known.ledger.pair_value(person[pair.it], person[pair.business])
