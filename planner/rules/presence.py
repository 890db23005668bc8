"""Presence: a member is there for most weeks of the pod."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import About, Found, Help, Rule


class Presence(Rule, frozen=True):
    """1 per membership whose person is away for more than `max_away` (a share) of the pod's weeks."""

    key = "presence"
    name = "Presence"
    sentence = "Nobody is in a pod while away for much of its time."
    help = Help(
        "1 for each place in a pod whose person is away for more than the allowed share of the pod’s weeks.",
        "A pod runs 6 weeks and Ana is away for 3 of them: more than a third, so it costs 1.",
        "Must is usual. High where a late start is fine.",
    )
    labels = {"max_away": "Share of a pod’s weeks away"}

    level: str = "must"
    max_away: Annotated[float, Meta(ge=0, le=1)] = 1 / 3

    def _away(self, away: tuple[int, ...], running: frozenset[int]) -> int:
        """The weeks away, where they are too many of the running weeks; else 0."""
        weeks = len(running.intersection(away))
        # A third of six weeks is two, whatever the last digit of the share says.
        return weeks if weeks > self.max_away * len(running) + 1e-9 else 0

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per member who is away for too long."""
        running = problem.running[challenge]
        for person in plan.members(challenge):
            away = problem.person[person].away_weeks
            if away and (weeks := self._away(away, running)):
                title = problem.challenge[challenge].title
                text = f"{problem.called(person)} is away for {weeks} of {len(running)} weeks of {title}."
                yield Found(1, text, challenge, (person,))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The pod does without the person."""
        again = self.found_of(problem, before, after, gone)
        called, title = problem.called(gone.people[0]), problem.challenge[gone.challenge or ""].title
        return again or f"{title} does without {called}, who is away."

    def demand(self, problem: Problem, about: About) -> str:
        """Who is away for too long."""
        names = about.names(problem)
        are = "is" if len(about.people) == 1 else "are"
        return f"{names} {are} away for too much of {problem.challenge[about.challenge or ''].title}."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """1 per membership of somebody who would be away for too long."""
        runs = defaultdict(list)  # many challenges run in the same weeks
        for challenge in problem.challenges:
            runs[problem.running[challenge.id]].append(forms.challenge[challenge.id])
        memberships = {
            (forms.person[person.id], challenge): 1
            for person in problem.people
            if person.away_weeks
            for running, challenges in runs.items()
            if self._away(person.away_weeks, running)
            for challenge in challenges
        }
        forms.add(Linear(memberships=memberships))
