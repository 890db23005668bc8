"""Cover: no need of a pod rests on one person alone."""

from collections.abc import Iterator

from planner.forms import Forms
from planner.forms.best import FULL
from planner.forms.count import CountInPod, Table
from planner.plan import Finding, Plan
from planner.problem import Problem
from planner.rules import Found, Help, Rule
from planner.rules.skills import credits
from planner.words import number_word


class Cover(Rule, frozen=True):
    """1 per need that exactly one member fully meets."""

    key = "cover"
    name = "Skills that rest on one person"
    sentence = "A skill that a pod needs rests on more than one person."
    help = Help(
        "1 for each skill that a pod needs and that exactly one member has at the level asked for.",
        (
            "SQL at level 3 is needed and only Ana has it: that costs 1. With Omar at level 3 too it costs"
            " nothing."
        ),
        "Low is usual. Medium where leave or people who go would hurt.",
    )

    level: str = "low"

    def in_pod(self, problem: Problem, plan: Plan, challenge: str) -> Iterator[Found]:
        """One finding per need with one person for it."""
        members = plan.members(challenge)
        for need in problem.challenge[challenge].needs:
            credit = credits(problem, need.skill, need.level)
            able = [person for person in members if credit.get(person) == FULL]
            if len(able) == 1:
                skill = problem.skill[need.skill].name
                yield Found(1, _text(problem, skill, able[0]), challenge, (able[0],))

    def instead(self, problem: Problem, before: Plan, after: Plan, gone: Finding) -> str:
        """On how many people the skill rests."""
        wanted, (alone,) = problem.challenge[gone.challenge or ""], gone.people
        for need in wanted.needs:
            skill, credit = problem.skill[need.skill].name, credits(problem, need.skill, need.level)
            if gone.text == _text(problem, skill, alone):
                able = [person for person in after.members(wanted.id) if credit.get(person) == FULL]
                if len(able) == 1:
                    return _text(problem, skill, able[0])
                return f"{skill} rests on {f'{number_word(len(able))} people' if able else 'nobody'}."
        return gone.text

    def lower(self, problem: Problem, forms: Forms) -> None:
        """A count of who fully meets each need."""
        able: dict[tuple[str, int], frozenset[int]] = {}
        for challenge in problem.challenges:
            for need in challenge.needs:
                key = need.skill, need.level
                if key not in able:
                    known = credits(problem, *key).items()
                    able[key] = frozenset(forms.person[p] for p, credit in known if credit == FULL)
                forms.add(CountInPod(Table((0, 1, 0)), forms.challenge[challenge.id], able[key]))


def _text(problem: Problem, skill: str, person: str) -> str:
    return f"{skill} rests on one person, {problem.called(person)}."
