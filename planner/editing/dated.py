"""Leave and commitments: what takes people's hours, from one day to another."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from planner.editing.people import everybody
from planner.editing.seen import Seen
from planner.editing.table import Column, EditTable, Texts, Typed, figure
from planner.exchange.reading import cells
from planner.exchange.reading.days import iso, written
from planner.exchange.reading.sheet import Line, Table
from planner.exchange.tables import commitments, leave
from planner.exchange.tables.dated import check_days
from planner.exchange.tables.draft import Draft
from planner.workspace import Workspace
from planner.workspace.entities import Commitment, Key
from planner.workspace.entities import Leave as LeaveRow

Row = LeaveRow | Commitment


class _Dated(EditTable):
    """Rows of one person each, by name and first day."""

    about = ("people", "person")

    def _days(self) -> tuple[Column, Column]:
        return (
            Column(
                "starts",
                "First day",
                lambda seen, row: self._said(row.starts),
                self._mondays,
                plain=lambda seen, row: row.starts.isoformat(),
            ),
            Column(
                "ends",
                "Last day",
                lambda seen, row: self._said(row.ends),
                self._fridays,
                plain=lambda seen, row: row.ends.isoformat(),
            ),
        )

    def _said(self, of: date) -> str:
        return written(of, self.around.days)

    def _typed(self, text: str) -> date:
        """A day in whatever way it is written; raises Wrong."""
        return cells.day(iso(text, self.around.days))

    def _read(self, table: Table) -> Table:
        """The table of a file, with days as people write them."""
        days = {
            name: replace(column, read=self._typed)
            for name, column in table.columns.items()
            if column.read is cells.day
        }
        return replace(table, columns={**table.columns, **days})

    def _mondays(self, seen: Seen) -> Sequence[str]:
        return [self._said(day) for day in self._weeks()]

    def _fridays(self, seen: Seen) -> Sequence[str]:
        return [self._said(day + timedelta(days=4)) for day in self._weeks()]

    def _weeks(self) -> list[date]:
        cycle = self.around.cycle
        return [] if cycle is None else [cycle.starts + timedelta(weeks=week) for week in range(cycle.weeks)]

    def keys(self, seen: Seen) -> list[Key]:
        """By name and first day."""
        rows = list(self.source(seen.workspace).values())
        rows.sort(key=lambda row: (seen.person(row.person).casefold(), row.key))  # type: ignore[attr-defined]
        return [row.key for row in rows]

    def place(self, draft: Draft, typed: Sequence[Typed]) -> None:
        """Put rows in place of those they were."""
        for one in typed:
            if one.row is not None and one.line.good:
                draft.remove(one.row)
        for one in typed:
            line = one.line
            person = line.look_up("person", draft.people.find, line["person"]) if line.good else None
            if line.good:
                check_days(line, line.get("ends") or line["starts"])
            if person is None or not line.good:
                continue
            row = self.made(person, line)
            if row.key in draft.rows(type(row)):
                line.fault("starts", "a first day that no other row of the same has")
            else:
                draft.put(row)

    def made(self, person: str, line: Line) -> Row:
        """The row that a line stands for."""
        raise NotImplementedError


class Leave(_Dated):
    """A row for each time away."""

    name, one, many = "Leave", "time away", "times away"
    needed = ("person", "starts")

    def columns(self, seen: Seen) -> Sequence[Column]:
        """Who and when; without a last day it is one day."""
        return (_who(), *self._days())

    def source(self, workspace: Workspace) -> Mapping[Any, LeaveRow]:
        """All leave."""
        return workspace.leave

    def reading(self, workspace: Workspace) -> Table:
        """As in a file, but for days."""
        return self._read(leave.TABLE)

    def called(self, seen: Seen, row: LeaveRow) -> str:
        """Who is away, and from when."""
        return f"leave of {seen.person(row.person)} from {self._said(row.starts)}"

    def known(self, row: LeaveRow) -> Texts:
        """All of it."""
        return {"person": row.person, "starts": str(row.starts), "ends": str(row.ends)}

    def made(self, person: str, line: Line) -> LeaveRow:
        """A time away."""
        return LeaveRow(person, line["starts"], line.get("ends") or line["starts"])


class Commitments(_Dated):
    """A row for each commitment."""

    name, one, many = "Commitments", "commitment", "commitments"
    needed = ("person", "title", "starts", "ends", "hours")

    def columns(self, seen: Seen) -> Sequence[Column]:
        """Who, what, when and how much."""
        return (
            _who(),
            Column("title", "Commitment", lambda seen, row: row.title),
            *self._days(),
            Column("hours", "Hours a week", lambda seen, row: figure(row.hours), figures=True),
        )

    def source(self, workspace: Workspace) -> Mapping[Any, Commitment]:
        """All commitments."""
        return workspace.commitments

    def reading(self, workspace: Workspace) -> Table:
        """As in a file, but for days."""
        return self._read(commitments.TABLE)

    def called(self, seen: Seen, row: Commitment) -> str:
        """What takes whose hours."""
        return f"{row.title} of {seen.person(row.person)}"

    def known(self, row: Commitment) -> Texts:
        """All of it."""
        return {
            "person": row.person,
            "title": row.title,
            "starts": str(row.starts),
            "ends": str(row.ends),
            "hours": figure(row.hours),
        }

    def made(self, person: str, line: Line) -> Commitment:
        """A commitment."""
        return Commitment(person, line["title"], line["starts"], line["ends"], line["hours"])


def _who() -> Column:
    return Column("person", "Person", lambda seen, row: seen.person(row.person), everybody)
