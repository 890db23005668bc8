"""Levels: people by skills, each cell how well a person knows a skill."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from planner.editing.people import People
from planner.editing.seen import Seen
from planner.editing.skills import by_name
from planner.editing.table import Column, EditTable, Texts, Typed
from planner.exchange.reading import cells, sheet
from planner.exchange.tables.draft import Draft
from planner.workspace import Workspace
from planner.workspace.change import Change
from planner.workspace.entities import Key, Knows, Person

_LEVEL = sheet.Column(cells.whole(0, 5), 0)
_OFFERED = ("1", "2", "3", "4", "5")


class Levels(EditTable):
    """A row per person who is here and a column per skill; an empty cell is a skill that is not known."""

    name, one, many = "Levels", "person", "people"
    grows = False
    about = ("people", "id")

    def columns(self, seen: Seen) -> Sequence[Column]:
        """Who, then every skill by name."""
        who = Column("name", "Name", lambda seen, row: seen.person(row.id), fixed=True)
        return (who, *(_column(skill.id, skill.name) for skill in by_name(seen)))

    def source(self, workspace: Workspace) -> Mapping[Any, Person]:
        """Who is here."""
        return {key: row for key, row in workspace.people.items() if row.active}

    def keys(self, seen: Seen) -> list[Key]:
        """By name."""
        people = seen.workspace.people
        return [key for key in People(self.around).keys(seen) if people[str(key)].active]

    def reading(self, workspace: Workspace) -> sheet.Table:
        """A level in each column."""
        return sheet.Table("levels", dict.fromkeys(workspace.skills, _LEVEL))

    def called(self, seen: Seen, row: Person) -> str:
        """The name of the person."""
        return row.name

    def known(self, row: Person) -> Texts:
        """Nothing: the row is the person."""
        return {}

    def place(self, draft: Draft, typed: Sequence[Typed]) -> None:
        """Put levels in place; a wish to learn stays."""
        for one in typed:
            for skill in one.texts if one.line.good else ():
                old = draft.rows(Knows).get((one.key, skill))
                row = replace(old or Knows(str(one.key), skill), level=one.line[skill])
                if row.level or row.wants:
                    draft.put(row)
                elif old is not None:
                    draft.remove(old)

    def remove(self, seen: Seen, keys: Sequence[Key]) -> Change:
        """Nobody is removed here."""
        return Change("")


def _column(skill: str, name: str) -> Column:
    def text(seen: Seen, row: Person) -> str:
        known = seen.workspace.knows.get((row.id, skill))
        return str(known.level) if known is not None and known.level else ""

    return Column(skill, name, text, lambda seen: _OFFERED, figures=True, most=5)
