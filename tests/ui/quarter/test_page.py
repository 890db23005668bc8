"""The place for the quarter in a real window: every step is one change that undo takes back."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from ui.quarter.again_dialog import AgainDialog
from ui.quarter.start_dialog import StartDialog
from ui.quarter.trade_off_dialog import TradeOffDialog


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
    assert not any(button.isEnabled() for button in empty_window.quarter.page.steps)
