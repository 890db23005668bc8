"""The Store: the SQLite file of a workspace. It loads it, writes a Change in one transaction, keeps a log."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Self

from planner.workspace import Workspace, log, opening, tables
from planner.workspace.change import Change
from planner.workspace.lock import FileLock
from planner.workspace.log import LogEntry, State
from planner.workspace.opening import StoreError, telling

__all__ = ["LogEntry", "Store", "StoreError"]

Finder = Callable[[sqlite3.Connection], tuple[int, str] | None]


class Store:
    """An open `.podwright` file. Every method raises StoreError, in one sentence, where the file fails it.

    One thread may open it and hand it on to another; never may two use it. `read_only` says that nothing
    can be written, and `why_read_only` says why in a sentence.
    """

    def __init__(
        self, path: Path, connection: sqlite3.Connection, lock: FileLock | None, why_read_only: str = ""
    ) -> None:
        self.path = path
        self.why_read_only = why_read_only
        self._connection = connection
        self._lock = lock

    @classmethod
    def create(cls, path: Path, workspace: Workspace) -> Self:
        """Make a new file that holds a workspace, and open it; an existing file is never replaced."""
        opening.make(path, workspace)
        return cls.open(path)

    @classmethod
    def open(cls, path: Path, read_only: bool = False) -> Self:
        """Open a file, alone unless only to read; without leave to write there it is open only to read."""
        return cls(path, *opening.open_file(path, read_only))

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return bool(self.why_read_only)

    def load(self) -> Workspace:
        """The workspace in the file."""
        with telling(self.path, "read"):
            return tables.load(self._connection, str(self.path))

    def write(self, change: Change) -> None:
        """Write a change and its log row, both or neither; a change of nothing is not logged."""
        if not change:
            return
        with self._writing():
            tables.write(self._connection, change.edits, str(self.path))
            log.add(self._connection, change, datetime.now(UTC).isoformat(timespec="seconds"))

    def undo(self) -> Change | None:
        """Take the last change back and return what was applied for it, or None where there is none."""
        return self._step(log.to_undo, "undone")

    def redo(self) -> Change | None:
        """Do the change that was undone last again and return it, or None where there is none."""
        return self._step(log.to_redo, "done")

    def can_undo(self) -> str | None:
        """The title of the change that undo takes back, or None."""
        return self._title(log.to_undo)

    def can_redo(self) -> str | None:
        """The title of the change that redo does again, or None."""
        return self._title(log.to_redo)

    def log(self) -> list[LogEntry]:
        """Every change that was written, the oldest first."""
        with telling(self.path, "read"):
            return log.entries(self._connection)

    def logged(self, entry: int) -> Change:
        """The change of a log entry; raises StoreError where it cannot be read."""
        with telling(self.path, "read"):
            return log.change(self._connection, entry)

    def copy_to(self, path: Path) -> None:
        """Write the whole file to another path, over a file there that nobody has open."""
        if path.exists() and path.samefile(self.path):
            raise StoreError(f"{path}: found the open file itself, expected another name to save under")
        opening.copy(self._connection, path)

    def close(self) -> None:
        """Let go of the file; closing again does nothing."""
        self._connection.close()
        if self._lock:
            self._lock.release()
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def _step(self, find: Finder, state: State) -> Change | None:
        with telling(self.path, "read"):
            found = find(self._connection)
        if found is None:
            return None
        entry, _ = found
        with self._writing():
            logged = log.change(self._connection, entry)
            change = logged if state == "done" else logged.reversed()
            tables.write(self._connection, change.edits, str(self.path))
            log.mark(self._connection, entry, state)
        return change

    def _title(self, find: Finder) -> str | None:
        with telling(self.path, "read"):
            found = find(self._connection)
        return found[1] if found else None

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """One transaction: all that is written in it is in the file afterwards, or nothing is."""
        if self.read_only:
            raise StoreError(f"{self.path}: cannot be written. {self.why_read_only}")
        with telling(self.path, "written"):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # A full disk may have ended the transaction already.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
