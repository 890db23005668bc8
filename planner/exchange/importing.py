"""Bring in tables: files -> cells -> rows -> one Change, with everything that is wrong listed beside it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from planner.cycles.dates import between_others
from planner.cycles.past import corrected
from planner.exchange import (
    bonds,
    challenges,
    commitments,
    csv,
    departments,
    history,
    ics,
    json,
    leave,
    people,
    skills,
    wishes,
    xlsx,
)
from planner.exchange.derive import derive
from planner.exchange.draft import MOST_FAULTS, Draft
from planner.exchange.extent import from_row, heading_row, without_sums
from planner.exchange.faults import Fault, Unreadable
from planner.exchange.matching import name_guesser
from planner.exchange.names import Match
from planner.exchange.reading import Reading
from planner.exchange.sheet import Line, Sheet, Table
from planner.exchange.tally import Tally, named
from planner.files import InputError
from planner.problem import Side
from planner.words import counted
from planner.workspace import Workspace, quarters
from planner.workspace.change import Change, difference
from planner.workspace.entities import Cycle, Row

# Each has its `TABLE` and reads it, and gives its `HEADINGS`, which of them are `FIGURES`, and its `rows`.
MODULES = (people, skills, challenges, wishes, history, departments, leave, commitments, bonds)
TABLES: dict[str, Table] = {module.TABLE.name: module.TABLE for module in MODULES}
LAST_CYCLES = 3

_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0"
_OTHERS = {
    # how files begin that are no tables: what they are
    b"%pdf": "a PDF",
    b"<!doctype": "a web page",
    b"<html": "a web page",
    b"<?xml": "an XML file",
    b"\x89png": "a picture",
    b"\xff\xd8\xff": "a picture",
}


def quietly(doing: str) -> None:
    """Tell nobody what is done."""


@dataclass(frozen=True)
class Import:
    """What an import would do: the Change, what is wrong, what to know of it, and rows counted by table.

    The change holds what is right; it is not for committing while there are problems, unless the user asks.
    """

    change: Change
    problems: tuple[Fault, ...] = ()
    remarks: tuple[str, ...] = ()
    summary: tuple[Tally, ...] = ()
    matches: tuple[Match, ...] = ()
    unchanged: tuple[Row, ...] = ()


def bring_in(
    workspace: Workspace,
    files: Mapping[str, Path | Sheet | Unreadable],
    *,
    readings: Mapping[str, Reading] | None = None,
    guesses: Mapping[str, bool] | None = None,
    cycle: str | None = None,
    side: Side = "business",
    last_cycles: int = LAST_CYCLES,
    doing: Callable[[str], None] = quietly,
) -> Import:
    """What the tables in these files, or in sheets of them, make of a workspace, by table name.

    `readings` say how tables are read whose guesses somebody saw; the others are read as they say themselves.
    With `guesses`, people are looked for by names like theirs: whether each of those, by its text in small
    letters, holds; one that is not listed does.
    `cycle` is the one that challenges and wishes belong to: without it the latest that is not closed, or the
    quarter after the history where that is later. `side` is where a new department stands whose side nothing
    says. `doing` hears what is done.
    """
    draft = Draft(workspace, side, readings, guesses)
    sheets: dict[str, Sheet] = {}
    for table in [table for table in TABLES if table in files]:
        try:
            sheet = _sheet(files[table], table)
        except Unreadable as error:
            draft.faults.append(error.fault)
        else:
            if readings is None or table not in readings:
                sheet = from_row(sheet, heading_row(sheet, TABLES[table]))
            sheets[table], sums = without_sums(sheet)
            draft.faults += sums
    past_cycles = history.names_of_cycles(sheets["history"], draft) if "history" in sheets else []
    draft.cycle = _cycle(draft, cycle, past_cycles)
    if "challenges" in sheets and draft.cycle is None:
        raise InputError("--cycle: found nothing, expected the quarter of the challenges, such as 2027-Q1")
    _read(draft, sheets, last_cycles, doing)
    doing("Comparing with what you have")
    if draft.matches and guesses is None:
        known = counted(len(draft.matches), "person is", "people are")
        draft.remarks.append(f"{known} known by e-mail address, under another id than in the file.")
    change = difference("", workspace, draft.after())
    return Import(
        corrected(workspace, Change(_title(draft.tallies()), change.edits)),
        _in_order(draft.faults)[:MOST_FAULTS],
        tuple(draft.remarks),
        draft.tallies(),
        tuple(draft.matches.values()),
        tuple(draft.unchanged()),
    )


def _in_order(faults: list[Fault]) -> tuple[Fault, ...]:
    """Faults row by row, the files as they come first."""
    files = {file: place for place, file in enumerate(dict.fromkeys(fault.file for fault in faults))}
    return tuple(sorted(faults, key=lambda fault: (files[fault.file], fault.row or 0)))


def _sheet(given: Path | Sheet | Unreadable, table: str) -> Sheet:
    if isinstance(given, Unreadable):
        raise given
    return given if isinstance(given, Sheet) else read_sheet(given, table)


def tables_in(path: Path) -> list[str]:
    """The tables that a workbook or a JSON file holds, by their names in it; raises Unreadable."""
    start = _start(path)
    if not json.begins(start) and not start.startswith(b"PK"):
        raise Unreadable(Fault(path.name, None, None, "neither", "a workbook (XLSX) or tables as JSON"))
    there = {name.casefold() for name in (json if json.begins(start) else xlsx).names(path)}
    found = [name for name, table in TABLES.items() if there & {name, *table.sheets}]
    if not found:
        raise Unreadable(Fault(path.name, None, None, "no table of a known name", ", ".join(TABLES)))
    return found


def parts(path: Path) -> list[Path]:
    """A file as often as it holds tables of known names, and at least once."""
    try:
        return [path] * len(tables_in(path))
    except Unreadable:
        return [path]


def read_sheet(path: Path, table: str) -> Sheet:
    """The cells of a table in a file, whatever its format; raises Unreadable."""
    start = _start(path)
    if start.startswith(_OLD_WORKBOOK):
        found = "a workbook with a password, or of the kind before XLSX"
        raise Unreadable(Fault(path.name, None, None, found, "XLSX without a password, or CSV"))
    for begins, what in _OTHERS.items():
        if start.lower().lstrip().startswith(begins):
            expected = "a table as CSV or XLSX: a spreadsheet may open it and save it so"
            raise Unreadable(Fault(path.name, None, None, what, expected))
    if ics.begins(start):
        if table == leave.TABLE.name:
            return ics.read(path, table)
        raise Unreadable(Fault(path.name, None, None, "a calendar", f"a table of {table}, as CSV or XLSX"))
    if json.begins(start):
        return json.read(path, table)
    if start.startswith(b"PK"):
        return xlsx.read(path, table, *TABLES[table].sheets)
    return csv.read(path, table)


def _start(path: Path) -> bytes:
    """The first bytes of a file; raises Unreadable."""
    if path.exists() and not path.is_file():
        # To open a pipe waits for whoever writes to it.
        raise Unreadable(Fault(path.name, None, None, "something that is no file", "a CSV or XLSX file"))
    try:
        with path.open("rb") as file:
            return file.read(64)
    except OSError as error:
        found = f"nothing to read ({error.strerror})"
        raise Unreadable(Fault(path.name, None, None, found, "a CSV or XLSX file")) from error


def _read(draft: Draft, sheets: Mapping[str, Sheet], last_cycles: int, doing: Callable[[str], None]) -> None:
    def rows(module: ModuleType) -> list[Line]:
        sheet = sheets.get(module.TABLE.name)
        if sheet is None:
            return []
        doing(f"Going through {counted(len(sheet.rows) - 1, 'row')} of {module.TABLE.name}")
        lines: list[Line] = module.read(sheet, draft)
        return lines

    # What others name comes first; what may name anything is settled once all names are known.
    rooms, folk = rows(departments), rows(people)
    name_guesser(draft)
    known = rows(skills)
    people.name_skills(folk, draft)
    aims = rows(challenges)
    departments.settle(rooms, draft)
    people.settle(folk, draft)
    others = [*rows(leave), *rows(commitments), *rows(wishes), *rows(bonds)]
    past = history.read(sheets["history"], draft, last_cycles) if "history" in sheets else history.Past()
    for lines in (rooms, folk, known, aims, others):
        draft.gather(lines)
    derive(draft, folk, aims, past)


def _cycle(draft: Draft, wanted: str | None, past: list[str]) -> Cycle | None:
    cycles = draft.rows(Cycle)
    if wanted is not None:
        if wanted not in cycles and not quarters.is_quarter(wanted):
            known = f", or one of {', '.join(sorted(cycles))}" if cycles else ""
            raise InputError(f"--cycle: found {wanted!r}, expected a quarter such as 2027-Q1{known}")
        return cycles.get(wanted) or between_others(cycles.values(), quarters.cycle(wanted, past=False))
    coming = quarters.latest(cycle for cycle in cycles.values() if cycle.state != "closed")
    last = quarters.latest(history.cycle_of(name, draft) for name in past)
    if coming is None:
        last = quarters.latest([*cycles.values(), *([last] if last else [])])
    if last and quarters.is_quarter(last.id) and (coming is None or coming.starts <= last.starts):
        coming = quarters.cycle(quarters.next_quarter(last.id), past=False)
        coming = between_others(cycles.values(), coming)
    return coming


def _title(tallies: tuple[Tally, ...]) -> str:
    order = ("people", "knows", "challenges", "preferences", "served", "leave", "commitments", "bonds")
    by_table = {tally.table: tally for tally in tallies if tally.added + tally.changed}
    parts = [
        counted(tally.added + tally.changed, *named(table))
        for table, tally in ((table, by_table.get(table)) for table in order)
        if tally is not None
    ]
    return f"Import {', '.join(parts)}" if parts else "Import tables"
