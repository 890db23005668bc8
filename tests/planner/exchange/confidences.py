"""A workspace that is full of confidences, and the same one with every confidence another."""

import dataclasses
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import msgspec
from msgspec.structs import replace

from planner.problem import Mix, Need
from planner.workspace import Workspace
from planner.workspace import entities as e
from tests.planner.cycles.years import Q1
from tests.planner.workspace.workspaces import small

# What everybody may know. All that is not listed here is told to managers at most: who adds a field that an
# announcement tells of decides about it here.
TOLD = {
    "organisation": {"id", "pair_hours"},
    "departments": {"id", "name", "side", "position"},
    "skills": {"id", "name"},
    # Working hours show in when pods meet.
    "people": {
        "id", "name", "department", "discipline", "site", "can_lead",
        "utc_offset", "work_starts", "work_ends",
    },
    "knows": {"person", "skill", "level"},  # the level as far as it covers a need, no more
    "cycles": {"id", "starts", "weeks", "state"},
    "challenges": {
        "cycle", "id", "title", "goal", "why", "decides", "start_week", "weeks", "hours", "needs", "cut_from",
    },
    "plans": {"id", "cycle", "from_week", "published"},
    "memberships": {"plan", "challenge", "person"},
    "pairs": {"plan", "it", "business"},
    "served": {"cycle", "pod", "person", "challenge"},  # for who changed pods
}  # fmt: skip

PRIVATE = (
    "Group-Quartz", "Plan-Obsidian", "Audit-Topaz", "Unstaffed-Beryl", "Benched-Opal", "mail-jade",
    "731733", "731741", "731749", "731753", "2027-02-03", "20270203", "3 Feb", "belonging",
)  # fmt: skip


def secretive() -> Workspace:
    """A plan with every kind of confidence in it."""
    return small(
        e.Person(
            "dee", "Dee Park", "fin", email="mail-jade@example.org", groups=("Group-Quartz",), standing=731733
        ),
        e.Person("eli", "Benched-Opal", "fin", groups=("Group-Quartz",)),
        e.Person("ben", "Ben Stone", "eng", seniority=731753),
        e.CloseSkills("python", "sql", 0.7),
        e.Knows("dee", "sql", 3),
        e.Challenge(Q1, "secret", "Unstaffed-Beryl", value=731749, needs=(Need("sql", 2),)),
        e.Challenge(Q1, "audit", "Audit trail", needs=(Need("sql", 2),), weeks=6),
        e.Preference(Q1, "dee", wishes=("secret",), vetoes=("cash",), waited=731741),
        e.Bond("apart", "ana", "dee", "must"),
        e.Commitment("dee", "Audit-Topaz", date(2027, 2, 3), date(2027, 2, 3), 7),
        e.Leave("ben", date(2027, 2, 3), date(2027, 2, 3)),
        e.WeekHours("dee", date(2027, 1, 4), 1),
        e.RuleSetting(Q1, "belonging", {"level": "must", "groups": ["Group-Quartz"]}),
        e.RuleSetting(Q1, "debt", {"level": "low", "target": 93}),
        e.NamedPlan("hidden", Q1, "Plan-Obsidian"),
        *(e.Membership("hidden", "cash", person) for person in ("ana", "dee", "ben")),
        e.Membership("hidden", "audit", "dee"),
        e.Lock("hidden", "dee", "cash"),
        e.LiaisonPair("hidden", "ben", "ana"),
        e.PairLock("hidden", "ben", "ana"),
        e.Cycle("2026-Q4", date(2026, 10, 5), state="closed"),
        e.Served("2026-Q4", "cash", "ana"),
        e.PairServed("2026-Q4", "ben", "ana"),
    )


def confidences(workspace: Workspace) -> Iterator[tuple[str, Workspace]]:
    """For each private field what it is, and the workspace with another value of it in every row."""
    for table, kind in e.TABLES.items():
        rows = list(getattr(workspace, table).values())
        if table not in TOLD:
            yield f"the rows of {table}", _without(workspace, rows)
        private = {field.name for field in msgspec.structs.fields(kind)} - TOLD.get(table, set())
        for field in sorted(private - set(kind.key_fields)):
            yield f"{table}.{field}", _with(workspace, [_another(workspace, row, field) for row in rows])
    yield "the weight of a need", _with(workspace, list(map(_heavier, workspace.challenges.values())))


def with_all_others(workspace: Workspace) -> Workspace:
    """The workspace with another value of every private field, and without the rows that are private."""
    changed = []
    for table in TOLD:
        for row in getattr(workspace, table).values():
            for field in {each.name for each in msgspec.structs.fields(type(row))} - TOLD[table]:
                row = _another(workspace, row, field)
            changed.append(_heavier(row) if table == "challenges" else row)
    kept = [row for row in workspace.all_rows() if row.table in TOLD]
    return _with(workspace.of(kept), changed)


def _another(workspace: Workspace, row: Any, field: str) -> Any:
    """The row with another value of a field that is valid there."""
    names = row.names.get(field)
    if names:
        was = getattr(row, field)
        own = row.key if names == row.table else None
        other = next(key for key in getattr(workspace, names) if key not in (was, own))
        return replace(row, **{field: other})
    return replace(row, **{field: _other(getattr(row, field), field)})


def _heavier(row: e.Challenge) -> e.Challenge:
    """The challenge with needs that weigh more."""
    return replace(row, needs=tuple(replace(need, weight=need.weight + 1) for need in row.needs))


def _other(value: object, field: str) -> object:
    match value:
        case bool():
            return not value
        case int() | float():
            return value + 0.1 if field == "closeness" else value + 1
        case date():
            return value + timedelta(days=1)
        case Mix():
            return Mix(departments=2)
        case dict():
            return {**value, "level": "off"}
        case None:
            return {"level": "low"}.get(field, 5)
        case "business":
            return "it"
        case "must" | "apart":
            return {"must": "low", "apart": "together"}[value]
        case tuple():
            return () if value else ("churn",) if field in ("wishes", "vetoes") else ("sql",)
        case _:
            return f"{value}-Onyx"


def _with(workspace: Workspace, rows: list[Any]) -> Workspace:
    changed: dict[str, dict[Any, Any]] = {}
    for row in rows:
        changed.setdefault(row.table, dict(getattr(workspace, row.table)))[row.key] = row
    return dataclasses.replace(workspace, **changed)


def _without(workspace: Workspace, rows: list[Any]) -> Workspace:
    return workspace.of([row for row in workspace.all_rows() if row not in rows])


def readable(name: str, content: bytes) -> str:
    """All text of a file, but for when it was made; of an archive that of its parts."""
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            text = "\n".join(archive.read(part).decode("utf-8", "replace") for part in archive.namelist())
    else:
        text = content.decode("utf-8", "replace").replace("\r\n ", "")
    return re.sub(_MADE, "", text)


# Of XLSX, of ICS, and of PDF, which bears it in two forms with a mark that is made from it.
_MADE = (
    r"<dcterms.*?</dcterms:\w+>|(?:DTSTAMP|LAST-MODIFIED|SEQUENCE):\S+|/(?:Creation|Mod)Date ?\(.*?\)"
    r"|<xmp:\w+Date>.*?<|/ID \[.*?\]|uuid:[0-9a-f-]+"
)


def left(found: dict[str, bytes]) -> str:
    """All text that leaves in some files, with their names."""
    return "\n".join(f"{name}\n{readable(name, content)}" for name, content in found.items())
