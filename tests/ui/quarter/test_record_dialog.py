import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.workspace.entities import Cycle, PairServed, Served
from tests.planner.cycles.years import Q1, closed
from tests.planner.workspace.workspaces import MONDAY
from ui.quarter.record_dialog import PAIR, RecordDialog
from ui.quarter.record_model import WEEKS


@pytest.fixture
def made():
    return []


@pytest.fixture
def dialog(app, made):
    dialog = RecordDialog(closed(), Q1)
    dialog.agreed.connect(made.append)
    dialog.show()
    app.processEvents()
    yield dialog
    dialog.deleteLater()


def choose(pick, text):
    pick.setCurrentIndex(pick.findText(text))


def served(change):
    return change.apply(closed()).served


def test_weeks_are_typed_into_the_table(app, dialog, made):
    assert not dialog.button.isEnabled()
    dialog.table.setFocus()
    dialog.table.setCurrentIndex(dialog.model.index(0, WEEKS))
    QTest.keyClick(dialog.table, Qt.Key.Key_5)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    app.processEvents()
    assert dialog.says.text() == "Correct Q1 2027: Ana Ruiz served 5 weeks in Cash forecast."
    QTest.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    (change,) = made
    assert change.title == "Correct Q1 2027: Ana Ruiz served 5 weeks in Cash forecast"
    assert served(change)[Q1, "cash", "ana"].weeks == 5


def test_weeks_that_are_typed_back_are_no_correction(dialog):
    cell = dialog.model.index(0, WEEKS)
    dialog.model.setData(cell, 5)
    assert dialog.button.isEnabled()
    dialog.model.setData(cell, 8)
    assert not dialog.button.isEnabled()
    assert dialog.says.text() == "Nothing is corrected yet."


def test_a_place_is_taken_out(dialog, made):
    assert not dialog.take_out.isEnabled()
    dialog.table.selectRow(2)
    dialog.take_out.click()
    dialog.button.click()
    assert made[0].title == "Correct Q1 2027: Cem Kaya served no week in Churn"
    assert (Q1, "churn", "cem") not in served(made[0])


def test_somebody_is_added_to_a_pod(dialog, made):
    choose(dialog.who, "Ana Ruiz · Finance")
    choose(dialog.where, "Churn")
    dialog.weeks.setValue(3)
    dialog.filter.setText("Cash")
    dialog.add_button.click()
    # What was added is seen, whatever the filter was.
    (line,) = dialog.table.selectionModel().selectedRows()
    assert dialog.model.row(line.row()) == Served(Q1, "churn", "ana", 3)
    dialog.button.click()
    assert made[0].title == "Correct Q1 2027: Ana Ruiz served 3 weeks in Churn"


def test_a_pair_is_added_whichever_of_the_two_is_named_first(dialog, made):
    dialog.kind.choose(PAIR)
    choose(dialog.who, "Ana Ruiz · Finance")
    choose(dialog.where, "Cem Kaya · Engineering")
    dialog.weeks.setValue(2)
    dialog.add_button.click()
    dialog.button.click()
    assert made[0].title == "Correct Q1 2027: Cem Kaya and Ana Ruiz were a pair for 2 weeks"
    assert made[0].apply(closed()).pairs_served[Q1, "cem", "ana"] == PairServed(Q1, "cem", "ana", 2)


def test_what_cannot_be_added_is_said_and_stays_as_it_was_typed(dialog):
    dialog.add_button.click()
    assert dialog.trouble.text() == "Person: found nothing, expected one of the list."
    dialog.who.setEditText("Ann")
    dialog.add_button.click()
    assert dialog.trouble.text() == "Person: found “Ann”, expected one of the list."
    assert dialog.who.currentText() == "Ann"
    dialog.who.setEditText("ana ruiz · finance")
    choose(dialog.where, "Cash forecast")
    dialog.add_button.click()
    assert "found there already, expected another place" in dialog.trouble.text()
    dialog.kind.choose(PAIR)
    choose(dialog.where, "Ana Ruiz · Finance")
    dialog.add_button.click()
    assert "expected one person of IT and one who is not" in dialog.trouble.text()
    assert not dialog.button.isEnabled()


def test_enter_in_a_field_corrects_nothing(dialog, made):
    dialog.model.setData(dialog.model.index(0, WEEKS), 5)
    for field in (dialog.filter, dialog.weeks, dialog.who.lineEdit()):
        field.setFocus()
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert not made
    assert dialog.isVisible()


def test_the_quarter_is_chosen_until_something_is_corrected(app):
    q4 = Cycle("2026-Q4", MONDAY.replace(year=2026, month=10, day=5), state="closed")
    dialog = RecordDialog(closed(q4, Served("2026-Q4", "Old team", "cem", 6)), "2027-Q2")
    assert [dialog.quarter.itemText(n) for n in range(2)] == [
        "Q1 2027 · 4 Jan – 4 Apr",
        "Q4 2026 · 5 Oct – 3 Jan",
    ]
    assert dialog.cycle.id == Q1
    dialog.quarter.setCurrentIndex(1)
    assert dialog.button.text() == "Correct Q4 2026"
    assert dialog.model.index(0, 1).data() == "Old team"
    dialog.model.setData(dialog.model.index(0, WEEKS), 7)
    assert not dialog.quarter.isEnabled()
    assert dialog.says.text() == "Correct Q4 2026: Cem Kaya served 7 weeks in Old team."
    dialog.deleteLater()
