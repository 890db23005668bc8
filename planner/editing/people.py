"""People: who they are, what hours they have, what they can and want."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from planner.editing.departments import department_names
from planner.editing.seen import Seen
from planner.editing.skills import skill_names
from planner.editing.table import Column, EditTable, Texts, Typed, both, figure, listed, yes_no
from planner.exchange.reading.sheet import Table
from planner.exchange.tables import people
from planner.exchange.tables.draft import Draft
from planner.files import InputError
from planner.words import plain_list
from planner.workspace import Workspace
from planner.workspace.entities import Key, Person


class People(EditTable):
    """A row per person; wishes are those of the quarter, pods those of the plan that is looked at."""

    name, one, many = "People", "person", "people"
    needed = ("name", "department")
    about = ("people", "id")

    def columns(self, seen: Seen) -> Sequence[Column]:
        """Who first, then hours, then the quarter, then what is set rarely."""
        quarter = (
            Column("wishes", "Wishes", self._wishes("wishes"), self._titles, several=True),
            Column("vetoes", "Rules out", self._wishes("vetoes"), self._titles, several=True),
        )
        return (
            Column("name", "Name", lambda seen, row: row.name),
            Column(
                "department",
                "Department",
                lambda seen, row: seen.department(row.department),
                department_names,
            ),
            Column("discipline", "Discipline", lambda seen, row: row.discipline or "", _used("discipline")),
            Column("site", "Site", lambda seen, row: row.site, _used("site")),
            _number("hours", "Hours"),
            _number("pod_hours", "Pod hours"),
            Column("pod", "Pod", self._pods, fixed=True),
            *(quarter if self.around.cycle is not None else ()),
            Column("skills", "Skills", _skills),
            Column("learning", "Learning", _learning, skill_names, several=True),
            _truth("joins", "Joins pods"),
            _truth("can_lead", "Can lead"),
            _truth("liaison", "Liaison"),
            Column("manager", "Manager", lambda seen, row: seen.person(row.manager), everybody),
            _number("seniority", "Seniority"),
            _number("max_pods", "Max pods"),
            _number("max_pairs", "Max pairs"),
            _number("pod_share", "Pod share"),
            Column("groups", "Groups", lambda seen, row: listed(row.groups)),
            _number("standing", "Standing"),
            Column("work_hours", "Work hours", _work_hours),
            _number("utc_offset", "UTC offset"),
            Column("email", "E-mail", lambda seen, row: row.email),
            _truth("active", "Active"),
        )

    def _wishes(self, field: str) -> Callable[[Seen, Any], str]:
        def text(seen: Seen, row: Person) -> str:
            assert self.around.cycle is not None
            cycle = self.around.cycle.id
            return listed([seen.title(cycle, one) for one in getattr(seen.preference(cycle, row.id), field)])

        return text

    def _titles(self, seen: Seen) -> Sequence[str]:
        cycle = self.around.cycle
        return [] if cycle is None else [row.title for row in seen.workspace.challenges_of(cycle.id)]

    def _pods(self, seen: Seen, row: Person) -> str:
        if self.around.cycle is None:
            return ""
        pods = seen.pods(self.around.plan).get(row.id, ())
        told = ", ".join(seen.title(self.around.cycle.id, pod) for pod in pods)
        return told or ("Bench" if row.joins and row.active else "")

    def source(self, workspace: Workspace) -> Mapping[Any, Person]:
        """Everybody, whether they are here still or not."""
        return workspace.people

    def keys(self, seen: Seen) -> list[Key]:
        """By name."""
        rows = sorted(seen.workspace.people.values(), key=lambda row: (row.name.casefold(), row.id))
        return [row.id for row in rows]

    def reading(self, workspace: Workspace) -> Table:
        """As in a file."""
        return people.TABLE

    def called(self, seen: Seen, row: Person) -> str:
        """The name."""
        return row.name

    def known(self, row: Person) -> Texts:
        """Who it is, and the department."""
        return {"id": row.id, "name": row.name, "department": row.department}

    def place(self, draft: Draft, typed: Sequence[Typed]) -> None:
        """As an import does; a line without a row is somebody new, whoever else has the name."""
        for one in typed:
            if one.row is None and one.line.texts.get("name"):
                id = draft.people.new_id(one.line.texts["name"])
                draft.people.add(id, one.line.texts["name"])
                one.line.texts["id"] = one.line.values["id"] = id
        lines = [one.line for one in typed]
        people.place(lines, draft)
        people.settle(lines, draft)

    def check_removal(self, seen: Seen, rows: Sequence[Person]) -> None:
        """Whoever is on record of a past quarter, or in a published plan, stays."""
        workspace = seen.workspace
        recorded = {row.person for row in workspace.served.values()}
        recorded |= {person for row in workspace.pairs_served.values() for person in (row.it, row.business)}
        published = {plan.id for plan in workspace.plans.values() if plan.published}
        planned = {row.person for row in workspace.memberships.values() if row.plan in published}
        pairs = [row for row in workspace.pairs.values() if row.plan in published]
        planned |= {person for row in pairs for person in (row.it, row.business)}
        for known, where in ((recorded, "on record of past quarters"), (planned, "in a published plan")):
            names = [row.name for row in rows if row.id in known]
            if names:
                are = "is" if len(names) == 1 else "are"
                raise InputError(f"{plain_list(names)} {are} {where}: set Active to no instead.")


def _number(name: str, heading: str) -> Column:
    return Column(name, heading, lambda seen, row: figure(getattr(row, name)), figures=True)


def _truth(name: str, heading: str) -> Column:
    return Column(name, heading, lambda seen, row: yes_no(getattr(row, name)), both)


def _department(seen: Seen, row: Person) -> str:
    return seen.department(row.department)


def _skills(seen: Seen, row: Person) -> str:
    rows = [known for known in seen.knows(row.id) if known.level]
    return listed([f"{seen.skill(known.skill)} {known.level}" for known in rows])


def _learning(seen: Seen, row: Person) -> str:
    return listed([seen.skill(known.skill) for known in seen.knows(row.id) if known.wants])


def _work_hours(seen: Seen, row: Person) -> str:
    return f"{_clock(row.work_starts)}–{_clock(row.work_ends)}"


def _clock(hours: float) -> str:
    whole, minutes = divmod(round(60 * hours), 60)
    return f"{whole}:{minutes:02}" if minutes else str(whole)


def _used(field: str) -> Callable[[Seen], Sequence[str]]:
    """What others have in a field already."""

    def choices(seen: Seen) -> Sequence[str]:
        return sorted({getattr(row, field) or "" for row in seen.workspace.people.values()} - {""})

    return choices


def everybody(seen: Seen) -> Sequence[str]:
    """Everybody who is here, as cells call them."""
    return sorted(seen.person(row.id) for row in seen.workspace.people.values() if row.active)
