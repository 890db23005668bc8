"""ICS: the events of a calendar come in as a table of leave, one row for each, numbered by its line.

Whom an event is about is for the reader of that table to find out: by the e-mail addresses of who is invited
and who invites, by the name in the event's title, or by what the calendar is called. The end of an event is
the first moment after it, as calendars have it. Cancelled events are left out, repeating ones are told apart.

What goes out is when pods and pairs meet. An event keeps its mark from export to export, so that calendars
take a later one for the same event at another time. What the calendar in whose place another is written held
beside that is called off in it, so that calendars which took the one take it out.
"""

import codecs
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid5

from planner.exchange.reading.faults import Fault, Unreadable
from planner.exchange.reading.sheet import Sheet
from planner.exchange.rosters.meetings import Meeting, meetings
from planner.exchange.rosters.roster import Roster

if TYPE_CHECKING:
    from icalendar import Calendar

KIND = "Calendar of meetings"
Event = Any  # the library's type lists thirty kinds of values for each of an event's
PRODUCT = "-//Podwright//Roster//EN"
LARGEST_FILE = 20_000_000
START = b"BEGIN:VCALENDAR"
_MARKS = UUID("a1d1e5b0-6f0e-4c9d-9b5e-1f6d0a3c7e42")  # those of our events are made from it
_FIRST = datetime(2020, 1, 1, tzinfo=UTC)  # exports are numbered by the seconds since then
_UNREADABLE = (ValueError, KeyError, IndexError, TypeError, AttributeError)  # as its reader tells it
HEADINGS = ("event", "email", "person", "calendar", "starts", "ends", "hours", "repeats")


def begins(start: bytes) -> bool:
    """Whether a file that starts so is a calendar."""
    return start.removeprefix(codecs.BOM_UTF8).lstrip().upper().startswith(START)


def read(path: Path, sheet: str) -> Sheet:
    """The events of a calendar, which has no sheets to choose from, as cells; raises Unreadable."""
    content = _content(path)
    calendar = _calendar(path, content)
    events = calendar.walk("VEVENT")
    begun = [n for n, line in enumerate(content.splitlines(), 1) if line.rstrip().upper() == b"BEGIN:VEVENT"]
    lines = begun if len(begun) == len(events) else [1] * len(events)
    rows: list[tuple[int, tuple[str, ...]]] = [(1, HEADINGS)]
    name = str(calendar.get("X-WR-CALNAME", ""))
    for event, line in zip(events, lines, strict=True):
        if str(event.get("STATUS", "")).upper() != "CANCELLED":
            rows.append((line, tuple(cell.strip() for cell in _cells(event, name))))
    if len(rows) == 1:
        raise Unreadable(Fault(path.name, None, None, "no events", "a calendar with an event for each leave"))
    return Sheet(path.name, tuple(rows))


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The meetings of pods and pairs as one calendar: kick-off, weekly hour, demo, and the hour of a pair."""
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("PRODID", PRODUCT)
    calendar.add("VERSION", "2.0")
    calendar.add("METHOD", "PUBLISH")
    calendar.add("X-WR-CALNAME", roster.title)
    at = datetime.now(UTC).replace(microsecond=0)
    for meeting in meetings(roster):
        calendar.add_component(_event(roster, meeting, at))
    return {name: calendar.to_ical()}


def over(content: bytes, before: bytes) -> bytes:
    """The contents of a calendar that is written over another of its name.

    What was still to come in that one and is not in this one is cancelled here.
    """
    new, old = _parsed(content), _parsed(before) if len(before) <= LARGEST_FILE else None
    if new is None or old is None or old.get("X-WR-CALNAME") != new.get("X-WR-CALNAME"):
        return content
    here = {str(event.get("UID")) for event in new.walk("VEVENT")}
    at = datetime.now(UTC).replace(microsecond=0)
    gone = [event for event in old.walk("VEVENT") if str(event.get("UID")) not in here]
    for event in gone:
        last = _last_moment(event)
        if last is not None and last > at:
            _stamp(event, at, "CANCELLED")
            new.add_component(event)
    return bytes(new.to_ical())


def _last_moment(event: Event) -> datetime | None:
    """When an event is over for the last time; None where it is none of those that we write."""
    end, rule = _value(event, "DTEND", datetime), event.get("RRULE", {})
    ours = str(event.get("UID", "")).endswith("@podwright") and not event.errors
    if not ours or not isinstance(end, datetime) or end.tzinfo is None or not isinstance(rule, dict):
        return None
    weeks = min(53, int(rule.get("COUNT", [1])[0]))  # no quarter is longer
    return end + timedelta(weeks=weeks - 1)


def _stamp(event: Event, at: datetime, status: str) -> None:
    """Say how an event stands, as of a moment; a later export stands over an earlier one."""
    for name in ("STATUS", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE"):
        event.pop(name, None)
    event.add("STATUS", status)
    event.add("DTSTAMP", at)
    event.add("LAST-MODIFIED", at)
    event.add("SEQUENCE", int((at - _FIRST).total_seconds()))


def _event(roster: Roster, meeting: Meeting, at: datetime) -> Event:
    from icalendar import Event

    event = Event()
    mark = "\n".join((roster.cycle.id, meeting.kind, meeting.about))
    event.add("UID", f"{uuid5(_MARKS, mark)}@podwright")
    _stamp(event, at, "CONFIRMED")
    event.add("SUMMARY", meeting.title)
    people = ", ".join(roster.name(person) for person in meeting.people)
    event.add("DESCRIPTION", "\n".join(filter(None, (meeting.text, people))))
    event.add("DTSTART", meeting.starts)
    event.add("DTEND", meeting.starts + timedelta(minutes=meeting.minutes))
    if meeting.weeks > 1:
        event.add("RRULE", {"FREQ": "WEEKLY", "COUNT": meeting.weeks})
    event.add("CATEGORIES", ["Liaison pair" if meeting.kind == "pair" else "Pod"])
    return event


def _content(path: Path) -> bytes:
    try:
        size = path.stat().st_size
        if size > LARGEST_FILE:
            fault = Fault(path.name, None, None, f"{size:,} bytes", f"a calendar of at most {LARGEST_FILE:,}")
            raise Unreadable(fault)
        return path.read_bytes()
    except OSError as error:
        fault = Fault(path.name, None, None, f"nothing to read ({error.strerror})", "a calendar (ICS)")
        raise Unreadable(fault) from error


def _calendar(path: Path, content: bytes) -> "Calendar":
    from icalendar import Calendar

    try:
        found = Calendar.from_ical(content.removeprefix(codecs.BOM_UTF8))
    except _UNREADABLE as error:
        whole = content.rstrip().upper().endswith(b"END:VCALENDAR")
        found_words = "a calendar with lines that do not read" if whole else "a calendar that is cut off"
        raise Unreadable(Fault(path.name, None, None, found_words, "one whole calendar (ICS)")) from error
    if not isinstance(found, Calendar):
        raise Unreadable(Fault(path.name, None, None, "something else", "one calendar (ICS)"))
    return found


def _parsed(content: bytes) -> "Calendar | None":
    """A calendar of ours; None where the content is something else."""
    from icalendar import Calendar

    if not begins(content) or PRODUCT.encode() not in content:
        return None
    try:
        found = Calendar.from_ical(content)
    except _UNREADABLE:
        return None
    return found if isinstance(found, Calendar) else None


def _cells(event: Event, calendar: str) -> tuple[str, ...]:
    title = str(event.get("SUMMARY", ""))
    called = title or str(event.get("UID", "")) or "without a title"
    emails = "; ".join(dict.fromkeys(_emails(event)))
    return called, emails, title, calendar, *_days(event), _repeats(event)


def _repeats(event: Event) -> str:
    """The rule by which an event repeats; empty where it does not."""
    rule = event.get("RRULE")
    if rule is None:
        return "" if event.get("RDATE") is None else "more days"
    return rule.to_ical().decode() if hasattr(rule, "to_ical") else "several rules"


def _emails(event: Event) -> Iterator[str]:
    for name in ("ATTENDEE", "ORGANIZER"):
        found = event.get(name, [])
        for address in found if isinstance(found, list) else [found]:
            text = str(address).strip()
            if text.lower().startswith("mailto:") and "@" in text:
                yield text[len("mailto:") :].strip()


def _days(event: Event) -> tuple[str, str, str]:
    """The first and the last day, and how many hours an event of less than whole days takes.

    What is no day stands here as it is found: who reads the cells says what is wrong with it.
    """
    starts, after = _value(event, "DTSTART", date), _value(event, "DTEND", date)
    length = _value(event, "DURATION", timedelta)
    if not isinstance(starts, date):
        return starts or "", "", ""
    for wrong in (after, length):
        if isinstance(wrong, str):
            return _day(starts).isoformat(), wrong, ""
    if after is None:
        # Without an end a day is one day, and a moment takes no time.
        after = starts + (length or timedelta(days=0 if isinstance(starts, datetime) else 1))
    if isinstance(starts, datetime) and isinstance(after, datetime):
        after = _bare(after)
        hours = (after - _bare(starts)).total_seconds() / 3600
        moment = after if hours <= 0 else after - timedelta(microseconds=1)
        return _day(starts).isoformat(), _day(moment).isoformat(), f"{hours:.2f}"
    first, end = _day(starts), _day(after)
    # The end is the day after the last; some calendars take the last day itself for it.
    last = end if isinstance(after, datetime) or end == first else end - timedelta(days=1)
    return first.isoformat(), last.isoformat(), ""


def _value(event: Event, name: str, kind: type) -> Any:
    """A value of an event; the text that stands for it where it is not of its kind, None without one."""
    found = event.get(name)
    if found is None:
        return None
    if name in {wrong for wrong, _ in event.errors} or isinstance(found, list):
        return str(found)
    return found.dt if isinstance(found.dt, kind) else str(found.dt)


def _bare(moment: datetime) -> datetime:
    """A moment as the clock of its own time zone shows it."""
    return moment.replace(tzinfo=None)


def _day(moment: date) -> date:
    return moment.date() if isinstance(moment, datetime) else moment
