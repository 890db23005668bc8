"""The board: what a manager waits for at 1,000 people and at 5,000, in a real window on a real display."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from msgspec.structs import replace

from planner.problem import Problem
from planner.workspace.from_problem import PLAN, workspace_of
from planner.workspace.moves import adopt
from planner.workspace.store import Store
from tests.bench.moves import settled
from tests.bench.report.figures import Figure, percentile
from tests.bench.running.child import run
from tests.bench.running.display import MISSING as NO_DISPLAY
from tests.bench.running.display import available, display
from tests.bench.running.tools import MISSING, TOOLS, case

SIZES = {1000: 130, 5000: 800}  # people: challenges, at least
MOVES = 30
LIMIT = 1200.0  # seconds for one window


@dataclass(frozen=True)
class Row:
    """A figure of what was seen: of which steps, at which percentile, and what it has to reach."""

    name: str
    steps: str
    percent: float
    reach: float | None = None


FRAME, SOON = 16.0, 50.0  # milliseconds
ROWS = (
    Row("first show of the file", "first show of the file", 50),
    *(
        Row(f"drop to repaint, p{percent}", "drop to repaint, first frame", percent, reach)
        for percent, reach in ((50, None), (95, SOON))
    ),
    Row("drop to everything around the board, p95", "drop to repaint", 95),
    Row("undo to repaint, p95", "undo to repaint, first frame", 95, SOON),
    Row("hold: each turn of the window, p95", "turns of holds", 95, FRAME),
    Row("hold: the longest turn, p95 of holds", "longest turn of a hold", 95),
    Row("hold: all tabs of all pods painted, p95", "hold until all tabs are painted", 95),
    Row("pointed at another pod, p95", "pointed at another pod, first frame", 95, FRAME),
    Row("filter, a letter typed, p95", "filter, a letter typed", 95, SOON),
    Row("filter cleared, p95", "filter cleared", 95, SOON),
    Row("scroll step, median", "scroll step", 50, FRAME),
    Row("scroll step, p95", "scroll step", 95),
)


def measure(quick: bool) -> Iterator[Figure | str]:
    """The figures of each size: clock, and beside it the work that this process did for it."""
    if not TOOLS.exists():
        yield MISSING
        return
    if not available():
        yield NO_DISPLAY
        return
    if quick:
        yield "shortened: 1,000 people alone, five moves"
    with TemporaryDirectory() as folder:
        for people, challenges in [*SIZES.items()][: 1 if quick else None]:
            path = workspace(case(Path(folder), people, 1).problem, challenges, Path(folder))
            with display() as name:
                found = worked(path, name, 5 if quick else MOVES)
            yield from figures(found, people, quick)


def workspace(problem: Problem, challenges: int, folder: Path) -> Path:
    """A file with at least so many challenges, the first ones twice, and a plan in the middle of a search."""
    twice = problem.challenges[: max(0, challenges - len(problem.challenges))]
    again = [replace(one, id=f"{one.id}-again", title=f"{one.title} again") for one in twice]
    problem = replace(problem, challenges=(*problem.challenges, *again))
    made = workspace_of(problem)
    path = folder / f"{len(problem.people)}.podwright"
    Store.create(path, adopt(made, PLAN, settled(problem)[1], "Solve").apply(made)).close()
    return path


def worked(path: Path, name: str, moves: int) -> dict[str, list[float]]:
    """What each step of a real window on the file took, in milliseconds; memory in MB."""
    surroundings = {"DISPLAY": name, "QT_QPA_PLATFORM": "xcb", "PODWRIGHT_HOME": str(path.parent)}
    ended = run("-m", "tests.bench.running.frames", path, str(moves), seconds=LIMIT, **surroundings)
    if ended.code:
        raise RuntimeError(ended.err.strip() or f"the window did not end within {LIMIT:.0f} s")
    found: dict[str, list[float]] = json.loads(ended.out)
    return found


def figures(found: dict[str, list[float]], people: int, quick: bool) -> Iterator[Figure]:
    """The figures of one window."""
    for row in ROWS:
        value = percentile(found[row.steps], row.percent)
        work = found.get(f"{row.steps}, work")
        remark = f"{percentile(work, row.percent):.1f} ms of work" if work else ""
        reach = None if quick else row.reach
        yield Figure(row.name, (round(value, 1),), "ms", people, reach=reach, remark=remark)
    for name in ("memory after the first show", "memory at the end"):
        yield Figure(name, (round(found[name][0]),), "MB", people)
