"""Waiting: how long the window stands still at 5,000 people, whatever somebody does in it."""

import json
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from tests.bench.board import SIZES, workspace
from tests.bench.report.figures import Figure
from tests.bench.running.child import run
from tests.bench.running.tools import MISSING, TOOLS, case

TIMES = 5  # each step, as far as it can be done more than once
LIMIT = 600.0  # seconds for one window
SOON = 100.0  # milliseconds
# Places that are shown for the first time are made meanwhile, which takes as long as it takes.
REACH = {
    "open the file": SOON,
    "show people first": SOON,
    "set a rule, then undo": SOON,
    "lock, then undo": 2 * SOON,
    "typed and counted everywhere": 2 * SOON,
    "palette again": SOON,
}


def measure(quick: bool) -> Iterator[Figure | str]:
    """For each step the longest turn of the window, and beside it the work of its process."""
    if not TOOLS.exists():
        yield MISSING
        return
    if quick:
        yield "shortened: 1,000 people alone, each step once"
    # What is shown first is imported first: compiled, as on a machine where it was shown before.
    run("-m", "compileall", "-q", "desktop", "planner", "resources", "ui")
    with TemporaryDirectory() as folder:
        for people, challenges in [*SIZES.items()][: 1 if quick else None]:
            path = workspace(case(Path(folder), people, 1).problem, challenges, Path(folder))
            yield from figures(worked(path, 1 if quick else TIMES), people, quick)


def worked(path: Path, times: int) -> dict[str, list[tuple[float, float, float]]]:
    """Of each step in a window on the file the longest turn, the most work of one, and all work, in ms."""
    surroundings = {"QT_QPA_PLATFORM": "offscreen", "PODWRIGHT_HOME": str(path.parent)}
    ended = run("-m", "tests.bench.running.turns", path, str(times), seconds=LIMIT, **surroundings)
    if ended.code:
        raise RuntimeError(ended.err.strip() or f"the window did not end within {LIMIT:.0f} s")
    found: dict[str, list[tuple[float, float, float]]] = json.loads(ended.out)
    return found


def figures(found: dict[str, list[tuple[float, float, float]]], people: int, quick: bool) -> Iterator[Figure]:
    """The figures of one window."""
    for name, steps in found.items():
        turns, most, work = zip(*steps, strict=True)
        yield Figure(
            f"{name}: longest turn",
            tuple(round(turn, 1) for turn in turns),
            "ms",
            people,
            reach=None if quick else REACH.get(name),
            remark=f"{median(most):.0f} ms of work in it, {median(work):.0f} ms until all is there",
        )
