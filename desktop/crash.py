"""What happens when something fails that nobody foresaw: a report in a file, and a sentence in the window.

A report holds versions and the way through the code, never a message, a name or a path: those may be
personal. The user's file needs no care here, for every change to it is one transaction.
"""

import faulthandler
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO

_PACKAGES = ("podwright", "PySide6-Essentials", "ortools", "numpy", "networkx", "sqlite-utils", "msgspec")
_MOST = 20  # reports kept


class CrashReports:
    """Writes a report for every failure nobody caught; `say` is told a sentence about it."""

    def __init__(self, folder: Path, say: Callable[[str], None] | None = None) -> None:
        self.folder = folder
        self.say: Callable[[str], None] = say or (lambda sentence: print(sentence, file=sys.stderr))
        self._fault: IO[str] | None = None

    def install(self) -> None:
        """Catch what Python and its threads raise, and what ends the interpreter itself."""
        sys.excepthook = self.caught
        threading.excepthook = lambda args: self.caught(args.exc_type, args.exc_value, args.exc_traceback)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._fault = (self.folder / "fault.txt").open("w", encoding="utf-8")
        except OSError:
            self.say("Crash reports cannot be written on this machine.")
            return
        faulthandler.enable(self._fault)

    def caught(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Report a failure; an interruption from the keyboard ends the program as always."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), trace)
            return
        try:
            path = self._write(kind, trace)
            told = f"The report is in {path}."
        except OSError:
            told = "The report could not be written."
        self.say(f"Something went wrong ({kind.__name__}). Your file is whole. {told}")

    def _write(self, kind: type[BaseException], trace: TracebackType | None) -> Path:
        self.folder.mkdir(parents=True, exist_ok=True)
        now = datetime.now()
        path = self.folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
        path.write_text(
            "\n".join([f"{now:%Y-%m-%d %H:%M:%S}", *_versions(), "", *_way(kind, trace), ""]), "utf-8"
        )
        for old in sorted(self.folder.glob("crash-*.txt"))[:-_MOST]:
            old.unlink(missing_ok=True)
        return path


def _versions() -> list[str]:
    # Kept out of every start, for they take longer than a fifth of the first window.
    import platform
    from importlib.metadata import PackageNotFoundError, version

    lines = [f"Python {platform.python_version()} on {platform.system()} {platform.machine()}"]
    for package in _PACKAGES:
        try:
            lines.append(f"{package} {version(package)}")
        except PackageNotFoundError:
            lines.append(f"{package} from source")
    return lines


def _way(kind: type[BaseException], trace: TracebackType | None) -> list[str]:
    lines = [kind.__name__]
    for frame in traceback.extract_tb(trace):
        lines.append(f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}")
    return lines


def _short(filename: str) -> str:
    """The end of a file's path, which says which module it is and not whose machine."""
    path, ours = Path(filename), Path(__file__).parents[1]
    if "site-packages" in path.parts:
        return path.as_posix().rpartition("site-packages/")[2]
    return path.relative_to(ours).as_posix() if path.is_relative_to(ours) else path.name
