"""Stopping: seconds from asking the solver's process to stop until its best plan is there."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from planner.solve.process.child import Child
from planner.solve.process.messages import Better, Progress, Reply
from tests.bench.report.figures import Figure
from tests.bench.running.solver import solved, warm
from tests.bench.running.tools import MISSING, TOOLS, Case, case

SIZES = (60, 200, 1000, 5000)
AFTER = (0.0, 0.5, 1.0, 3.0, 6.0)  # seconds from the first plan until the stop
LIMIT = 60.0  # seconds of the solve that is stopped
REACH = 1.0


def measure(quick: bool) -> Iterator[Figure | str]:
    """One figure a size; the longest stop has to be short enough."""
    if not TOOLS.exists():
        yield MISSING
        return
    if quick:
        yield "shortened: 1,000 people alone, two stops"
    with TemporaryDirectory() as folder:
        for people in (1000,) if quick else SIZES:
            seconds = stops(case(Path(folder), people, 1), AFTER[1:3] if quick else AFTER)
            verdict = max(seconds) <= REACH
            yield Figure("stop to answer", seconds, "s", people, reach=REACH, verdict=verdict)


def stops(case: Case, moments: Sequence[float]) -> tuple[float, ...]:
    """Seconds that stops took at these moments; a process that had to be killed is followed by another."""
    seconds: list[float] = []
    while len(seconds) < len(moments):
        with warm() as child:
            while len(seconds) < len(moments) and child.process.poll() is None:
                seconds.append(stopped(child, case, moments[len(seconds)]))
    return tuple(seconds)


def stopped(child: Child, case: Case, after: float) -> float:
    """Seconds that a stop took, so long after the first plan."""
    first = asked = 0.0

    def stop(reply: Reply) -> None:
        nonlocal first, asked
        now = monotonic()
        if not first and isinstance(reply, Better):
            first = now
        if first and not asked and isinstance(reply, Better | Progress) and now - first >= after:
            asked = now
            child.stop()

    solved(child, case.problem, LIMIT, seen=stop)
    if not asked:
        raise RuntimeError(f"the solve of {case.people} people ended before it was stopped")
    return monotonic() - asked
