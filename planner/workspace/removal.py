"""Taking a row out of a workspace, with everything that hangs on it."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from msgspec.structs import replace

from planner.files import InputError
from planner.words import plain_list
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, Edit
from planner.workspace.columns import columns

Gone = Mapping[str, Collection[Any]]


def remove(workspace: Workspace, row: e.Row, *others: e.Row) -> Change:
    """Remove rows: what cannot be without them goes with them, what only mentions them forgets them.

    The title names the first of them. Raises InputError for a department in which somebody is left.
    """
    gone: dict[str, set[Any]] = {table: set() for table in e.TABLES}
    for each in (row, *others):
        if isinstance(each, e.Department):
            _check_empty(workspace, each)
        gone[each.table].add(each.key)
    removed: list[Edit] = []
    changed: list[Edit] = []
    for table in e.TABLES:
        for key, each in workspace.rows(table).items():
            if key in gone[table] or _depends(workspace, each, gone):
                gone[table].add(key)
                removed.append(Edit(each, None))
            elif (forgetful := _without(each, gone)) != each:
                changed.append(Edit(each, forgetful))
    return Change(f"Remove {_title(workspace, row)}", (*changed, *reversed(removed)))


def _check_empty(workspace: Workspace, department: e.Department) -> None:
    left = [person.name for person in workspace.people.values() if person.department == department.id]
    if left:
        raise InputError(
            f"{department.name}: found {plain_list(left)} in it, "
            "expected nobody: move them to another department first"
        )


def _depends(workspace: Workspace, row: e.Row, gone: Gone) -> bool:
    """Whether a row cannot be without something that is gone."""
    for field, table, optional in _links(type(row)):
        if not optional and getattr(row, field) in gone[table]:
            return True
    if isinstance(row, e.Membership | e.Lock):
        return (workspace.plans[row.plan].cycle, row.challenge) in gone["challenges"]
    return False


def _without(row: e.Row, gone: Gone) -> e.Row:
    """A row that no longer mentions what is gone."""
    for field, table, optional in _links(type(row)):
        if optional and getattr(row, field) in gone[table]:
            row = replace(row, **{field: None})
    if isinstance(row, e.Department):
        return replace(row, domain=_left(row.domain, gone["skills"]))
    if isinstance(row, e.Challenge):
        needs = tuple(need for need in row.needs if need.skill not in gone["skills"])
        include = _left(row.mix.include, gone["departments"])
        return replace(row, needs=needs, mix=replace(row.mix, include=include))
    if isinstance(row, e.Preference):
        challenges = {challenge for cycle, challenge in gone["challenges"] if cycle == row.cycle}
        return replace(row, wishes=_left(row.wishes, challenges), vetoes=_left(row.vetoes, challenges))
    return row


@cache
def _links(kind: type[e.Row]) -> list[tuple[str, str, bool]]:
    """The fields that name rows: the field, the table, and whether it may be empty."""
    optional = {column.name for column in columns(kind) if column.nullable}
    return [(field, table, field in optional) for field, table in kind.names.items()]


def _left(ids: tuple[str, ...], gone: Collection[Any]) -> tuple[str, ...]:
    return tuple(each for each in ids if each not in gone)


def _title(workspace: Workspace, row: e.Row) -> str:
    """What a manager calls a row: its name, or the names of what its key is made of."""
    for field in ("name", "title"):
        if own := getattr(row, field, ""):
            return str(own)
    parts = []
    for field in row.key_fields:
        value = getattr(row, field)
        named = workspace.rows(row.names[field]).get(value) if field in row.names else None
        parts.append(getattr(named, "name", "") or str(value))
    return ", ".join(parts)
