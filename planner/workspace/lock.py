"""Who has a file open: a lock on a small neighbour of it, which the system lets go of when its holder dies.

The neighbour is locked and not the file, so that the file itself may be read and copied at any time.
"""

import contextlib
import getpass
import json
import os
import socket
import sys
from datetime import datetime
from pathlib import Path
from typing import IO, Self

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# On Windows nobody else can read locked bytes, so the lock lies behind the text that says who holds it.
_FAR = 1 << 20


class Held(Exception):
    """Somebody else has the file open; the text says who, as far as it is known."""


class FileLock:
    """The lock on a file's neighbour, held until `release` or the end of the process."""

    def __init__(self, path: Path, file: IO[bytes]) -> None:
        self._path = path
        self._file = file

    @classmethod
    def take(cls, path: Path) -> Self:
        """Take the lock of a file at once; raises Held where it is taken, OSError where none can be made."""
        beside = neighbour(path)
        while True:
            file = os.fdopen(os.open(beside, os.O_RDWR | os.O_CREAT, 0o666), "r+b")
            try:
                if not _locked(file):
                    raise Held(_holder(file))
                # Its last holder may have removed the neighbour between our opening and our locking it.
                if _lies_at(file, beside):
                    with contextlib.suppress(OSError):
                        beside.chmod(0o666)  # in a shared folder others lock it after us
                    file.truncate(0)
                    file.write(_myself())
                    file.flush()
                    return cls(beside, file)
            except BaseException:
                file.close()
                raise
            file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.release()

    def release(self) -> None:
        """Let go of the file and remove its neighbour."""
        with contextlib.suppress(OSError):
            if _lies_at(self._file, self._path):
                self._path.unlink()
        self._file.close()
        if sys.platform == "win32":
            # Only now, since Windows removes no open file; one that stays is in nobody's way.
            with contextlib.suppress(OSError):
                self._path.unlink()


def neighbour(path: Path) -> Path:
    """The file beside a workspace file that is locked while it is open; the same by whatever link."""
    path = path.resolve()
    return path.with_name(f".{path.name}.lock")


def _lies_at(file: IO[bytes], path: Path) -> bool:
    return path.exists() and os.path.samestat(os.fstat(file.fileno()), path.stat())


def _locked(file: IO[bytes]) -> bool:
    try:
        if sys.platform == "win32":
            file.seek(_FAR)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            file.seek(0)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def _myself() -> bytes:
    try:
        user = getpass.getuser()
    except (OSError, KeyError):
        user = ""
    now = datetime.now().isoformat(" ", "minutes")
    return json.dumps(
        {"user": user, "host": socket.gethostname(), "process": os.getpid(), "since": now}
    ).encode()


def _holder(file: IO[bytes]) -> str:
    try:
        file.seek(0)
        holder = json.loads(file.read(1000))
        user = f"{holder['user']} on " if holder["user"] else ""
        return f"{user}{holder['host']} (process {holder['process']}, since {holder['since']})"
    except (OSError, ValueError, TypeError, KeyError):
        return "another window or program"
