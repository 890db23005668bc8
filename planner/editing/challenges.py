"""Challenges of the quarter: what should be better, who is asked for, when and for how long."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from planner.editing.departments import department_names
from planner.editing.seen import Seen
from planner.editing.table import Column, EditTable, Texts, Typed, alone, both, figure, listed, yes_no
from planner.exchange.reading.sheet import Table
from planner.exchange.tables import challenges
from planner.exchange.tables.draft import Draft
from planner.workspace import Workspace
from planner.workspace.entities import Challenge, Key


class Challenges(EditTable):
    """A row per challenge of the quarter that is looked at, the most valuable first."""

    name, one, many = "Challenges", "challenge", "challenges"
    needed = ("title",)
    about = ("challenges", "id")

    def columns(self, seen: Seen) -> Sequence[Column]:
        """What it is, when, who is asked for, then what is set rarely."""
        return (
            Column("title", "Title", lambda seen, row: row.title),
            Column("goal", "Goal", lambda seen, row: row.goal),
            Column("why", "Why", lambda seen, row: row.why),
            _number("value", "Value", "value"),
            _number("start_week", "First week", "start_week"),
            _number("weeks", "Weeks", "weeks"),
            Column("size", "Size", _size),
            Column("people", "In the pod", self._people, fixed=True, figures=True),
            _number("hours_per_week", "Hours a week", "hours"),
            Column("needs", "Needs", _needs),
            _number("departments", "Departments", "mix.departments"),
            _number("it", "IT", "mix.it"),
            _number("business", "Business", "mix.business"),
            Column("include", "Include", _include, department_names, several=True),
            Column("kind", "Kind", lambda seen, row: row.kind, _kinds),
            Column("continues", "Continues", lambda seen, row: yes_no(row.continues), both),
            _number("keep", "Keep", "keep"),
            Column("decides", "Decides", lambda seen, row: row.decides),
        )

    def _people(self, seen: Seen, row: Challenge) -> str:
        return figure(len(seen.members(self.around.plan).get(row.id, ())))

    def source(self, workspace: Workspace) -> Mapping[Any, Challenge]:
        """Those of all quarters."""
        return workspace.challenges

    def keys(self, seen: Seen) -> list[Key]:
        """Those of this quarter."""
        cycle = self.around.cycle
        return [] if cycle is None else [row.key for row in seen.workspace.challenges_of(cycle.id)]

    def reading(self, workspace: Workspace) -> Table:
        """As in a file."""
        return challenges.TABLE

    def called(self, seen: Seen, row: Challenge) -> str:
        """The title."""
        return row.title

    def known(self, row: Challenge) -> Texts:
        """Which one it is."""
        return {"id": row.id, "title": row.title}

    def place(self, draft: Draft, typed: Sequence[Typed]) -> None:
        """As an import does; one that an earlier quarter had goes on."""
        assert draft.cycle is not None, "challenges are of a quarter"
        here = {row.key: row.title for row in draft.rows(Challenge).values() if row.cycle == draft.cycle.id}
        for one in typed:
            alone(one, "title", here, one.key)
        challenges.place([one.line for one in typed], draft)


def _number(name: str, heading: str, field: str) -> Column:
    return Column(name, heading, _reach(field), figures=True)


def _reach(field: str) -> Callable[[Seen, Any], str]:
    of_mix = field.startswith("mix.")
    name = field.removeprefix("mix.")
    return lambda seen, row: figure(getattr(row.mix if of_mix else row, name))


def _size(seen: Seen, row: Challenge) -> str:
    # A dash and no hyphen: spreadsheets take 4-7 for a day in April.
    return str(row.smallest) if row.smallest == row.largest else f"{row.smallest}–{row.largest}"


def _needs(seen: Seen, row: Challenge) -> str:
    parts = []
    for need in row.needs:
        several = f" x{need.people}" if need.people > 1 else ""
        parts.append(f"{seen.skill(need.skill)} {need.level}{several}")
    return listed(parts)


def _include(seen: Seen, row: Challenge) -> str:
    return listed([seen.department(one) for one in row.mix.include])


def _kinds(seen: Seen) -> Sequence[str]:
    return sorted({"innovation", "debt"} | {row.kind for row in seen.workspace.challenges.values()})
