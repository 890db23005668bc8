"""Included: everybody who joins pods is in one, above all who has waited."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.count import CountOfPerson, Of, Table
from planner.plan import Finding, Plan
from planner.problem import Person, Problem
from planner.rules import Found, Help, Rule, Weight
from planner.words import counted

LONGEST = 3  # a longer wait counts no further


def _points(person: Person) -> int:
    return 1 + min(LONGEST, person.waited)


class Included(Rule, frozen=True):
    """A joining person in no pod: 1 + the cycles waited, of which three count at most."""

    key = "included"
    name = "Everybody in a pod"
    sentence = "Everybody who joins pods is in one; who has waited comes first."
    help = Help(
        (
            "For each person who joins pods and is in none, 1 and another 1 for each quarter of waiting, 3"
            " at most."
        ),
        "Omar has waited two quarters and is in no pod: that is 3, and costs 15 where it counts 5 times.",
        "Medium is usual. High where nobody is to be left out, Low where there are more people than places.",
    )

    level: str = "medium"
    weight: Weight = 5

    def of_person(self, problem: Problem, plan: Plan, person: str) -> Iterator[Found]:
        """One finding where a person who joins has no pod."""
        known = problem.person[person]
        if known.joins and not plan.places(person):
            after = f" after a wait of {counted(known.waited, 'quarter')}" if known.waited else ""
            yield Found(_points(known), f"{problem.called(person)} is in no pod{after}.", people=(person,))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The person is in a pod."""
        return f"{problem.called(gone.people[0])} is in a pod."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A count of each joining person's pods."""
        for person in problem.people:
            if person.joins:
                table = Table((_points(person), 0))
                forms.add(CountOfPerson(table, forms.person[person.id], Of.PODS))
