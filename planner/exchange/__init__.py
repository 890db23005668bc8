"""What comes in and goes out: one file per format, found by listing the folder.

A format that a roster can leave in has a `KIND`, what it is called on screen, and `files(roster, name)`: the
contents of every file that it makes, by name, the one that was asked for and what lies beside it. Its files
end as it is named, unless it says another `ENDING`; one that is the same for managers is `FOR_EVERYBODY`.
One that tables can arrive in has `read(path, sheet)`, which gives the cells of one table as text. The tables
of an import (people, skills, challenges, history, departments) are read from those cells, one file per table,
into one Change.
"""

import pkgutil
from collections.abc import Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Protocol, cast

from planner.files import InputError, write_whole

if TYPE_CHECKING:
    from planner.exchange.roster import Roster


class Format(Protocol):
    """A form in which a roster leaves: the module that makes it."""

    KIND: str

    def files(self, roster: "Roster", name: str) -> Mapping[str, bytes]:
        """The contents of its files by name, the one of this name first."""


def formats(package: str = __name__) -> dict[str, Format]:
    """Every format that a package makes, by its name, in the order of those."""
    folder = import_module(package).__path__
    modules = {name: import_module(f"{package}.{name}") for name in _names(folder)}
    return {name: cast(Format, module) for name, module in modules.items() if _writes(module)}


def format_of(name: str, known: Mapping[str, Format] | None = None) -> Format:
    """The format of this name; raises InputError that lists the known ones."""
    known = formats() if known is None else known
    if name not in known:
        raise InputError(f"format: found {name!r}, expected one of {', '.join(known)}")
    return known[name]


def ending(name: str, format: Format) -> str:
    """How the files of the format of this name end."""
    return str(getattr(format, "ENDING", name))


def write(contents: Mapping[str, bytes], folder: Path) -> Sequence[Path]:
    """Write files into a folder, each whole or not at all; raises InputError where one cannot be written."""
    paths = {folder / name: content for name, content in contents.items()}
    for path, content in paths.items():
        write_whole(path, content)
    return tuple(paths)


def beside(name: str, what: str) -> str:
    """The name of a file that lies beside another: "roster-pairs.csv" beside "roster.csv"."""
    path = Path(name)
    return f"{path.stem}-{what}{path.suffix}"


def _names(folder: Sequence[str]) -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(folder))


def _writes(module: ModuleType) -> bool:
    return hasattr(module, "files") and hasattr(module, "KIND")
