"""Overlap: people who work together share working hours."""

from collections.abc import Iterator
from itertools import combinations
from typing import Annotated

from msgspec import Meta

from planner.forms import Forms
from planner.forms.clash import Clash
from planner.plan import Finding, Plan
from planner.problem import Pair, Problem
from planner.rules import Found, Help, Rule, Weight


class Overlap(Rule, frozen=True):
    """Per two distinct working-hour patterns in a pod, and per pair: 1 where they share too few hours."""

    key = "overlap"
    name = "Shared working hours"
    sentence = "People who work together share some hours of the day."
    help = Help(
        (
            "1 for each two different working days in a pod that share too few hours, and 1 for each "
            "liaison pair that does."
        ),
        (
            "Some work from 9 to 17 in Berlin and some from 9 to 17 in New York: that is 2 shared hours. "
            "Where 3 are asked for it is 1, and costs 3 where it counts 3 times."
        ),
        "Medium is usual. High where pods work live, Off where nobody has to meet.",
    )
    labels = {"min_hours": "Hours of the day to share"}

    level: str = "medium"
    weight: Weight = 3
    min_hours: Annotated[float, Meta(ge=0, le=24)] = 3

    def _clash(self, one: frozenset[int], other: frozenset[int]) -> bool:
        """Whether two patterns share too few half hours."""
        return len(one & other) < 2 * self.min_hours

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per two patterns that hardly meet; it names one person of each."""
        people: dict[frozenset[int], list[str]] = {}
        for person in plan.members(challenge):
            people.setdefault(problem.half_hours[person], []).append(person)
        for one, other in combinations(people, 2) if len(people) > 1 else ():
            if self._clash(one, other):
                text = self._text(problem, people[one][0], people[other][0])
                yield Found(1, text, challenge, (*people[one], *people[other]))

    def of_pair(self, problem: Problem, plan: Plan, pair: Pair) -> Iterator[Found]:
        """One finding where the two hardly meet."""
        if self._clash(problem.half_hours[pair.it], problem.half_hours[pair.business]):
            text = self._text(problem, pair.it, pair.business)
            yield Found(1, text, None, (pair.it, pair.business))

    def _text(self, problem: Problem, one: str, other: str) -> str:
        names = f"{problem.called(one)} and {problem.called(other)}"
        return f"{names} share fewer than {self.min_hours:g} hours a day."

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The two need no hours together, unless others with the same hours do."""
        if gone.challenge is not None:
            for found in self.in_pod(problem, after, gone.challenge):
                if set(found.people) <= set(gone.people) or set(found.people) >= set(gone.people):
                    return found.text
        return f"{gone.text.partition(' share fewer ')[0]} need no hours together."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """Patterns as labels, in every pod and pair."""
        number: dict[frozenset[int], int] = {}
        labels = [number.setdefault(problem.half_hours[p.id], len(number)) for p in problem.people]
        forms.add(
            Clash(
                tuple(labels),
                frozenset(
                    (a, b)
                    for (one, a), (other, b) in combinations(number.items(), 2)
                    if self._clash(one, other)
                ),
                frozenset(label for pattern, label in number.items() if self._clash(pattern, pattern)),
            )
        )
