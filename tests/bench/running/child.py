"""A process with a limit of time and memory that ends, whatever happens, with the one that started it."""

import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from time import monotonic

GIGABYTE = 1 << 30
ROOT = Path(__file__).parents[3]


@dataclass(frozen=True)
class Ended:
    """How a process ended: its exit code (None: its time was up), what it said, and how long it took."""

    code: int | None
    out: str
    err: str
    seconds: float


def run(*arguments: str | Path, seconds: float | None = None, **surroundings: str) -> Ended:
    """Run this Python on something for at most so many seconds, with more in its environment.

    It keeps what it compiles, as Python does everywhere but where somebody asked it not to.
    """
    began = monotonic()
    environment = {**os.environ, **surroundings}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        # Its input stays open for as long as this process lives: what reads to its end knows that end.
        process = subprocess.Popen(
            [sys.executable, *map(str, arguments)],
            stdin=subprocess.PIPE,
            stdout=out,
            stderr=err,
            cwd=ROOT,
            env=environment,
        )
        try:
            process.wait(seconds)
            code: int | None = process.returncode
        except subprocess.TimeoutExpired:
            code = None
        finally:
            process.kill()
            process.wait()
            assert process.stdin
            process.stdin.close()
        out.seek(0)
        err.seek(0)
        return Ended(code, out.read(), err.read(), monotonic() - began)


def end_with_parent() -> None:
    """End this process at once when its input ends, as it does with the process that started it."""

    def wait() -> None:
        while os.read(0, 1):  # not sys.stdin, which an interpreter that leaves would wait for
            pass
        os._exit(1)

    Thread(target=wait, daemon=True).start()


def limit_memory(gigabytes: float) -> None:
    """Give this process no more memory, where the system can hold it to that: then MemoryError is raised."""
    try:
        import resource
    except ImportError:  # Windows has no such limit
        return
    size = int(gigabytes * GIGABYTE)
    resource.setrlimit(resource.RLIMIT_AS, (size, size))


def peak_memory(process: int) -> float | None:
    """The most memory in MB that a running process ever had at once; None where the system does not say."""
    try:
        status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    except OSError:
        return None
    found = [line.split()[1] for line in status.splitlines() if line.startswith("VmHWM:")]
    return int(found[0]) / 1024 if found else None
