"""Exporting: seconds to write the roster of five thousand people, in the forms that spreadsheets read."""

from collections.abc import Iterator
from datetime import date
from time import perf_counter

from planner.exchange import formats
from planner.exchange.rosters.roster import Roster
from planner.workspace import Workspace
from planner.workspace import entities as e
from tests.bench.large_files import PEOPLE, rows
from tests.bench.report.figures import Figure

RUNS = 5
IN_A_POD = 6
FORMATS = {"xlsx": "one table", "pods": "a sheet for each pod"}


def measure(quick: bool) -> Iterator[Figure | str]:
    """A figure for each form of a workbook."""
    workspace = staffed()
    for name, what in FORMATS.items():
        seconds = [exported(workspace, name) for _ in range(1 if quick else RUNS)]
        yield Figure(f"XLSX, {what}", tuple(seconds), "s", PEOPLE, reach=2.0)


def staffed() -> Workspace:
    """People who were all in one pod last quarter and are in pods of six in this."""
    before, here = e.Cycle("2026-Q4", date(2026, 10, 5), state="closed"), e.Cycle("2027-Q1", date(2027, 1, 4))
    pods = {f"c{number // IN_A_POD}": f"Challenge {number // IN_A_POD}" for number in range(PEOPLE)}
    return Workspace.of(
        [
            *rows(),
            before,
            here,
            *(e.Served(before.id, "old", f"p{number}") for number in range(PEOPLE)),
            *(e.Challenge(here.id, pod, title) for pod, title in pods.items()),
            e.NamedPlan("plan", here.id, "Plan 1"),
            *(e.Membership("plan", f"c{number // IN_A_POD}", f"p{number}") for number in range(PEOPLE)),
        ]
    )


def exported(workspace: Workspace, name: str) -> float:
    """Seconds to make the files of a format."""
    format = formats()[name]
    began = perf_counter()
    format.files(Roster(workspace, "plan"), f"roster.{name}")
    return perf_counter() - began
