"""Tenure: nobody stays in the same continuing challenge for too many cycles in a row."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.plan import Finding, Plan
from planner.problem import Positive, Problem
from planner.rules import Found, Help, Rule, Weight
from planner.words import counted


class Tenure(Rule, frozen=True):
    """A member of a continuing challenge with s past cycles in it in a row: max(0, s - max_cycles + 1)."""

    key = "tenure"
    name = "Time in one challenge"
    sentence = "Nobody stays in the same challenge for too many quarters in a row."
    help = Help(
        "For each member of a challenge that continues, the quarters in a row beyond as many as are free.",
        (
            "Ana was in it for the last two quarters and two in a row are free: the third is 1, and costs "
            "2 where it counts 2 times."
        ),
        "Medium is usual. High where people are to rotate, Low where knowledge has to stay.",
    )
    labels = {"max_cycles": "Quarters in a row that are free"}

    level: str = "medium"
    weight: Weight = 2
    max_cycles: Positive = 2

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per member who has been there for long."""
        if not problem.challenge[challenge].continues:
            return
        for person in plan.members(challenge):
            served = problem.cycles_in_a_row(person, challenge)
            if served >= self.max_cycles:
                before = counted(served, "quarter")
                text = f"{problem.called(person)} was in {problem.challenge[challenge].title} for {before}."
                yield Found(served - self.max_cycles + 1, text, challenge, (person,))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The person leaves."""
        called, title = problem.called(gone.people[0]), problem.challenge[gone.challenge or ""].title
        return f"{called} leaves {title} after {gone.text.rpartition(' for ')[2]}"

    def lower(self, problem: Problem, forms: Forms) -> None:
        """Points per membership of who has been there for long."""
        memberships = {}
        for challenge in problem.challenges:
            if challenge.continues:
                for person in problem.last_members[challenge.id]:
                    served = problem.cycles_in_a_row(person, challenge.id)
                    if served >= self.max_cycles:
                        key = forms.person[person], forms.challenge[challenge.id]
                        memberships[key] = served - self.max_cycles + 1
        forms.add(Linear(memberships=memberships))
