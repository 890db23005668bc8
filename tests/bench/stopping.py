"""Stopping: seconds from asking the solver's process to stop until its best plan is there."""

import subprocess
import sys
from collections.abc import Iterator
from statistics import median
from time import monotonic

import msgspec

from planner.problem import Problem
from planner.solve.child import Child
from planner.solve.messages import Better, Progress, Solve
from tests.bench.solving import TOOLS

SIZES = (60, 200, 1000)
RUNS = 5
AFTER = 3.0  # seconds into the solve


def measure() -> Iterator[str]:
    """One line a size: the median over some solves that are stopped."""
    if not TOOLS.exists():
        yield f"not measured: {TOOLS.name} are not beside the checkout"
        return
    for people in SIZES:
        command = [sys.executable, str(TOOLS / "make_problem.py"), str(people), "1"]
        made = subprocess.run(command, capture_output=True, check=True).stdout
        problem = msgspec.json.decode(made, type=Problem)
        with Child() as child:
            seconds = [stopped(child, problem, run) for run in range(RUNS)]
        yield f"{people} people: median {median(seconds):.2f} s of {[round(value, 2) for value in seconds]}"


def stopped(child: Child, problem: Problem, run: int) -> float:
    """Seconds that one stop took."""
    asked = None
    for reply in child.solve(Solve(run + 1, problem, 60.0, seed=run + 1)):
        if asked is None and isinstance(reply, Progress | Better) and reply.seconds > AFTER:
            asked = monotonic()
            child.stop()
    return monotonic() - asked if asked else 0.0
