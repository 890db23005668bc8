#!/usr/bin/env python3
"""Set up Podwright's environment in .venv and run it: `python3 dev.py run`, `python3 dev.py test`.

    python3 dev.py run [ARGS]     the app; with ARGS what `podwright ARGS` does
    python3 dev.py test [ARGS]    every test; with ARGS what `pytest ARGS` does, such as what the planner's
                                  tests cover of it: tests/planner -n 2 --cov --cov-fail-under=95
    python3 dev.py bench [ARGS]   the measurements; --help says which there are and how long they take

The standard library is all that this file needs, on any system.
"""

# What an old Python cannot read stands in quotes, so that it gets as far as being told that it is old.
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv"
STAMP = ENVIRONMENT / "podwright-stamp"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
OLDEST = (3, 11)
QT_LIBRARIES = "libgl1 libegl1 libxkbcommon0 libglib2.0-0 libfontconfig1 libdbus-1-3"
NO_SPACE = "The disk is full. Free about 1.5 GB and run this again."
NO_ACCESS = "This folder cannot be written. Put the project where you may write."
NO_NETWORK = "The network does not answer. The first run needs it; later runs do not."
NO_BUILD = "Either the network does not answer, or that package has no build for this Python and system."
NO_VENV = "Python's venv module is incomplete. On Debian and Ubuntu: apt-get install python3-venv"
TROUBLE = {  # what pip or the system says: what to do about it
    "No space left": NO_SPACE,
    "Permission denied": NO_ACCESS,
    "Read-only file system": NO_ACCESS,
    "name resolution": NO_NETWORK,
    "Failed to establish a new connection": NO_NETWORK,
    "Connection refused": NO_NETWORK,
    "timed out": NO_NETWORK,
    "No matching distribution": NO_BUILD,
    "ensurepip": NO_VENV,
}


class SetupError(Exception):
    """The environment cannot be made; the text says what is wrong and what to do."""


def main(arguments: "list[str]") -> int:
    """Run one of the commands and return its exit code."""
    command, rest = (arguments[0], arguments[1:]) if arguments else ("", [])
    if command not in ("run", "test", "bench"):
        print(__doc__.strip(), file=sys.stderr)
        return 0 if command in ("-h", "--help", "help") else 2
    try:
        make_environment(tests=command != "run")
        check_system_libraries()
    except SetupError as error:
        print(f"Podwright cannot be set up. {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    if command == "run":
        return start("-m", "desktop", *rest)
    if command == "bench":
        return start("-m", "tests.bench", *rest)
    return start("-m", "pytest", *(rest or every_test()))


def every_test() -> "list[str]":
    """The whole suite on every core; a test that others wait for shares its core with them."""
    return ["-n", str(os.cpu_count() or 1), "--dist=loadgroup", "--durations=10"]


def make_environment(tests: bool) -> None:
    """Make .venv, or bring it up to date; does nothing where it already holds what is needed."""
    if sys.version_info < OLDEST:
        found = ".".join(map(str, sys.version_info[:3]))
        raise SetupError(f"This is Python {found}; it needs {OLDEST[0]}.{OLDEST[1]} or newer.")
    wanted = fingerprint(tests)
    enough = {wanted, fingerprint(tests=True)}
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") in enough and works(PYTHON):
        return
    print("Setting up .venv, once: about a minute.", file=sys.stderr, flush=True)
    if not works(PYTHON):
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        step(sys.executable, "-m", "venv", str(ENVIRONMENT))
    what = ".[dev]" if tests else "."
    step(
        str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input",
        "--constraint", str(HERE / "constraints.txt"), "--editable", what,
    )  # fmt: skip
    # The search is compiled once, here rather than in the first solve; where that fails, it goes on without.
    subprocess.run([str(PYTHON), "-m", "planner.solve.compiled"], cwd=HERE)
    try:
        STAMP.write_text(wanted, encoding="utf-8")
    except OSError as error:
        raise SetupError(advice(str(error))) from error


def fingerprint(tests: bool) -> str:
    """What the environment is made from."""
    import tomllib

    project = tomllib.loads((HERE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    pins = (HERE / "constraints.txt").read_bytes()
    digest = hashlib.sha256(repr(project).encode() + pins + sys.version.encode()).hexdigest()
    return f"{digest} {'tests' if tests else 'app'}"


def works(python: Path) -> bool:
    """Whether an interpreter is there and has pip."""
    if not python.exists():
        return False
    return subprocess.run([str(python), "-m", "pip", "--version"], capture_output=True).returncode == 0


def step(*command: str) -> None:
    """Run one step of the set-up; raises SetupError with what it said and what to do."""
    try:
        done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, errors="replace")
    except OSError as error:
        raise SetupError(advice(str(error))) from error
    if done.returncode:
        raise SetupError(advice(done.stdout + done.stderr))


def advice(said: str) -> str:
    """The last telling lines of what was said, and what to do about them."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    telling = [line for line in lines if "error" in line.lower()] or lines
    todo = next((todo for trouble, todo in TROUBLE.items() if trouble.lower() in said.lower()), "")
    return "\n".join([todo or "This was said:", *telling[-3:]])


def check_system_libraries() -> None:
    """Raise SetupError where Qt misses a library of the system."""
    done = subprocess.run(
        [str(PYTHON), "-c", "import PySide6.QtWidgets"], capture_output=True, text=True, errors="replace"
    )
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["Qt does not start"])[-1]
        raise SetupError(f"{last}\nOn Debian and Ubuntu: apt-get install {QT_LIBRARIES}")


def start(*arguments: str) -> int:
    """Run the environment's Python on the project and return its exit code."""
    # The app runs where the user is, so that file names mean what they say.
    folder = None if "desktop" in arguments else HERE
    try:
        return subprocess.run([str(PYTHON), *arguments], cwd=folder).returncode
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
