"""Bonds: two people who belong together in pods, or apart."""

from collections.abc import Mapping, Sequence
from typing import Any

from planner.editing.people import everybody
from planner.editing.seen import Seen
from planner.editing.table import Column, EditTable, Texts, Typed
from planner.exchange.reading import cells, sheet
from planner.exchange.tables.draft import Draft
from planner.workspace import Workspace
from planner.workspace.entities import Bond, Key

_TABLE = sheet.Table(
    "bonds",
    {
        "kind": sheet.Column(cells.bond, "together"),
        "one": sheet.Column(needed=True),
        "other": sheet.Column(needed=True),
        "level": sheet.Column(cells.level),
    },
)
_LEVELS = ("Must", "High", "Medium", "Low", "Off")


class Bonds(EditTable):
    """A row per bond, by the names of the two; without a level it has that of the rule."""

    name, one, many = "Bonds", "bond", "bonds"
    needed = ("one", "other")
    about = ("people", "one")

    def columns(self, seen: Seen) -> Sequence[Column]:
        """Who with whom, and how much it matters."""
        return (
            Column("one", "Person", lambda seen, row: seen.person(row.one), everybody),
            Column(
                "kind",
                "Bond",
                lambda seen, row: row.kind.capitalize(),
                lambda seen: ("Together", "Apart"),
            ),
            Column("other", "With or from", lambda seen, row: seen.person(row.other), everybody),
            Column("level", "Level", lambda seen, row: (row.level or "").capitalize(), lambda seen: _LEVELS),
        )

    def source(self, workspace: Workspace) -> Mapping[Any, Bond]:
        """All bonds."""
        return workspace.bonds

    def keys(self, seen: Seen) -> list[Key]:
        """By the names of the first."""
        rows = list(seen.workspace.bonds.values())
        return [row.key for row in sorted(rows, key=lambda row: (seen.person(row.one).casefold(), row.key))]

    def reading(self, workspace: Workspace) -> sheet.Table:
        """Two people, and words for the rest."""
        return _TABLE

    def called(self, seen: Seen, row: Bond) -> str:
        """Who is in it."""
        return f"the bond of {seen.person(row.one)} and {seen.person(row.other)}"

    def known(self, row: Bond) -> Texts:
        """All of it."""
        return {"kind": row.kind, "one": row.one, "other": row.other, "level": row.level or ""}

    def place(self, draft: Draft, typed: Sequence[Typed]) -> None:
        """Put bonds in place of those they were."""
        for one in typed:
            if one.row is not None and one.line.good:
                draft.remove(one.row)
        for one in typed:
            line = one.line
            if not line.good:
                continue
            two = [line.look_up(name, draft.people.find, line[name]) for name in ("one", "other")]
            if line.good and two[0] == two[1]:
                line.fault("other", "someone else")
            if not line.good:
                continue
            first, second = sorted(map(str, two))
            row = Bond(line.get("kind", "together"), first, second, line.get("level"))
            if row.key in draft.rows(Bond):
                line.fault("other", "two people who have no such bond")
            else:
                draft.put(row)
