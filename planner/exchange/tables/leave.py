"""The table of leave, a row for each time away: person, starts, ends, both days included.

It also comes in as a calendar, an event for each time away. Whom a row is about is said by an e-mail address
that one person alone has, else by a name or an id, with other words around it or not ("Ana Ruiz: leave"),
else by what the calendar is called. Leave of fewer than four hours is left out. All leave of the people whom
the table names is what the table says, so that a day that was moved goes.
"""

import re
from collections.abc import Iterator
from dataclasses import replace as with_fields

from planner.exchange.reading import cells
from planner.exchange.reading.faults import Wrong, shown
from planner.exchange.reading.sheet import NAME_PARTS, NAMES, Cells, Column, Line, Sheet, Table
from planner.exchange.tables.dated import check_days, replace_rows
from planner.exchange.tables.draft import Draft
from planner.exchange.tables.outgoing import Outgoing
from planner.words import counted
from planner.workspace.entities import Leave, Person

LEAST_HOURS = 4

TABLE = Table(
    "leave",
    {
        "person": Column(empty="", also=("person_id", "id", "name", "employee", "employee_id")),
        **NAME_PARTS,
        "email": Column(cells.listing, (), also=("mail", "e_mail")),
        "starts": Column(cells.day, needed=True, also=("start", "from", "first_day", "start_date")),
        "ends": Column(cells.day, also=("end", "to", "until", "last_day", "end_date")),
        "hours": Column(cells.some_hours),
        "event": Column(also=("reason", "kind", "type", "title", "summary")),
        "calendar": Column(),
        "repeats": Column(cells.nothing("an event of its own for each time")),
    },
    joined={"person": NAMES},
)
HEADINGS = ("person", "starts", "ends")
FIGURES = ()


def read(sheet: Sheet, draft: Draft) -> list[Line]:
    """Put the leave of a sheet in place."""
    lines = draft.lines(sheet, TABLE)
    emails = _by_email(draft)
    rows: dict[tuple[object, ...], tuple[Leave, Line]] = {}
    short = 0
    for line in lines:
        if line.good and line.get("hours") is not None and line["hours"] < LEAST_HOURS:
            short += 1
        elif line.good:
            _leave(line, draft, emails, rows)
        _name_event(line)
    if short:
        left_out = counted(short, "time away", "times away")
        draft.remarks.append(f"{sheet.file}: {left_out} of fewer than {LEAST_HOURS} hours left out.")
    replace_rows(draft, Leave, [row for row, line in rows.values() if line.good])
    return lines


def rows(given: Outgoing) -> Iterator[Cells]:
    """The leave of a workspace's people, as `HEADINGS` say."""
    for row in given.workspace.leave.values():
        yield given.person(row.person), row.starts.isoformat(), row.ends.isoformat()


def _leave(
    line: Line, draft: Draft, emails: dict[str, set[str]], rows: dict[tuple[object, ...], tuple[Leave, Line]]
) -> None:
    ends = line.get("ends") or line["starts"]
    check_days(line, ends)
    person = _person(line, draft, emails)
    if person is None or not line.good:
        return
    row = Leave(person, line["starts"], ends)
    first = rows.setdefault((row.person, row.starts), (row, line))
    if first[0] != row:
        line.fault("starts", f"one last day, since row {first[1].number} has leave from this day on")


def _person(line: Line, draft: Draft, emails: dict[str, set[str]]) -> str | None:
    """Whom a row is about: nobody, with a fault, where that is not clear."""
    addresses = line.get("email", ())
    by_email = {person for address in addresses for person in emails.get(address.casefold(), ())}
    if len(by_email) == 1:
        return by_email.pop()
    names = [*_names(line.get("person", "")), *([line["calendar"]] if line.get("calendar") else [])]
    for name in names:
        try:
            known = draft.people.known(name)
        except Wrong as wrong:
            line.fault("person", str(wrong), shown(name))
            return None
        if known is not None:
            return known
    told = ", ".join(shown(text) for text in (*addresses, *names[:1]))
    if by_email:
        line.fault("email", "one person, or a name that says which of them", told)
        return None
    try:
        return draft.people.find(names[0] if names else "")
    except Wrong as wrong:
        line.fault("person", str(wrong), told or "nothing")
        return None


def _names(text: str) -> Iterator[str]:
    """What may be a name in a title such as "Ana Ruiz: leave": all of it first, then its parts."""
    if text:
        yield text
        parts = re.split(r"\s*[:()]\s*|\s+[-–—]\s+", text)
        yield from (part for part in parts if part and part != text)


def _by_email(draft: Draft) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for person in draft.rows(Person).values():
        if person.email:
            found.setdefault(person.email.casefold(), set()).add(person.id)
    return found


def _name_event(line: Line) -> None:
    """Say of every fault of a calendar's row in which event it is."""
    if "calendar" in line and line.texts.get("event"):
        event = shown(line.texts["event"])
        line.faults[:] = [
            fault if event in fault.found else with_fields(fault, found=f"{fault.found} in the event {event}")
            for fault in line.faults
        ]
