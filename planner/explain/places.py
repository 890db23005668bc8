"""Better places: where else a person could be, and who else could have a person's seat."""

from collections.abc import Iterator

from planner.explain import Work
from planner.explain.option import Action, Option, Step, ranked
from planner.explain.prices import prices
from planner.plan import Plan
from planner.problem import Problem
from planner.score import Assessment


def sources(problem: Problem, plan: Plan, person: str) -> list[str | None]:
    """What a person could leave to go elsewhere: each of their pods, and spare time (None) if any.

    Who does not join pods has no spare time for one.
    """
    mine, known = plan.places(person), problem.person[person]
    spare = known.joins and len(mine) < known.max_pods
    return [*mine, *([None] if spare or not mine else [])]


def places(assessment: Assessment, person: str, source: str | None) -> Work[list[Option]]:
    """Where a person could go from a pod (None: from the bench), the best first.

    Every other pod and the bench, and of all swaps with somebody in another pod those that are better than
    how it is now.
    """
    known, options = (yield from prices(assessment)), []
    for move in moves(assessment, person, source):
        options.append(known.option(assessment, move))
        yield
    for swap in swaps(assessment, person, source):
        option = known.better(assessment, swap)
        if option is not None:
            options.append(option)
        yield
    return ranked(options)


def successors(assessment: Assessment, person: str, challenge: str) -> Work[list[Option]]:
    """Who could have a person's seat in a pod, the best first: in place of the person, or in a swap.

    A person comes from the bench, from another pod or on top of those they are in, and who made place goes
    to the bench, or to where they came from.
    """
    known, options, problem, plan = (yield from prices(assessment)), [], assessment.problem, assessment.plan
    for other in problem.people:
        if other.id == person or not other.joins or challenge in plan.places(other.id):
            continue
        for origin in sources(problem, plan, other.id):
            comes = Step(other.id, origin, challenge)
            backs = {None} if origin in plan.places(person) else {None, origin}
            options += [
                known.option(assessment, Action((comes, Step(person, challenge, back)))) for back in backs
            ]
            yield
    return ranked(options)


def moves(assessment: Assessment, person: str, source: str | None) -> Iterator[Action]:
    """A person out of a pod (None: from the bench) to every other and to the bench."""
    there = assessment.plan.places(person)
    for challenge in assessment.problem.challenges:
        if challenge.id not in there:
            yield Action((Step(person, source, challenge.id),))
    if source is not None:
        yield Action((Step(person, source, None),))


def swaps(assessment: Assessment, person: str, source: str | None) -> Iterator[Action]:
    """A person and everybody in another pod in each other's place; with the bench, in their place there."""
    plan = assessment.plan
    for challenge, members in plan.pods.items():
        if person in members:
            continue
        for other in members:
            if source is None or source not in plan.places(other):
                yield Action((Step(person, source, challenge), Step(other, challenge, source)))
    if source is None:
        return
    for known in assessment.problem.people:
        if known.joins and not plan.places(known.id):
            yield Action((Step(person, source, None), Step(known.id, None, source)))
