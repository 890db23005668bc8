"""Starting a process of our own: one that runs a module of this package, wherever the program was started."""

import os
import sys
from pathlib import Path

import planner


def command(module: str, *arguments: str) -> list[str]:
    """The command that runs a module; -P, for the folder it starts in may hold anything."""
    return [sys.executable, "-P", "-m", module, *arguments]


def environment() -> dict[str, str]:
    """The environment in which it finds the package from whichever folder the program was started."""
    package = str(Path(planner.__file__).parents[1])
    path = os.environ.get("PYTHONPATH")
    return {**os.environ, "PYTHONPATH": f"{package}{os.pathsep}{path}" if path else package}
