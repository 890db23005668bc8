"""A trial: sources taken for tables, what somebody chose about them, and what they would bring in."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from planner.exchange.csv import pasted
from planner.exchange.importing.bring_in import Import, bring_in
from planner.exchange.importing.effects import Kind, effects
from planner.exchange.importing.source import Source, day_texts, names_known
from planner.exchange.importing.trying import messages as m
from planner.exchange.reading.days import ORDERS, example, orders
from planner.exchange.reading.faults import Unreadable
from planner.exchange.reading.sheet import Sheet
from planner.files import InputError
from planner.workspace import Workspace

MOST_PLACES = 200  # that are shown: a wide table is seen by then
_FIRST, _SAMPLED = 3, 50
_HEAD = 60  # letters of a row that may have the headings


class Trial:
    """What would come in, looked at as often as something else is chosen; `doing` hears what is done.

    `doing` may raise to break a look off; the next one begins where that stopped.
    """

    def __init__(
        self,
        workspace: Workspace,
        given: tuple[m.Given, ...],
        readings: Mapping[str, Any],
        cycle: str | None,
        doing: Callable[[str], None],
    ) -> None:
        self._workspace, self._readings, self._cycle, self._doing = workspace, readings, cycle, doing
        self._known = names_known(workspace)
        self._sources = [_source(each) for each in given]
        self._taken: dict[int, str | None] = {}
        self._guesses: dict[str, bool] = {}
        self._heads: dict[tuple[int, str], int] = {}
        self._import: Import | None = None

    def choose(self, choice: m.Choice | m.Decide) -> None:
        """Take something that somebody chose."""
        self._import = None
        if isinstance(choice, m.Decide):
            self._guesses[choice.text.casefold()] = choice.same
            return
        source, table = self._sources[choice.source], self._taken.get(choice.source)
        if isinstance(choice, m.Take):
            self._taken[choice.source] = choice.table
        elif table is None:
            return  # of what is left out nothing can be chosen
        elif isinstance(choice, m.ReadFrom):
            source.choose_head(table, choice.row, self._known)
        elif isinstance(choice, m.ReadAs):
            source.choose_column(table, choice.place, choice.column)
        elif isinstance(choice, m.ReadLevel):
            source.choose_level(table, choice.word, choice.level)
        elif isinstance(choice, m.ReadDays):
            source.choose_days(table, choice.order)

    def look(self, heard: int) -> m.Look:
        """What would come in as everything is chosen."""
        for number, source in enumerate(self._sources):
            self._read(number, source)
        seen = tuple(self._seen(number, source) for number, source in enumerate(self._sources))
        trouble = ""
        try:
            self._import = self._brought()
        except InputError as error:
            self._import, trouble = None, f"{str(error).rstrip('.')}."
        found = self._import
        if found is None:
            return m.Look(heard, seen, trouble=trouble)
        told = found.summary, found.problems, found.remarks, found.matches
        return m.Look(heard, seen, bool(found.change), *told)

    @property
    def found(self) -> Import | None:
        """What the last look found; None where that is not known yet, or nothing can be said."""
        return self._import

    def rows(self, kind: Kind) -> tuple[tuple[str, str], ...]:
        """The rows of a kind of effect, in words."""
        return tuple(effects(self._workspace, self._import, kind)) if self._import is not None else ()

    def kept(self) -> tuple[tuple[str, dict[str, Any]], ...]:
        """How the tables are read, to be remembered."""
        found = [source.kept(table) for table, source in self._tables()]
        return tuple(kept for kept in found if kept is not None)

    def _read(self, number: int, source: Source) -> None:
        if number not in self._taken:
            self._doing(f"Reading {source.name}")
            alone = "people" if len(self._sources) == 1 else None
            self._taken[number] = source.likely([table for table in self._taken.values() if table]) or alone
        table = self._taken[number]
        if table is not None:
            self._doing(f"Reading {source.name}")
            source.guess(table, self._known, self._readings)

    def _tables(self) -> Iterator[tuple[str, Source]]:
        for number, source in enumerate(self._sources):
            table = self._taken[number]
            if table is not None:
                yield table, source

    def _brought(self) -> Import:
        taken = list(self._tables())
        if len({table for table, _ in taken}) < len(taken):
            raise InputError("Two files hold the same. Leave one of them out, and import it afterwards.")
        readings = {table: source.reading(table) for table, source in taken}
        return bring_in(
            self._workspace,
            {table: source.sheet(table) for table, source in taken},
            readings={table: reading for table, reading in readings.items() if reading is not None},
            guesses=self._guesses,
            cycle=self._cycle,
            doing=self._doing,
        )

    def _seen(self, number: int, source: Source) -> m.Seen:
        table = self._taken[number]
        reading = source.reading(table) if table is not None else None
        sheet = source.sheet(table) if table is not None else None
        if table is None or reading is None or not isinstance(sheet, Sheet):
            return m.Seen(table)
        texts = day_texts(sheet, reading, table)
        written = [(order, *example(order, texts)) for order in ORDERS] if orders(texts) else []
        levels = sorted(reading.levels.items(), key=lambda level: (level[1] is None, level[1] or 0))
        return m.Seen(
            table,
            tuple((row, " · ".join(filter(None, cells))[:_HEAD]) for row, cells in source.heads(table)),
            source.head(table),
            tuple(_places(sheet, reading.columns, source.reasons(table))),
            len(reading.columns),
            tuple(written),
            reading.days,
            tuple(levels),
        )


def _source(given: m.Given) -> Source:
    if given.path is not None:
        return Source.of(Path(given.path))
    try:
        return Source.of(pasted(given.text or ""))
    except Unreadable as error:
        return Source.of(error)


def _places(sheet: Sheet, columns: tuple[str | None, ...], reasons: list[str]) -> Iterator[m.Place]:
    rows = [row for _, row in sheet.rows[1 : _SAMPLED + 1]]
    heads = sheet.rows[0][1]
    for place, (head, column, reason) in enumerate(zip(heads, columns, reasons, strict=True)):
        if place == MOST_PLACES:
            return
        values = dict.fromkeys(row[place] for row in rows if place < len(row) and row[place])
        shown = tuple(" ".join(value.split()) for value in list(values)[:_FIRST])
        yield m.Place(" ".join(head.split()), shown, column, reason)
