"""A sheet: the cells of one table as text, and how headings and cells become checked values."""

import re
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from planner.exchange.reading.cells import plain, unescaped
from planner.exchange.reading.faults import Fault, Unreadable, Wrong, shown
from planner.words import plain_list

Cells = tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """Rows of text by their number in the file, the first of them the headings; `file` names it to people."""

    file: str
    rows: tuple[tuple[int, Cells], ...]
    remarks: tuple[str, ...] = ()

    @classmethod
    def of(cls, file: str, rows: list[list[str]], remarks: tuple[str, ...] = ()) -> "Sheet":
        """The sheet of these rows, without the empty ones; raises Unreadable where none is left."""
        kept = [(n, tuple(map(str.strip, row))) for n, row in enumerate(rows, 1)]
        kept = [(number, row) for number, row in kept if any(row)]
        if not kept:
            raise Unreadable(
                Fault(file, None, None, "no rows", "a row of column headings, and rows below it")
            )
        return cls(file, tuple(kept), remarks)


@dataclass(frozen=True)
class Column:
    """How a column is read: its cells, what an empty one says, whether it must be there, its other names."""

    read: Callable[[str], Any] = plain
    empty: Any = None
    needed: bool = False
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """The columns that a table may have, by heading; `unused` are known to be of no use here.

    `sheets` are other names of the sheet that it stands in. The column `wide` may stand at several places,
    whose headings say what each of them is about. A column that is `joined` may be made of two others.
    """

    name: str
    columns: Mapping[str, Column]
    unused: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    wide: str | None = None
    joined: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    def heading(self, text: str) -> str | None:
        """The column that a heading stands for, by its name or another name of it."""
        return self._headings.get(normal(text))

    @cached_property
    def _headings(self) -> dict[str, str]:
        known: dict[str, str] = {}
        for heading, column in self.columns.items():
            if heading != self.wide:
                for name in (heading, *column.also):
                    known.setdefault(name, heading)
        return known

    def lacks(self, found: Container[str | None]) -> list[str]:
        """The columns that are needed and neither found nor joined of what is found."""
        needed = [name for name, column in self.columns.items() if column.needed and name not in found]
        joined = [name for name, parts in self.joined.items() if all(part in found for part in parts)]
        return [name for name in needed if name not in joined]

    def free(self, found: Container[str | None]) -> list[str]:
        """The columns that may still be found: no parts of one that is."""
        parts = {part for name, parts in self.joined.items() if name in found for part in parts}
        return [name for name in self.columns if name not in found and name not in {*parts, self.wide}]


NAMES = ("first_name", "last_name")
NAME_PARTS = {
    "first_name": Column(empty="", also=("given_name", "given_names", "forename", "firstname")),
    "last_name": Column(empty="", also=("surname", "family_name", "lastname")),
}

Translated = Callable[[Column, str], str]
Seen = dict[str, dict[str, Any]]  # by column, then by text: the value it stands for


@dataclass
class Line:
    """One row of a sheet as values by column; a column is missing here where the sheet lacks it.

    `headings` are what the sheet calls its columns.
    """

    sheet: Sheet
    number: int
    texts: dict[str, str]
    headings: Mapping[str, str] = field(default_factory=dict)
    values: dict[str, Any] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def __contains__(self, column: str) -> bool:
        return column in self.values

    def __getitem__(self, column: str) -> Any:
        return self.values[column]

    def get(self, column: str, missing: Any = None) -> Any:
        """The value of a column, or what stands for a missing one."""
        return self.values.get(column, missing)

    def fault(self, column: str, expected: str, found: str | None = None) -> None:
        """Note that a cell of the row is wrong."""
        if found is None:
            found = shown(self.texts[column]) if self.texts.get(column) else "nothing"
        called = self.headings.get(column, column)
        self.faults.append(Fault(self.sheet.file, self.number, called, found, expected))

    def look_up(self, column: str, find: Callable[[str], Any], text: str) -> Any:
        """What a text of this row's cell stands for, or None with a fault where it stands for nothing."""
        try:
            return find(text)
        except Wrong as wrong:
            self.fault(column, str(wrong), shown(text))
            return None

    @property
    def good(self) -> bool:
        """Whether nothing was found wrong in the row so far."""
        return not self.faults


@dataclass(frozen=True)
class Heads:
    """What the first row of a sheet says: the column of each place, and what is wrong with that row."""

    places: dict[str, int]
    faults: tuple[Fault, ...]
    remarks: tuple[str, ...]


def heads(sheet: Sheet, table: Table, columns: Sequence[str | None] | None = None) -> Heads:
    """The columns of a sheet by heading, or those that were chosen for its places.

    Where nobody chose, a heading that may be a slip of the pen is a fault.
    """
    number, row = sheet.rows[0]
    places: dict[str, int] = {}
    faults: list[Fault] = []
    unknown: list[str] = []
    for place, text in enumerate(row):
        heading = table.heading(text) if columns is None else columns[place]
        if heading is None:
            if text:
                unknown.append(text)
        elif heading in places and heading != table.wide:
            faults.append(Fault(sheet.file, number, heading, f"{shown(text)} again", "each column once"))
        else:
            places[heading] = place
    free = table.free(places)
    unused: list[str] = []
    for text in unknown:
        chosen = columns is not None or normal(text) in table.unused
        close = None if chosen else meant(text, table, free)
        if close:
            faults.append(
                Fault(sheet.file, number, None, f"the column {shown(text)}", f"{close!r}, if that was meant")
            )
        else:
            unused.append(text)
    for heading in table.lacks(places):
        faults.append(Fault(sheet.file, number, None, _listed(row), f"a column {heading!r}"))
    return Heads(places, tuple(faults), _left_out(sheet, unused))


def _left_out(sheet: Sheet, headings: list[str]) -> tuple[str, ...]:
    if not headings:
        return ()
    named = plain_list([shown(text) for text in headings])
    what = f"the column {named} is" if len(headings) == 1 else f"the columns {named} are"
    return (f"{sheet.file}: {what} left out.",)


def as_is(column: Column, text: str) -> str:
    """The text of a cell as it stands."""
    return text


def lines(
    sheet: Sheet, table: Table, places: Mapping[str, int], translated: Translated = as_is
) -> Iterator[Line]:
    """The rows below the headings, their cells read; what is wrong with a cell is noted in its line."""
    head, found = sheet.rows[0][1], tuple(places.items())
    width = len(head)
    headings = {heading: " ".join(head[place].split()) or heading for heading, place in found}
    joins = {whole: parts for whole, parts in table.joined.items() if any(part in places for part in parts)}
    seen: Seen = {heading: {} for heading in {*places, *joins}}
    for number, cells in sheet.rows[1:]:
        texts = {heading: unescaped(cells[place]) if place < len(cells) else "" for heading, place in found}
        for whole, (first, last) in joins.items():
            texts[whole] = joined(texts.get(whole, ""), texts.get(first, ""), texts.get(last, ""))
        line = Line(sheet, number, texts, headings)
        if len(cells) > width and any(cells[width:]):
            line.faults.append(
                Fault(
                    sheet.file,
                    number,
                    None,
                    f"{shown(next(filter(None, cells[width:])))} beyond the last heading",
                    f"at most {width} cells",
                )
            )
        read_cells(line, table, translated, seen)
        yield line


def joined(whole: str, first: str, last: str) -> str:
    """A name of its parts; a whole name without the first one, where there is no other last one, is that."""
    if whole and (last or not first or first in whole or any(map(str.isdigit, whole))):
        return whole
    return " ".join(filter(None, (first, whole or last)))


def read_cells(line: Line, table: Table, translated: Translated = as_is, seen: Seen | None = None) -> None:
    """Turn the texts of a line into values; what is wrong with a cell is noted in the line.

    What a text says is looked up in `seen`, and put there, since most stand in many rows.
    """
    for heading, text in line.texts.items():
        known = {} if seen is None else seen[heading]
        if text in known:
            line.values[heading] = known[text]
            continue
        _read_cell(line, heading, text, table.columns[heading], translated)
        if text and heading in line.values:
            known[text] = line.values[heading]


def _read_cell(line: Line, heading: str, text: str, column: Column, translated: Translated) -> None:
    if not text:
        if column.needed:
            line.fault(heading, "a value")
        line.values[heading] = column.empty
        return
    try:
        line.values[heading] = column.read(translated(column, text))
    except Wrong as wrong:
        line.fault(heading, str(wrong))


def normal(text: str) -> str:
    """A heading as tables know it: in small letters, its words joined by underscores."""
    return re.sub(r"[\s\-/]+", "_", re.sub(r"\(.*\)|[?:*.]", "", text).strip().casefold())


def meant(text: str, table: Table, free: Sequence[str]) -> str | None:
    """The free column whose name a heading is a slip of the pen for, if any."""
    from rapidfuzz import fuzz, process

    names = {name: heading for heading in free for name in (heading, *table.columns[heading].also)}
    best = process.extractOne(normal(text), list(names), scorer=fuzz.ratio, score_cutoff=75)
    return names[best[0]] if best else None


def _listed(row: Cells) -> str:
    return "the columns " + shown(", ".join(filter(None, row)))
