"""First plan: seconds from asking a warm solver until it shows a plan of a problem that is new to it."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.solve.process.child import Child
from planner.solve.process.messages import Better, Reply
from tests.bench.report.figures import Figure
from tests.bench.running.solver import solved, warm
from tests.bench.running.tools import MISSING, TOOLS, Case, case

SIZES = {200: 0.5, 1000: 2.0, 5000: None}  # people: seconds to reach
RUNS = 5
MOST = 60.0  # seconds


def measure(quick: bool) -> Iterator[Figure | str]:
    """One figure a size, of as many problems as there are runs."""
    if not TOOLS.exists():
        yield MISSING
        return
    runs = 1 if quick else RUNS
    if quick:
        yield "shortened: one run each"
    with TemporaryDirectory() as folder, warm() as child:
        for people, reach in SIZES.items():
            cases = [case(Path(folder), people, seed + 1) for seed in range(runs)]
            seconds = tuple(first(child, each) for each in cases)
            yield Figure("first plan", seconds, "s", people, reach=None if quick else reach)


def first(child: Child, case: Case) -> float:
    """Seconds until a problem's first plan; the solve is stopped there."""
    stopped = False

    def stop(reply: Reply) -> None:
        nonlocal stopped
        if isinstance(reply, Better) and not stopped:
            stopped = True
            child.stop()

    return solved(child, case.problem, MOST, seen=stop).first
