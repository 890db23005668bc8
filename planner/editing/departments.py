"""Departments: their side, the liaison pairs they want, their share for pods and the words they speak."""

from collections.abc import Mapping, Sequence
from typing import Any

from planner.editing.seen import Seen
from planner.editing.skills import skill_names
from planner.editing.table import Column, EditTable, Texts, Typed, alone, figure, listed
from planner.exchange.reading.sheet import Table
from planner.exchange.tables import departments
from planner.exchange.tables.draft import Draft
from planner.workspace import Workspace
from planner.workspace.entities import Department, Key

_SIDES = {"it": "IT", "business": "Business", "external": "External"}


class Departments(EditTable):
    """A row per department, in their own order."""

    name, one, many = "Departments", "department", "departments"
    needed = ("name",)

    def columns(self, seen: Seen) -> Sequence[Column]:
        """Name and side first."""
        return (
            Column("name", "Name", lambda seen, row: row.name),
            Column("side", "Side", lambda seen, row: _SIDES[row.side], lambda seen: tuple(_SIDES.values())),
            Column("people", "People", _people, fixed=True, figures=True),
            Column("liaisons", "Liaisons", lambda seen, row: figure(row.liaisons), figures=True),
            Column("pod_share", "Pod share", lambda seen, row: figure(row.pod_share), figures=True),
            Column("domain", "Domain", _domain, skill_names, several=True),
        )

    def source(self, workspace: Workspace) -> Mapping[Any, Department]:
        """All departments."""
        return workspace.departments

    def keys(self, seen: Seen) -> list[Key]:
        """In the order of their colours."""
        rows = sorted(seen.workspace.departments.values(), key=lambda row: (row.position, row.id))
        return [row.id for row in rows]

    def reading(self, workspace: Workspace) -> Table:
        """As in a file."""
        return departments.TABLE

    def called(self, seen: Seen, row: Department) -> str:
        """The name."""
        return row.name

    def known(self, row: Department) -> Texts:
        """Which one it is."""
        return {"id": row.id, "name": row.name}

    def place(self, draft: Draft, typed: Sequence[Typed]) -> None:
        """As an import does."""
        names = {row.id: row.name for row in draft.rows(Department).values()}
        for one in typed:
            alone(one, "name", names, one.key)
        lines = [one.line for one in typed]
        departments.place(lines, draft)
        departments.settle(lines, draft)


def _domain(seen: Seen, row: Department) -> str:
    return listed([seen.skill(one) for one in row.domain])


def _people(seen: Seen, row: Department) -> str:
    return figure(sum(person.department == row.id for person in seen.workspace.people.values()))


def department_names(seen: Seen) -> Sequence[str]:
    """The names of all departments, in their order."""
    return [row.name for row in sorted(seen.workspace.departments.values(), key=lambda row: row.position)]
