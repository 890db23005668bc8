"""How a file of any earlier version is brought up to date: numbered steps, never edited once released.

The steps are sqlite-utils' own migrations, each in a transaction, and all of them in one more: a file is
brought up to date whole or stays as it was. A copy of it is made first. A step that changes how rows look
drops the log, whose edits are of rows as they were; one that adds columns keeps it, for what an edit does not
say has its default. This module and sqlite-utils are imported only where a file is made or migrated.
"""

import sqlite3
from collections.abc import Callable, Mapping
from pathlib import Path

from sqlite_utils import Database, Migrations

from planner.workspace import opening, schema, version_1, version_2

migrations = Migrations("podwright")


@migrations()
def m0001_first_tables(db: Database) -> None:
    """Make the tables of the first version."""
    for statement in version_1.TABLES.split(";\n"):
        db.execute(statement)


@migrations()
def m0002_rosters(db: Database) -> None:
    """Let plans be published from a week on, challenges be cut, pod shares differ, and pairs be locked."""
    for table, statement in version_2.TABLES.items():
        _make_anew(db, table, statement, version_2.NEW[table])
    db.execute(version_2.ADDED)
    for statement in version_2.INDEXES:
        db.execute(statement)


def _make_anew(db: Database, table: str, statement: str, new: Mapping[str, object]) -> None:
    """Make a table as a statement says, with the rows that it has and these values in its new columns."""
    # What is renamed is what nothing refers to: SQLite would have the references follow.
    db.execute(statement.replace(f'"{table}"', '"anew"', 1))
    old = ", ".join(f'"{column}"' for column in db[table].columns_dict)
    db.execute(
        f'INSERT INTO "anew" ({old}, {", ".join(new)}) '
        f'SELECT {old}, {", ".join("?" for _ in new)} FROM "{table}" ORDER BY rowid',
        tuple(new.values()),
    )
    db.execute(f'DROP TABLE "{table}"')
    db.execute(f'ALTER TABLE "anew" RENAME TO "{table}"')


def create(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty file."""
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    connection.execute(schema.MIGRATIONS)
    _apply(connection)


def migrate(path: Path, connection: sqlite3.Connection) -> None:
    """Bring an open file up to date, after a copy of it beside it; raises StoreError where that fails."""
    found = schema.foreign(connection)
    if found:
        raise opening.StoreError(f"{path}: {found}; expected only what Podwright writes")
    beside = _beside(path)
    opening.copy(connection, beside)
    # Tables are taken apart and put together again; all references are checked at the end.
    connection.execute("PRAGMA foreign_keys = off")
    try:
        _apply(connection, lambda: opening.check_content(path, connection))
    except BaseException:
        beside.unlink()
        raise
    connection.execute("PRAGMA foreign_keys = on")


def _beside(path: Path) -> Path:
    """The name of the copy; one that is there already, of an earlier attempt, is kept."""
    version = schema.VERSION
    copy, number = path.with_name(f"{path.stem} (before version {version}){path.suffix}"), 1
    while copy.exists():
        number += 1
        copy = path.with_name(f"{path.stem} (before version {version}, {number}){path.suffix}")
    return copy


def _apply(connection: sqlite3.Connection, check: Callable[[], None] = lambda: None) -> None:
    db = Database(connection, execute_plugins=False)
    with db.atomic():
        migrations.apply(db)
        connection.execute(f"PRAGMA user_version = {schema.VERSION}")
        check()
