"""What comes in and goes out: one file per format, found by listing the folder.

A format that a roster can leave in has `write(workspace, plan, path)`, which gives every file that it wrote;
one that tables can arrive in has `read(path, sheet)`, which gives the cells of one table as text. The tables
of an import (people, skills, challenges, history, departments) are read from those cells, one file per table,
into one Change.
"""

import pkgutil
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from planner.files import InputError
from planner.workspace import Workspace

Write = Callable[[Workspace, str, Path], Sequence[Path]]


def writers() -> dict[str, Write]:
    """Every format that a roster can be exported in, by its name, in the order of their names."""
    names = sorted(module.name for module in pkgutil.iter_modules(__path__))
    modules = {name: import_module(f"{__name__}.{name}") for name in names}
    return {name: module.write for name, module in modules.items() if hasattr(module, "write")}


def writer(name: str) -> Write:
    """The format of this name; raises InputError that lists the known ones."""
    known = writers()
    if name not in known:
        raise InputError(f"format: found {name!r}, expected one of {', '.join(known)}")
    return known[name]
