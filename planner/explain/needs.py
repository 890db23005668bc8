"""What challenges ask for: which needs their pods are short of, and why one has no pod at all."""

from collections.abc import Iterable, Iterator

from planner.forms.best import FULL
from planner.plan import Plan
from planner.problem import Challenge, Person, Problem
from planner.rules.skills import credits, lack


def needs(problem: Problem, plan: Plan, challenge: Challenge) -> Iterator[tuple[str, bool]]:
    """The skills a challenge asks for, by name, and whether its pod is short of each."""
    for need in challenge.needs:
        yield problem.skill[need.skill].name, lack(problem, plan.members(challenge.id), need) > 0


def why_not_staffed(problem: Problem, challenge: Challenge, free: Iterable[Person]) -> str:
    """What those who are free lack to staff a challenge, in a sentence."""
    able = [p for p in free if p.pod_hours >= challenge.hours_per_week and challenge.id not in p.vetoes]
    if not able:
        return "Nobody with enough hours is free."
    for need in challenge.needs:
        credit = credits(problem, need.skill, need.level)
        if not any(credit.get(person.id, 0) == FULL for person in able):
            return f"Nobody who covers {problem.skill[need.skill].name} is free."
    if not any(person.can_lead for person in able):
        return "Nobody who can lead is free."
    if len(able) < challenge.size[0]:
        are = "is" if len(able) == 1 else "are"
        return f"Needs {challenge.size[0]} people, {len(able)} {are} free."
    return "Enough people are free."
