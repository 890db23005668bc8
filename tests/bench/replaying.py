"""Replaying: a real project's quarters planned one after the other, beside what the project really did."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.solve.compiled.engine import ENGINES
from tests.bench.report.figures import Figure
from tests.bench.running.tools import TOOLS
from tests.planner.cycles.replay import Replayed, replay

DATA = TOOLS.parent / "data" / "open-project"
FIRST, QUARTERS, EFFORT = "2019-Q4", 27, 2_000_000
QUICK = ("2021-Q1", 8, 200_000)


def measure(quick: bool) -> Iterator[Figure | str]:
    """Repeated partners and people who move, planned and real, and the seconds of a quarter."""
    if not DATA.exists():
        yield f"not measured: {DATA.name} is not beside the checkout"
        return
    first, quarters, effort = QUICK if quick else (FIRST, QUARTERS, EFFORT)
    yield f"{quarters} quarters of {DATA.name} from {first}, {effort:,} changes tried in each"
    ENGINES.wait()
    with TemporaryDirectory() as folder:
        found = list(replay(DATA, Path(folder), first, quarters, effort))
    yield from figures(found)


def figures(found: list[Replayed]) -> Iterator[Figure]:
    """What the quarters come to."""
    people = len(found[-1].problem.people)
    for name, values in (
        ("partners of last quarter again", [100 * q.repeated / max(1, q.partners) for q in found]),
        ("... really", [100 * q.really.repeated / max(1, q.really.partners) for q in found]),
        ("people in other pods than before", [100 * q.moved / len(q.problem.people) for q in found]),
        ("... really", [100 * q.really.moved / len(q.problem.people) for q in found]),
    ):
        yield Figure(name, tuple(values), "%", people)
    yield Figure("a quarter, from its facts to the next", tuple(q.seconds for q in found), "s", people)
