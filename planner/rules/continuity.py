"""Continuity: a challenge that continues keeps some of last cycle's members."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.count import CountInPod, Table
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import Found, Help, Rule, Weight


class Continuity(Rule, frozen=True):
    """A continuing, open challenge: how many fewer than `keep` of last cycle's members stay.

    Of those who are still here: with one left, one is enough.
    """

    key = "continuity"
    name = "Known faces"
    sentence = "A challenge that continues keeps some of last quarter’s people."
    help = Help(
        (
            "For each challenge that continues, how many of last quarter’s members are missing of those it"
            " wants to keep. Who left the organisation is not missed."
        ),
        "A challenge wants to keep 2 and keeps 1: that is one missing, and costs 5 where it counts 5 times.",
        (
            "High keeps what a pod has learnt. Medium where people are to rotate, Low where a fresh start "
            "is welcome."
        ),
    )

    level: str = "high"
    weight: Weight = 5

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding where too few stay."""
        wanted, members = problem.challenge[challenge], plan.members(challenge)
        if members and wanted.continues:
            left = problem.last_members[challenge]
            keep, stay = min(wanted.keep, len(left)), len(left.intersection(members))
            if stay < keep:
                text = f"{wanted.title} keeps {stay} of at least {keep} from last quarter."
                yield Found(keep - stay, text, challenge)

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """Enough people stay."""
        wanted = problem.challenge[gone.challenge or ""]
        stay = len(problem.last_members[wanted.id].intersection(after.members(wanted.id)))
        return self.found_in(problem, after, gone) or f"{wanted.title} keeps {stay} from last quarter."

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A count of last cycle's members in each continuing pod."""
        for challenge in problem.challenges:
            left = problem.last_members[challenge.id]
            keep = min(challenge.keep, len(left))
            if challenge.continues and keep:
                table = Table(tuple(range(keep, -1, -1)))
                group = frozenset(forms.person[person] for person in left)
                forms.add(CountInPod(table, forms.challenge[challenge.id], group))
