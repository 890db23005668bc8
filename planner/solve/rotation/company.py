"""What it costs that two people share a group, or do not, read off the rules and the history."""

from collections import Counter
from collections.abc import Mapping

from planner.forms import Forms
from planner.forms.same import Same
from planner.forms.together import Together
from planner.problem import Problem
from planner.programme import twos
from planner.rules import rules_of
from planner.solve.rotation.layout import AGAIN, MUST

RULES = ("bonds", "novelty", "reporting")
POINTS = {"must": MUST, "high": 10, "medium": 1, "low": 0}  # for a point of what two people cost together
APART = {"must": MUST, "high": 100, "medium": 20, "low": 5}  # for two who belong together and are not
MOST = 5 * MUST

Costs = dict[tuple[int, int], int]  # by two people, the smaller number first


def company(problem: Problem, number: Mapping[str, int]) -> tuple[Costs, Costs]:
    """What each meeting of two costs for what was before or is asked, and what each quarter apart does.

    Who shared a pod in any quarter of the history meets again, and costs the more the later that was.
    """
    forms = Forms(problem)
    for rule in rules_of(problem):
        if rule.key in RULES:
            forms.lower(rule)
    people = [number.get(person.id) for person in problem.people]
    met = set(twos(_here(meeting.people, number) for meeting in problem.history))
    shared: Counter[tuple[int, int]] = Counter()
    apart: Counter[tuple[int, int]] = Counter()
    for two in met:
        one, other = (number[person] for person in two)
        shared[_two(one, other)] += AGAIN
    for term in forms.terms:
        if isinstance(term.piece, Together):
            for (one, other), points in term.piece.points.items():
                a, b = people[one], people[other]
                if a is not None and b is not None:
                    shared[_two(a, b)] += POINTS[term.level] * term.weight * points
        if isinstance(term.piece, Same):
            a, b = people[term.piece.one], people[term.piece.other]
            if a is not None and b is not None:
                apart[_two(a, b)] += APART[term.level] * term.weight
    return _limited(shared), _limited(apart)


def _here(people: tuple[str, ...], number: Mapping[str, int]) -> list[str]:
    return [person for person in people if person in number]


def _two(one: int, other: int) -> tuple[int, int]:
    return min(one, other), max(one, other)


def _limited(costs: Mapping[tuple[int, int], int]) -> Costs:
    return {two: min(points, MOST) for two, points in costs.items() if points}
