"""Needs gained and lost between two plans: who covers each, or how many people are short."""

from dataclasses import dataclass

from planner.forms.best import FULL
from planner.plan import Score
from planner.problem import Need
from planner.rules import rule_in
from planner.rules.skills import Skills, credits, lack
from planner.score import Assessment
from planner.words import counted, plain_list


@dataclass(frozen=True)
class NeedChange:
    """A need that one of two plans meets better.

    `lack_a` and `lack_b` are what it is short of in each, ten for each person, where a pod that is not
    there is short of all; `able_a` and `able_b` are the members who fully meet it; `change` is what it
    costs in B less what it costs in A.
    """

    challenge: str
    title: str
    skill: str
    need: Need
    lack_a: int
    lack_b: int
    able_a: tuple[str, ...]
    able_b: tuple[str, ...]
    change: Score
    said: str

    @property
    def gained(self) -> bool:
        """Whether B meets it better."""
        return self.lack_b < self.lack_a

    @property
    def name(self) -> str:
        """The need in words: "Cash forecast: SQL, level 3"."""
        return f"{self.title}: {self.skill}, level {self.need.level}"


def need_changes(a: Assessment, b: Assessment) -> tuple[NeedChange, ...]:
    """The needs that differ: those gained first, each in the order of challenges.

    Only needs that a challenge has in both problems are compared.
    """
    changes = []
    for challenge in b.problem.challenges:
        before = a.problem.challenge.get(challenge.id)
        both = zip(before.needs, challenge.needs, strict=False) if before is not None else ()
        changes += [_change(a, b, challenge.id, need) for was, need in both if was == need]
    differ = [change for change in changes if change.lack_a != change.lack_b]
    return tuple(sorted(differ, key=lambda change: (not change.gained, change.title, change.challenge)))


def _change(a: Assessment, b: Assessment, challenge: str, need: Need) -> NeedChange:
    lack_a, lack_b = _lack(a, challenge, need), _lack(b, challenge, need)
    able_a, able_b = _able(a, challenge, need), _able(b, challenge, need)
    problem = b.problem
    return NeedChange(
        challenge,
        problem.challenge[challenge].title,
        problem.skill[need.skill].name,
        need,
        lack_a,
        lack_b,
        able_a,
        able_b,
        _cost(b, challenge, need, lack_b) - _cost(a, challenge, need, lack_a),
        _said(b, challenge, need, lack_b, (able_a, able_b)),
    )


def _lack(assessment: Assessment, challenge: str, need: Need) -> int:
    return lack(assessment.problem, assessment.plan.members(challenge), need)


def _able(assessment: Assessment, challenge: str, need: Need) -> tuple[str, ...]:
    credit = credits(assessment.problem, need.skill, need.level)
    return tuple(p for p in assessment.plan.members(challenge) if credit.get(p) == FULL)


def _cost(assessment: Assessment, challenge: str, need: Need, short_of: int) -> Score:
    """What the rule of skills finds of the need, at its level and weight; nothing where there is no pod."""
    rule = rule_in(assessment.problem, Skills)
    if rule.level == "off" or not assessment.plan.members(challenge):
        return Score()
    return Score(**{rule.level: rule.weight * need.weight * short_of})


def _said(
    b: Assessment, challenge: str, need: Need, lack_b: int, able: tuple[tuple[str, ...], tuple[str, ...]]
) -> str:
    """Who covers it in B, the new ones where there are some; or what it is short of there."""
    before, after = able
    if not lack_b:
        new = [person for person in after if person not in before] or after
        return plain_list([b.problem.person[person].name for person in new], 2)
    if not b.plan.members(challenge):
        return "Not staffed"
    short = need.people - len(after[: need.people])
    close = ", somebody close" if lack_b < FULL * short else ""
    return f"{counted(short, 'person', 'people')} short{close}"
