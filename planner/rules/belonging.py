"""Belonging: nobody is the only one of a chosen group in a pod."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.count import CountInPod, Table
from planner.plan import Plan
from planner.problem import Problem
from planner.rules import Found, Rule


class Belonging(Rule, frozen=True):
    """Per chosen group: 1 where exactly one member is of it.

    The finding does not name the person: a group is the person's own to tell.
    """

    key = "belonging"
    name = "Belonging"
    sentence = "Nobody is the only one of a chosen group in a pod."

    level: str = "low"
    groups: tuple[str, ...] = ()

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per group with one member."""
        for group in self.groups:
            there = sum(group in problem.person[person].groups for person in plan.members(challenge))
            if there == 1:
                text = f"{problem.challenge[challenge].title} has one person of “{group}”."
                yield Found(1, text, challenge)

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A count of each group, in every pod."""
        for group in self.groups:
            people = frozenset(forms.person[person.id] for person in problem.people if group in person.groups)
            if people:
                forms.add(CountInPod(Table((0, 1, 0)), group=people))
