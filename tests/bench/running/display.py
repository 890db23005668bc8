"""A display of its own to show real windows on, without anybody's screen."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

MISSING = "not measured: Xvfb is not installed, which makes a display (Debian: apt install xvfb)"


def available() -> bool:
    """Whether Xvfb is there."""
    return shutil.which("Xvfb") is not None


@contextmanager
def display() -> Iterator[str]:
    """The name of a display for one window; raises RuntimeError where Xvfb does not start.

    It ends with the block, and with its window where this process ends before.
    """
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24"),
            *("-nolisten", "tcp", "-terminate"),
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        if not number:
            raise RuntimeError("Xvfb is installed and does not start")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait()
