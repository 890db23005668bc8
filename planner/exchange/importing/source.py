"""A source of an import: a file or what was pasted, the table it is taken for, and how that is read."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Any

from planner.exchange.importing.files import read_sheet, tables_in
from planner.exchange.reading import cells
from planner.exchange.reading.days import ORDERS
from planner.exchange.reading.extent import MOST_ABOVE, from_row, heading_row
from planner.exchange.reading.faults import Unreadable
from planner.exchange.reading.guessing import Guess, certain, guess, read_anew
from planner.exchange.reading.reading import Reading, hidden, kind_of, texts_of
from planner.exchange.reading.sheet import Cells, Sheet
from planner.exchange.tables.every import TABLES
from planner.workspace import Workspace

CHOSEN, REMEMBERED = "Chosen", "As the last time"


class Source:
    """One of the files of an import; its cells are read once, however often its reading changes."""

    def __init__(self, name: str, path: Path | None, pasted: Sheet | Unreadable | None = None) -> None:
        self.name, self._path = name, path
        self._pasted = pasted
        self._cells: dict[str, Sheet | Unreadable] = {}
        self._sheets: dict[str, Sheet] = {}
        self._heads: dict[str, int] = {}
        self._guesses: dict[str, Guess] = {}
        self._readings: dict[str, Reading] = {}
        self._reasons: dict[str, list[str]] = {}
        self._recalled: set[str] = set()

    @classmethod
    def of(cls, given: Path | Sheet | Unreadable) -> "Source":
        """The source that a file is, or what was pasted."""
        if isinstance(given, Path):
            return cls(given.name, given)
        return cls(given.file if isinstance(given, Sheet) else given.fault.file, None, given)

    def sheet(self, table: str) -> Sheet | Unreadable:
        """The cells for a table from its headings on, or what keeps them from being read."""
        cells = self._all_cells(table)
        if isinstance(cells, Unreadable):
            return cells
        if table not in self._sheets:
            self._sheets[table] = from_row(cells, self.head(table))
        return self._sheets[table]

    def head(self, table: str) -> int:
        """The number of the row that has the headings."""
        if table not in self._heads:
            self._heads[table] = self._first_head(table)
        return self._heads[table]

    def heads(self, table: str) -> Sequence[tuple[int, Cells]]:
        """The rows that may have the headings, each with its number."""
        cells = self._all_cells(table)
        return () if isinstance(cells, Unreadable) else cells.rows[:MOST_ABOVE]

    def _first_head(self, table: str) -> int:
        """The row that has the headings as far as it shows by itself."""
        cells = self._all_cells(table)
        assert isinstance(cells, Sheet)
        return heading_row(cells, TABLES[table])

    def _recall_head(self, table: str, memory: Mapping[str, Any]) -> None:
        """Take the row for the headings that had them in a file of the same kind."""
        for number, row in self.heads(table):
            if kind_of(row, TABLES[table]) in memory:
                self._heads[table] = number
                self._sheets.pop(table, None)
                return

    def _all_cells(self, table: str) -> Sheet | Unreadable:
        if self._pasted is not None:
            return self._pasted
        if table not in self._cells:
            assert self._path is not None, "a source is a file or was pasted"
            try:
                self._cells[table] = read_sheet(self._path, table)
            except Unreadable as error:
                self._cells[table] = error
        return self._cells[table]

    @property
    def is_calendar(self) -> bool:
        """Whether the columns are those of a calendar, with nothing to choose."""
        return self._path is not None and self._path.suffix.lower() == ".ics"

    def likely(self, taken: Collection[str] = ()) -> str | None:
        """The table that the source is most likely to hold, but for those that are taken from its file.

        Where a file names several tables it is the first of them, else the one that the name of the source
        speaks of, else the one that its headings fit best.
        """
        if self.is_calendar:
            return "leave"
        named = self._named()
        if len(named) > 1:
            return next((table for table in named if table not in taken), None)
        stem = self._path.stem.lower() if self._path is not None else ""
        for table in TABLES:
            if table[:5] in stem:  # a file is most often called after what it holds
                return table
        fits = {table: self._fit(table) for table in TABLES}
        best = max(TABLES, key=lambda table: fits[table])
        return best if fits[best] > (0, 0) else None

    def _named(self) -> list[str]:
        """The tables that a workbook or a JSON file has by name."""
        try:
            return tables_in(self._path) if self._path is not None else []
        except Unreadable:
            return []

    def _fit(self, name: str) -> tuple[int, int]:
        """How many headings are columns of a table, and how many of those it needs; none where one lacks."""
        sheet, table = self.sheet(name), TABLES[name]
        if isinstance(sheet, Unreadable):
            return 0, 0
        found = set(certain(sheet, table).columns) - {None}
        needed = sum(column.needed for column in table.columns.values())
        return (len(found), needed) if found and not table.lacks(found) else (0, 0)

    def guess(self, table: str, known: Mapping[str, set[str]], memory: Mapping[str, Any]) -> None:
        """Guess once how the source is read as a table: as the last time, where that was kept."""
        if table in self._guesses or self.is_calendar:
            return
        self._recall_head(table, memory)
        sheet = self.sheet(table)
        if isinstance(sheet, Unreadable):
            return
        found = self._guesses[table] = guess(sheet, TABLES[table], known)
        self._readings[table], self._reasons[table] = found.reading, list(found.reasons)
        last = _recalled(memory.get(kind_of(sheet.rows[0][1], TABLES[table])), sheet, table)
        if last is not None:
            self._recalled.add(table)
            self._readings[table] = read_anew(sheet, TABLES[table], last)
            self._reasons[table] = [
                REMEMBERED if name != was else reason
                for name, was, reason in zip(last.columns, found.reading.columns, found.reasons, strict=True)
            ]

    def reading(self, table: str) -> Reading | None:
        """How the source is read as a table; None where there is nothing to choose."""
        return self._readings.get(table)

    def reasons(self, table: str) -> list[str]:
        """Why each place is read as it is."""
        return self._reasons.get(table, [])

    def choose_head(self, table: str, row: int, known: Mapping[str, set[str]]) -> None:
        """Take another row for the headings, and guess anew."""
        self._heads[table] = row
        for kept in (self._sheets, self._guesses):
            kept.pop(table, None)
        self.guess(table, known, {})

    def choose_column(self, table: str, place: int, column: str | None) -> None:
        """Read a place as another column."""
        columns = list(self._readings[table].columns)
        columns[place] = column
        self._reasons[table][place] = CHOSEN
        sheet, old = self.sheet(table), self._readings[table]
        assert isinstance(sheet, Sheet)
        changed = Reading(tuple(columns), old.levels, old.days)
        self._readings[table] = read_anew(sheet, TABLES[table], changed)

    def choose_level(self, table: str, word: str, level: int | None) -> None:
        """Let a word stand for another level."""
        old = self._readings[table]
        self._readings[table] = Reading(old.columns, {**old.levels, word: level}, old.days)

    def choose_days(self, table: str, order: str) -> None:
        """Read days in another order."""
        old = self._readings[table]
        days = next(one for one in ORDERS if one == order)
        self._readings[table] = Reading(old.columns, old.levels, days)

    def kept(self, table: str) -> tuple[str, dict[str, Any]] | None:
        """What to remember for files of this kind, where a guess was corrected; no text of the file."""
        sheet, reading = self.sheet(table), self._readings.get(table)
        if isinstance(sheet, Unreadable) or reading is None:
            return None
        as_guessed = reading == self._guesses[table].reading and self.head(table) == self._first_head(table)
        if as_guessed and table not in self._recalled:
            return None
        return kind_of(sheet.rows[0][1], TABLES[table]), {
            "columns": list(reading.columns),
            "levels": {hidden(word): level for word, level in reading.levels.items()},
            "days": reading.days,
        }


def names_known(workspace: Workspace) -> dict[str, set[str]]:
    """By table what people, departments, skills and challenges are called, in small letters."""
    found: dict[str, set[str]] = {}
    for table in ("people", "departments", "skills", "challenges"):
        rows = workspace.rows(table).values()
        names = found[table] = {str(getattr(row, "id", "")).casefold() for row in rows}
        names.update(str(getattr(row, "name", getattr(row, "title", ""))).casefold() for row in rows)
    return found


def _recalled(kept: Any, sheet: Sheet, table: str) -> Reading | None:
    """A reading that was kept, where it still fits the sheet; settings may be damaged."""
    if not isinstance(kept, dict) or not isinstance(kept.get("columns"), list):
        return None
    columns = tuple(kept["columns"])
    known = {None, *TABLES[table].columns}
    fits = all(column is None or isinstance(column, str) for column in columns) and set(columns) <= known
    if not fits or len(columns) != len(sheet.rows[0][1]):
        return None
    days = next((order for order in ORDERS if order == kept.get("days")), None)
    reading = read_anew(sheet, TABLES[table], Reading(columns, {}, days))
    levels = kept["levels"] if isinstance(kept.get("levels"), dict) else {}
    words = {word: levels.get(hidden(word), level) for word, level in reading.levels.items()}
    right = {word: level if level in (0, 1, 2, 3, 4, 5) else None for word, level in words.items()}
    return Reading(columns, right, reading.days)


def day_texts(sheet: Sheet, reading: Reading, table: str) -> list[str]:
    """The texts of a sheet that are read as days."""
    return texts_of(sheet, reading.columns, TABLES[table], cells.day)
