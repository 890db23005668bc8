"""Skills: each with those it is close to, and whether it is a word of IT's language."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from planner.editing.seen import Seen
from planner.editing.table import Column, EditTable, Texts, Typed, alone, both, figure, listed, yes_no
from planner.exchange.reading import cells, sheet
from planner.exchange.tables.draft import Draft
from planner.files import InputError
from planner.words import plain_list
from planner.workspace import Workspace
from planner.workspace.entities import CloseSkills, Key, Skill

_TABLE = sheet.Table(
    "skills",
    {
        "id": sheet.Column(),
        "name": sheet.Column(needed=True),
        "technical": sheet.Column(cells.yes_no, False),
        "related": sheet.Column(cells.related, ()),
    },
)


class Skills(EditTable):
    """A row per skill, by name."""

    name, one, many = "Skills", "skill", "skills"
    needed = ("name",)

    def columns(self, seen: Seen) -> Sequence[Column]:
        """Name and related skills."""
        return (
            Column("name", "Name", lambda seen, row: row.name),
            Column("related", "Related", _related),
            Column("technical", "Technical", lambda seen, row: yes_no(row.technical), both),
            Column("people", "People", _people, fixed=True, figures=True),
        )

    def source(self, workspace: Workspace) -> Mapping[Any, Skill]:
        """All skills."""
        return workspace.skills

    def keys(self, seen: Seen) -> list[Key]:
        """By name."""
        return [row.id for row in by_name(seen)]

    def reading(self, workspace: Workspace) -> sheet.Table:
        """Names, truths, and skills with a closeness."""
        return _TABLE

    def called(self, seen: Seen, row: Skill) -> str:
        """The name."""
        return row.name

    def known(self, row: Skill) -> Texts:
        """Which one it is."""
        return {"id": row.id, "name": row.name}

    def place(self, draft: Draft, typed: Sequence[Typed]) -> None:
        """Put the skills in place first, since each may be close to any other."""
        names = {row.id: row.name for row in draft.rows(Skill).values()}
        for one in typed:
            alone(one, "name", names, one.key)
            if not one.line.good:
                continue
            id = one.line.get("id") or draft.skills.new_id(one.line["name"])
            names[id] = one.line["name"]
            row = replace(draft.rows(Skill).get(id) or Skill(id, ""), name=one.line["name"])
            draft.put(replace(row, technical=one.line.get("technical", row.technical)))
            one.line.values["id"] = id
        for one in typed:
            if one.line.good and "related" in one.line:
                _put_related(one, draft)

    def check_removal(self, seen: Seen, rows: Sequence[Skill]) -> None:
        """A skill that a challenge needs stays."""
        for row in rows:
            needing = [
                challenge.title
                for challenge in seen.workspace.challenges.values()
                if any(need.skill == row.id for need in challenge.needs)
            ]
            if needing:
                word = "needs" if len(set(needing)) == 1 else "need"
                told = plain_list(list(dict.fromkeys(needing)))
                raise InputError(f"{told} {word} {row.name}: take it out of the needs first.")


def by_name(seen: Seen) -> list[Skill]:
    """All skills in the order of their names."""
    return sorted(seen.workspace.skills.values(), key=lambda row: (row.name.casefold(), row.id))


def skill_names(seen: Seen) -> Sequence[str]:
    """The names of all skills, in order."""
    return [row.name for row in by_name(seen)]


def _related(seen: Seen, row: Skill) -> str:
    close = []
    for pair in seen.workspace.close_skills.values():
        if row.id in (pair.one, pair.other):
            other = pair.other if pair.one == row.id else pair.one
            close.append((seen.skill(other), pair.closeness))
    return listed([f"{name} {closeness:g}" for name, closeness in sorted(close)])


def _people(seen: Seen, row: Skill) -> str:
    return figure(len(seen.levels(row.id)))


def _put_related(typed: Typed, draft: Draft) -> None:
    line = typed.line
    id = line["id"]
    given: dict[str, float] = {}
    for name, closeness in line["related"]:
        other = line.look_up("related", draft.skills.find, name)
        if other == id:
            line.fault("related", "other skills", repr(name))
        elif other in given:
            line.fault("related", "each skill once")
        elif other is not None:
            given[other] = closeness
    if not line.good:
        return
    for row in list(draft.rows(CloseSkills).values()):
        if id in (row.one, row.other):
            draft.remove(row)
    for other, closeness in given.items():
        one, two = sorted((id, other))
        draft.put(CloseSkills(one, two, closeness))
