"""Belonging: nobody is the only one of a chosen group in a pod."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.count import CountInPod, Table
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import Found, Help, Rule


class Belonging(Rule, frozen=True):
    """Per chosen group: 1 where exactly one member is of it.

    The finding does not name the person: a group is the person's own to tell.
    """

    key = "belonging"
    name = "Belonging"
    sentence = "Nobody is the only one of a chosen group in a pod."
    help = Help(
        (
            "For each group that is watched, 1 for a pod in which exactly one member is of it. Nobody is "
            "named: a group is a person’s own to tell."
        ),
        (
            "With “part-time” watched, a pod with one part-time member costs 1; with two or with none it "
            "costs nothing."
        ),
        "Low lets other things go first. Medium or High where being the only one is a real burden.",
    )
    labels = {"groups": "Groups that are watched"}

    level: str = "low"
    groups: tuple[str, ...] = ()

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per group with one member."""
        for group in self.groups:
            there = sum(group in problem.person[person].groups for person in plan.members(challenge))
            if there == 1:
                text = f"{problem.challenge[challenge].title} has one person of “{group}”."
                yield Found(1, text, challenge)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """Nobody is the only one of a group, or somebody else is."""
        challenge = gone.challenge or ""
        again = any(found.text == gone.text for found in self.in_pod(problem, after, challenge))
        title = problem.challenge[challenge].title
        return gone.text if again else f"Nobody is the only one of a group in {title}."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A count of each group, in every pod."""
        for group in self.groups:
            people = frozenset(forms.person[person.id] for person in problem.people if group in person.groups)
            if people:
                forms.add(CountInPod(Table((0, 1, 0)), group=people))
