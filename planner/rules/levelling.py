"""Levelling: pods are about equally senior."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from planner.forms import Forms
from planner.forms.deviation import Deviation
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import Found, Help, Rule

TENTHS = 10


def _average(problem: Problem) -> int:
    """Ten times the mean seniority of the people who join pods, rounded half up; 0 with none."""
    joining = [person.seniority for person in problem.people if person.joins]
    return (2 * TENTHS * sum(joining) + len(joining)) // (2 * len(joining)) if joining else 0


class Levelling(Rule, frozen=True):
    """How far a pod's summed seniority is from the average, beyond a tolerance, in whole levels.

    With A = ten times the mean seniority of joining people: (abs(sum of (10 x seniority - A))
    - 10 x tolerance) / 10, rounded down, never below 0.
    """

    key = "levelling"
    name = "Equal seniority"
    sentence = "Pods are about equally senior."
    help = Help(
        (
            "For each pod, how far the seniority of its members together is off the average of everybody "
            "who joins pods, beyond what is allowed, in whole levels."
        ),
        "Four people of seniority 4 where the average is 3 are 4 off. With 2 allowed that costs 2.",
        "Low is usual. Medium where senior people are to be spread.",
    )
    labels = {"tolerance": "Levels off the average that are free"}

    level: str = "low"
    tolerance: Annotated[int, Meta(ge=0, le=1_000_000)] = 2

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding where the pod is far from the average."""
        average = self.of_everybody(problem)
        members = plan.members(challenge)
        off = sum(TENTHS * problem.person[person].seniority - average for person in members)
        points = (abs(off) - TENTHS * self.tolerance) // TENTHS
        if points > 0:
            which = "more" if off > 0 else "less"
            text = f"{problem.challenge[challenge].title} is {which} senior than average."
            yield Found(points, text, challenge)

    def of_everybody(self, problem: Problem) -> int:
        """The average."""
        return problem.derived("average seniority", lambda: _average(problem))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The pod is near the average."""
        title = problem.challenge[gone.challenge or ""].title
        return self.found_in(problem, after, gone) or f"{title} is about as senior as average."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """The deviation of the summed seniority, in every pod."""
        average = self.of_everybody(problem)
        values = tuple(TENTHS * person.seniority - average for person in problem.people)
        forms.add(Deviation(values, TENTHS * self.tolerance, TENTHS))
