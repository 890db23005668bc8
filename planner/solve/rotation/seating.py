"""The groups of one quarter and who may not be in them, read off what the rules ask of single memberships."""

from collections.abc import Iterator, Mapping

from planner.forms import Forms
from planner.forms.linear import Linear
from planner.forms.load import Load
from planner.problem import Challenge, Problem
from planner.rules import rules_of
from planner.solve.rotation.question import Mix, Seats
from planner.solve.rotation.sizes import sizes_for

BARRING = ("vetoes", "presence", "locks", "hours")


def seating(problem: Problem, number: Mapping[str, int]) -> dict[str, Seats]:
    """The groups that are opened, by challenge, for people who have these numbers."""
    barred = _barred(problem, number)
    free = [p for p in number.values() if any(p not in barred[c.id] for c in problem.challenges)]
    mixed = any(rule.key == "mix" for rule in rules_of(problem))
    return {
        challenge: Seats(
            size, _mix(problem, problem.challenge[challenge]) if mixed else None, frozenset(barred[challenge])
        )
        for challenge, size in sizes_for(problem.challenges, len(free)).items()
    }


def _barred(problem: Problem, number: Mapping[str, int]) -> dict[str, set[int]]:
    """By challenge, whom a must keeps out of its pod, whoever else is in it."""
    forms = Forms(problem)
    for rule in rules_of(problem):
        if rule.key in BARRING and rule.level == "must":
            forms.lower(rule)
    people = [number.get(person.id) for person in problem.people]
    barred: dict[str, set[int]] = {challenge.id: set() for challenge in problem.challenges}
    for term in forms.terms:
        for person, challenge in _kept_out(problem, term.piece):
            mine = people[person]
            if mine is not None:
                barred[problem.challenges[challenge].id].add(mine)
    return barred


def _kept_out(problem: Problem, piece: object) -> Iterator[tuple[int, int]]:
    """The memberships that cost something by themselves; who is locked in a pod is kept out of the others."""
    if isinstance(piece, Linear):
        for (person, challenge), points in piece.memberships.items():
            if points > 0:
                yield person, challenge
            else:
                yield from ((person, c) for c in range(len(problem.challenges)) if c != challenge)
    if isinstance(piece, Load):
        needed = {(take, weeks) for take, weeks in zip(piece.takes, piece.weeks, strict=True) if weeks}
        short = {
            (take, weeks): [p for p, cap in enumerate(piece.caps) if min(cap[week] for week in weeks) < take]
            for take, weeks in needed
        }
        for challenge, asked in enumerate(zip(piece.takes, piece.weeks, strict=True)):
            yield from ((person, challenge) for person in short.get(asked, ()))


def locked(problem: Problem, number: Mapping[str, int]) -> frozenset[int]:
    """Who is locked in a pod, so that leaving them out breaks the lock."""
    kept = any(rule.key == "locks" and rule.level == "must" for rule in rules_of(problem))
    locks = [lock.person for lock in problem.locks if lock.kind == "in" and lock.person in number]
    return frozenset(number[person] for person in locks) if kept else frozenset()


def _mix(problem: Problem, challenge: Challenge) -> Mix | None:
    """What a challenge asks of the mix, with departments by number."""
    places = {department.id: place for place, department in enumerate(problem.departments)}
    mix = challenge.mix
    include = tuple(places[department] for department in mix.include)
    # A group that is open has one department.
    asks = mix.departments > 1 or mix.it or mix.business or include
    return Mix(mix.departments, mix.it, mix.business, include) if asks else None
