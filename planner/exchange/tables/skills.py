"""The table of skills, a row per person and skill: person, skill, level 0 to 5, learning.

It may be wide: a row per person, a column for each skill with its level, and nothing said in an empty cell.

A row without a person names a skill that nobody knows yet; `technical` marks a word of IT's language. Where
the table counts quarters of experience in an area in place of levels, 1 or 2 quarters are level 1, 3 to 5
level 2, 6 to 11 level 3, 12 to 19 level 4, and 20 or more level 5. What the table leaves out stays.
"""

from collections.abc import Iterator
from dataclasses import replace as with_fields

from msgspec.structs import replace

from planner.exchange.reading import cells
from planner.exchange.reading.faults import Fault
from planner.exchange.reading.reading import Reading
from planner.exchange.reading.sheet import NAME_PARTS, NAMES, Cells, Column, Line, Sheet, Table, joined
from planner.exchange.reading.sheet import lines as sheet_lines
from planner.exchange.tables.draft import Draft
from planner.exchange.tables.outgoing import Outgoing, number, yes_no
from planner.workspace.entities import Knows, Skill

LEARNED_IN = "1, 3, 6, 12 and 20 quarters make levels 1 to 5"
WIDE = "level of the skill in the heading"

TABLE = Table(
    "skills",
    {
        "person": Column(also=("person_id", "id", "name", "employee", "employee_id")),
        **NAME_PARTS,
        "skill": Column(needed=True, also=("skill_id", "skill_name", "area")),
        "level": Column(cells.skill_level, 0, also=("skill_level", "proficiency")),
        "quarters": Column(cells.quarters_of_experience, 0, also=("quarters_of_experience", "experience")),
        "learning": Column(cells.yes_no, False, also=("wants", "wants_to_learn")),
        "technical": Column(cells.yes_no, False, also=("tech",)),
        WIDE: Column(cells.skill_level),
    },
    wide=WIDE,
    unused=(
        *("department", "discipline", "role", "site", "seniority", "grade", "manager", "hours", "pod_hours"),
        *("standing", "max_pods", "max_pairs", "waited", "age", "year"),
    ),
    joined={"person": NAMES},
)
HEADINGS = ("person", "skill", "level", "learning", "technical")
FIGURES = ("level",)
WHO = ("person", *NAME_PARTS)
_PLACES = {"person": 0, "skill": 1, "level": 2}


def read(sheet: Sheet, draft: Draft) -> list[Line]:
    """Put the skills of a sheet in place, and who knows them how well."""
    reading = draft.reading_of(sheet, TABLE)
    if WIDE in reading.columns:
        lines = _long(sheet, reading, draft)
    else:
        lines = draft.lines(sheet, TABLE)
    seen: dict[tuple[str, str], int] = {}
    for line in lines:
        if line.good:
            skill = line.look_up("skill", draft.skill, line["skill"])
            if line.good and line.get("technical", None) is not None:
                draft.put(replace(draft.rows(Skill)[skill], technical=line["technical"]))
            if line.good and line.get("person"):
                _knows(line, skill, draft, seen)
    if WIDE in reading.columns:
        _tell_by_heading(lines)
    if any("quarters" in line and "level" not in line for line in lines):
        draft.remarks.append(f"{sheet.file}: levels are worked out of experience: {LEARNED_IN}.")
    return lines


def rows(given: Outgoing) -> Iterator[Cells]:
    """The skills that people of a workspace know, then those that nobody does, as `HEADINGS` say."""
    known = set()
    for row in given.workspace.knows.values():
        known.add(row.skill)
        technical = given.workspace.skills[row.skill].technical
        skill = given.skill(row.skill)
        yield given.person(row.person), skill, number(row.level), yes_no(row.wants), yes_no(technical)
    for unknown in given.workspace.skills.values():
        if unknown.id not in known:
            yield "", given.skill(unknown.id), "", "", yes_no(unknown.technical)


def _long(sheet: Sheet, reading: Reading, draft: Draft) -> list[Line]:
    """The lines of a wide table, one for each level in it, which keep the numbers of their rows."""
    places = {name: place for place, name in enumerate(reading.columns) if name in WHO}
    others = {name for name in reading.columns if name and name not in (*WHO, WIDE)}
    number, heads = sheet.rows[0]
    if others or not places:
        found = "columns for " + ", ".join(sorted(others)) if others else "no column for people"
        expected = "a column for people and others for one skill each"
        draft.faults.append(Fault(sheet.file, number, None, found, expected))
        return []
    person = heads[places["person"]] if "person" in places else "person"
    rows: list[tuple[int, tuple[str, ...]]] = [(number, (person, "skill", "level"))]
    for row_number, row in sheet.rows[1:]:
        person = joined(*(row[places[name]] if places.get(name, len(row)) < len(row) else "" for name in WHO))
        for place, name in enumerate(reading.columns):
            if name == WIDE and place < len(row) and row[place]:
                rows.append((row_number, (person, heads[place], row[place])))
    draft.remarks += sheet.remarks
    lines = list(sheet_lines(Sheet(sheet.file, tuple(rows)), TABLE, _PLACES, reading.translated))
    for line in lines:
        if not line.texts["person"]:
            line.fault("person", "a person")
    return lines


def _tell_by_heading(lines: list[Line]) -> None:
    """Name levels by the headings of their columns; what is wrong with a row's person is told once."""
    told: set[Fault] = set()
    for line in lines:
        skill = line.texts["skill"]
        faults = [
            with_fields(fault, column=skill) if fault.column in ("level", "skill") else fault
            for fault in line.faults
        ]
        line.faults[:] = [fault for fault in faults if fault not in told]
        told.update(faults)


def _knows(line: Line, skill: str, draft: Draft, seen: dict[tuple[str, str], int]) -> None:
    person = line.look_up("person", draft.people.find, line["person"])
    if (person, skill) in seen:
        line.fault("skill", f"a skill of the person once, since row {seen[person, skill]} has it")
    if not line.good:
        return
    seen[person, skill] = line.number
    old = draft.rows(Knows).get((person, skill), Knows(person, skill))
    level = line.get("level", line.get("quarters", old.level))
    draft.put(replace(old, level=level, wants=line.get("learning", old.wants)))
