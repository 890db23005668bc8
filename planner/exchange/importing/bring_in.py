"""Bring in tables: files -> cells -> rows -> one Change, with everything that is wrong listed beside it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType

from planner.cycles.dates import between_others
from planner.cycles.past import corrected
from planner.exchange.importing.files import read_sheet
from planner.exchange.reading.extent import from_row, heading_row, without_sums
from planner.exchange.reading.faults import Fault, Unreadable
from planner.exchange.reading.names import Match
from planner.exchange.reading.reading import Reading
from planner.exchange.reading.sheet import Line, Sheet
from planner.exchange.tables import (
    bonds,
    challenges,
    commitments,
    departments,
    history,
    leave,
    people,
    skills,
    wishes,
)
from planner.exchange.tables.derive import derive
from planner.exchange.tables.draft import MOST_FAULTS, Draft
from planner.exchange.tables.every import TABLES
from planner.exchange.tables.matching import name_guesser
from planner.exchange.tables.tally import Tally, named
from planner.files import InputError
from planner.problem import Side
from planner.words import counted
from planner.workspace import Workspace, quarters
from planner.workspace.change import Change, difference
from planner.workspace.entities import Cycle, Row

LAST_CYCLES = 3


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
