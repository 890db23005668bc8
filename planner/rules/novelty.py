"""Novelty: people meet colleagues with whom they have not just shared a pod."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Annotated

from msgspec import Meta

from planner.forms import Forms
from planner.forms.together import Together
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import Found, Help, Rule
from planner.words import plain_list, quarters_ago

Meetings = dict[tuple[str, str], list[tuple[int, str | None]]]


class Novelty(Rule, frozen=True):
    """Per two people in one pod: decay[ago] for each time they shared a pod before.

    Meetings in the same continuing challenge do not count.
    """

    key = "novelty"
    name = "New company"
    sentence = "People meet colleagues with whom they have not shared a pod lately."
    help = Help(
        (
            "For each two people in one pod, a cost for each quarter in which the two shared a pod; the last "
            "one counts most. The same challenge that continues does not count."
        ),
        (
            "Ana and Omar shared a pod last quarter: together again that costs 4. Two quarters ago it "
            "would be 2, three quarters ago 1."
        ),
        "Medium is usual. High where people are to rotate, Low where teams are to last.",
    )
    labels = {"decay": "Cost of meeting again, last quarter first"}

    level: str = "medium"
    decay: tuple[Annotated[int, Meta(ge=0, le=1_000_000)], ...] = (4, 2, 1)

    def _meetings(self, problem: Problem) -> Meetings:
        """When and on which challenge each two people who are still here have met."""

        def work_out() -> Meetings:
            meetings: Meetings = defaultdict(list)
            for meeting in problem.history:
                if meeting.ago <= len(self.decay) and self.decay[meeting.ago - 1]:
                    here = sorted(person for person in meeting.people if person in problem.person)
                    for two in combinations(here, 2):
                        meetings[two].append((meeting.ago, meeting.challenge))
            return dict(meetings)

        return problem.derived(("meetings", self.decay), work_out)

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per two members who meet again."""
        meetings, continues = self._meetings(problem), problem.challenge[challenge].continues
        for two in combinations(plan.members(challenge), 2):
            if two not in meetings:
                continue
            agos = [ago for ago, where in meetings[two] if not (continues and where == challenge)]
            if agos:
                when = quarters_ago(agos[0]) if len(agos) == 1 else f"{len(agos)} times before"
                text = f"{problem.called(two[0])} and {problem.called(two[1])} met {when}."
                yield Found(sum(self.decay[ago - 1] for ago in agos), text, challenge, two)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The first is apart from the others, who may be several."""
        one, *others = gone.people
        if again := self.found_of(problem, before, after, gone):
            return again
        called, rest = problem.called(one), plain_list([problem.called(other) for other in others])
        return f"{called} and {rest} are apart." if len(others) == 1 else f"{called} is apart from {rest}."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """The points of every two who have met, with exceptions in continuing challenges."""
        continuing = {challenge.id for challenge in problem.challenges if challenge.continues}
        points, exceptions = {}, {}
        for (one, other), meetings in self._meetings(problem).items():
            a, b = sorted((forms.person[one], forms.person[other]))
            points[a, b] = sum(self.decay[ago - 1] for ago, _ in meetings)
            for where in continuing.intersection(where for _, where in meetings if where):
                here = sum(self.decay[ago - 1] for ago, challenge in meetings if challenge == where)
                exceptions[a, b, forms.challenge[where]] = points[a, b] - here
        forms.add(Together(points, exceptions))
