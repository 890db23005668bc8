"""Importing: seconds to bring a real project's tables in, from the files to the written change."""

import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from time import perf_counter

from planner.exchange.importing import bring_in
from planner.workspace.blank import blank
from planner.workspace.store import Store
from tests.bench.report.figures import Figure

DATA = Path(__file__).parents[3] / "shared" / "data" / "open-project"
TABLES = {"people": "people", "skills": "experience", "challenges": "teams", "history": "history"}
RUNS = 5


def measure(quick: bool) -> Iterator[Figure | str]:
    """One figure: some imports, each into a new file."""
    if not DATA.exists():
        yield f"not measured: {DATA.name} is not beside the checkout"
        return
    if quick:
        yield "shortened: one import"
    with tempfile.TemporaryDirectory() as folder:
        seconds = [imported(Path(folder) / f"{run}.podwright") for run in range(1 if quick else RUNS)]
    yield Figure(f"{DATA.name}, from tables to file", tuple(seconds), "s")


def imported(path: Path) -> float:
    """Seconds to read, check and write the tables."""
    with Store.create(path, blank(date(2026, 11, 1))) as store:
        began = perf_counter()
        found = bring_in(
            store.load(), {kind: DATA / f"{name}.csv" for kind, name in TABLES.items()}, side="it"
        )
        store.write(found.change)
        return perf_counter() - began
