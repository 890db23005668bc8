"""The workspace as an import is making it: rows put in place, faults and remarks gathered on the way."""

from collections.abc import Iterator, Mapping
from dataclasses import replace as with_fields
from typing import Any, TypeVar

import msgspec

from planner.cycles.dates import check_days
from planner.exchange.reading.faults import Fault
from planner.exchange.reading.guessing import certain, told
from planner.exchange.reading.names import Match, Names
from planner.exchange.reading.reading import Reading
from planner.exchange.reading.sheet import Line, Sheet, Table, heads, lines
from planner.exchange.tables.tally import Tally
from planner.problem import Side
from planner.workspace import Workspace
from planner.workspace.entities import TABLES, Cycle, Department, NamedPlan, Row, Skill
from planner.workspace.moves import fresh_id

MOST_FAULTS = 300

_NAMED = {
    # table: what one of its rows is, and the field with its name
    "departments": ("department", "name"),
    "people": ("person", "name"),
    "skills": ("skill", "name"),
    "challenges": ("challenge", "title"),
}

AnyRow = TypeVar("AnyRow", bound=Row)


class Draft:
    """Tables being filled from sheets; `cycle` is the one that challenges and wishes belong to."""

    def __init__(
        self,
        workspace: Workspace,
        side: Side,
        readings: Mapping[str, Reading] | None = None,
        guesses: Mapping[str, bool] | None = None,
    ) -> None:
        self.before = workspace
        self.side = side
        self._readings = readings or {}  # of the tables whose reading somebody saw, by name
        self._guesses = guesses  # what somebody says to each match, by its text in small letters
        self.matches: dict[str, Match] = {}
        self._certain: dict[str, Reading] = {}
        self.cycle: Cycle | None = None
        self.faults: list[Fault] = []
        self.remarks: list[str] = []
        self._tables: dict[str, dict[Any, Row]] = {name: dict(workspace.rows(name)) for name in TABLES}
        self._touched: dict[str, set[Any]] = {name: set() for name in TABLES}
        self._names: dict[str, Names] = {}

    @property
    def departments(self) -> Names:
        """What departments are called."""
        return self._names_of("departments")

    @property
    def people(self) -> Names:
        """What people are called."""
        return self._names_of("people")

    @property
    def skills(self) -> Names:
        """What skills are called."""
        return self._names_of("skills")

    @property
    def challenges(self) -> Names:
        """What challenges are called."""
        return self._names_of("challenges")

    def rows(self, kind: type[AnyRow]) -> dict[Any, AnyRow]:
        """The rows of a kind, by key, as they are by now."""
        return self._tables[kind.table]  # type: ignore[return-value]

    def put(self, row: Row) -> None:
        """Put a row in place of the one with its key, if any."""
        self._tables[row.table][row.key] = row
        self._touched[row.table].add(row.key)
        self._name(row)

    def need_cycle(self) -> None:
        """See that the cycle that rows are about to name is there, with a plan to fill.

        Raises InputError where it is new and would share days with another.
        """
        assert self.cycle is not None, "challenges and wishes are of a cycle"
        if self.cycle.id not in self.rows(Cycle):
            check_days(self.before, self.cycle)
            self.put(self.cycle)
        if not any(plan.cycle == self.cycle.id for plan in self.rows(NamedPlan).values()):
            self.put(NamedPlan(fresh_id("plan", self.rows(NamedPlan)), self.cycle.id, "Plan 1"))

    def remove(self, row: Row) -> None:
        """Take a row away."""
        del self._tables[row.table][row.key]

    def is_new(self, row: Row) -> bool:
        """Whether the workspace did not have the row before this import."""
        return row.key not in self.before.rows(row.table)

    @property
    def guessing(self) -> bool:
        """Whether somebody looks at guesses, so that they may be made."""
        return self._guesses is not None

    def take(self, match: Match) -> bool:
        """Note a match; whether it is taken, which it is unless somebody undid it."""
        key = match.text.casefold()
        taken = (self._guesses or {}).get(key, True)
        self.matches.setdefault(key, with_fields(match, taken=taken))
        return taken

    def _names_of(self, table: str) -> Names:
        """The names of a table's rows, gathered when they are asked for first; old ones are known still."""
        if table not in self._names:
            what, field = _NAMED[table]
            names = self._names[table] = Names(what)
            for rows in (self.before.rows(table), self._tables[table] if self._touched[table] else {}):
                for row in rows.values():
                    names.add(row.id, getattr(row, field), getattr(row, "email", ""))  # type: ignore[attr-defined]
        return self._names[table]

    def _name(self, row: Row) -> None:
        if row.table in self._names:
            _, field = _NAMED[row.table]
            name, email = getattr(row, field), getattr(row, "email", "")
            self._names[row.table].add(row.id, name, email)  # type: ignore[attr-defined]

    def lines(self, sheet: Sheet, table: Table) -> list[Line]:
        """The rows of a sheet; nothing where its headings are wrong, since all rows would be."""
        reading = self.reading_of(sheet, table)
        head = heads(sheet, table, reading.columns if table.name in self._readings else None)
        self.faults += head.faults
        self.remarks += (*sheet.remarks, *head.remarks)
        return [] if head.faults else list(lines(sheet, table, head.places, reading.translated))

    def reading_of(self, sheet: Sheet, table: Table) -> Reading:
        """How a sheet is read: as somebody saw it, else as its headings and cells say without a doubt."""
        if table.name in self._readings:
            return self._readings[table.name]
        if table.name not in self._certain:
            self._certain[table.name] = certain(sheet, table)
            self.remarks += told(sheet, table, self._certain[table.name])
        return self._certain[table.name]

    def gather(self, lines: list[Line]) -> None:
        """Take over what was found wrong in lines."""
        for line in lines:
            self.faults += line.faults

    def new_department(self, id: str, name: str, side: Side | None = None) -> Department:
        """A department that comes last in the order, on the side of an import where none is given."""
        position = 1 + max((row.position for row in self.rows(Department).values()), default=-1)
        return Department(id, name, side or self.side, position=position)

    def skill(self, text: str) -> str:
        """The id of the skill of this id or name, which is made where it is new."""
        known = self.skills.known(text)
        if known is None:
            known = self.skills.new_id(text)
            self.put(Skill(known, text))
        return known

    def after(self) -> Workspace:
        """The workspace with all that was put in place."""
        changed = {name: rows for name, rows in self._tables.items() if rows != dict(self.before.rows(name))}
        return self.before.with_tables(changed)

    def unchanged(self) -> Iterator[Row]:
        """The rows that an import has to do with and finds as they are."""
        for table in TABLES:
            old, new = self.before.rows(table), self._tables[table]
            yield from (old[key] for key in self._touched[table] if key in old and old[key] == new.get(key))

    def tallies(self) -> tuple[Tally, ...]:
        """What the import does to each table that it touches."""
        found = []
        for table in TABLES:
            old, new = self.before.rows(table), self._tables[table]
            touched = self._touched[table]
            removed = len(old.keys() - new.keys())
            if not touched and not removed:
                continue
            here = [key for key in touched if key in new]
            added = sum(key not in old for key in here)
            unchanged = sum(old.get(key) == new[key] for key in here)
            found.append(Tally(table, added, len(here) - added - unchanged, unchanged, removed))
        return tuple(found)


def default(kind: type[Row], field: str) -> Any:
    """The default of a row's field, which an empty cell stands for."""
    return {entry.name: entry.default for entry in msgspec.structs.fields(kind)}[field]
