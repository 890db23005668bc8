"""What makes sense of a row beyond the shape of its fields; the store takes and gives back no other."""

from collections.abc import Callable
from typing import Any

from planner.files import InputError
from planner.workspace import entities as e
from planner.workspace.entities import Row


def check(row: Row) -> None:
    """Raise InputError with the field, what was found and expected, where a row makes no sense."""
    if sense := _SENSE.get(type(row)):
        sense(row)


def has_check(kind: type[Row]) -> bool:
    """Whether rows of a kind can make no sense at all."""
    return kind in _SENSE


def _organisation(row: e.Organisation) -> None:
    _quarters("pair_hours", row.pair_hours)


def _in_order(row: e.Bond | e.CloseSkills) -> None:
    if not row.one < row.other:
        raise InputError(f"other: found {row.other!r}, expected an id that comes after {row.one!r}")


def _person(row: e.Person) -> None:
    if row.manager == row.id:
        raise InputError("manager: found the person's own id, expected someone else's")
    if not row.work_starts < row.work_ends <= row.work_starts + 24:
        raise InputError(
            f"work_ends: found {row.work_ends:g}, expected a time after {row.work_starts:g}, "
            "at most 24 hours later"
        )
    if row.pod_hours is not None:
        _quarters("pod_hours", row.pod_hours)


def _week_hours(row: e.WeekHours) -> None:
    _quarters("hours", row.hours)


def _first_to_last(row: e.Commitment | e.Leave) -> None:
    if row.ends < row.starts:
        raise InputError(f"ends: found {row.ends}, expected {row.starts} or a later day")


def _challenge(row: e.Challenge) -> None:
    if row.smallest > row.largest:
        raise InputError(f"largest: found {row.largest}, expected {row.smallest}, the smallest size, or more")
    _quarters("hours", row.hours)


def _quarters(field: str, hours: float) -> None:
    if (4 * hours) % 1:
        raise InputError(f"{field}: found {hours:g} hours, expected whole quarters of an hour")


_SENSE: dict[type[Row], Callable[[Any], None]] = {
    e.Organisation: _organisation,
    e.CloseSkills: _in_order,
    e.Person: _person,
    e.WeekHours: _week_hours,
    e.Commitment: _first_to_last,
    e.Leave: _first_to_last,
    e.Bond: _in_order,
    e.Challenge: _challenge,
}
