"""A reading: how a sheet is taken for a table, as it was guessed, and as somebody corrected it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import sha256

from planner.exchange.reading import cells
from planner.exchange.reading.days import Order, iso
from planner.exchange.reading.levels import normal
from planner.exchange.reading.sheet import Cells, Column, Sheet, Table


@dataclass(frozen=True)
class Reading:
    """The column at each place of a sheet, the levels that words stand for, and the order of day and month.

    A place without a column is not read. A word without a level is not understood.
    """

    columns: tuple[str | None, ...]
    levels: Mapping[str, int | None] = field(default_factory=dict)
    days: Order | None = None

    def translated(self, column: Column, text: str) -> str:
        """A cell's text as its column reads it; raises Wrong."""
        if column.read is cells.day:
            return iso(text, self.days)
        if column.read is cells.skill_level:
            level = self.levels.get(normal(text))
            return text if level is None else str(level)
        return text


def texts_of(sheet: Sheet, columns: tuple[str | None, ...], table: Table, read: object) -> list[str]:
    """All texts, but empty ones, at the places whose columns are read in this way."""
    places = [n for n, name in enumerate(columns) if name and table.columns[name].read is read]
    return [row[place] for _, row in sheet.rows[1:] for place in places if place < len(row) and row[place]]


def kind_of(headings: Cells, table: Table) -> str:
    """What is the same for all files that have these headings, and tells nobody which they are."""
    return hidden("\n".join((table.name, *map(normal, headings))))


def hidden(text: str) -> str:
    """A short text that is the same for the same text, from which that cannot be read."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]
