"""What the heat map shows: departments with their people, and each cell in figures, words and shade."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from math import ceil
from typing import Literal

from planner.capacity import Capacity, PersonWeeks
from planner.problem import Problem, Side
from planner.words import counted
from ui import words
from ui.matching import folded, matching

Mode = Literal["used", "free"]
STEPS = 4  # of the heat scale above nothing


@dataclass(frozen=True)
class PersonFace:
    """A row of the map."""

    person: str
    name: str
    department: int
    side: Side
    weeks: PersonWeeks

    @property
    def free(self) -> str:
        """The free hours of all weeks: "40 h"."""
        return f"{sum(self.weeks.free):,g} h"


@dataclass(frozen=True)
class GroupFace:
    """A department of the map and its people, by name."""

    department: str
    name: str
    people: tuple[PersonFace, ...]

    @property
    def count(self) -> str:
        """How many people it has: "7 people"."""
        return counted(len(self.people), "person", "people")

    @property
    def over(self) -> str:
        """How many of them are overbooked: "2 over"; empty where nobody is."""
        over = sum(any(person.weeks.over) for person in self.people)
        return f"{over} over" if over else ""

    @property
    def free(self) -> str:
        """The free hours of its people in all weeks: "280 h"."""
        return f"{sum(sum(person.weeks.free) for person in self.people):,.0f} h"


@dataclass(frozen=True)
class Cell:
    """A person's week: its figure, and what it is painted as; `step` is the shade, 0 (none) to 4 (all)."""

    text: str
    kind: Literal["hours", "over", "away"]
    step: int = 0


def groups(problem: Problem, whole: Capacity, filter: str = "") -> tuple[GroupFace, ...]:
    """The departments in their order, with the people whom the filter leaves; none without anybody."""
    number = {department.id: n for n, department in enumerate(problem.departments)}
    found: dict[str, list[PersonFace]] = {department.id: [] for department in problem.departments}
    asked = matching(problem, filter)
    for person in problem.people:
        if asked is None or person.id in asked:
            at, side = number[person.department], problem.side[person.id]
            face = PersonFace(person.id, person.name, at, side, whole.people[person.id])
            found[person.department].append(face)
    return tuple(
        GroupFace(department.id, department.name, tuple(sorted(people, key=_by_name)))
        for department in problem.departments
        if (people := found[department.id])
    )


@lru_cache(maxsize=4096)
def cells(weeks: PersonWeeks, mode: Mode) -> tuple[Cell, ...]:
    """A person's cells, week by week."""
    return tuple(_cells(weeks, mode))


def _cells(weeks: PersonWeeks, mode: Mode) -> Iterator[Cell]:
    for week, (hours, filled) in enumerate(zip(weeks.hours, weeks.filled, strict=True), 1):
        free, over = weeks.free[week - 1], weeks.over[week - 1]
        if over:
            yield Cell(f"+{over:g}", "over")
        elif week in weeks.away:
            yield Cell("", "away")
        else:
            shown = filled if mode == "used" else free
            # The least that there is has a shade of its own.
            step = ceil(STEPS * shown / hours) if hours else 0
            yield Cell(f"{shown:g}" if shown else "", "hours", step)


def said(face: PersonFace, week: int, called: int) -> str:
    """A cell in words, its week by the number it has: "Ben Schulz, week 6, 9 of 8 hours, 1 hour over"."""
    return ", ".join([face.name, f"week {called}", *facts(face.weeks, week)])


def facts(weeks: PersonWeeks, week: int) -> list[str]:
    """What a week holds, in parts: "9 of 8 hours", "1 hour over", "away"."""
    hours, filled, over = weeks.hours[week - 1], weeks.filled[week - 1], weeks.over[week - 1]
    parts = [f"{words.hours(filled)} of {counted_hours(hours)}"]
    if over:
        parts.append(f"{counted_hours(over)} over")
    if week in weeks.away:
        parts.append("away")
    return parts


def counted_hours(hours: float) -> str:
    """Hours with their noun: "1 hour", "7.5 hours"."""
    return f"{words.hours(hours)} {'hour' if hours == 1 else 'hours'}"


def _by_name(face: PersonFace) -> tuple[str, str]:
    return folded(face.name), face.person
