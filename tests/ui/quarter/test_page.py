"""The place for the quarter in a real window: every step is one change that undo takes back."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from planner.workspace import Workspace
from planner.workspace.moves import remove
from planner.workspace.store import Store
from ui.quarter.again_dialog import AgainDialog
from ui.quarter.dates_dialog import DatesDialog
from ui.quarter.record_dialog import RecordDialog
from ui.quarter.start_dialog import StartDialog
from ui.quarter.timeline import QuarterFace, Timeline
from ui.quarter.trade_off_dialog import TradeOffDialog
from ui.widgets import Button


def press(quarter, word):
    button = next(button for button in quarter.page.steps if button.text() == word)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def words(quarter):
    return [button.text() for button in quarter.page.steps]


def logged(window):
    return [entry.title for entry in window.document._store.log()]


def test_a_draft_is_published_and_cannot_be_changed_then(app, window, quarter):
    assert quarter.page.title.text() == "Q1 2027 is a draft"
    press(quarter, "Publish Plan 1")
    assert quarter.page.title.text() == "Q1 2027 is published"
    assert window.document.why_read_only == "Plan 1 is published."
    assert window.top_bar.plan.accessibleDescription() == "Published"
    assert window.board_page.notice.sentence.text() == "Plan 1 is published."
    window.document.undo()
    assert quarter.page.title.text() == "Q1 2027 is a draft"
    assert not window.document.read_only


def test_what_breaks_a_must_is_said_before_it_is_published(window, quarter):
    must = window.document.assessment.score.must
    assert must
    assert f"Plan 1 breaks {must} must" in quarter.page.sentence.text()


def test_a_published_quarter_is_withdrawn_or_closed_and_opened_again(window, quarter, on):
    press(quarter, "Publish Plan 1")
    press(quarter, "Withdraw Plan 1")
    assert quarter.page.title.text() == "Q1 2027 is a draft"
    press(quarter, "Publish Plan 1")
    on[0] = date(2027, 4, 6)
    quarter.page.show_document(window.document)
    press(quarter, "Close Q1 2027")
    assert quarter.page.title.text() == "Q1 2027 is closed"
    assert window.document.workspace.served["2027-Q1", "cash", "ana"].weeks == 8
    press(quarter, "Open Q1 2027 again")
    assert quarter.page.title.text() == "Q1 2027 is published"
    assert logged(window) == [
        "Publish Plan 1 for Q1 2027",
        "Withdraw Plan 1",
        "Publish Plan 1 for Q1 2027",
        "Close Q1 2027",
        "Open Q1 2027 again",
    ]


def test_the_next_quarter_is_started_after_it_was_asked_what_goes_on(app, window, quarter):
    press(quarter, "Publish Plan 1")
    press(quarter, "Start Q2 2027")
    dialog = window.findChild(StartDialog)
    assert dialog.going.ticked() == ["price"]
    dialog.going.tick("cash")
    assert dialog.days.line.text() == "5 Apr – 4 Jul · ISO weeks 14–26"
    dialog.days.weeks.setValue(12)
    dialog.start_button.click()
    started = window.document.workspace.cycles["2027-Q2"]
    assert (started.starts, started.weeks) == (date(2027, 4, 5), 12)
    assert window.document.cycle == started
    assert quarter.page.title.text() == "Q2 2027 is a draft"
    assert window.document.plan.pods == {"cash": ("ana", "ben")}
    window.document.undo()
    assert "2027-Q2" not in window.document.workspace.cycles


def test_a_quarter_is_planned_again_and_one_of_the_ways_is_taken(app, window, quarter, on, until):
    press(quarter, "Publish Plan 1")
    on[0] = date(2027, 1, 20)
    press(quarter, "Plan again from a week")
    dialog = window.findChild(AgainDialog)
    assert dialog.week.value() == 4
    dialog.leaving.tick("ana")
    dialog.button.click()
    assert window.document.named_plan.from_week == 4
    assert not window.document.read_only
    asked = window.findChild(TradeOffDialog)
    until(lambda: asked.points)
    QAbstractItemModelTester(asked.model)
    asked.button.click()
    assert window.comparing.shown
    before = window.document.plan
    window.comparing.page.card.adopted.emit("B")
    assert window.document.plan != before
    assert "ana" not in {person for people in window.document.plan.pods.values() for person in people}
    assert logged(window)[-1].startswith("Take the plan with")


def test_a_week_that_cannot_be_planned_again_is_said_in_a_sentence(window, quarter, on):
    press(quarter, "Publish Plan 1")
    on[0] = date(2027, 3, 25)
    press(quarter, "Plan again from a week")
    dialog = window.findChild(AgainDialog)
    assert dialog.week.value() == 13
    assert dialog.when.line.text() == "29 Mar – 4 Apr · ISO week 13"
    assert dialog.button.isEnabled()


def test_the_quarters_stand_in_a_row_and_one_without_a_plan_cannot_be_looked_at(window, quarter):
    faces = [(button.text(), button.isEnabled()) for button in quarter.page.timeline.buttons]
    assert faces == [("Q4 2026", False), ("Q1 2027", True)]
    assert quarter.page.timeline.buttons[0].accessibleName() == "Q4 2026, closed"
    assert "It has no plan to look at." in quarter.page.timeline.buttons[0].toolTip()


def test_the_arrow_keys_go_along_the_quarters(app, empty_window, sample):
    empty_window.files.open(sample)
    empty_window.show_place("quarter")
    timeline = empty_window.quarter.page.timeline
    timeline.buttons[-1].setFocus()
    QTest.keyClick(timeline.buttons[-1], Qt.Key.Key_Left)
    assert empty_window.document.cycle.state == "closed"
    assert empty_window.quarter.page.title.text() == "Q4 2026 is closed"
    assert timeline.buttons[-2].hasFocus()
    QTest.keyClick(timeline.buttons[-2], Qt.Key.Key_Right)
    assert empty_window.document.cycle.state == "draft"


def test_a_line_of_what_is_due_is_a_person_to_look_at(app, empty_window, sample):
    empty_window.files.open(sample)
    empty_window.show_place("quarter")
    page = empty_window.quarter.page
    QAbstractItemModelTester(page.rotating.model)
    assert empty_window.board_page.selected_people() == []
    page.rotating.table.selectRow(0)
    (held, *_) = empty_window.board_page.selected_people()
    assert empty_window.document.workspace.people[held.person].name == page.rotating.model.row(0)[0]


def test_plans_are_compared_from_here_and_back(window, quarter):
    quarter.page.compareAsked.emit()
    assert window.comparing.shown
    window.show_place("quarter")
    assert quarter.shown is not None


def test_without_a_file_there_is_no_quarter(app, empty_window):
    empty_window.show_place("quarter")
    assert empty_window.quarter.page._nothing.isVisible()
    assert not empty_window.quarter.page._empty.isVisible()


def test_a_file_that_can_only_be_read_has_no_step_to_take(app, empty_window, file):
    empty_window.files.open(file, read_only=True)
    empty_window.show_place("quarter")
    for button in empty_window.quarter.page.steps:
        assert (button.isEnabled(), button.toolTip()) == (False, empty_window.document.why_read_only)


def opened(window, kind):
    (dialog,) = [dialog for dialog in window.findChildren(kind) if dialog.isVisible()]
    return dialog


def test_a_draft_is_moved_by_its_dates_and_undo_moves_it_back(app, window, quarter):
    press(quarter, "Change dates")
    dialog = opened(window, DatesDialog)
    assert not dialog.button.isEnabled()
    dialog.days.starts.show_day(date(2027, 1, 1))
    assert dialog.trouble.text() == (
        "Q1 2027: found it from 1 Jan to 1 Apr 2027, expected days of its own: "
        "Q4 2026 is from 5 Oct to 3 Jan 2027."
    )
    assert not dialog.button.isEnabled()
    dialog.days.starts.show_day(date(2027, 1, 18))
    dialog.days.weeks.setValue(14)
    assert dialog.trouble.isHidden()
    dialog.button.click()
    assert logged(window)[-1] == "Move Q1 2027 to begin on 18 Jan and last 14 weeks"
    assert quarter.page.line.text() == "18 Jan – 25 Apr · 14 weeks · ISO weeks 3–16"
    assert window.top_bar.quarter.accessibleDescription() == "18 Jan – 25 Apr · draft"
    window.document.undo()
    assert quarter.page.line.text() == "4 Jan – 4 Apr · 13 weeks · ISO weeks 1–13"


def test_a_draft_gets_another_name_and_is_looked_at_still(window, quarter):
    press(quarter, "Change dates")
    dialog = opened(window, DatesDialog)
    dialog.name.setText("Spring")
    dialog.button.click()
    assert logged(window)[-1] == "Rename Q1 2027 to Spring"
    assert quarter.page.title.text() == "Spring is a draft"
    assert window.document.plan.pods


def test_the_next_quarter_begins_when_it_is_said_to(window, quarter):
    press(quarter, "Publish Plan 1")
    press(quarter, "Start Q2 2027")
    dialog = opened(window, StartDialog)
    dialog.days.starts.show_day(date(2027, 4, 4))
    assert "Q1 2027 is from 4 Jan to 4 Apr 2027." in dialog.trouble.text()
    assert not dialog.start_button.isEnabled()
    dialog.days.starts.show_day(date(2027, 4, 14))
    dialog.days.offered[1].click()
    dialog.start_button.click()
    started = window.document.workspace.cycles["2027-Q2"]
    assert (started.starts, started.weeks) == (date(2027, 4, 14), 14)


def test_a_draft_with_nothing_in_it_is_removed_and_undo_brings_it_back(window, quarter):
    press(quarter, "Publish Plan 1")
    press(quarter, "Start Q2 2027")
    dialog = opened(window, StartDialog)
    for going in dialog.going.ticked():
        dialog.going.tick(going, False)
    dialog.start_button.click()
    for pair in list(window.document.plan.pairs):
        window.document.do(remove(window.document.workspace, window.document.workspace.pairs[pair_key(pair)]))
    press(quarter, "Remove Q2 2027")
    assert quarter.page.title.text() == "Q1 2027 is published"
    assert logged(window)[-1] == "Remove Q2 2027"
    window.document.undo()
    assert "2027-Q2" in window.document.workspace.cycles


def pair_key(pair):
    return "plan-1", pair.it, pair.business


def test_a_quarter_is_made_by_hand_where_a_file_has_none(app, empty_window, tmp_path, on):
    Store.create(tmp_path / "none.podwright", Workspace()).close()
    empty_window.files.open(tmp_path / "none.podwright")
    empty_window.show_place("quarter")
    page = empty_window.quarter.page
    empty_window.quarter.steps._today = lambda: on[0]
    QTest.mouseClick(page._empty.button, Qt.MouseButton.LeftButton)
    dialog = opened(empty_window, DatesDialog)
    assert dialog.name.text() == "Q1 2027"
    dialog.days.weeks.setValue(14)
    dialog.button.click()
    assert page.title.text() == "Q1 2027 is a draft"
    assert page.line.text() == "4 Jan – 11 Apr · 14 weeks · ISO weeks 1–14"
    assert logged(empty_window) == ["Make Q1 2027"]


def test_what_is_on_record_is_corrected_and_the_next_plan_knows_it(window, quarter):
    press(quarter, "Correct what is on record")
    dialog = opened(window, RecordDialog)
    assert dialog.button.text() == "Correct Q4 2026"
    dialog.table.selectRow(0)
    dialog.take_out.click()
    dialog.button.click()
    assert logged(window)[-1] == "Correct Q4 2026: Ana Ruiz served no week in old"
    assert not any("ana" in meeting.people for meeting in window.document.problem.history)
    window.document.undo()
    assert any("ana" in meeting.people for meeting in window.document.problem.history)


@pytest.mark.parametrize(
    ("select", "word", "title"),
    [
        (lambda board: board.select(["ana"]), "Ana leaves…", "without Ana Ruiz"),
        (None, "Give up this challenge…", "without Cash forecast"),
    ],
)
def test_what_happens_within_a_quarter_begins_where_it_is_seen(window, quarter, on, select, word, title):
    def offered():
        window.show_place("board")
        window.board_page.select_pod("cash") if select is None else select(window.board_page.board)
        return [button for button in window.inspector.page.findChildren(Button) if button.text() == word]

    assert not offered()
    window.show_place("quarter")
    press(quarter, "Publish Plan 1")
    on[0] = date(2027, 1, 20)
    (button,) = offered()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = opened(window, AgainDialog)
    assert dialog.leaving.ticked() + dialog.given_up.ticked() == ["ana" if select else "cash"]
    dialog.button.click()
    assert logged(window)[-1] == f"Plan Q1 2027 again from week 4, {title}"
    opened(window, TradeOffDialog).reject()
    assert window.document.named_plan.from_week == 4
    assert not window.board_page.pod


def test_a_first_day_that_is_none_is_said_and_nothing_is_made_of_it(window, quarter):
    press(quarter, "Change dates")
    dialog = window.findChild(DatesDialog)
    dialog.days.starts.selectAll()
    QTest.keyClicks(dialog.days.starts, "31 Jun")
    assert dialog.trouble.text() == "Begins: found “31 Jun”, expected a day such as 12 Apr 2027."
    assert not dialog.button.isEnabled()
    assert dialog.days.line.text() == ""
    QTest.keyClick(dialog.days.starts, Qt.Key.Key_Up)
    assert dialog.trouble.isHidden()
    assert dialog.button.isEnabled()


@pytest.mark.parametrize("here", range(9))
def test_the_quarter_that_is_looked_at_is_among_as_many_as_find_room(app, here):
    timeline = Timeline()
    timeline.show()
    faces = [QuarterFace(f"Q{n}", "", "closed", f"plan-{n}", here=n == here) for n in range(9)]
    timeline.show_quarters(faces)
    for width, room in ((2000, 6), (470, 3), (100, 1), (760, 5)):
        timeline.resize(width, 60)
        app.processEvents()
        assert len(timeline.buttons) == room
        assert [button.text() for button in timeline.buttons if button.isChecked()] == [f"Q{here}"]
        names = [face.name for face in faces]
        first = names.index(timeline.buttons[0].text())
        assert [button.text() for button in timeline.buttons] == names[first : first + room]


def test_what_is_published_or_closed_before_its_time_says_so(window, quarter, on):
    on[0] = date(2027, 1, 20)
    press(quarter, "Publish Plan 1")
    detail = window.board_page.notice.detail
    assert detail.text() == "It is the roster now."
    press(quarter, "Plan again from a week")
    again = window.findChild(AgainDialog)
    assert (again.week.minimum(), again.week.value()) == (2, 4)
    again.week.setValue(6)
    again.button.click()
    window.findChild(TradeOffDialog).reject()
    press(quarter, "Publish Plan from week 6")
    assert detail.text() == "It is the roster from week 6 on."
    press(quarter, "Plan again from a week")
    assert window.findChildren(AgainDialog)[-1].week.minimum() == 7
    window.findChildren(AgainDialog)[-1].reject()
    press(quarter, "Close Q1 2027")
    assert detail.text() == "Who served where is on record, the 10 weeks to come included."
