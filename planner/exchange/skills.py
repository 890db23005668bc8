"""The table of skills, a row per person and skill: person, skill, level 0 to 5, learning.

A row without a person names a skill that nobody knows yet; `technical` marks a word of IT's language. Where
the table counts quarters of experience in an area in place of levels, 1 or 2 quarters are level 1, 3 to 5
level 2, 6 to 11 level 3, 12 to 19 level 4, and 20 or more level 5. What the table leaves out stays.
"""

from msgspec.structs import replace

from planner.exchange import cells
from planner.exchange.draft import Draft
from planner.exchange.sheet import Column, Line, Sheet, Table
from planner.workspace.entities import Knows, Skill

LEARNED_IN = "1, 3, 6, 12 and 20 quarters make levels 1 to 5"

TABLE = Table(
    "skills",
    {
        "person": Column(also=("person_id", "id", "name", "employee", "employee_id")),
        "skill": Column(needed=True, also=("skill_id", "skill_name", "area")),
        "level": Column(cells.whole(0, 5), 0, also=("skill_level", "proficiency")),
        "quarters": Column(cells.quarters_of_experience, 0, also=("quarters_of_experience", "experience")),
        "learning": Column(cells.yes_no, False, also=("wants", "wants_to_learn")),
        "technical": Column(cells.yes_no, False, also=("tech",)),
    },
)


def read(sheet: Sheet, draft: Draft) -> list[Line]:
    """Put the skills of a sheet in place, and who knows them how well."""
    lines = draft.lines(sheet, TABLE)
    seen: dict[tuple[str, str], int] = {}
    for line in lines:
        if line.good:
            skill = line.look_up("skill", draft.skill, line["skill"])
            if line.good and line.get("technical", None) is not None:
                draft.put(replace(draft.rows(Skill)[skill], technical=line["technical"]))
            if line.good and line.get("person"):
                _knows(line, skill, draft, seen)
    if any("quarters" in line and "level" not in line for line in lines):
        draft.remarks.append(f"{sheet.file}: levels are worked out of experience: {LEARNED_IN}.")
    return lines


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
