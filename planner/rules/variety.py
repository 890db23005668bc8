"""Variety: the people of a pod bring different disciplines."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.distinct import Distinct
from planner.plan import Finding, Plan
from planner.problem import Count, Problem
from planner.rules import Found, Help, Rule, Weight


class Variety(Rule, frozen=True):
    """min(target, size of the pod) - distinct disciplines."""

    key = "variety"
    name = "Disciplines"
    sentence = "The people of a pod bring different disciplines."
    help = Help(
        (
            "For each pod, how many different disciplines it is short of those wanted. A pod of fewer "
            "people is asked for as many as it has people."
        ),
        (
            "Four disciplines are wanted and a pod of six has three: that is 1, and costs 2 where it "
            "counts 2 times."
        ),
        "Medium is usual. Low where challenges are of one trade.",
    )
    labels = {"target": "Different disciplines in a pod"}

    level: str = "medium"
    weight: Weight = 2
    target: Count = 4

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding where there are too few disciplines."""
        members = plan.members(challenge)
        there = len({problem.person[person].discipline for person in members} - {None})
        wanted = min(self.target, len(members))
        if there < wanted:
            text = f"{problem.challenge[challenge].title} has {there} of {wanted} disciplines."
            yield Found(wanted - there, text, challenge)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """There are disciplines enough, or more of them."""
        title = problem.challenge[gone.challenge or ""].title
        return self.found_in(problem, after, gone) or f"{title} has disciplines enough."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """Disciplines as labels, in every pod."""
        disciplines = sorted(
            {person.discipline for person in problem.people if person.discipline is not None}
        )
        number = {discipline: number for number, discipline in enumerate(disciplines)}
        labels = tuple(-1 if p.discipline is None else number[p.discipline] for p in problem.people)
        forms.add(Distinct(labels, self.target, capped=True))
