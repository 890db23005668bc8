"""The table of commitments, a row for each: person, title, starts, ends, hours a week.

A commitment takes its hours of every week of which it holds a working day. All commitments of the people whom
the table names are what the table says.
"""

from collections.abc import Iterator

from planner.exchange.reading import cells
from planner.exchange.reading.sheet import NAME_PARTS, NAMES, Cells, Column, Line, Sheet, Table
from planner.exchange.tables.dated import check_days, replace_rows
from planner.exchange.tables.draft import Draft
from planner.exchange.tables.outgoing import Outgoing, number
from planner.workspace.entities import Commitment

TABLE = Table(
    "commitments",
    {
        "person": Column(needed=True, also=("person_id", "id", "name", "employee", "employee_id")),
        **NAME_PARTS,
        "title": Column(needed=True, also=("commitment", "project", "what")),
        "starts": Column(cells.day, needed=True, also=("start", "from", "first_day", "start_date")),
        "ends": Column(cells.day, needed=True, also=("end", "to", "until", "last_day", "end_date")),
        "hours": Column(cells.hours, needed=True, also=("hours_a_week", "hours_per_week", "weekly_hours")),
    },
    joined={"person": NAMES},
)
HEADINGS = ("person", "title", "starts", "ends", "hours")
FIGURES = ("hours",)


def read(sheet: Sheet, draft: Draft) -> list[Line]:
    """Put the commitments of a sheet in place."""
    lines = draft.lines(sheet, TABLE)
    numbers: dict[object, int] = {}
    rows: list[Commitment] = []
    for line in lines:
        person = line.look_up("person", draft.people.find, line["person"]) if line.good else None
        if line.good:
            check_days(line, line["ends"])
        if person is None or not line.good:
            continue
        row = Commitment(person, line["title"], line["starts"], line["ends"], line["hours"])
        if row.key in numbers:
            line.fault("title", f"each start of a commitment once, since row {numbers[row.key]} has it")
        else:
            numbers[row.key] = line.number
            rows.append(row)
    replace_rows(draft, Commitment, rows)
    return lines


def rows(given: Outgoing) -> Iterator[Cells]:
    """The commitments of a workspace's people, as `HEADINGS` say."""
    for row in given.workspace.commitments.values():
        days = row.starts.isoformat(), row.ends.isoformat()
        yield given.person(row.person), row.title, *days, number(row.hours)
