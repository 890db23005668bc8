"""A Change: a title and row edits, each with before and after. To apply and to reverse is all it does."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from planner.workspace import Workspace
from planner.workspace.entities import Key, Row


class Conflict(Exception):
    """A change does not fit the workspace: a row is not as the change found it."""


@dataclass(frozen=True)
class Edit:
    """One row before and after; None where there was none, or is none any more."""

    before: Row | None
    after: Row | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("an edit has a before or an after")
        if self.before is not None and self.after is not None:
            same = (self.before.table, self.before.key) == (self.after.table, self.after.key)
            if not same:
                raise ValueError("an edit is of one row: a new key is a removal and an addition")

    @property
    def _row(self) -> Row:
        return self.after if self.before is None else self.before  # type: ignore[return-value]

    @property
    def table(self) -> str:
        """The table of the row."""
        return self._row.table

    @property
    def key(self) -> Key:
        """The key of the row."""
        return self._row.key

    def reversed(self) -> "Edit":
        """The edit that takes this one back."""
        return Edit(self.after, self.before)


@dataclass(frozen=True)
class Change:
    """What is done in one step, by its title as the history shows it.

    `corrects` are the closed cycles whose record it rewrites on purpose, as its title says.
    """

    title: str
    edits: tuple[Edit, ...] = ()
    corrects: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.edits)

    @cached_property
    def tables(self) -> frozenset[str]:
        """The tables that the change touches."""
        return frozenset(edit.table for edit in self.edits)

    def reversed(self) -> "Change":
        """The change that takes this one back."""
        edits = tuple(edit.reversed() for edit in reversed(self.edits))
        return Change(self.title, edits, self.corrects)

    def apply(self, workspace: Workspace) -> Workspace:
        """The workspace after the change; raises Conflict where a row is not as the change found it."""
        tables: dict[str, dict[Any, Row]] = {
            table: dict(workspace.rows(table)) for table in sorted(self.tables)
        }
        for edit in self.edits:
            rows, key = tables[edit.table], edit.key
            if rows.get(key) != edit.before:
                raise Conflict(f"{self.title}: the {edit.table} row {key!r} is not as it was found")
            if edit.after is None:
                del rows[key]
            else:
                rows[key] = edit.after
        return workspace.with_tables(tables)


def difference(title: str, before: Workspace, after: Workspace) -> Change:
    """The change that makes one workspace of another, in an order that the store can write."""
    added: list[Edit] = []
    removed: list[Edit] = []
    for table in before.__dataclass_fields__:
        old, new = before.rows(table), after.rows(table)
        if old is new:
            continue
        removed += [Edit(row, None) for key, row in old.items() if key not in new]
        added += [Edit(old.get(key), row) for key, row in new.items() if old.get(key) != row]
    return Change(title, (*added, *reversed(removed)))


def put(title: str, workspace: Workspace, rows: Iterable[Row]) -> Change:
    """The change that adds these rows, or replaces those with their keys."""
    found = [(workspace.rows(row.table).get(row.key), row) for row in rows]
    return Change(title, tuple(Edit(before, after) for before, after in found if before != after))
