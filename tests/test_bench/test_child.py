"""Processes that the bench starts: held to their time and memory, and gone when the bench is."""

import os
import signal
import subprocess
import sys
import time

import pytest

from tests.bench.running.child import ROOT, peak_memory, run

WAITS = """
import sys, time
sys.path.insert(0, ".")
from tests.bench.running.child import end_with_parent
end_with_parent()
print("up", flush=True)
time.sleep(60)
"""


def test_a_process_says_what_it_said_and_how_it_ended() -> None:
    ended = run("-c", "import sys; print('out'); print('err', file=sys.stderr); sys.exit(3)")
    assert (ended.code, ended.out, ended.err) == (3, "out\n", "err\n")


def test_a_process_whose_time_is_up_is_ended() -> None:
    ended = run("-c", "import time; time.sleep(60)", seconds=0.2)
    assert ended.code is None
    assert ended.seconds < 30


@pytest.mark.skipif(os.name == "nt", reason="Windows holds no process to its memory")
def test_a_process_that_needs_more_memory_than_it_may_have_is_told_so() -> None:
    code = "from tests.bench.running.child import limit_memory; limit_memory(0.2); bytes(1 << 30)"
    ended = run("-c", code)
    assert ended.code == 1
    assert "MemoryError" in ended.err


@pytest.mark.skipif(os.name == "nt", reason="a kill that cannot be caught is a Unix one")
def test_a_process_ends_when_the_one_that_started_it_is_killed() -> None:
    starts = f"""
import subprocess, sys
child = subprocess.Popen([sys.executable, "-c", {WAITS!r}], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
child.stdout.readline()
print(child.pid, flush=True)
child.wait()
"""
    parent = subprocess.Popen([sys.executable, "-c", starts], stdout=subprocess.PIPE, cwd=ROOT)
    assert parent.stdout
    child = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    assert gone(child)


def gone(process: int) -> bool:
    """Whether a process ends; one that is dead but not yet reaped has ended."""
    for _ in range(200):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        if peak_memory(process) is None and sys.platform == "linux":
            return True
        time.sleep(0.05)
    return False
