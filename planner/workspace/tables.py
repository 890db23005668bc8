"""Rows in and out of SQLite's tables; an edit is written only where the file holds what it found."""

import sqlite3
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from typing import Any

from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.change import Conflict, Edit
from planner.workspace.columns import columns, packed, unpacked
from planner.workspace.entities import TABLES, Row


def load(connection: sqlite3.Connection, place: str) -> Workspace:
    """The workspace in the tables; raises InputError that names place, table, row and field."""
    connection.execute("BEGIN")
    try:
        return Workspace(**{table: _rows(connection, kind, place) for table, kind in TABLES.items()})
    finally:
        connection.execute("ROLLBACK")


def _rows(connection: sqlite3.Connection, kind: type[Row], place: str) -> Any:
    rows = unpacked(kind, connection.execute(_select(kind)), place)
    key_of = kind.key_of()
    return {key_of(row): row for row in rows}


def write(connection: sqlite3.Connection, edits: Iterable[Edit], place: str) -> None:
    """Write edits in their order; raises Conflict where a row is not as an edit found it.

    Must be called in a transaction. Raises InputError where a row could not be read back.
    """
    for (table, kind), some in groupby(edits, lambda edit: (edit.table, _kind(edit))):
        _WRITERS[kind](connection, TABLES[table], list(some), place)


def _kind(edit: Edit) -> tuple[bool, bool]:
    return edit.before is not None, edit.after is not None


def _insert(connection: sqlite3.Connection, kind: type[Row], edits: list[Edit], place: str) -> None:
    rows = [edit.after for edit in edits if edit.after is not None]
    try:
        connection.executemany(_insertion(kind), _checked(kind, rows, place))
    except sqlite3.IntegrityError as error:
        # Types were checked and references wait for the end, so this is the key.
        raise Conflict(f"a {kind.table} row that the change adds is there already") from error


def _update(connection: sqlite3.Connection, kind: type[Row], edits: list[Edit], place: str) -> None:
    after = _checked(kind, [edit.after for edit in edits if edit.after is not None], place)
    before = [_sought(kind, edit.before) for edit in edits if edit.before is not None]
    values = [new + old for new, old in zip(after, before, strict=True)]
    _expect(connection.executemany(_updating(kind), values).rowcount, edits)


def _delete(connection: sqlite3.Connection, kind: type[Row], edits: list[Edit], place: str) -> None:
    values = [_sought(kind, edit.before) for edit in edits if edit.before is not None]
    _expect(connection.executemany(_deletion(kind), values).rowcount, edits)


_WRITERS = {(False, True): _insert, (True, True): _update, (True, False): _delete}


def _expect(touched: int, edits: Sequence[Edit]) -> None:
    if touched != len(edits):
        raise Conflict(f"a {edits[0].table} row is not as the change found it")


def _checked(kind: type[Row], rows: list[Row], place: str) -> list[tuple[Any, ...]]:
    """The values of rows, after making sure that they can be read back: no change may lock its file."""
    values = [packed(row) for row in rows]
    if unpacked(kind, values, place) != rows:
        raise InputError(f"{place}: {kind.table}: found a row that would not be read back as it is")
    return values


def _sought(kind: type[Row], row: Row) -> tuple[Any, ...]:
    values = packed(row)
    return *(values[number] for number in _key_columns(kind)), *values


@cache
def _key_columns(kind: type[Row]) -> list[int]:
    return [number for number, column in enumerate(columns(kind)) if column.name in kind.key_fields]


@cache
def _select(kind: type[Row]) -> str:
    return f"SELECT {', '.join(_names(kind))} FROM {kind.table} ORDER BY rowid"


@cache
def _insertion(kind: type[Row]) -> str:
    names = _names(kind)
    return f"INSERT INTO {kind.table} ({', '.join(names)}) VALUES ({', '.join('?' for _ in names)})"


@cache
def _updating(kind: type[Row]) -> str:
    changes = ", ".join(f"{name} = ?" for name in _names(kind))
    return f"UPDATE {kind.table} SET {changes} WHERE {_match(kind)}"


@cache
def _deletion(kind: type[Row]) -> str:
    return f"DELETE FROM {kind.table} WHERE {_match(kind)}"


def _match(kind: type[Row]) -> str:
    names = _names(kind)
    # The key finds the row by its index; IS, unlike =, holds of two nulls.
    keys = [f"{names[number]} = ?" for number in _key_columns(kind)]
    return " AND ".join([*keys, *(f"{name} IS ?" for name in names)])


def _names(kind: type[Row]) -> list[str]:
    return [f'"{column.name}"' for column in columns(kind)]
