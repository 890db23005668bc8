"""Calendars: each event is a row of leave, and whatever a calendar says, there is no traceback."""

from dataclasses import replace as with_fields

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from msgspec.structs import replace

from planner.exchange.faults import Unreadable
from planner.exchange.ics import HEADINGS, begins, files, read
from planner.exchange.roster import Roster
from resources.make_sample import sample
from tests.planner.exchange.calendars import calendar, event


def rows(path):
    return [dict(zip(HEADINGS, cells, strict=True)) for _, cells in read(path, "leave").rows[1:]]


def days(tmp_path, *lines):
    (row,) = rows(calendar(tmp_path, event("Ana Ruiz: leave", *lines)))
    return row["starts"], row["ends"], row["hours"]


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["DTSTART;VALUE=DATE:20270201", "DTEND;VALUE=DATE:20270206"], ("2027-02-01", "2027-02-05", "")),
        (["DTSTART;VALUE=DATE:20270201"], ("2027-02-01", "2027-02-01", "")),
        (["DTSTART;VALUE=DATE:20270201", "DTEND;VALUE=DATE:20270201"], ("2027-02-01", "2027-02-01", "")),
        (["DTSTART;VALUE=DATE:20270201", "DURATION:P3D"], ("2027-02-01", "2027-02-03", "")),
        (["DTSTART:20270201T090000", "DTEND:20270203T170000"], ("2027-02-01", "2027-02-03", "56.00")),
        (["DTSTART:20270201T000000", "DTEND:20270203T000000"], ("2027-02-01", "2027-02-02", "48.00")),
        (["DTSTART:20270201T090000", "DURATION:PT90M"], ("2027-02-01", "2027-02-01", "1.50")),
        (["DTSTART:20270201T090000"], ("2027-02-01", "2027-02-01", "0.00")),
        (
            ["DTSTART;TZID=Europe/Berlin:20270201T090000", "DTEND:20270202T160000Z"],
            ("2027-02-01", "2027-02-02", "31.00"),
        ),
        (["DTSTART;VALUE=DATE:20270201", "DTEND:20270203T120000"], ("2027-02-01", "2027-02-03", "")),
        (["DTSTART;VALUE=DATE:20270205", "DTEND;VALUE=DATE:20270201"], ("2027-02-05", "2027-01-31", "")),
        (["DTSTART:2027"], ("2027", "", "")),
        (["DTSTART:090000"], ("09:00:00", "", "")),
        ([], ("", "", "")),
        (["DTSTART;VALUE=DATE:20270201", "DTEND:soon"], ("2027-02-01", "soon", "")),
    ],
)
def test_the_end_of_an_event_is_the_first_moment_after_it(tmp_path, lines, found):
    assert days(tmp_path, *lines) == found


def test_whom_an_event_is_about_stands_in_several_cells(tmp_path):
    people = ["ATTENDEE;CN=Ana:mailto:ana@x.org", "ATTENDEE:MAILTO:bo@x.org", "ORGANIZER:mailto:ana@x.org"]
    path = calendar(tmp_path, event("Ana Ruiz: leave", *people), name="Ana’s calendar")
    (row,) = rows(path)
    assert row["email"] == "ana@x.org; bo@x.org"
    assert (row["person"], row["event"], row["calendar"]) == (
        "Ana Ruiz: leave",
        "Ana Ruiz: leave",
        "Ana’s calendar",
    )


def test_an_event_has_the_number_of_the_line_on_which_it_begins(tmp_path):
    path = calendar(tmp_path, event("One"), event("Two", "STATUS:CANCELLED"), event("Three"))
    found = read(path, "leave").rows[1:]
    lines = path.read_text("utf-8").splitlines()
    assert [lines[number - 1] for number, _ in found] == ["BEGIN:VEVENT"] * 2
    assert [cells[0] for _, cells in found] == ["One", "Three"]


def test_an_event_that_repeats_says_how(tmp_path):
    path = calendar(
        tmp_path,
        event("Fridays", "RRULE:FREQ=WEEKLY;BYDAY=FR"),
        event("Some", "RDATE;VALUE=DATE:20270301"),
        event("Once"),
    )
    assert [row["repeats"] for row in rows(path)] == ["FREQ=WEEKLY;BYDAY=FR", "more days", ""]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "found no events, expected a calendar with an event"),
        (b"BEGIN:VCALENDAR\r\nnonsense\r\nEND:VCALENDAR\r\n", "found a calendar with lines that do not"),
        (b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "found a calendar that is cut off"),
    ],
)
def test_what_is_no_calendar_is_told(tmp_path, content, said):
    path = tmp_path / "leave.ics"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match=said):
        read(path, "leave")


def test_a_file_that_is_not_there_or_too_large_is_told(tmp_path, monkeypatch):
    with pytest.raises(Unreadable, match="found nothing to read"):
        read(tmp_path / "nowhere.ics", "leave")
    monkeypatch.setattr("planner.exchange.ics.LARGEST_FILE", 10)
    with pytest.raises(Unreadable, match="expected a calendar of at most 10"):
        read(calendar(tmp_path, event("One")), "leave")


def test_a_calendar_is_known_by_how_it_begins():
    assert begins(b"BEGIN:VCALENDAR\r\nVERSION:2.0")
    assert begins(b"\xef\xbb\xbf\r\nbegin:vcalendar\r\n")
    assert not begins(b"person,starts,ends\n")


LINES = st.one_of(
    st.sampled_from(
        [
            *(
                "BEGIN:VEVENT",
                "END:VEVENT",
                "BEGIN:VTODO",
                "END:VTODO",
                "END:VCALENDAR",
                "RRULE:x",
                "RDATE:x",
            ),
            *("DTSTART:20270201", "DTSTART;VALUE=DATE:20270201", "DTEND:20270201T010203Z", "DURATION:P1D"),
            *("DTEND;TZID=Nowhere:20270201T010203", "DURATION:x", "SUMMARY:a", "STATUS:", "ATTENDEE:mailto:"),
            *(
                "DTSTART;VALUE=PERIOD:20270201T010203Z/PT1H",
                'ORGANIZER;CN="x:y',
                " folded",
                "X-WR-CALNAME:\\n",
            ),
        ]
    ),
    st.text(max_size=20),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES, max_size=12))
def test_whatever_stands_in_a_calendar_it_comes_as_text_or_is_told(tmp_path_factory, lines):
    path = tmp_path_factory.mktemp("calendar") / "leave.ics"
    inside = "\r\n".join(["BEGIN:VCALENDAR", *lines, "END:VCALENDAR", ""])
    path.write_bytes(inside.encode("utf-8", "surrogatepass"))
    try:
        found = read(path, "leave")
    except Unreadable:
        return
    assert all(
        isinstance(cell, str) and len(cells) == len(HEADINGS) for _, cells in found.rows for cell in cells
    )


def meetings(workspace):
    content = files(Roster(workspace, "rotate"), "meetings.ics")["meetings.ics"]
    return {str(event["UID"]): event for event in Calendar.from_ical(content).walk("VEVENT")}


def test_the_meetings_of_pods_and_pairs_are_a_calendar_that_a_reader_takes():
    content = files(Roster(sample(), "rotate"), "meetings.ics")["meetings.ics"]
    assert begins(content)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    found = meetings(sample())
    assert len(found) == 9 * 3 + 7
    titles = {str(event["SUMMARY"]): event for event in found.values()}
    kick_off = titles["Faster month end: kick-off"]
    assert "Tomás Oliveira" in kick_off["DESCRIPTION"]
    assert titles["Faster month end: weekly meeting"]["RRULE"] == {"FREQ": ["WEEKLY"], "COUNT": [6]}
    assert all(event.errors == [] for event in found.values())


def test_a_later_export_is_about_the_same_events():
    workspace = sample()
    before = meetings(workspace)
    renamed = replace(workspace.challenges["2027-Q1", "month-end"], title="Slower month end", start_week=2)
    after = meetings(with_fields(workspace, challenges={**workspace.challenges, renamed.key: renamed}))
    assert after.keys() == before.keys()
    moved = [mark for mark in after if after[mark]["SUMMARY"] != before[mark]["SUMMARY"]]
    assert len(moved) == 3
    for mark in after:
        assert after[mark]["SEQUENCE"] >= before[mark]["SEQUENCE"] > 0
