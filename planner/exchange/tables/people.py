"""The table of people, a row per person: who they are, what hours they have, what they can and want.

A cell left empty means the field's default; a column left out leaves what the file has. Lists are separated
by semicolons or commas. People are never removed: who left has `active` no.
"""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from planner.exchange.reading import cells
from planner.exchange.reading.sheet import NAME_PARTS, NAMES, Cells, Column, Line, Sheet, Table
from planner.exchange.tables.draft import Draft, default
from planner.exchange.tables.matching import recognise
from planner.exchange.tables.outgoing import Outgoing, clock, number, yes_no
from planner.workspace.entities import Department, Knows, Person, Preference

_FIELDS = {
    # column: how its cells are read, other names of the column
    "email": (cells.plain, ("mail", "e_mail", "email_address", "e_mail_address", "work_email")),
    "discipline": (cells.plain, ("role", "job", "job_title", "profession", "position")),
    "site": (cells.plain, ("location", "office", "city")),
    "seniority": (cells.whole(0, 99), ("grade",)),
    "can_lead": (cells.yes_no, ("lead", "leads")),
    "joins": (cells.yes_no, ("joins_pods",)),
    "max_pods": (cells.whole(0, 999), ("pods",)),
    "hours": (cells.hours, ("hours_a_week", "working_hours_a_week", "weekly_hours")),
    "pod_hours": (cells.hours, ("hours_for_pods",)),
    "pod_share": (cells.whole(0, 100), ("share", "pod_percentage")),
    "utc_offset": (cells.utc_offset, ("utc", "offset", "time_zone_offset")),
    "groups": (cells.listing, ("group",)),
    "standing": (cells.whole(0, 999), ()),
    "liaison": (cells.yes_no, ("is_liaison",)),
    "max_pairs": (cells.whole(0, 999), ("pairs",)),
    "active": (cells.yes_no, ("here", "employed")),
}

_SIDES = {"it": "IT", "business": "business", "external": "outside partners"}

TABLE = Table(
    "people",
    {
        "id": Column(
            also=(
                "person_id",
                "person",
                "employee_id",
                "employee",
                "staff_id",
                "employee_number",
                "personnel_number",
            )
        ),
        "name": Column(needed=True, also=("full_name", "person_name", "employee_name", "display_name")),
        **NAME_PARTS,
        "department": Column(
            needed=True, also=("unit", "business_unit", "division", "dept", "department_name")
        ),
        "side": Column(cells.side, also=("it_or_business",)),
        "manager": Column(
            also=("manager_id", "manager_name", "reports_to", "boss", "supervisor", "line_manager")
        ),
        "work_hours": Column(cells.work_hours, (9.0, 17.0), also=("working_hours", "working_day")),
        "skills": Column(cells.rated, (), also=("knows",)),
        "learning": Column(cells.listing, (), also=("wants_to_learn", "learning_wishes")),
        "wishes": Column(cells.listing, (), also=("wish", "preferences")),
        "vetoes": Column(cells.listing, (), also=("veto", "rules_out")),
        "waited": Column(cells.whole(0, 999), also=("cycles_waited",)),
        **{name: Column(read, default(Person, name), also=also) for name, (read, also) in _FIELDS.items()},
    },
    unused=("first_quarter", "last_quarter"),
    joined={"name": NAMES},
)
# What the tables of skills and wishes hold stands there; groups leave in nothing.
HEADINGS = (
    *("id", "name", "department", "email", "discipline", "site", "manager", "seniority", "can_lead", "joins"),
    *("max_pods", "hours", "pod_hours", "pod_share", "utc_offset", "work_hours", "standing", "liaison"),
    *("max_pairs", "active"),
)
FIGURES = (
    *("seniority", "max_pods", "hours", "pod_hours", "pod_share", "utc_offset", "standing", "max_pairs"),
)


def read(sheet: Sheet, draft: Draft) -> list[Line]:
    """Put the people of a sheet in place; what names other rows waits for `settle`."""
    lines = draft.lines(sheet, TABLE)
    recognise(lines, draft)
    unsided = place(lines, draft)
    if unsided:
        draft.remarks.append(
            f"{sheet.file}: no side is given for {_and(unsided)}: taken as {_SIDES[draft.side]}. "
            "A column side, or a table of departments, says otherwise."
        )
    return lines


def place(lines: list[Line], draft: Draft) -> list[str]:
    """Put the people of lines in place; gives the departments made for them whose side nothing says."""
    rows: dict[str, int] = {}
    unsided: list[str] = []
    for line in lines:
        if line.good:
            _identify(line, draft, rows)
        department = _department(line, draft, unsided) if line.good else None
        if line.good and department:
            old = draft.rows(Person).get(line["id"]) or Person(line["id"], line["name"], department.id)
            draft.put(_person(line, old, department))
    return unsided


def _identify(line: Line, draft: Draft, rows: dict[str, int]) -> None:
    id = line.get("id") or line.look_up("name", draft.people.known, line["name"])
    if id in rows:
        if line.get("id"):
            line.fault("id", f"an id of its own, since row {rows[id]} has this one")
        else:
            line.fault("name", f"ids in a column of their own, since row {rows[id]} has this name too")
    line.values["id"] = id or draft.people.new_id(line["name"])
    rows.setdefault(line["id"], line.number)


def _department(line: Line, draft: Draft, unsided: list[str]) -> Department | None:
    known = line.look_up("department", draft.departments.known, line["department"])
    if not line.good:
        return None
    side = line.get("side")
    if known is None:
        name = line["department"]
        known = draft.departments.new_id(name)
        draft.put(draft.new_department(known, name, side))
        if side is None:
            unsided.append(name)
    department = draft.rows(Department)[known]
    if side not in (None, department.side):
        line.fault("side", f"{department.side!r}, the side that {department.name} is on")
    return department


def _person(line: Line, person: Person, department: Department) -> Person:
    given = {name: line[name] for name in _FIELDS if name in line}
    if "work_hours" in line:
        given["work_starts"], given["work_ends"] = line["work_hours"]
    return replace(person, name=line["name"], department=department.id, **given)


def rows(given: Outgoing) -> Iterator[Cells]:
    """The people of a workspace, as `HEADINGS` say."""
    for person in given.workspace.people.values():
        yield (
            person.id,
            person.name,
            given.department(person.department),
            person.email,
            person.discipline or "",
            person.site,
            given.person(person.manager) if person.manager else "",
            number(person.seniority),
            yes_no(person.can_lead),
            yes_no(person.joins),
            number(person.max_pods),
            number(person.hours),
            number(person.pod_hours),
            number(person.pod_share),
            number(person.utc_offset),
            f"{clock(person.work_starts)}-{clock(person.work_ends)}",
            number(person.standing),
            yes_no(person.liaison),
            number(person.max_pairs),
            yes_no(person.active),
        )


def name_skills(lines: list[Line], draft: Draft) -> None:
    """Make the skills that people know, so that challenges may need them."""
    for line in lines:
        if line.good:
            for name, _, _ in line.get("skills", ()):
                line.look_up("skills", draft.skill, name)


def settle(lines: list[Line], draft: Draft) -> None:
    """Give people their managers, skills, wishes and what they rule out, now that all of those are known."""
    known: dict[str, dict[str, Knows]] = {}
    if any("skills" in line or "learning" in line for line in lines):
        for row in draft.rows(Knows).values():
            known.setdefault(row.person, {})[row.skill] = row
    for line in lines:
        if line.good:
            _manager(line, draft)
            _skills(line, draft, known.get(line["id"], {}))
            _preference(line, draft)


def _manager(line: Line, draft: Draft) -> None:
    if "manager" not in line:
        return
    person, manager = draft.rows(Person)[line["id"]], None
    if line["manager"]:
        manager = line.look_up("manager", draft.people.find, line["manager"])
        if manager == person.id:
            line.fault("manager", "someone else")
        if manager in (None, person.id):
            return  # what is not understood leaves what the file has
    draft.put(replace(person, manager=manager))


def _skills(line: Line, draft: Draft, knows: dict[str, Knows]) -> None:
    person = line["id"]
    states = dict(knows)
    if "skills" in line:
        names = [(line.look_up("skills", draft.skill, name), level) for name, level, _ in line["skills"]]
        levels = dict(names)
        if len(levels) < len(names):
            line.fault("skills", "each skill once")
        for skill in {**states, **levels}:
            states[skill] = replace(states.get(skill, Knows(person, skill)), level=levels.get(skill, 0))
    if "learning" in line:
        wanted = [line.look_up("learning", draft.skills.find, text) for text in line["learning"]]
        for skill in dict.fromkeys([*states, *wanted]):
            states[skill] = replace(states.get(skill, Knows(person, skill)), wants=skill in wanted)
    if not line.good or states == knows:
        return
    for row in states.values():
        if row.level or row.wants:
            draft.put(row)
        elif row.key in draft.rows(Knows):
            draft.remove(row)


def _preference(line: Line, draft: Draft) -> None:
    given: dict[str, Any] = {}
    for column in ("wishes", "vetoes"):
        if column in line:
            found = [line.look_up(column, draft.challenges.find, text) for text in line[column]]
            given[column] = tuple(dict.fromkeys(filter(None, found)))
    if "waited" in line:
        given["waited"] = line["waited"]
    if draft.cycle is None:
        for column in [column for column in given if given[column]]:
            line.fault(column, "a quarter to wish for: --cycle names it, such as 2027-Q1")
    if not given or draft.cycle is None:
        return
    old = draft.rows(Preference).get((draft.cycle.id, line["id"]))
    row = replace(old or Preference(draft.cycle.id, line["id"]), **given)
    if old is not None or row != Preference(draft.cycle.id, line["id"]):
        draft.need_cycle()
        draft.put(row)


def _and(names: list[str]) -> str:
    few = names if len(names) <= 4 else [*names[:3], f"{len(names) - 3} more"]
    return few[0] if len(few) == 1 else f"{', '.join(few[:-1])} and {few[-1]}"
