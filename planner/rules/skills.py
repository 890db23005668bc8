"""Skills: the people of a pod know what its challenge needs, or something close to it."""

import math
from collections.abc import Iterable, Iterator

from msgspec import to_builtins
from msgspec.structs import replace

from planner.forms import Forms
from planner.forms.best import FULL, Best
from planner.plan import Finding, Plan
from planner.problem import Challenge, Need, Problem
from planner.rules import About, Found, Help, Rule
from planner.ways import Amendment, WayOut
from planner.words import counted


def _knowing(problem: Problem) -> dict[str, list[tuple[str, int]]]:
    """Who knows each skill, and how well."""
    knowing: dict[str, list[tuple[str, int]]] = {skill.id: [] for skill in problem.skills}
    for person in problem.people:
        for skill, level in person.skills.items():
            knowing[skill].append((person.id, level))
    return knowing


def _credits(problem: Problem, skill: str, level: int) -> dict[str, int]:
    knowing = problem.derived("knowing", lambda: _knowing(problem))
    credits: dict[str, int] = {}
    for near, closeness in problem.skill[skill].related.items():
        # 0.7 x 10 falls just below 7 in binary.
        credit = min(FULL - 1, math.floor(FULL * closeness + 1e-9))
        for person, known in knowing[near]:
            if known >= level:
                credits[person] = max(credit, credits.get(person, 0))
    credits.update((person, FULL) for person, known in knowing[skill] if known >= level)
    return credits


def credits(problem: Problem, skill: str, level: int) -> dict[str, int]:
    """What each person counts for a need, of ten: all at or above the level, less by a related skill.

    Who counts for nothing is left out.
    """
    return problem.derived(("credits", skill, level), lambda: _credits(problem, skill, level))


def lack(problem: Problem, members: Iterable[str], need: Need) -> int:
    """What the best people among members are short of for a need, in credit: FULL for each who is missing."""
    credit = credits(problem, need.skill, need.level)
    best = sorted((credit.get(person, 0) for person in members), reverse=True)[: need.people]
    return FULL * need.people - sum(best)


class Skills(Rule, frozen=True):
    """Per need: weight x (10 x people - the sum of the best `people` credits)."""

    key = "skills"
    name = "Skills"
    sentence = "A pod has the people with the skills that its challenge needs."
    help = Help(
        (
            "For each skill that a pod needs, ten for every person it is short of. Somebody at the level "
            "in a close skill takes off a part. A need may weigh more than others."
        ),
        (
            "Two people with SQL at level 3 are asked for and one is there: that costs 10. With Python, "
            "close by 0.7, as the second it costs 3."
        ),
        "High is usual. Must only where no pod may begin without every skill.",
    )

    level: str = "high"

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per need that is short."""
        members = plan.members(challenge)
        if not members:
            return
        wanted = problem.challenge[challenge]
        for need in wanted.needs:
            points = need.weight * lack(problem, members, need)
            if points:
                yield Found(points, self._text(problem, plan, wanted, need), challenge)

    def _text(self, problem: Problem, plan: Plan, wanted: Challenge, need: Need) -> str:
        credit = credits(problem, need.skill, need.level)
        of_members = (credit.get(person, 0) for person in plan.members(wanted.id))
        best = sorted(of_members, reverse=True)[: need.people]
        able, close = best.count(FULL), sum(0 < value < FULL for value in best)
        also = f", and {close} close" if close else ""
        return f"{wanted.title} has {able} of {need.people} for {problem.skill[need.skill].name}{also}."

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """The need is covered, or nearer to it."""
        wanted = problem.challenge[gone.challenge or ""]
        for need in wanted.needs:
            if gone.text == self._text(problem, before, wanted, need):
                if lack(problem, after.members(wanted.id), need):
                    return self._text(problem, after, wanted, need)
                return f"{problem.skill[need.skill].name} is covered."
        return gone.text

    def demand(self, problem: Problem, about: About) -> str:
        """The need."""
        wanted = problem.challenge[about.challenge or ""]
        need = wanted.needs[int(about.part)]
        people = counted(need.people, "person", "people")
        return f"{wanted.title} needs {people} for {problem.skill[need.skill].name} at level {need.level}."

    def ways_out(self, problem: Problem, about: About, points: int) -> Iterator[WayOut]:
        """Fewer people for the need."""
        wanted = problem.challenge[about.challenge or ""]
        number = int(about.part)
        need = wanted.needs[number]
        left = need.people - -(-points // (FULL * need.weight))
        fewer = (replace(need, people=left),) if left > 0 else ()
        needs = (*wanted.needs[:number], *fewer, *wanted.needs[number + 1 :])
        one = Amendment("challenges", (wanted.id,), "needs", to_builtins(needs))
        people = counted(left, "person", "people") if left else "nobody"
        text = f"Ask for {people} for {problem.skill[need.skill].name} in {wanted.title}"
        yield WayOut(text, (one,), 2 * (need.people - left))

    def lower(self, problem: Problem, forms: Forms) -> None:
        """The best credits of each need."""
        by_number: dict[tuple[str, int], dict[int, int]] = {}
        for challenge in problem.challenges:
            for place, need in enumerate(challenge.needs):
                key = need.skill, need.level
                if key not in by_number:
                    by_number[key] = {forms.person[p]: n for p, n in credits(problem, *key).items()}
                if need.weight:
                    number = forms.challenge[challenge.id]
                    forms.add(Best(number, need.people, need.weight, by_number[key]), part=str(place))
