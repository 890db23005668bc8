"""Reporting: people are not in one pod with their direct manager."""

from collections import Counter
from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.together import Together
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import Found, Help, Rule, Weight


class Reporting(Rule, frozen=True):
    """1 per person and direct manager in one pod."""

    key = "reporting"
    name = "Managers elsewhere"
    sentence = "Nobody shares a pod with the direct manager."
    help = Help(
        "1 for each person in one pod with the direct manager.",
        "Bo reports to Ana and both are in Cash forecast: that is 1, and costs 2 where it counts 2 times.",
        "Medium is usual. High where people are to speak freely, Off in a small organisation.",
    )

    level: str = "medium"
    weight: Weight = 2

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per member whose manager is a member too."""
        members = plan.members(challenge)
        for person in members:
            manager = problem.person[person].manager
            if manager in members:
                title = problem.challenge[challenge].title
                text = f"{problem.called(person)} and manager {problem.called(manager)} share {title}."
                yield Found(1, text, challenge, (person, manager))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The two are apart."""
        again = self.found_of(problem, before, after, gone)
        called = [problem.called(person) for person in gone.people]
        return again or f"{called[0]} and manager {called[1]} are apart."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """1 per person and manager; 2 where each manages the other."""
        points: Counter[tuple[int, int]] = Counter()
        for person in problem.people:
            if person.manager is not None:
                a, b = sorted((forms.person[person.id], forms.person[person.manager]))
                points[a, b] += 1
        forms.add(Together(dict(points)))
