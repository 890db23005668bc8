"""What makes a problem hang together beyond the shape of its fields; the first fault is raised."""

import math
from collections.abc import Container, Iterable
from typing import TYPE_CHECKING

from planner.files import InputError, repeated
from planner.rules import rule_for, rule_types

if TYPE_CHECKING:
    from planner.problem import Challenge, Person, Problem

LONGEST = 53  # weeks of a whole cycle


def check(problem: "Problem") -> None:
    """Raise InputError where ids are unknown or repeated, or a value makes no sense beside another."""
    for place, records in (
        ("departments", problem.departments),
        ("skills", problem.skills),
        ("people", problem.people),
        ("challenges", problem.challenges),
    ):
        _once(place, [record.id for record in records])
    most = LONGEST - problem.cycle.weeks + 1
    if problem.cycle.first_week > most:
        raise InputError(
            f"cycle.first_week: found {problem.cycle.first_week}, expected 1 to {most}: "
            f"a cycle has {LONGEST} weeks at most"
        )
    _quarters("pair_hours", [problem.pair_hours])
    _check_departments_and_skills(problem)
    for number, person in enumerate(problem.people):
        _check_person(problem, person, f"people[{number}] ({person.id})")
    for number, challenge in enumerate(problem.challenges):
        _check_challenge(problem, challenge, f"challenges[{number}] ({challenge.id})")
    check_bonds_and_locks(problem)
    _check_past(problem)
    check_rules(problem)


def _check_departments_and_skills(problem: "Problem") -> None:
    skills = problem.skill
    for number, department in enumerate(problem.departments):
        _known(f"departments[{number}].domain", department.domain, skills, "a skill's id")
    for number, skill in enumerate(problem.skills):
        place = f"skills[{number}].related"
        _known(place, skill.related, skills, "a skill's id")
        if skill.id in skill.related:
            raise InputError(f"{place}: found {skill.id!r} itself, expected other skills")
    _known("tech_skills", problem.tech_skills, skills, "a skill's id")


def _check_person(problem: "Problem", person: "Person", place: str) -> None:
    _known(f"{place}.department", [person.department], problem.department, "a department's id")
    if person.manager == person.id:
        raise InputError(f"{place}.manager: found the person's own id, expected someone else's")
    if person.manager is not None:
        _known(f"{place}.manager", [person.manager], problem.person, "a person's id")
    _known(f"{place}.skills", person.skills, problem.skill, "a skill's id")
    for field in ("learning", "groups"):
        _once(f"{place}.{field}", getattr(person, field))
    _known(f"{place}.learning", person.learning, problem.skill, "a skill's id")
    for field in ("wishes", "vetoes"):
        _once(f"{place}.{field}", getattr(person, field))
        _known(f"{place}.{field}", getattr(person, field), problem.challenge, "a challenge's id")
    starts, ends = person.work_hours
    if not starts < ends <= starts + 24:
        raise InputError(
            f"{place}.work_hours: found {starts:g} to {ends:g}, expected an end after the start "
            "and at most 24 hours later"
        )
    for field, weeks in (("away_weeks", person.away_weeks), ("pod_hours_by_week", person.pod_hours_by_week)):
        _once(f"{place}.{field}", list(weeks))
        for week in weeks:
            if week > problem.cycle.weeks:
                raise InputError(
                    f"{place}.{field}: found week {week}, expected a week of the cycle, "
                    f"1 to {problem.cycle.weeks}"
                )
    _quarters(f"{place}.pod_hours", [person.pod_hours])
    _quarters(f"{place}.pod_hours_by_week", person.pod_hours_by_week.values())


def _check_challenge(problem: "Problem", challenge: "Challenge", place: str) -> None:
    smallest, largest = challenge.size
    if smallest > largest:
        raise InputError(
            f"{place}.size: found {smallest} to {largest}, expected a minimum no larger than the maximum"
        )
    if challenge.start_week > problem.cycle.weeks:
        raise InputError(
            f"{place}.start_week: found {challenge.start_week}, expected a week of the cycle, "
            f"1 to {problem.cycle.weeks}"
        )
    _quarters(f"{place}.hours_per_week", [challenge.hours_per_week])
    _known(f"{place}.needs", [need.skill for need in challenge.needs], problem.skill, "a skill's id")
    _once(f"{place}.mix.include", challenge.mix.include)
    _known(f"{place}.mix.include", challenge.mix.include, problem.department, "a department's id")


def check_bonds_and_locks(problem: "Problem") -> None:
    """Raise InputError where a bond or a lock names what is not there, or two locks are of the same."""
    for number, bond in enumerate(problem.bonds):
        _known(f"bonds[{number}].people", bond.people, problem.person, "a person's id")
        _once(f"bonds[{number}].people", bond.people)
    for number, lock in enumerate(problem.locks):
        _known(f"locks[{number}].person", [lock.person], problem.person, "a person's id")
        _known(f"locks[{number}].challenge", [lock.challenge], problem.challenge, "a challenge's id")
    again = repeated([(lock.person, lock.challenge) for lock in problem.locks])
    if again:
        raise InputError(f"locks: found {again[0]!r} and {again[1]!r} twice, expected one lock for the two")
    _check_pair_locks(problem)


def _check_pair_locks(problem: "Problem") -> None:
    for number, pair in enumerate(problem.pair_locks):
        for side, person in (("it", pair.it), ("business", pair.business)):
            place = f"pair_locks[{number}].{side}"
            _known(place, [person], problem.person, "a person's id")
            if (found := problem.side[person]) != side:
                raise InputError(f"{place}: found {person!r} of side {found}, expected one of side {side}")
    again = repeated([(pair.it, pair.business) for pair in problem.pair_locks])
    if again:
        one, other = again
        raise InputError(f"pair_locks: found {one!r} and {other!r} twice, expected one lock for the two")


def _check_past(problem: "Problem") -> None:
    # The past may name people and challenges that are gone.
    for number, meeting in enumerate(problem.history):
        _once(f"history[{number}].people", meeting.people)
    _once("past_pairs", [(past.it, past.business) for past in problem.past_pairs])
    if problem.baseline:
        for challenge, people in problem.baseline.pods.items():
            _once(f"baseline.pods.{challenge}", people)
        _once("baseline.pairs", [(pair.it, pair.business) for pair in problem.baseline.pairs])


def check_rules(problem: "Problem") -> None:
    """Raise InputError where a rule is unknown, or what is set of it makes no sense."""
    for key, settings in problem.rules.items():
        if key not in rule_types():
            raise InputError(f"rules: found {key!r}, expected one of {', '.join(sorted(rule_types()))}")
        rule_for(key, settings)


def _once(place: str, values: Iterable[object]) -> None:
    again = repeated(list(values))
    if again is not None:
        raise InputError(f"{place}: found {again!r} twice, expected it once")


def _known(place: str, values: Iterable[str], known: Container[str], expected: str) -> None:
    for value in values:
        if value not in known:
            raise InputError(f"{place}: found {value!r}, expected {expected}")


def _quarters(place: str, values: Iterable[float]) -> None:
    for value in values:
        if not math.isfinite(value) or (4 * value) % 1:
            raise InputError(f"{place}: found {value:g} hours, expected whole quarters of an hour")
