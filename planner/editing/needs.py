"""Needs of one challenge: a skill, the level it takes, and how many people are to have it."""

from collections.abc import Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from planner.editing.seen import Seen
from planner.editing.skills import skill_names
from planner.editing.table import Around, Column, EditTable, Texts, Typed, figure
from planner.exchange.reading import cells, sheet
from planner.exchange.tables.draft import Draft
from planner.problem import Need
from planner.workspace import Workspace
from planner.workspace.change import Change, put
from planner.workspace.entities import Challenge, Key

_TABLE = sheet.Table(
    "needs",
    {
        "skill": sheet.Column(needed=True),
        "level": sheet.Column(cells.whole(1, 5), 3),
        "people": sheet.Column(cells.whole(1, 999), 1),
    },
)


class Needs(EditTable):
    """A row per need, in their own order; the key of a row is its number."""

    name, one, many = "Needs", "need", "needs"
    needed = ("skill",)

    def __init__(self, around: Around, challenge: tuple[str, str]) -> None:
        super().__init__(around)
        self.challenge = challenge

    def columns(self, seen: Seen) -> Sequence[Column]:
        """The skill, the level, how many people, and how many have it."""
        return (
            Column("skill", "Skill", lambda seen, need: seen.skill(need.skill), skill_names),
            Column("level", "Level", lambda seen, need: figure(need.level), _levels, figures=True),
            Column("people", "People", lambda seen, need: figure(need.people), figures=True),
            Column("have", "Have it", _have, fixed=True, figures=True),
        )

    def source(self, workspace: Workspace) -> Mapping[Any, Any]:
        """The needs by their numbers; none where the challenge is gone."""
        row = workspace.challenges.get(self.challenge)
        return {} if row is None else {str(number): need for number, need in enumerate(row.needs)}

    def reading(self, workspace: Workspace) -> sheet.Table:
        """A skill and two numbers."""
        return _TABLE

    def called(self, seen: Seen, row: Need) -> str:
        """The skill and whose need it is."""
        return f"the need of {seen.skill(row.skill)} in {self._title(seen.workspace)}"

    def known(self, row: Any) -> Texts:
        """The skill."""
        return {"skill": row.skill}

    def place(self, draft: Draft, typed: Sequence[Typed]) -> None:
        """Put needs in place of theirs, and new ones behind them."""
        challenge = draft.rows(Challenge)[self.challenge]
        needs = list(challenge.needs)
        for one in typed:
            line = one.line
            skill = line.look_up("skill", draft.skills.find, line["skill"]) if line.good else None
            if skill is None:
                continue
            number = len(needs) if one.key is None else int(str(one.key))
            old = Need(skill, 3) if one.key is None else needs[number]
            level, people = line.get("level", old.level), line.get("people", old.people)
            others = [(need.skill, need.level) for n, need in enumerate(needs) if n != number]
            if (skill, level) in others:
                line.fault("skill", "a skill and level that no other need here has")
            needs[number : number + 1] = [replace(old, skill=skill, level=level, people=people)]
        draft.put(replace(challenge, needs=tuple(needs)))

    def remove(self, seen: Seen, keys: Sequence[Key]) -> Change:
        """Take needs out of the challenge."""
        challenge = seen.workspace.challenges[self.challenge]
        kept = tuple(need for number, need in enumerate(challenge.needs) if str(number) not in keys)
        gone = [seen.skill(need.skill) for number, need in enumerate(challenge.needs) if str(number) in keys]
        what = f"the need of {gone[0]}" if len(gone) == 1 else f"{len(gone)} needs"
        title = f"Remove {what} from {challenge.title}"
        return put(title, seen.workspace, [replace(challenge, needs=kept)])

    def _title(self, workspace: Workspace) -> str:
        row = workspace.challenges.get(self.challenge)
        return "" if row is None else row.title


def _levels(seen: Seen) -> Sequence[str]:
    return ("1", "2", "3", "4", "5")


def _have(seen: Seen, need: Need) -> str:
    return figure(sum(level >= need.level for level in seen.levels(need.skill)))
