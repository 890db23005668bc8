"""Importing: seconds to bring tables in, from the files to the written change: a real project's, and many."""

import tempfile
from collections.abc import Iterator, Mapping
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
PEOPLE, SKILLS_EACH = 5000, 8


def measure(quick: bool) -> Iterator[Figure | str]:
    """Two figures: some imports, each into a new file."""
    runs = 1 if quick else RUNS
    with tempfile.TemporaryDirectory() as folder:
        files = many(Path(folder))
        seconds = [imported(Path(folder) / f"{run}.podwright", files) for run in range(runs)]
    yield Figure(f"{PEOPLE:,} people with {PEOPLE * SKILLS_EACH:,} skill rows", tuple(seconds), "s")
    if not DATA.exists():
        yield f"not measured: {DATA.name} is not beside the checkout"
        return
    if quick:
        yield "shortened: one import"
    with tempfile.TemporaryDirectory() as folder:
        files = {kind: DATA / f"{name}.csv" for kind, name in TABLES.items()}
        seconds = [imported(Path(folder) / f"{run}.podwright", files) for run in range(runs)]
    yield Figure(f"{DATA.name}, from tables to file", tuple(seconds), "s")


def many(folder: Path) -> dict[str, Path]:
    """Tables of many people and what they know."""
    people, skills = folder / "people.csv", folder / "skills.csv"
    folk = [f"p{n},Person {n},Department {n % 12},p{n}@example.org" for n in range(PEOPLE)]
    known = [
        f"p{n},Skill {(n + k) % 60},{(n + k) % 5 + 1}" for n in range(PEOPLE) for k in range(SKILLS_EACH)
    ]
    people.write_text("\n".join(("id,name,department,email", *folk)), encoding="utf-8")
    skills.write_text("\n".join(("person,skill,level", *known)), encoding="utf-8")
    return {"people": people, "skills": skills}


def imported(path: Path, files: Mapping[str, Path]) -> float:
    """Seconds to read, check and write the tables."""
    with Store.create(path, blank(date(2026, 11, 1))) as store:
        began = perf_counter()
        found = bring_in(store.load(), files, side="it")
        store.write(found.change)
        return perf_counter() - began
