"""Merits: what speaks for somebody in a pod, in sentences."""

from collections.abc import Iterator

from planner.forms.best import FULL
from planner.problem import Challenge
from planner.rules.skills import credits
from planner.score import Assessment
from planner.words import number_word


def merits(assessment: Assessment, person: str, challenge: str) -> Iterator[str]:
    """What speaks for a member of a challenge's pod, the weightiest first; nothing for others."""
    problem, wanted = assessment.problem, assessment.problem.challenge[challenge]
    members, called = assessment.plan.members(challenge), problem.called(person)
    if person not in members:
        return
    found = {finding.rule for finding in assessment.about_person(person) if finding.challenge == challenge}
    yield from _skills(assessment, person, wanted)
    if challenge in problem.person[person].wishes[:1]:
        yield f"First on {called}’s list of wishes."
    if [member for member in members if problem.person[member].can_lead] == [person]:
        yield f"{called} can lead this pod."
    if problem.person[person].department in wanted.mix.include:
        yield f"{problem.department[problem.person[person].department].name} is asked for here."
    if problem.history and "novelty" not in found and len(members) > 1:
        yield f"Nobody here was with {called} lately."
    if "overlap" not in found and len(members) > 1:
        yield f"{called}’s hours overlap with everyone’s."


def _skills(assessment: Assessment, person: str, wanted: Challenge) -> Iterator[str]:
    problem, members = assessment.problem, assessment.plan.members(wanted.id)
    for need in wanted.needs:
        credit = credits(problem, need.skill, need.level)
        able = [member for member in members if credit.get(member) == FULL]
        if person in able:
            called, skill = problem.called(person), problem.skill[need.skill].name
            several = f"With {called}, {skill} rests on {number_word(len(able))} people."
            yield several if len(able) > 1 else f"{called} covers {skill}."
