"""What comes in and goes out: one file per format, found by listing the folder.

A format that a roster can leave in has a `KIND`, what it is called on screen, and `files(roster, name)`:
the contents of every file that it makes, by name, the one that was asked for and what lies beside it. Its
files end as it is named, unless it says another `ENDING`; one that is the same for managers is
`FOR_EVERYBODY`. One that says what became of what it held before has `over(content, before)`, for writing
it in the place of another. One that tables can arrive in has `read(path, sheet)`, which gives the cells of
one table as text, and one that they can leave in has `TABLES_KIND` and `table_files(tables, figures,
name)`. The tables of an import (people, skills, challenges, history, departments) are read from those
cells, one file per table, into one Change, and that file gives the rows of its table too.
"""

import pkgutil
from collections.abc import Collection, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Protocol, cast

from planner.files import InputError, write_whole

if TYPE_CHECKING:
    from planner.exchange.rosters.roster import Roster


class Format(Protocol):
    """A form in which a roster leaves: the module that makes it."""

    KIND: str

    def files(self, roster: "Roster", name: str) -> Mapping[str, bytes]:
        """The contents of its files by name, the one of this name first."""


class TableFormat(Protocol):
    """A form in which tables leave to be changed and brought in again: the module that makes it."""

    TABLES_KIND: str

    def table_files(
        self,
        tables: Mapping[str, Sequence[tuple[str, ...]]],
        figures: Mapping[str, Collection[str]],
        name: str,
    ) -> Mapping[str, bytes]:
        """The contents of its files by name, the one of this name first.

        Each table begins with its headings; those of its `figures` have numbers below them.
        """


def formats(package: str = __name__) -> dict[str, Format]:
    """Every format that a package makes, by its name, in the order of those."""
    modules = _modules(package)
    return {name: cast(Format, module) for name, module in modules.items() if _writes(module)}


def table_formats() -> dict[str, TableFormat]:
    """Every format that tables can leave in, by the ending of its files."""
    modules = _modules(__name__)
    found = {name: module for name, module in modules.items() if hasattr(module, "table_files")}
    return {name: cast(TableFormat, module) for name, module in found.items()}


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
        write_whole(path, _over(path, content))
    return tuple(paths)


def beside(name: str, what: str) -> str:
    """The name of a file that lies beside another: "roster-pairs.csv" beside "roster.csv"."""
    path = Path(name)
    return f"{path.stem}-{what}{path.suffix}"


def _over(path: Path, content: bytes) -> bytes:
    """What is written in the place of a file, where the format has to say what became of that one."""
    over = getattr(formats().get(path.suffix.removeprefix(".")), "over", None)
    if over is None or not path.is_file():
        return content
    try:
        return cast(bytes, over(content, path.read_bytes()))
    except OSError:  # who may not read the old file may still write another
        return content


def _modules(package: str) -> dict[str, ModuleType]:
    names = sorted(module.name for module in pkgutil.iter_modules(import_module(package).__path__))
    return {name: import_module(f"{package}.{name}") for name in names}


def _writes(module: ModuleType) -> bool:
    return hasattr(module, "files") and hasattr(module, "KIND")
