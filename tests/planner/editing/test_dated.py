from datetime import date

from planner.editing.dated import Commitments, Leave
from planner.editing.seen import Seen
from planner.editing.table import Around
from planner.editing.write import Entry, write
from planner.workspace import entities as e
from tests.planner.editing.typed import after, around, organisation, said, typed

FIRST = date(2027, 1, 4)
AWAY = e.Leave("ana", FIRST, date(2027, 1, 8))
WORK = e.Commitment("ana", "Support", FIRST, date(2027, 2, 5), 4)


def test_one_day_away_needs_no_last_day():
    written = typed(Leave, (None, {"person": "Bo Xu", "starts": "2027-02-01"}))
    assert written.change.title == "Add leave of Bo Xu from 2027-02-01"
    assert list(after(written).leave.values()) == [e.Leave("bo", date(2027, 2, 1), date(2027, 2, 1))]


def test_a_day_that_is_moved_leaves_no_other_behind():
    workspace = organisation(AWAY)
    changed = after(typed(Leave, (AWAY.key, {"starts": "2027-01-05"}), on=workspace), workspace)
    assert list(changed.leave) == [("ana", date(2027, 1, 5))]


def test_other_leave_of_the_same_person_stays():
    workspace = organisation(AWAY)
    written = typed(Leave, (None, {"person": "ana", "starts": "2027-03-01"}), on=workspace)
    assert len(after(written, workspace).leave) == 2


def test_days_out_of_order_and_a_row_twice_are_told():
    workspace = organisation(AWAY)
    assert said(typed(Leave, (AWAY.key, {"ends": "2027-01-01"}), on=workspace)) == [
        "Found '2027-01-01', expected 2027-01-04 or a later day."
    ]
    assert said(typed(Leave, (None, {"person": "ana", "starts": "2027-01-04"}), on=workspace)) == [
        "Found '2027-01-04', expected a first day that no other row of the same has."
    ]


def test_a_commitment_is_given_to_somebody_else():
    workspace = organisation(WORK)
    written = typed(Commitments, (WORK.key, {"person": "Cem Kaya", "hours": "6"}), on=workspace)
    assert written.change.title == "Change 2 cells of Support of Ana Ruiz"
    assert list(after(written, workspace).commitments.values()) == [
        e.Commitment("cem", "Support", FIRST, date(2027, 2, 5), 6)
    ]


def test_days_are_offered_by_the_weeks_of_the_quarter():
    workspace = organisation()
    starts, ends = Leave(around(workspace)).columns(Seen(workspace))[1:]
    assert starts.choices(Seen(workspace))[:2] == ["2027-01-04", "2027-01-11"]
    assert ends.choices(Seen(workspace))[-1] == "2027-04-02"


def test_days_are_typed_and_told_as_people_here_write_them():
    workspace = organisation(AWAY)
    for order, text, told in (
        ("day first", "8.2.2027", "8 Feb 2027"),
        ("month first", "2/8/27", "Feb 8, 2027"),
    ):
        leave = Leave(Around(days=order))
        written = write(Seen(workspace), leave, [Entry(AWAY.key, {"ends": text})])
        changed = after(written, workspace)
        assert changed.leave[AWAY.key].ends == date(2027, 2, 8)
        ends = leave.columns(Seen(changed))[-1]
        assert ends.text(Seen(changed), changed.leave[AWAY.key]) == told
        assert ends.plain(Seen(changed), changed.leave[AWAY.key]) == "2027-02-08"
        assert write(Seen(changed), leave, [Entry(AWAY.key, {"ends": told})]).change.edits == ()


def test_a_day_in_another_order_than_people_here_write_is_not_guessed():
    wrong = write(
        Seen(organisation(AWAY)), Leave(Around(days="day first")), [Entry(AWAY.key, {"ends": "2/15/27"})]
    )
    assert said(wrong) == ["Found '2/15/27', expected a day, the day first."]
