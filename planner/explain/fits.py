"""Who fits: the people who could join a challenge's pod, the best first, and why."""

from dataclasses import dataclass

from planner.explain import Work
from planner.explain.difference import Line, difference
from planner.explain.merits import merits
from planner.explain.option import Action, Option, Step, ranked
from planner.explain.places import sources
from planner.explain.prices import prices
from planner.score import Assessment, reassess


@dataclass(frozen=True)
class Reasons:
    """Why somebody would fit: what speaks for them, and what ends and comes in the pod and elsewhere."""

    merits: tuple[str, ...]
    here: tuple[Line, ...]
    elsewhere: tuple[Line, ...]


def fits(assessment: Assessment, challenge: str) -> Work[list[Option]]:
    """Everybody who joins pods and could come to a challenge's pod, open or not, the best first.

    Each comes the way that costs least: out of one of their pods, or on top of them where they have time.
    """
    options = []
    for person in assessment.problem.people:
        if person.joins and challenge not in assessment.plan.places(person.id):
            options.append((yield from to_join(assessment, person.id, challenge))[0])
    return ranked(options)


def to_join(assessment: Assessment, person: str, challenge: str) -> Work[list[Option]]:
    """The ways in which somebody could come to a challenge's pod, the best first."""
    known, options = (yield from prices(assessment)), []
    for source in sources(assessment.problem, assessment.plan, person):
        options.append(known.option(assessment, Action((Step(person, source, challenge),))))
        yield
    return ranked(options)


def reasons(assessment: Assessment, option: Option) -> Reasons:
    """Why who comes by an option fits: what speaks for them in the pod, and what it changes where."""
    step = option.action.steps[0]
    assert step.target is not None, "who fits comes to a pod"
    plan = option.action.applied(assessment.plan)
    after, changes = reassess(assessment, plan), difference(assessment, plan)
    return Reasons(
        tuple(merits(after, step.person, step.target)),
        changes.lines_of(lambda finding: finding.challenge == step.target),
        changes.lines_of(lambda finding: finding.challenge != step.target),
    )
