"""Lead: somebody in the pod can lead it."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.count import CountInPod, Table
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import Found, Help, Rule, Weight
from planner.words import plain_list


class Lead(Rule, frozen=True):
    """1 where nobody in the pod can lead."""

    key = "lead"
    name = "Somebody to lead"
    sentence = "Every pod has somebody who can lead it."
    help = Help(
        "1 for each pod in which nobody can lead.",
        "Nobody in Cash forecast can lead: that is 1, and costs 10 where it counts 10 times.",
        "High is usual. Must where a pod cannot begin without somebody to lead.",
    )

    level: str = "high"
    weight: Weight = 10

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding where nobody can lead."""
        members = plan.members(challenge)
        if members and not any(problem.person[person].can_lead for person in members):
            yield Found(1, f"Nobody in {problem.challenge[challenge].title} can lead.", challenge)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """Who can lead."""
        members = after.members(gone.challenge or "")
        able = [problem.called(person) for person in members if problem.person[person].can_lead]
        return f"{plain_list(able)} can lead {problem.challenge[gone.challenge or ''].title}."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A count of who can lead, in every pod."""
        able = frozenset(forms.person[person.id] for person in problem.people if person.can_lead)
        forms.add(CountInPod(Table((1, 0)), group=able))
