"""Staffed: every challenge has a pod, the more so the more it is worth."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.closed import Closed
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import About, Found, Help, Rule, Weight
from planner.ways import Amendment, WayOut


class Staffed(Rule, frozen=True):
    """The value of a challenge that has no pod."""

    key = "staffed"
    name = "Challenges staffed"
    sentence = "Every challenge has a pod; one of more value counts for more."
    help = Help(
        "For each challenge that has no pod, its value.",
        "A challenge of value 3 has no pod: that is 3, and costs 30 where it counts 10 times.",
        "High is usual. Must where every challenge has to be worked on.",
    )

    level: str = "high"
    weight: Weight = 10

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding where nobody is in the pod."""
        wanted = problem.challenge[challenge]
        if wanted.value and not plan.members(challenge):
            yield Found(wanted.value, f"{wanted.title} is not staffed.", challenge)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The challenge has a pod."""
        return f"{problem.challenge[gone.challenge or ''].title} is staffed."

    def demand(self, problem: Problem, about: About) -> str:
        """A pod for the challenge."""
        return f"{problem.challenge[about.challenge or ''].title} has to have a pod."

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """No pod, which then costs nothing."""
        wanted = problem.challenge[about.challenge or ""]
        one = Amendment("challenges", (wanted.id,), "value", 0)
        yield WayOut(f"Leave {wanted.title} without a pod", (one,), 4)

    def lower(self, problem: Problem, forms: Forms) -> None:
        """The value of each challenge while its pod is closed."""
        for challenge in problem.challenges:
            if challenge.value:
                forms.add(Closed(forms.challenge[challenge.id], challenge.value))
