"""Capacity: week by week, what fills everybody's pod hours, what of them is free and what is too much.

Weeks are numbered from 1, and whatever holds something for each week holds it in their order. Pods, pairs and
pod hours are those of a Problem and a Plan, so that a person is over by just what the rule of hours finds.
"""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from planner.plan import Plan
from planner.problem import Person, Problem

ByWeek = tuple[float, ...]


@dataclass(frozen=True)
class Filling:
    """What fills pod hours, and how many of each week's: a pod, a liaison pair or a commitment.

    `about` is the challenge of the pod, the partner in the pair, or what the commitment is called.
    """

    kind: Literal["pod", "pair", "commitment"]
    about: str
    hours: ByWeek

    @property
    def first(self) -> int:
        """The first week that it fills."""
        return next(week for week, hours in enumerate(self.hours, 1) if hours)

    @property
    def last(self) -> int:
        """The last week that it fills."""
        return len(self.hours) - next(n for n, hours in enumerate(reversed(self.hours)) if hours)


Taken = Mapping[str, tuple[Filling, ...]]
"""The commitments that take of people's pod hours, by person."""


@dataclass(frozen=True)
class PersonWeeks:
    """One person's weeks: pod hours, how much of them is filled, and the weeks away.

    Hours that commitments take count among the pod hours and among those that are filled.
    """

    hours: ByWeek
    filled: ByWeek
    away: frozenset[int]

    @cached_property
    def free(self) -> ByWeek:
        """The pod hours that nothing fills; none in a week away."""
        return tuple(
            0.0 if week in self.away else max(0.0, hours - filled)
            for week, (hours, filled) in enumerate(zip(self.hours, self.filled, strict=True), 1)
        )

    @cached_property
    def over(self) -> ByWeek:
        """What fills a week beyond its pod hours, whether the person is away or not."""
        return tuple(max(0.0, f - h) for f, h in zip(self.filled, self.hours, strict=True))

    @property
    def excess(self) -> int:
        """The worst week's hours beyond the pod hours, rounded up: the points of the rule of hours."""
        return math.ceil(max(self.over))


@dataclass(frozen=True)
class Capacity:
    """Everybody's weeks in a plan, and what all people have together."""

    people: Mapping[str, PersonWeeks]
    weeks: int

    @cached_property
    def free(self) -> ByWeek:
        """The free hours of all people in each week."""
        return self._together(tuple(person.free for person in self.people.values()))

    @cached_property
    def filled(self) -> ByWeek:
        """The filled hours of all people in each week."""
        return self._together(tuple(person.filled for person in self.people.values()))

    @cached_property
    def fullest(self) -> int:
        """The week in which most hours are filled; the first of several."""
        return self.filled.index(max(self.filled)) + 1

    @cached_property
    def over(self) -> tuple[tuple[str, int], ...]:
        """Everybody's overbooked weeks, as person and week: person by person, in the order of people."""
        return tuple(
            (person, week)
            for person, mine in self.people.items()
            if any(mine.over)
            for week, over in enumerate(mine.over, 1)
            if over
        )

    def _together(self, all_hours: tuple[ByWeek, ...]) -> ByWeek:
        return tuple(map(sum, zip(*all_hours, strict=True))) or (0.0,) * self.weeks


def capacity(problem: Problem, plan: Plan, taken: Taken | None = None) -> Capacity:
    """Everybody's weeks; `taken` are the commitments that take of the pod hours, which no problem knows."""
    taken = taken or {}
    # Many people have the same weeks, and from one plan of a problem to the next most keep theirs.
    alike: dict[object, PersonWeeks] = problem.derived("capacity", dict)
    people = {}
    for person in problem.people:
        key = (
            *(person.pod_hours, tuple(person.pod_hours_by_week.items()), person.away_weeks),
            *(plan.places(person.id), len(plan.pairs_of(person.id)), taken.get(person.id, ())),
        )
        if key not in alike:
            alike[key] = _weeks_of(problem, plan, person, taken.get(person.id, ()))
        people[person.id] = alike[key]
    return Capacity(people, problem.cycle.weeks)


def hours_by_week(problem: Problem, plan: Plan, person: str) -> list[float]:
    """The pod and pair hours of a person in each week."""
    hours = [problem.pair_hours * len(plan.pairs_of(person))] * problem.cycle.weeks
    for challenge in plan.places(person):
        for week in problem.running[challenge]:
            hours[week - 1] += problem.challenge[challenge].hours_per_week
    return hours


def fillings(problem: Problem, plan: Plan, person: str, taken: Taken | None = None) -> list[Filling]:
    """What fills a person's hours: pods first, those that begin earlier before others, then pairs."""
    pods = sorted(plan.places(person), key=lambda c: (min(problem.running[c]), problem.challenge[c].title))
    found = [Filling("pod", pod, _of_pod(problem, pod)) for pod in pods]
    every_week = (problem.pair_hours,) * problem.cycle.weeks
    for pair in plan.pairs_of(person):
        found.append(Filling("pair", pair.business if pair.it == person else pair.it, every_week))
    return [filling for filling in (*found, *(taken or {}).get(person, ())) if any(filling.hours)]


def _weeks_of(problem: Problem, plan: Plan, person: Person, taken: tuple[Filling, ...]) -> PersonWeeks:
    hours = list(_pod_hours(problem, person))
    filled = hours_by_week(problem, plan, person.id)
    for commitment in taken:
        for number, more in enumerate(commitment.hours):
            hours[number] += more
            filled[number] += more
    return PersonWeeks(tuple(hours), tuple(filled), frozenset(person.away_weeks))


def _pod_hours(problem: Problem, person: Person) -> Iterator[float]:
    for week in range(1, problem.cycle.weeks + 1):
        yield person.pod_hours_by_week.get(week, person.pod_hours)


def _of_pod(problem: Problem, challenge: str) -> ByWeek:
    running, hours = problem.running[challenge], problem.challenge[challenge].hours_per_week
    return tuple(hours if week in running else 0.0 for week in range(1, problem.cycle.weeks + 1))
