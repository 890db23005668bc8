"""Importing: seconds to bring tables in, from the files to the written change: a real project's, and many.

Of many tables the seconds of processors count, those of the children that read large files with them.
"""

import csv
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path
from time import perf_counter

import xlsxwriter

from planner.exchange.importing.bring_in import bring_in
from planner.workspace.blank import blank
from planner.workspace.store import Store
from tests.bench.report.figures import Figure

DATA = Path(__file__).parents[3] / "shared" / "data" / "open-project"
TABLES = {"people": "people", "skills": "experience", "challenges": "teams", "history": "history"}
RUNS = 5
PEOPLE, SKILLS_EACH, SKILLS = 5000, 8, 60
SECONDS = 3.0


def measure(quick: bool) -> Iterator[Figure | str]:
    """A figure for each form of many tables, and one of real ones: some imports, each into a new file."""
    runs = 1 if quick else RUNS
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for form, files in many_forms(folder).items():
            paths = [folder / f"{form} {run}.podwright" for run in range(runs)]
            seconds = [imported(path, files, processors) for path in paths]
            what = f"{PEOPLE:,} people with {PEOPLE * SKILLS_EACH:,} skill levels, {form}"
            yield Figure(what, tuple(seconds), "s of processors", people=PEOPLE, reach=SECONDS)
    if not DATA.exists():
        yield f"not measured: {DATA.name} is not beside the checkout"
        return
    if quick:
        yield "shortened: one import"
    with tempfile.TemporaryDirectory() as folder_name:
        files = {kind: DATA / f"{name}.csv" for kind, name in TABLES.items()}
        paths = [Path(folder_name) / f"{run}.podwright" for run in range(runs)]
        seconds = [imported(path, files, perf_counter) for path in paths]
    yield Figure(f"{DATA.name}, from tables to file", tuple(seconds), "s")


def many_forms(folder: Path) -> dict[str, dict[str, Path]]:
    """Tables of many people and what they know, long and wide, as CSV and as workbooks, by their form."""
    people = [("id", "name", "department", "email")]
    people += [(f"p{n}", f"Person {n}", f"Department {n % 12}", f"p{n}@example.org") for n in range(PEOPLE)]
    levels = [{(n + k) % SKILLS: str((n + k) % 5 + 1) for k in range(SKILLS_EACH)} for n in range(PEOPLE)]
    long = [("person", "skill", "level")]
    long += [(f"p{n}", f"Skill {k}", level) for n, known in enumerate(levels) for k, level in known.items()]
    wide = [("person", *(f"Skill {k}" for k in range(SKILLS)))]
    wide += [(f"p{n}", *(known.get(k, "") for k in range(SKILLS))) for n, known in enumerate(levels)]
    found = {}
    for ending, write in (("csv", _write_csv), ("xlsx", _write_workbook)):
        for form, skills in (("long", long), ("wide", wide)):
            tables = {"people": people, "skills": skills}
            files = {table: folder / f"{table} {form}.{ending}" for table in tables}
            for table, rows in tables.items():
                write(files[table], rows)
            found[f"{form}, {ending}"] = files
    return found


def _write_csv(path: Path, rows: list[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)


def _write_workbook(path: Path, rows: list[tuple[str, ...]]) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True, "strings_to_numbers": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)


def processors() -> float:
    """The seconds that processors have worked for this process and for those that it started."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def imported(path: Path, files: Mapping[str, Path], clock: Callable[[], float]) -> float:
    """Seconds of a clock to read, check and write the tables."""
    with Store.create(path, blank(date(2026, 11, 1))) as store:
        began = clock()
        found = bring_in(store.load(), files, side="it")
        store.write(found.change)
        return clock() - began
