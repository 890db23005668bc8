"""How a file of every earlier version becomes one of ours: numbered steps, never edited once released.

The steps are sqlite-utils' own migrations, each in a transaction, all of them in one more: a file is brought
up to date whole or stays as it was. A copy of it is made first. This module and sqlite-utils are imported
only where a file is made or migrated.
"""

import sqlite3
from pathlib import Path

from sqlite_utils import Database, Migrations

from planner.workspace import opening
from planner.workspace.schema import APPLICATION_ID, MIGRATIONS, VERSION, expected

migrations = Migrations("podwright")


@migrations()
def m0001_first_tables(db: Database) -> None:
    """The tables of the first version."""
    for sql in expected().values():
        if sql != MIGRATIONS:
            db.execute(sql)


def create(connection: sqlite3.Connection) -> None:
    """Make the tables of an empty file."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(MIGRATIONS)
    _apply(connection)


def migrate(path: Path, connection: sqlite3.Connection) -> None:
    """Bring an open file up to date, after a copy of it beside it."""
    opening.copy(connection, path.with_name(f"{path.stem} (before version {VERSION}){path.suffix}"))
    _apply(connection)


def _apply(connection: sqlite3.Connection) -> None:
    db = Database(connection, execute_plugins=False)
    with db.atomic():
        migrations.apply(db)
        connection.execute(f"PRAGMA user_version = {VERSION}")
