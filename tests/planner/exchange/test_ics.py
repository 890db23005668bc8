"""Calendars: each event is a row of leave, and whatever a calendar says, there is no traceback."""

from dataclasses import replace as with_fields
from datetime import UTC, date, datetime, time, timedelta

import pytest
import vobject
from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from msgspec.structs import replace

from planner.exchange import write
from planner.exchange.ics import HEADINGS, begins, files, over, read
from planner.exchange.reading.faults import Unreadable
from planner.exchange.rosters.roster import Roster
from resources.make_sample import sample
from tests.planner.cycles.years import staffed
from tests.planner.exchange.calendars import calendar, event
from tests.planner.exchange.workspaces import AWKWARD


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


FAR = date.fromisocalendar(2990, 2, 1)  # the Monday of a quarter that is still to come


def coming(workspace):
    """The workspace with its quarter far ahead."""
    cycle = replace(workspace.cycles["2027-Q1"], starts=FAR)
    return with_fields(workspace, cycles={**workspace.cycles, cycle.id: cycle})


def exported(folder, workspace, plan="plan-1"):
    """The events of a calendar that was written over the one before, as another program reads them."""
    (path,) = write(files(Roster(workspace, plan), "meetings.ics"), folder)
    events = vobject.readOne(path.read_text("utf-8")).vevent_list
    return {event.summary.value: event for event in events}


def test_another_program_reads_when_people_meet(tmp_path):
    found = exported(tmp_path, coming(staffed()))
    weekly = found["Cash forecast: weekly meeting"]
    assert weekly.status.value == "CONFIRMED"
    assert weekly.dtstart.value.utcoffset() == timedelta(0)
    assert list(weekly.getrruleset()) == [
        datetime.combine(FAR, time(9), UTC) + timedelta(weeks=1 + n) for n in range(6)
    ]
    assert weekly.dtend.value - weekly.dtstart.value == timedelta(hours=1)


def test_names_are_what_another_program_reads(tmp_path):
    for number, name in enumerate(AWKWARD):
        workspace = coming(staffed())
        ana = replace(workspace.people["ana"], name=name)
        cash = replace(workspace.challenges["2027-Q1", "cash"], title=name)
        challenges = {**workspace.challenges, cash.key: cash}
        workspace = with_fields(workspace, people={**workspace.people, "ana": ana}, challenges=challenges)
        (tmp_path / str(number)).mkdir()
        found = exported(tmp_path / str(number), workspace)
        assert name in found[f"{name}: kick-off"].description.value


def test_what_is_withdrawn_since_the_last_export_is_cancelled_and_may_come_back(tmp_path):
    workspace = coming(staffed())
    before = exported(tmp_path, workspace)
    members = {key: row for key, row in workspace.memberships.items() if row.challenge != "churn"}
    fewer = with_fields(workspace, memberships=members, pairs={})
    for _ in range(2):  # a third export still says so, to who missed the second
        after = exported(tmp_path, fewer)
        assert after.keys() == before.keys()
        cancelled = {title for title, event in after.items() if event.status.value == "CANCELLED"}
        assert cancelled == {title for title in before if title.startswith(("Churn", "Liaison pair"))}
        for title in cancelled:
            assert after[title].uid.value == before[title].uid.value
            assert int(after[title].sequence.value) >= int(before[title].sequence.value)
    again = exported(tmp_path, workspace)
    assert again.keys() == before.keys()
    assert {event.status.value for event in again.values()} == {"CONFIRMED"}


def test_what_is_over_or_of_another_calendar_is_not_cancelled(tmp_path):
    workspace = staffed()
    past = replace(workspace.cycles["2027-Q1"], starts=date(2001, 1, 1))
    workspace = with_fields(workspace, cycles={past.id: past})
    exported(tmp_path, workspace)
    nobody = with_fields(workspace, memberships={}, pairs={})
    (path,) = write(files(Roster(nobody, "plan-1"), "meetings.ics"), tmp_path)
    assert b"VEVENT" not in path.read_bytes()


def test_what_lies_in_the_place_of_a_calendar_and_is_no_other_of_its_name_is_left_alone():
    content, before = (
        files(Roster(workspace, "plan-1"), "a.ics")["a.ics"]
        for workspace in (coming(with_fields(staffed(), memberships={}, pairs={})), coming(staffed()))
    )
    assert b"CANCELLED" in over(content, before)
    for other in (
        b"",
        b"person,starts",
        before[:400],
        before.replace(b"Q1 2027", b"Q2 2027"),
        before.replace(b"Podwright", b"Somebody"),
        before.replace(b"@podwright", b"@somebody"),
        before.replace(b"DTEND:", b"DTEND:x"),
        before.replace(b"DTEND", b"DTEND;VALUE=DATE").replace(b"T100000Z", b"").replace(b"T110000Z", b""),
        b"\xff" + before,
    ):
        assert b"CANCELLED" not in over(content, other)
