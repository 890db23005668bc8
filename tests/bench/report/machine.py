"""What the figures were measured on: the machine by its cores and memory, and what was measured."""

import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

import msgspec

from planner import __version__

LIBRARIES = ("ortools", "numba", "numpy", "msgspec", "PySide6-Essentials")


class Machine(msgspec.Struct, frozen=True):
    """Cores, memory in GB (None where the system does not tell), and the versions that ran."""

    cores: int
    memory: float | None
    python: str
    system: str
    planner: str
    libraries: dict[str, str]


def this_machine() -> Machine:
    """The machine and the versions that run now."""
    return Machine(
        os.cpu_count() or 1,
        memory(),
        platform.python_version(),
        f"{platform.system()} {platform.machine()}",
        " ".join(filter(None, (__version__, commit()))),
        {library: version(library) for library in LIBRARIES},
    )


def memory() -> float | None:
    """The machine's memory in GB, where the system tells."""
    try:
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9, 1)
    except (AttributeError, OSError, ValueError):
        return None


def commit() -> str:
    """The commit that is checked out, marked where files differ from it; nothing outside a checkout."""
    try:
        done = subprocess.run(
            ["git", "describe", "--always", "--dirty", "--exclude=*"],
            cwd=Path(__file__).parent,
            capture_output=True,
            text=True,
        )
    except OSError:
        return ""
    return done.stdout.strip()


def told(machine: Machine) -> str:
    """The machine in one line."""
    gigabytes = "memory unknown" if machine.memory is None else f"{machine.memory:g} GB"
    return f"{machine.cores} cores, {gigabytes}, Python {machine.python}, {machine.system}"
