"""The table of bonds, a row for two people: person, other, kind (together or apart), level.

Two people have one bond: a row replaces the one they had. What the table leaves out stays.
"""

from collections.abc import Iterator

from planner.exchange.reading import cells
from planner.exchange.reading.sheet import Cells, Column, Line, Sheet, Table
from planner.exchange.tables.draft import Draft
from planner.exchange.tables.outgoing import Outgoing
from planner.workspace.entities import Bond

TABLE = Table(
    "bonds",
    {
        "person": Column(needed=True, also=("one", "person_1", "first_person", "name")),
        "other": Column(needed=True, also=("with", "with_or_from", "person_2", "second_person")),
        "kind": Column(cells.bond, "together", also=("bond", "type")),
        "level": Column(cells.level, also=("importance",)),
    },
)
HEADINGS = ("person", "other", "kind", "level")
FIGURES = ()


def read(sheet: Sheet, draft: Draft) -> list[Line]:
    """Put the bonds of a sheet in place."""
    lines = draft.lines(sheet, TABLE)
    seen: dict[tuple[str, str], int] = {}
    for line in lines:
        if not line.good:
            continue
        one, other = (line.look_up(name, draft.people.find, line[name]) for name in ("person", "other"))
        if one is None or other is None:
            continue
        first, second = sorted((one, other))
        if one == other:
            line.fault("other", "someone else")
        elif (first, second) in seen:
            line.fault("other", f"two people once, since row {seen[first, second]} has them")
        else:
            seen[first, second] = line.number
            _put(line, first, second, draft)
    return lines


def rows(given: Outgoing) -> Iterator[Cells]:
    """The bonds of a workspace, as `HEADINGS` say."""
    for row in given.workspace.bonds.values():
        yield given.person(row.one), given.person(row.other), row.kind, row.level or ""


def _put(line: Line, first: str, second: str, draft: Draft) -> None:
    rows = draft.rows(Bond)
    old = [rows[key] for kind in ("together", "apart") if (key := (kind, first, second)) in rows]
    level = line.get("level", old[0].level if old else None)
    row = Bond(line.get("kind", old[0].kind if old else "together"), first, second, level)
    for other in old:
        if other.key != row.key:
            draft.remove(other)
    draft.put(row)
