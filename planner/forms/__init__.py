"""The forms that rules lower to, one file each, and the pieces of a problem in them.

A search knows people, challenges and departments by number (their places in the problem), and the rules
only as pieces: each piece is of one form, belongs to one rule, and costs whole points. What a piece costs
is what its rule finds, on every plan.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Self

from planner.plan import Plan, RuleCost, Score
from planner.problem import Pair, Problem
from planner.rules import Rule, rules_of

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Model
    from planner.solve.pairs.costs import PairCosts


@dataclass
class State:
    """A plan by numbers: members of each pod, pods of each person, pairs as (IT person, business person)."""

    pods: list[set[int]]
    places: list[set[int]]
    pairs: set[tuple[int, int]]
    pairs_of: list[set[tuple[int, int]]]

    @classmethod
    def of(cls, people: int, pods: list[set[int]], pairs: set[tuple[int, int]]) -> Self:
        """The state of so many people with these pods and pairs."""
        state = cls(pods, [set() for _ in range(people)], pairs, [set() for _ in range(people)])
        for number, members in enumerate(pods):
            for member in members:
                state.places[member].add(number)
        for it, business in pairs:
            state.pairs_of[it].add((it, business))
            state.pairs_of[business].add((it, business))
        return state

    def copy(self) -> Self:
        """The same plan, apart from whatever happens to this one."""
        return self.of(len(self.places), [set(members) for members in self.pods], set(self.pairs))


class Piece:
    """Something that costs points: in a pod, of a person or over the whole plan, in as many as apply.

    A pod piece that has a `challenge` speaks of that pod alone, one with none of every pod; a person piece
    likewise with `person`.
    """

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """The points in one pod that has members; a closed pod is asked only by the form `closed`."""
        return 0

    def of_person(self, person: int, state: State) -> int:
        """The points of one person over their pods and pairs."""
        return 0

    def of_pair(self, it: int, business: int) -> int:
        """The points of one liaison pair of the plan."""
        return 0

    def of_plan(self, state: State) -> int:
        """The points that no single pod, person or pair has."""
        return 0

    def pack(self, packing: "Packing", factor: int) -> None:
        """Put the piece into the arrays of the compiled search; a point costs `factor` there."""
        raise NotImplementedError(type(self).__name__)

    def price_pairs(self, costs: "PairCosts", factor: int) -> None:
        """Add what pairs cost, of a piece that has `of_pair`; a point costs `factor` there."""
        raise NotImplementedError(type(self).__name__)

    def encode(self, model: "Model") -> "Expression":
        """The points as a linear expression of the model, exact wherever it is minimised."""
        raise NotImplementedError(type(self).__name__)


@dataclass(frozen=True)
class Term:
    """A piece with the rule it belongs to, the level it counts in and the weight of its points.

    `part` tells what the rule asks by it, for a rule that asks several things of one pod.
    """

    rule: str
    level: str
    weight: int
    piece: Piece
    part: str = ""


@dataclass
class Forms:
    """The pieces of a problem, and its people, challenges and departments by number."""

    problem: Problem
    terms: list[Term] = field(default_factory=list)
    _rule: Rule | None = None

    def add(self, piece: Piece, level: str | None = None, part: str = "") -> None:
        """Take a piece of the rule that is lowering, in the rule's level or one of its own."""
        assert self._rule is not None, "pieces are added while a rule lowers"
        level = level or self._rule.level
        if level != "off" and self._rule.weight:
            self.terms.append(Term(self._rule.key, level, self._rule.weight, piece, part))

    def lower(self, rule: Rule) -> None:
        """Take the pieces of one rule."""
        self._rule = rule
        rule.lower(self.problem, self)
        self._rule = None

    # Numbers stand for ids: the place in the problem's own list.

    @cached_property
    def person(self) -> dict[str, int]:
        """The number of each person."""
        return {person.id: number for number, person in enumerate(self.problem.people)}

    @cached_property
    def challenge(self) -> dict[str, int]:
        """The number of each challenge."""
        return {challenge.id: number for number, challenge in enumerate(self.problem.challenges)}

    @cached_property
    def department(self) -> dict[str, int]:
        """The number of each department."""
        return {department.id: number for number, department in enumerate(self.problem.departments)}

    @cached_property
    def department_of(self) -> list[int]:
        """The number of each person's department, by the person's number."""
        return [self.department[person.department] for person in self.problem.people]

    @cached_property
    def terms_by_pod(self) -> list[list[Term]]:
        """The terms that speak of each pod, by the challenge's number."""
        return self._by_number("in_pod", "challenge", len(self.problem.challenges))

    @cached_property
    def terms_by_person(self) -> list[list[Term]]:
        """The terms that speak of each person over all their pods, by the person's number."""
        return self._by_number("of_person", "person", len(self.problem.people))

    def _by_number(self, scope: str, field_name: str, count: int) -> list[list[Term]]:
        terms: list[list[Term]] = [[] for _ in range(count)]
        for term in self.terms:
            if _has(term, scope):
                number = getattr(term.piece, field_name, None)
                for concerned in terms if number is None else [terms[number]]:
                    concerned.append(term)
        return terms

    @cached_property
    def terms_of_pairs(self) -> list[Term]:
        """The terms that speak of single liaison pairs."""
        return [term for term in self.terms if _has(term, "of_pair")]

    @cached_property
    def terms_of_plan(self) -> list[Term]:
        """The terms that belong to the plan as a whole."""
        return [term for term in self.terms if _has(term, "of_plan")]

    def state(self, plan: Plan) -> State:
        """A plan by numbers."""
        return State.of(
            len(self.person),
            [{self.person[p] for p in plan.members(challenge)} for challenge in self.challenge],
            {(self.person[pair.it], self.person[pair.business]) for pair in plan.pairs},
        )

    def plan(self, state: State) -> Plan:
        """The plan that a state stands for."""
        people, challenges = self.problem.people, self.problem.challenges
        return Plan.of(
            {challenges[number].id: [people[p].id for p in pod] for number, pod in enumerate(state.pods)},
            [Pair(people[it].id, people[business].id) for it, business in state.pairs],
        )

    def points(self, state: State) -> list[int]:
        """The points of every term in a plan, from scratch, in the order of the terms."""
        points = dict.fromkeys(range(len(self.terms)), 0)
        number = {id(term): index for index, term in enumerate(self.terms)}
        for challenge, members in enumerate(state.pods):
            for term in self.terms_by_pod[challenge]:
                points[number[id(term)]] += term.piece.in_pod(challenge, members)
        for person in range(len(state.places)):
            for term in self.terms_by_person[person]:
                points[number[id(term)]] += term.piece.of_person(person, state)
        for term in self.terms_of_pairs:
            points[number[id(term)]] += sum(term.piece.of_pair(*pair) for pair in state.pairs)
        for term in self.terms_of_plan:
            points[number[id(term)]] += term.piece.of_plan(state)
        return list(points.values())


def _has(term: Term, scope: str) -> bool:
    """Whether a term's form costs anything in this scope."""
    return getattr(type(term.piece), scope) is not getattr(Piece, scope)


def lowered(problem: Problem) -> Forms:
    """The pieces of every rule of a problem that is not off."""
    forms = Forms(problem)
    for rule in rules_of(problem):
        forms.lower(rule)
    return forms


def musts(problem: Problem) -> Forms:
    """The pieces of those rules alone that ask something as a must."""
    forms = Forms(problem)
    for rule in rules_of(problem):
        if rule.asks(problem, "must"):
            forms.lower(rule)
    return forms


def score_of(terms: Sequence[Term], points: Iterable[int]) -> Score:
    """The score that points of terms add up to."""
    sums = dict.fromkeys(("must", "high", "medium", "low"), 0)
    for term, amount in zip(terms, points, strict=True):
        sums[term.level] += term.weight * amount
    return Score(**sums)


def costs_of(terms: Sequence[Term], points: Iterable[int]) -> tuple[RuleCost, ...]:
    """What the points of terms cost by rule and level; rules that cost nothing are left out."""
    sums: Counter[tuple[str, str]] = Counter()
    for term, amount in zip(terms, points, strict=True):
        sums[term.rule, term.level] += term.weight * amount
    return tuple(RuleCost(rule, level, cost) for (rule, level), cost in sorted(sums.items()) if cost)
