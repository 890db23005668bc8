"""A display of its own to show real windows on, without anybody's screen."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

MISSING = "not measured: Xvfb is not installed, which makes a display (Debian: apt install xvfb)"


@contextmanager
def display() -> Iterator[str | None]:
    """The name of a display that ends with the block; None where Xvfb is missing or does not start."""
    if shutil.which("Xvfb") is None:
        yield None
        return
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as pipe:
            number = pipe.readline().strip()
        yield f":{number}" if number else None
    finally:
        server.terminate()
        server.wait()
