"""Debt: a share of all pod hours goes into paying off technical debt."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from planner.forms import Forms
from planner.forms.total import Total
from planner.plan import Finding, Plan
from planner.problem import Challenge, Problem
from planner.rules import Found, Help, Rule
from planner.words import counted

WHOLE = 100  # percent
QUARTERS = 4  # of an hour: the unit in which sums of hours are exact


class Debt(Rule, frozen=True):
    """Hours short of `target` percent of all pod hours on challenges of kind debt, rounded up."""

    key = "debt"
    name = "Technical debt"
    sentence = "A share of all pod hours pays off technical debt."
    help = Help(
        (
            "The hours that are short of the wanted share of all pod hours on challenges of the kind debt,"
            " rounded up."
        ),
        "Of 1,000 pod hours 20 percent are 200. With 150 of them on debt the plan costs 50.",
        "Off until there are challenges of the kind debt. Medium or Low then: every missing hour counts.",
    )
    labels = {"target": "Percent of all pod hours"}

    level: str = "off"
    target: Annotated[int, Meta(ge=0, le=WHOLE)] = 20

    def _short(self, problem: Problem, challenge: Challenge) -> int:
        """What one member of a challenge adds to the shortfall, in hundredths of a quarter hour."""
        hours = int(QUARTERS * challenge.hours_per_week) * len(problem.running[challenge.id])
        return hours * (self.target - (WHOLE if challenge.kind == "debt" else 0))

    def of_plan(self, problem: Problem, plan: Plan) -> Iterator[Found]:
        """One finding where the share is too small."""
        short = sum(
            len(people) * self._short(problem, problem.challenge[challenge])
            for challenge, people in plan.pods.items()
        )
        if short > 0:
            points = -(-short // (WHOLE * QUARTERS))
            text = f"Technical debt is {counted(points, 'hour')} short of {self.target} percent."
            yield Found(points, text)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The share is reached."""
        rest = next((found.text for found in self.of_plan(problem, after)), "")
        return rest or f"Technical debt has its {self.target} percent."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """The shortfall over the whole plan."""
        by_challenge = {forms.challenge[c.id]: self._short(problem, c) for c in problem.challenges}
        forms.add(Total(0, WHOLE * QUARTERS, by_challenge))
