"""Opening a `.podwright` file: what is not ours, newer, damaged or open elsewhere is refused in words."""

import contextlib
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from planner.files import InputError
from planner.workspace import Workspace, schema, tables
from planner.workspace.change import Conflict, Edit
from planner.workspace.lock import FileLock, Held

# Seconds to wait while somebody reads the file. Who has it open to write is known by the lock.
PATIENCE = 0.3


class StoreError(InputError):
    """A workspace file cannot be opened, read or written; the text is one sentence that says why."""


def open_file(path: Path, read_only: bool) -> tuple[sqlite3.Connection, FileLock | None, str]:
    """A checked connection, the lock that keeps it ours, and why it is only to read (empty: it is not)."""
    _check_header(path)
    why = "It was opened only to read." if read_only else _why_not_writable(path)
    lock = None
    if not why:
        try:
            lock = _alone(path, "close it there, or open it here only to read")
        except OSError as error:
            why = f"Its folder cannot be written: {error.strerror or error}."
    try:
        connection = _checked(path, bool(why))
    except BaseException:
        if lock:
            lock.release()
        raise
    return connection, lock, why


def _alone(path: Path, remedy: str) -> FileLock:
    try:
        return FileLock.take(path)
    except Held as held:
        raise StoreError(
            f"{path}: found it open already by {held}, expected nobody to have it open: {remedy}"
        ) from held


def _why_not_writable(path: Path) -> str:
    try:
        with path.open("r+b"):
            return ""
    except OSError:
        return "The file is write-protected."


def _check_header(path: Path) -> None:
    try:
        with path.open("rb") as file:
            start = file.read(16)
    except OSError as error:
        raise StoreError(f"{path}: cannot be opened: {error.strerror or error}") from error
    if start != b"SQLite format 3\0":
        found = "something else" if start else "an empty file"
        raise StoreError(f"{path}: found {found}, expected a Podwright file, which is a SQLite database")


def _checked(path: Path, read_only: bool) -> sqlite3.Connection:
    with telling(path, "opened"):
        connection = connect(path, "ro" if read_only else "rw")
        try:
            _check_version(path, connection, read_only)
            check_content(path, connection)
        except BaseException:
            connection.close()
            raise
        return connection


def connect(path: Path, mode: str) -> sqlite3.Connection:
    """A connection on a file that trusts nothing in it and flushes every transaction to the disk."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}",
        uri=True,
        timeout=PATIENCE,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA trusted_schema = off")
        connection.execute("PRAGMA cell_size_check = on")
        connection.execute("PRAGMA foreign_keys = on")
        if mode != "ro":
            connection.execute("PRAGMA journal_mode = DELETE")
            connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return connection


def _check_version(path: Path, connection: sqlite3.Connection, read_only: bool) -> None:
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if application != schema.APPLICATION_ID or version < 1:
        raise StoreError(f"{path}: found the SQLite file of another program, expected a Podwright file")
    if version > schema.VERSION:
        raise StoreError(
            f"{path}: found version {version} of the file, expected version {schema.VERSION} or older: "
            "open it with a newer Podwright"
        )
    if version < schema.VERSION:
        if read_only:
            raise StoreError(
                f"{path}: found version {version} of the file, expected version {schema.VERSION}: "
                "open it once where it can be written, so that it can be brought up to date"
            )
        from planner.workspace.migrations import migrate

        migrate(path, connection)


def check_content(path: Path, connection: sqlite3.Connection) -> None:
    """Raise StoreError where a file holds anything but what we write, or is damaged."""
    if found := schema.stranger(connection):
        raise StoreError(f"{path}: {found}; expected only what Podwright writes")
    (state,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if state != "ok":
        damage = " ".join(state.split())
        raise StoreError(f"{path}: found damage ({damage}), expected a sound file: go back to a copy of it")
    lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    if lost:
        raise StoreError(f"{path}: found a row of {lost[0]} that names a row of {lost[2]} which is not there")


def make(path: Path, workspace: Workspace) -> None:
    """Make a file that holds a workspace, whole or not at all; raises StoreError where there is one."""
    from planner.workspace.migrations import create

    with telling(path, "made"):
        if path.exists():
            raise StoreError(f"{path}: found a file of this name, expected none: choose another name")
    with telling(path, "made"), _whole(path) as made:
        create(made)
        made.execute("BEGIN")
        tables.write(made, [Edit(None, row) for row in workspace.all_rows()], str(path))
        made.execute("COMMIT")


def copy(connection: sqlite3.Connection, path: Path) -> None:
    """Copy an open file to a path, whole or not at all, over a file that nobody has open."""
    with telling(path, "written"), _whole(path) as made:
        connection.backup(made)


@contextmanager
def _whole(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection on a new file that takes the path's place once it is written."""
    path = path.resolve()
    with _alone(path, "close it there, or choose another name"):
        for leftover in (path.with_name(f"{path.name}-journal"), path.with_name(f"{path.name}-wal")):
            # SQLite would play it back into the new file.
            if leftover.exists():
                raise StoreError(
                    f"{leftover}: found what an interrupted program left, expected it gone: remove it"
                )
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            os.close(handle)
            with closing(connect(Path(name), "rw")) as connection:
                # Flushed once, at the end.
                connection.execute("PRAGMA synchronous = OFF")
                yield connection
            with open(name, "rb+") as file:
                os.fsync(file.fileno())
            os.chmod(name, 0o644)
            os.replace(name, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(name)
            raise


@contextmanager
def telling(path: Path, done: str) -> Iterator[None]:
    """Raise what SQLite and the system say as a StoreError: one sentence about the file."""
    try:
        yield
    except StoreError:
        raise
    except InputError as error:
        raise StoreError(str(error)) from error
    except sqlite3.Error as error:
        raise StoreError(f"{path}: cannot be {done}: {_reason(error)}") from error
    except OSError as error:
        raise StoreError(f"{path}: cannot be {done}: {error.strerror or error}") from error
    except Conflict as error:
        raise StoreError(f"{path}: cannot be {done}: {error}") from error
    except (ValueError, OverflowError) as error:
        raise StoreError(f"{path}: cannot be {done}: {error}") from error


_REASONS = {
    "SQLITE_FULL": "the disk is full",
    "SQLITE_BUSY": "another program is using it; try again in a moment",
    "SQLITE_READONLY_DBMOVED": "it was moved, replaced or deleted while it was open; save under another name",
    "SQLITE_READONLY_ROLLBACK": "it was not closed properly; open it once where it can be written",
    "SQLITE_READONLY": "it is write-protected",
    "SQLITE_IOERR": "the disk reports an error",
    "SQLITE_CANTOPEN": "its folder cannot be written",
    "SQLITE_CORRUPT": "it is damaged; go back to a copy of it",
    "SQLITE_NOTADB": "it is damaged; go back to a copy of it",
    "SQLITE_CONSTRAINT_FOREIGNKEY": "a row names another that is not there",
}


def _reason(error: sqlite3.Error) -> str:
    name = getattr(error, "sqlite_errorname", None) or ""
    for known, reason in _REASONS.items():
        if name.startswith(known):
            return reason
    return str(error)
