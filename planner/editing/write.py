"""Typed cells become one Change, or nothing and what is wrong with each cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from planner.editing.seen import Seen
from planner.editing.table import Column, EditTable, Typed
from planner.exchange.reading.faults import Fault
from planner.exchange.reading.sheet import Line, Sheet, read_cells
from planner.exchange.tables.draft import Draft
from planner.words import counted, plain_list
from planner.workspace.change import Change, difference
from planner.workspace.entities import Department, Key, Skill

LONGEST = 40  # letters of what was typed that a title repeats


@dataclass(frozen=True)
class Entry:
    """Texts for cells of one row, by column: of the row with a key, or of a new row where that is None."""

    key: Key | None
    texts: Mapping[str, str]


@dataclass(frozen=True)
class CellFault:
    """What is wrong with a cell: the number of its entry from 0, its column, and a sentence."""

    entry: int
    column: str
    sentence: str


@dataclass(frozen=True)
class Written:
    """The Change that typed cells make, what it makes beside their rows in sentences, and what is wrong.

    With faults there is no change. `cells` is how many say something else than before.
    """

    change: Change
    faults: tuple[CellFault, ...] = ()
    notes: tuple[str, ...] = ()
    cells: int = 0


def write(seen: Seen, table: EditTable, entries: Sequence[Entry], pasted: bool = False) -> Written:
    """What cells that are typed, or pasted, make of the workspace that is seen."""
    columns = {column.name: column for column in table.columns(seen)}
    draft = Draft(seen.workspace, "business")
    draft.cycle = table.around.cycle
    typed, faults = _lines(seen, table, columns, entries)
    if faults or not typed:
        return Written(Change(""), tuple(faults))
    table.place(draft, typed)
    faults = [_told(fault, one.line.number) for one in typed for fault in one.line.faults]
    if faults:
        return Written(Change(""), tuple(faults))
    after = draft.after()
    cells = sum(len(one.texts) for one in typed)
    edits = difference("", seen.workspace, after).edits
    title = _title(seen, Seen(after), table, typed, columns)
    if pasted and cells > 1:
        title = f"Paste {counted(cells, 'cell')} into {table.name}"
    return Written(Change(title, edits), (), _notes(seen, draft, table), cells)


def _lines(
    seen: Seen, table: EditTable, columns: Mapping[str, Column], entries: Sequence[Entry]
) -> tuple[list[Typed], list[CellFault]]:
    """A line for each entry that says something else than its row, with its cells read."""
    rows, reading = table.source(seen.workspace), table.reading(seen.workspace)
    blank = Sheet(table.name, ())
    typed: list[Typed] = []
    faults: list[CellFault] = []
    for number, entry in enumerate(entries):
        row = None if entry.key is None else rows[entry.key]
        texts = {
            name: text.strip()
            for name, text in entry.texts.items()
            if text.strip() != ("" if row is None else columns[name].text(seen, row).strip())
        }
        faults += [
            CellFault(number, name, f"{columns[name].heading} is worked out and cannot be typed.")
            for name in texts
            if columns[name].fixed
        ]
        if not texts:
            continue
        given = dict.fromkeys(table.needed, "") if row is None else table.known(row)
        line = Line(blank, number, {**given, **texts})
        if not faults:
            read_cells(line, reading)
        typed.append(Typed(entry.key, row, line, texts))
    return typed, faults


def _told(fault: Fault, number: int) -> CellFault:
    column = fault.column or ""
    if fault.found == "nothing":
        return CellFault(number, column, f"This cell needs {fault.expected}.")
    return CellFault(number, column, f"Found {fault.found}, expected {fault.expected}.")


def _title(
    seen: Seen, after: Seen, table: EditTable, typed: Sequence[Typed], columns: Mapping[str, Column]
) -> str:
    news = [one for one in typed if one.row is None]
    names = list(dict.fromkeys(name for one in typed for name in one.texts))
    if len(news) == len(typed):
        return f"Add {_added(seen, after, table, len(news))}"
    if len(typed) > 1:
        what = columns[names[0]].word if len(names) == 1 else f"{counted(len(names), 'column')}"
        return f"Change {what} of {counted(len(typed), table.one, table.many)}"
    who = table.called(seen, typed[0].row)
    if len(names) > 1:
        return f"Change {counted(len(names), 'cell')} of {who}"
    row = table.source(after.workspace).get(typed[0].key)
    text = typed[0].texts[names[0]] if row is None else columns[names[0]].text(after, row)
    text = " ".join(text.split())
    shown = text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
    word = columns[names[0]].word
    return f"Change {word} of {who} to {shown}" if shown else f"Clear {word} of {who}"


def _added(seen: Seen, after: Seen, table: EditTable, many: int) -> str:
    if many != 1:
        return counted(many, table.one, table.many)
    old, new = table.source(seen.workspace), table.source(after.workspace)
    return next((table.called(after, row) for key, row in new.items() if key not in old), table.one)


def _notes(seen: Seen, draft: Draft, table: EditTable) -> tuple[str, ...]:
    """What was made along with the rows: nobody may notice a department or a skill that is misspelt."""
    found = []
    for kind, one in ((Department, "department"), (Skill, "skill")):
        old = seen.workspace.rows(kind.table)
        names = [getattr(row, "name", "") for key, row in draft.rows(kind).items() if key not in old]
        if names and table.name != kind.table.capitalize():
            are = f"is a new {one}" if len(names) == 1 else f"are new {one}s"
            found.append(f"{plain_list(names)} {are}.")
    return tuple(found)
