from datetime import date

from planner.exchange.importing.bring_in import bring_in
from planner.exchange.tables.tally import Tally
from planner.workspace import Workspace
from planner.workspace.entities import Department, Leave, Person
from tests.planner.exchange.brought import bring, brought
from tests.planner.exchange.calendars import calendar, event

LEAVE = """\
person,starts,ends
ana,2027-02-01,2027-02-05
Bo Xu,2027-03-01,
bo@x.org,2027-03-15,2027-03-16
"""
FIRST = ["DTSTART;VALUE=DATE:20270201", "DTEND;VALUE=DATE:20270206"]


def company(*rows):
    return Workspace.of(
        [
            Department("fin", "Finance", "business"),
            Person("ana", "Ana Ruiz", "fin", email="Ana@x.org"),
            Person("bo", "Bo Xu", "fin", email="bo@x.org"),
            Person("cem", "Cem Kaya", "fin"),
            *rows,
        ]
    )


def of_calendar(folder, *events, workspace=None, name=""):
    return bring_in(workspace or company(), {"leave": calendar(folder, *events, name=name)})


def found(imported, workspace=None):
    assert [str(problem) for problem in imported.problems] == []
    after = imported.change.apply(workspace or company())
    return [(row.person, row.starts, row.ends) for row in after.leave.values()]


def test_people_are_named_by_id_by_name_or_by_e_mail_and_one_day_needs_no_end(tmp_path):
    after = brought(tmp_path, company(), leave=LEAVE.replace("bo@x.org", "Cem Kaya"))
    assert list(after.leave.values()) == [
        Leave("ana", date(2027, 2, 1), date(2027, 2, 5)),
        Leave("bo", date(2027, 3, 1), date(2027, 3, 1)),
        Leave("cem", date(2027, 3, 15), date(2027, 3, 16)),
    ]
    by_mail = brought(tmp_path, company(), leave="email,starts\nana@X.org,2027-02-01\n")
    assert list(by_mail.leave) == [("ana", date(2027, 2, 1))]


def test_the_same_again_changes_nothing(tmp_path):
    text = LEAVE.replace("bo@x.org", "Cem Kaya")
    again = bring(tmp_path, brought(tmp_path, company(), leave=text), leave=text)
    assert not again.change
    assert again.summary == (Tally("leave", unchanged=3),)


def test_what_the_table_says_of_a_person_takes_the_place_of_what_was_known(tmp_path):
    old = [Leave("ana", date(2027, 2, 8), date(2027, 2, 9)), Leave("cem", date(2027, 2, 8), date(2027, 2, 9))]
    imported = bring(tmp_path, company(*old), leave="person,starts,ends\nana,2027-02-15,2027-02-16\n")
    after = imported.change.apply(company(*old))
    assert set(after.leave) == {("ana", date(2027, 2, 15)), ("cem", date(2027, 2, 8))}
    assert imported.summary == (Tally("leave", added=1, removed=1),)
    assert imported.change.title == "Import 1 time away"


def test_what_is_wrong_is_named_by_row_and_column(tmp_path):
    text = (
        "person,starts,ends\nAnna Ruiz,2027-02-01,\n,2027-02-01,\nana,1.2.2027,\nana,2027-02-30,\n"
        "ana,2027-02-05,2027-02-01\nana,2027-03-01,2027-03-02\nana,2027-03-01,2027-03-04\n"
    )
    imported = bring(tmp_path, company(), leave=text)
    assert [str(problem) for problem in imported.problems] == [
        "leave.csv: row 2: column person: found 'Anna Ruiz', expected a known person, 'Ana Ruiz' perhaps",
        "leave.csv: row 3: column person: found nothing, expected a known person",
        "leave.csv: row 4: column starts: found '1.2.2027', expected 2027-02-01 or 2027-01-02, "
        "for it may be either",
        "leave.csv: row 5: column starts: found '2027-02-30', expected a day such as 2027-02-15",
        "leave.csv: row 6: column ends: found '2027-02-01', expected 2027-02-05 or a later day",
        "leave.csv: row 8: column starts: found '2027-03-01', "
        "expected one last day, since row 7 has leave from this day on",
    ]


def test_a_row_that_stands_twice_is_taken_once(tmp_path):
    twice = "person,starts,ends\nana,2027-02-01,2027-02-02\nAna Ruiz,2027-02-01,2027-02-02\n"
    assert len(brought(tmp_path, company(), leave=twice).leave) == 1


def test_an_event_is_about_the_one_person_whose_e_mail_it_bears(tmp_path):
    attended = event("Away", *FIRST, "ATTENDEE:mailto:ana@x.org", "ORGANIZER:mailto:hr@x.org")
    assert found(of_calendar(tmp_path, attended)) == [("ana", date(2027, 2, 1), date(2027, 2, 5))]


def test_where_several_are_invited_the_title_says_whom_it_is_about(tmp_path):
    people = ["ATTENDEE:mailto:ana@x.org", "ATTENDEE:mailto:bo@x.org"]
    assert found(of_calendar(tmp_path, event("Bo Xu: leave", *FIRST, *people)))[0][0] == "bo"
    unclear = of_calendar(tmp_path, event("Offsite", *FIRST, *people))
    assert [str(problem) for problem in unclear.problems] == [
        "leave.ics: row 4: column email: found 'ana@x.org', 'bo@x.org', 'Offsite', "
        "expected one person, or a name that says which of them"
    ]


def test_a_title_names_the_person_before_or_after_other_words(tmp_path):
    titles = ["Ana Ruiz: leave", "Vacation - Ana Ruiz", "Ana Ruiz (holiday)", "ana ruiz", "Leave: ana"]
    for title in titles:
        assert found(of_calendar(tmp_path, event(title, *FIRST)))[0][0] == "ana", title


def test_without_either_it_is_whose_calendar_it_is(tmp_path):
    assert found(of_calendar(tmp_path, event("Leave", *FIRST), name="Cem Kaya"))[0][0] == "cem"


def test_an_unknown_person_is_told_with_the_event(tmp_path):
    imported = of_calendar(tmp_path, event("Anna Ruiz: leave", *FIRST, "ATTENDEE:mailto:anna@y.org"))
    assert [str(problem) for problem in imported.problems] == [
        "leave.ics: row 4: column person: found 'anna@y.org', 'Anna Ruiz: leave', "
        "expected a known person, 'Ana Ruiz' perhaps"
    ]


def test_a_repeating_event_is_told_and_brings_nothing(tmp_path):
    imported = of_calendar(tmp_path, event("Ana Ruiz: Fridays", *FIRST, "RRULE:FREQ=WEEKLY"))
    assert [str(problem) for problem in imported.problems] == [
        "leave.ics: row 4: column repeats: found 'FREQ=WEEKLY' in the event 'Ana Ruiz: Fridays', "
        "expected an event of its own for each time"
    ]
    assert not imported.change


def test_events_of_less_than_half_a_day_are_left_out_and_that_is_said(tmp_path):
    dentist = event("Ana Ruiz: dentist", "DTSTART:20270201T090000", "DTEND:20270201T110000")
    half = event("Bo Xu: leave", "DTSTART:20270202T120000", "DTEND:20270202T170000")
    imported = of_calendar(tmp_path, dentist, half)
    assert found(imported) == [("bo", date(2027, 2, 2), date(2027, 2, 2))]
    assert imported.remarks == ("leave.ics: 1 time away of fewer than 4 hours left out.",)


def test_a_calendar_again_changes_nothing(tmp_path):
    events = [event("Ana Ruiz: leave", *FIRST), event("Bo Xu: leave", *FIRST)]
    first = of_calendar(tmp_path, *events)
    after = first.change.apply(company())
    assert len(after.leave) == 2
    assert not of_calendar(tmp_path, *events, workspace=after).change


def test_a_calendar_is_no_table_of_people(tmp_path):
    imported = bring_in(company(), {"people": calendar(tmp_path, event("Ana Ruiz: leave", *FIRST))})
    assert [str(problem) for problem in imported.problems] == [
        "leave.ics: found a calendar, expected a table of people, as CSV or XLSX"
    ]


def test_people_of_the_same_import_are_known(tmp_path):
    people = "id,name,department\nzoe,Zoe Weiss,Finance\n"
    after = brought(tmp_path, people=people, leave="person,starts\nZoe Weiss,2027-02-01\n")
    assert list(after.leave) == [("zoe", date(2027, 2, 1))]
