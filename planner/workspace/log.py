"""The log of changes in the file: one row for each, with its edits, so that undo survives closing."""

import sqlite3
import zlib
from typing import Any, Literal

import msgspec

from planner.files import encode
from planner.workspace.change import Change, Edit
from planner.workspace.entities import TABLES, Row

# Bytes of one change, unpacked; an import of five thousand people has some millions.
MOST = 1 << 28

State = Literal["done", "undone", "dropped"]


class LogEntry(msgspec.Struct, frozen=True):
    """A change as the history lists it; a dropped one was undone and then overtaken by another change."""

    id: int
    at: str
    title: str
    state: State


def add(connection: sqlite3.Connection, change: Change, at: str) -> None:
    """Log a change as done; what was undone before it cannot be done again."""
    connection.execute("UPDATE log SET state = 'dropped' WHERE state = 'undone'")
    connection.execute(
        "INSERT INTO log (at, title, state, edits) VALUES (?, ?, 'done', ?)",
        (at, change.title, pack(change)),
    )


def mark(connection: sqlite3.Connection, entry: int, state: State) -> None:
    """Say of a logged change that it is done or undone."""
    connection.execute("UPDATE log SET state = ? WHERE id = ?", (state, entry))


def entries(connection: sqlite3.Connection) -> list[LogEntry]:
    """Every logged change, the oldest first."""
    rows = connection.execute("SELECT id, at, title, state FROM log ORDER BY id")
    return [LogEntry(*row) for row in rows]


def to_undo(connection: sqlite3.Connection) -> tuple[int, str] | None:
    """The id and title of the last change that is done."""
    return _first(connection, "SELECT id, title FROM log WHERE state = 'done' ORDER BY id DESC LIMIT 1")


def to_redo(connection: sqlite3.Connection) -> tuple[int, str] | None:
    """The id and title of the change that was undone last."""
    return _first(connection, "SELECT id, title FROM log WHERE state = 'undone' ORDER BY id LIMIT 1")


def _first(connection: sqlite3.Connection, query: str) -> tuple[int, str] | None:
    found: tuple[int, str] | None = connection.execute(query).fetchone()
    return found


def change(connection: sqlite3.Connection, entry: int) -> Change:
    """A logged change; raises ValueError where its edits cannot be read."""
    title, edits = connection.execute("SELECT title, edits FROM log WHERE id = ?", (entry,)).fetchone()
    return Change(title, unpack(edits))


def pack(change: Change) -> bytes:
    """The edits of a change, compressed; an import of five thousand people takes some hundred kilobytes."""
    return zlib.compress(encode([(edit.table, edit.before, edit.after) for edit in change.edits]), 1)


def unpack(edits: bytes) -> tuple[Edit, ...]:
    """The edits that `pack` packed; raises ValueError where these are none."""
    try:
        content = zlib.decompressobj().decompress(edits, MOST)
        listed = msgspec.json.decode(content, type=list[tuple[str, Any, Any]])
        return tuple(
            Edit(_row(TABLES[table], before), _row(TABLES[table], after)) for table, before, after in listed
        )
    except (zlib.error, msgspec.DecodeError, KeyError, ValueError) as error:
        raise ValueError(f"its edits cannot be read: {error}") from error


def _row(kind: type[Row], record: Any) -> Row | None:
    return None if record is None else msgspec.convert(record, kind)
