"""Reading apart: a file that may be large or hostile is read by a child process with limits of its own.

The child is `python -m planner.exchange.reading.apart READER PATH SHEET...`, whose reader is a module of
planner.exchange. It prints the rows as JSON, or what was found and what was expected instead.
"""

import json
import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import Any

from planner.exchange.reading.faults import Fault, Unreadable
from planner.starting import command, environment

MEMORY = 1_500_000_000
CPU_SECONDS = 50
SECONDS = 60
MOST_CELLS = 2_000_000


def answer_apart(reader: str, path: Path, *sheets: str) -> dict[str, Any]:
    """What the `answer` of a module says of a file; raises Unreadable where it gets to none."""
    # The child ends when its input does, which is held open for as long as this process waits for it.
    source, held = os.pipe()
    try:
        done = subprocess.run(
            command("planner.exchange.reading.apart", reader, str(path.absolute()), *sheets),
            stdin=source,
            capture_output=True,
            timeout=SECONDS,
            env=environment(),
        )
    except subprocess.TimeoutExpired as error:
        found = f"a table that takes more than {SECONDS} seconds to read"
        raise Unreadable(Fault(path.name, None, None, found, "a smaller one")) from error
    finally:
        os.close(source)
        os.close(held)
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:  # the child ended without an answer
        found = "a table that breaks its reader, or takes more memory than it may"
        raise Unreadable(Fault(path.name, None, None, found, "a smaller one")) from error
    return checked(path, answer)


def checked(path: Path, answer: dict[str, Any]) -> dict[str, Any]:
    """The answer itself where it has rows; raises Unreadable with what it found instead."""
    if "expected" in answer:
        fault = Fault(path.name, answer.get("row"), None, answer["found"], answer["expected"])
        raise Unreadable(fault)
    return answer


def too_many(cells: int) -> dict[str, Any] | None:
    """The answer to a table of so many cells, where they are too many."""
    if cells <= MOST_CELLS:
        return None
    expected = f"at most {MOST_CELLS:,}: fewer columns, or a part of the rows at a time"
    return {"found": f"{cells:,} cells or more", "expected": expected}


def main() -> None:
    """Read the sheet that the command line names and print it."""
    limit()
    reader, path, *sheets = sys.argv[1:]
    json.dump(import_module(f"planner.exchange.{reader}").answer(path, *sheets), sys.stdout)


def limit() -> None:
    """Bound the memory and the time of this process, where the system can."""
    bound_memory()
    try:
        import resource
    except ImportError:  # not on Windows: there the parent's time limit is the only one
        return
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))


def bound_memory() -> None:
    """Bound the memory of this process, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _end_with_input() -> None:
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)


if __name__ == "__main__":
    Thread(target=_end_with_input, daemon=True).start()
    main()
