"""The table of challenges of one cycle, a row per challenge.

`size` says 4-7, or `smallest` and `largest` do; `needs` says sql 3 x2; python 2 (skill, level, people); the
mix of a pod is in `departments`, `it`, `business` (how many) and `include` (which departments). A cell left
empty means the field's default; what a column that is left out says of a new challenge is worked out of its
past (see `derive`), or the default where it has none.
"""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from planner.exchange.reading import cells
from planner.exchange.reading.sheet import Cells, Column, Line, Sheet, Table
from planner.exchange.tables.draft import Draft, default
from planner.exchange.tables.outgoing import Outgoing, listing, number, yes_no
from planner.problem import Mix, Need
from planner.workspace.entities import Challenge

_FIELDS = {
    # column: field, how its cells are read, other names of the column
    "goal": ("goal", cells.plain, ("description",)),
    "why": ("why", cells.plain, ("reason", "purpose")),
    "kind": ("kind", cells.plain, ("type", "category")),
    "value": ("value", cells.whole(0, 999), ("priority_value", "worth")),
    "start_week": ("start_week", cells.whole(1, 53), ("starts", "first_week")),
    "weeks": ("weeks", cells.whole(1, 53), ("length", "duration")),
    "smallest": ("smallest", cells.whole(0, 9999), ("min", "min_size", "minimum")),
    "largest": ("largest", cells.whole(0, 9999), ("max", "max_size", "maximum")),
    "hours_per_week": ("hours", cells.hours, ("hours", "hours_a_week", "weekly_hours")),
    "continues": ("continues", cells.yes_no, ("continuing",)),
    "keep": ("keep", cells.whole(0, 999), ()),
    "decides": ("decides", cells.plain, ("decision_rights", "may_decide")),
}
_MIX = {
    "departments": (cells.whole(0, 999), 0),
    "it": (cells.whole(0, 999), 0),
    "business": (cells.whole(0, 999), 0),
    "include": (cells.listing, ()),
}

TABLE = Table(
    "challenges",
    {
        "id": Column(also=("challenge_id", "challenge", "team", "pod", "project")),
        "title": Column(also=("name",)),
        "size": Column(cells.size, also=("people", "pod_size", "team_size")),
        "needs": Column(cells.rated, (), also=("skills", "needed_skills")),
        **{
            name: Column(read, default(Challenge, field), also=also)
            for name, (field, read, also) in _FIELDS.items()
        },
        **{name: Column(read, empty) for name, (read, empty) in _MIX.items()},
    },
    unused=("part_of",),
)
HEADINGS = (
    *("id", "title", "goal", "why", "kind", "value", "start_week", "weeks", "smallest", "largest"),
    *("hours_per_week", "continues", "keep", "needs", "departments", "it", "business", "include", "decides"),
)
FIGURES = (
    *("value", "start_week", "weeks", "smallest", "largest", "hours_per_week", "keep"),
    *("departments", "it", "business"),
)


def read(sheet: Sheet, draft: Draft) -> list[Line]:
    """Put the challenges of a sheet in place; they belong to the draft's cycle."""
    lines = draft.lines(sheet, TABLE)
    place(lines, draft)
    return lines


def place(lines: list[Line], draft: Draft) -> None:
    """Put the challenges of lines in place, in the draft's cycle."""
    assert draft.cycle is not None, "challenges are read for a cycle"
    rows: dict[str, int] = {}
    for line in lines:
        if line.good:
            _identify(line, draft, rows)
        if line.good:
            old = draft.rows(Challenge).get((draft.cycle.id, line["id"]))
            challenge = _challenge(line, old or Challenge(draft.cycle.id, line["id"], line["title"]), draft)
            if line.good:
                draft.need_cycle()
                draft.put(challenge)


def rows(given: Outgoing) -> Iterator[Cells]:
    """The challenges of the cycle, as `HEADINGS` say; the size in two columns, since 4-7 is a day to some."""
    for row in given.workspace.challenges_of(given.cycle) if given.cycle else ():
        yield (
            row.id,
            row.title,
            row.goal,
            row.why,
            row.kind,
            *map(number, (row.value, row.start_week, row.weeks, row.smallest, row.largest, row.hours)),
            yes_no(row.continues),
            number(row.keep),
            listing(_need(given, need) for need in row.needs),
            *map(number, (row.mix.departments, row.mix.it, row.mix.business)),
            listing(map(given.department, row.mix.include)),
            row.decides,
        )


def _need(given: Outgoing, need: Need) -> str:
    people = f" x{need.people}" if need.people > 1 else ""
    return f"{given.skill(need.skill)} {need.level}{people}"


def _identify(line: Line, draft: Draft, rows: dict[str, int]) -> None:
    id, title = line.get("id"), line.get("title")
    if not id and not title:
        line.fault("title" if "title" in line else "id", "a value")
        return
    known = id or line.look_up("title", draft.challenges.known, title)
    if known in rows:
        line.fault("id" if id else "title", f"each challenge once, since row {rows[known]} has this one")
        return
    line.values["id"] = known or draft.challenges.new_id(title)
    rows[line["id"]] = line.number
    if not title:
        words = id.replace("-", " ").replace("_", " ").strip() or id
        old = draft.rows(Challenge).get((draft.cycle.id, id)) if draft.cycle else None
        line.values["title"] = old.title if old else words[0].upper() + words[1:]


def _challenge(line: Line, old: Challenge, draft: Draft) -> Challenge:
    given: dict[str, Any] = {field: line[name] for name, (field, _, _) in _FIELDS.items() if name in line}
    if line.get("size"):
        given["smallest"], given["largest"] = line["size"]
    if "needs" in line:
        given["needs"] = _needs(line, old, draft)
    mix: dict[str, Any] = {name: line[name] for name in _MIX if name in line}
    if "include" in mix:
        found = [line.look_up("include", draft.departments.find, text) for text in mix["include"]]
        mix["include"] = tuple(filter(None, found))
    challenge = replace(old, title=line["title"], mix=Mix(**{**_parts(old.mix), **mix}), **given)
    if challenge.smallest > challenge.largest:
        line.fault(
            "smallest" if "smallest" in line else "largest",
            f"a smallest size no larger than the largest, {challenge.smallest} to {challenge.largest}",
        )
    _check_weeks(line, challenge, draft)
    return challenge


def _check_weeks(line: Line, challenge: Challenge, draft: Draft) -> None:
    assert draft.cycle is not None
    if challenge.start_week > draft.cycle.weeks:
        line.fault("start_week", f"a week of {draft.cycle.id}, 1 to {draft.cycle.weeks}")


def _needs(line: Line, old: Challenge, draft: Draft) -> tuple[Need, ...]:
    weights = {(need.skill, need.level): need.weight for need in old.needs}
    needs = []
    for name, level, people in line["needs"]:
        skill = line.look_up("needs", draft.skills.find, name)
        if skill is not None:
            needs.append(Need(skill, level, people, weights.get((skill, level), 1)))
    return tuple(needs)


def _parts(mix: Mix) -> dict[str, Any]:
    return {name: getattr(mix, name) for name in _MIX}
