"""What a `.podwright` file contains: its marks, its tables as SQL, and what a hostile file may not add."""

import sqlite3
from contextlib import closing
from functools import cache

from planner.workspace.columns import columns
from planner.workspace.entities import TABLES, Row

# "Podw", in the header of every file of ours.
APPLICATION_ID = 0x506F6477
# The number of migrations that a file has been through.
VERSION = 2

LOG = """CREATE TABLE "log" (
    "id" INTEGER PRIMARY KEY,
    "at" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "edits" BLOB NOT NULL
) STRICT"""
MIGRATIONS = """CREATE TABLE "_sqlite_migrations" (
    "id" INTEGER PRIMARY KEY,
    "migration_set" TEXT,
    "name" TEXT,
    "applied_at" TEXT
)"""


def table_sql(kind: type[Row]) -> str:
    """The statement that creates the table of a kind of row."""
    lines = [f'"{c.name}" {c.sql}{"" if c.nullable else " NOT NULL"}' for c in columns(kind)]
    lines.append(f"PRIMARY KEY ({', '.join(map(_quoted, kind.key_fields))})")
    for field, table in kind.names.items():
        # Deferred, so that the edits of one change may come in any order.
        lines.append(f'FOREIGN KEY ("{field}") REFERENCES "{table}" ("id") DEFERRABLE INITIALLY DEFERRED')
    body = ",\n    ".join(lines)
    return f'CREATE TABLE "{kind.table}" (\n    {body}\n) STRICT'


def _quoted(name: str) -> str:
    return f'"{name}"'


@cache
def index_sql() -> dict[str, str]:
    """The indexes, by name: one for each field that names a row and does not begin the table's key."""
    return {
        f"{kind.table}_{field}": f'CREATE INDEX "{kind.table}_{field}" ON "{kind.table}" ("{field}")'
        for kind in TABLES.values()
        for field in kind.names
        if field != kind.key_fields[0]
    }


@cache
def expected() -> dict[tuple[str, str], str]:
    """The statements of every table and index of an up-to-date file, by type and name."""
    tables = {kind.table: table_sql(kind) for kind in TABLES.values()}
    tables |= {"log": LOG, "_sqlite_migrations": MIGRATIONS}
    return {("table", name): sql for name, sql in tables.items()} | {
        ("index", name): sql for name, sql in index_sql().items()
    }


def stranger(connection: sqlite3.Connection) -> str | None:
    """The first difference between a file's schema and ours in words, or None where there is none."""
    found = {(kind, name): sql for kind, name, sql in _contents(connection)}
    for kind, name in found:
        if (kind, name) not in expected():
            return f"found the {kind} {name!r}, which is not ours"
    for (kind, name), sql in expected().items():
        if (kind, name) not in found:
            return f"found no {kind} {name!r}"
        if found[kind, name] != sql:
            column = _strange_column(connection, name) if kind == "table" else None
            return column or f"found the {kind} {name!r} with another definition than ours"
    return None


def _strange_column(connection: sqlite3.Connection, table: str) -> str | None:
    with closing(sqlite3.connect(":memory:")) as ours:
        ours.execute(expected()["table", table])
        right, found = _columns(ours, table), _columns(connection, table)
    for column in found:
        if column not in right:
            return f"found the column '{table}.{column}', which is not ours"
    for column in right:
        if column not in found:
            return f"found no column '{table}.{column}'"
    return None


def _columns(connection: sqlite3.Connection, table: str) -> list[str]:
    return [name for (name,) in connection.execute("SELECT name FROM pragma_table_xinfo(?)", (table,))]


def foreign(connection: sqlite3.Connection) -> str | None:
    """What no version of a file has: a trigger or a view, which would act on what we write."""
    for kind, name, _ in _contents(connection):
        if kind not in ("table", "index"):
            return f"found the {kind} {name!r}, which is not ours"
    return None


def _contents(connection: sqlite3.Connection) -> list[tuple[str, str, str | None]]:
    rows = connection.execute("SELECT type, name, sql FROM sqlite_master")
    # The index of a primary key is made by SQLite itself, without a statement.
    return [row for row in rows if not (row[1].startswith("sqlite_autoindex_") and row[2] is None)]
