"""The liaison pairs of a plan unit by unit: language, load, term, what each costs, who was there before."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from planner.plan import Finding, Plan
from planner.problem import Department, Pair, PastPair, Problem
from planner.rules import rule_in
from planner.rules.language import levels
from planner.rules.liaison_load import allowed
from planner.rules.liaisons import Liaisons
from planner.rules.locks import Locks
from planner.rules.term import Term
from planner.score import Assessment

OF_PEOPLE = ("liaison_load", "hours")  # the rules on a person that a pair can break


@dataclass(frozen=True)
class Liaison:
    """One of a pair: level in the other's field (of 5), pairs there are and may be, what is too much."""

    person: str
    level: int
    pairs: int
    most: int
    strains: tuple[Finding, ...] = ()


@dataclass(frozen=True)
class PairFacts:
    """A pair of the plan: its two people, quarters served before this one of at most `term`, its costs.

    `back` says how many quarters ago it ended, where it is a former pair that begins again.
    """

    pair: Pair
    it: Liaison
    business: Liaison
    served: int
    term: int
    back: int | None
    costs: tuple[Finding, ...]

    @property
    def left(self) -> int:
        """The quarters that are left of its term, this one included."""
        return max(0, self.term - self.served)


@dataclass(frozen=True)
class Unit:
    """A business unit: the pairs it has, its former pairs, and what it costs beside the pairs themselves.

    Former pairs are those that do not run in the plan; one that ended 0 quarters ago ends now. `gone` are
    locked pairs that are not there. Costs are those of pairs that are missing, locked or not, or too many,
    and of those that end too soon.
    """

    department: Department
    pairs: tuple[PairFacts, ...]
    former: tuple[PastPair, ...]
    gone: tuple[Pair, ...]
    costs: tuple[Finding, ...]

    @property
    def wanted(self) -> int:
        """So many pairs."""
        return self.department.liaisons

    @property
    def missing(self) -> int:
        """The pairs that it wants and has not."""
        return max(0, self.wanted - len(self.pairs))


def units(assessment: Assessment) -> tuple[Unit, ...]:
    """Every business unit that wants pairs, has some or has locked ones, in the order of the departments."""
    problem, plan = assessment.problem, assessment.plan
    pairs: defaultdict[str, list[Pair]] = defaultdict(list)
    for pair in plan.pairs:
        pairs[problem.person[pair.business].department].append(pair)
    former, gone, costs = _former(problem, plan), _gone(problem, plan), _costs(assessment, pairs)
    return tuple(
        Unit(
            unit,
            tuple(facts(assessment, pair) for pair in pairs[unit.id]),
            tuple(former[unit.id]),
            tuple(gone[unit.id]),
            tuple(costs[unit.id]),
        )
        for unit in problem.departments
        if unit.side == "business" and (unit.liaisons or pairs[unit.id] or gone[unit.id])
    )


def facts(assessment: Assessment, pair: Pair) -> PairFacts:
    """What there is to know of one pair of the plan."""
    problem = assessment.problem
    of_unit, of_technology = levels(problem, pair)
    past = problem.past_pair.get(pair)
    return PairFacts(
        pair,
        _liaison(assessment, pair.it, of_unit),
        _liaison(assessment, pair.business, of_technology),
        past.served if past is not None and not past.ended_ago else 0,
        longest_term(problem),
        past.ended_ago if past is not None and past.ended_ago else None,
        tuple(finding for finding in assessment.about_pair(pair) if finding.cost),
    )


def longest_term(problem: Problem) -> int:
    """The quarters that a pair may serve before it costs."""
    return rule_in(problem, Term).max_term


def free(problem: Problem, plan: Plan) -> list[str]:
    """The liaisons who could be in one more pair, IT first, in the order of the people."""
    able = [
        person.id for person in problem.people if len(plan.pairs_of(person.id)) < allowed(problem, person.id)
    ]
    return sorted(able, key=lambda person: problem.side[person] != "it")


def _liaison(assessment: Assessment, person: str, level: int) -> Liaison:
    found = assessment.people.get(person, ())
    strains = tuple(finding for finding in found if finding.cost and finding.rule in OF_PEOPLE)
    pairs = len(assessment.plan.pairs_of(person))
    return Liaison(person, level, pairs, allowed(assessment.problem, person), strains)


def _former(problem: Problem, plan: Plan) -> defaultdict[str, list[PastPair]]:
    """The past pairs of people who are still here and are no pair of the plan, the latest first, by unit."""
    there, former = set(plan.pairs), defaultdict(list)
    for past in sorted(problem.past_pairs, key=lambda past: past.ended_ago):
        known = past.it in problem.person and past.business in problem.person
        if known and Pair(past.it, past.business) not in there:
            former[problem.person[past.business].department].append(past)
    return former


def _gone(problem: Problem, plan: Plan) -> defaultdict[str, list[Pair]]:
    """The locked pairs that are not in the plan, by unit."""
    there, gone = set(plan.pairs), defaultdict(list)
    for pair in problem.pair_locks:
        if pair not in there:
            gone[problem.person[pair.business].department].append(pair)
    return gone


def _costs(assessment: Assessment, pairs: Mapping[str, Sequence[Pair]]) -> defaultdict[str, list[Finding]]:
    """What it costs that pairs are missing, locked or not, or too many, or end before their term, by unit."""
    problem, costs = assessment.problem, defaultdict(list)
    # The rule has a finding for each of these, in the order of the departments.
    uneven = [
        unit.id
        for unit in problem.departments
        if unit.side == "business" and len(pairs.get(unit.id, ())) != unit.liaisons
    ]
    for unit, finding in zip(uneven, _of_rule(Liaisons.key, assessment.whole), strict=False):
        costs[unit].append(finding)
    for person, found in assessment.people.items():
        ended = [*_of_rule(Locks.key, found), *_of_rule(Term.key, found)]
        costs[problem.person[person].department] += ended
    return defaultdict(list, {unit: [f for f in found if f.cost] for unit, found in costs.items()})


def _of_rule(rule: str, found: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.rule == rule]
