"""The history on a real file: every change by name, and the way back to any of them."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from planner.workspace.moves import lock, move
from tests.ui.frame.conftest import answers, empty_window, file, window
from ui.dialogs.history import HistoryDialog, when
from ui.document import Document

__all__ = ["answers", "empty_window", "file", "window"]


def changed(document):
    """Three changes: Omar comes, Kai goes, Ana is locked."""
    before = document.workspace
    document.do(move(document.workspace, "one", [("omar", None)], "cash"))
    document.do(move(document.workspace, "one", [("kai", "churn")], None))
    document.do(lock(document.workspace, "one", "ana", "cash", "in"))
    return before


def rows(dialog):
    return [dialog.model.row(n)[1:] for n in range(dialog.model.rowCount())]


def test_every_change_is_listed_by_its_name_the_latest_first(app, window):
    changed(window.document)
    window.actions_["history"].trigger()
    dialog = window.findChild(HistoryDialog)
    QAbstractItemModelTester(dialog.model)
    assert rows(dialog) == [
        ("Lock Ana Ruiz into Cash forecast", ""),
        ("Move Kai Moreau to the bench", ""),
        ("Move Omar Khalil to Cash forecast", ""),
    ]
    assert dialog.says.text() == "It touched 1 lock."
    assert not dialog.button.isEnabled()


def test_a_press_goes_back_to_a_change_and_forth_again_and_views_hear_of_it_once(app, window):
    document = window.document
    changed(document)
    after, heard = document.workspace, []
    document.changed.connect(heard.append)
    dialog = HistoryDialog(document, window)
    dialog.table.selectRow(2)
    dialog.button.click()
    assert [state for _, state in rows(dialog)] == ["Undone", "Undone", ""]
    assert document.plan.members("cash") == ("ana", "ben", "omar")
    assert document.plan.members("churn") == ("jun", "kai", "lea")
    assert len(heard) == 1
    dialog.table.selectRow(0)
    assert dialog.button.text() == "Do again up to here"
    dialog.button.click()
    assert document.workspace == after
    assert len(heard) == 2


def test_what_was_undone_and_overtaken_is_not_done_again(app, window):
    document = window.document
    changed(document)
    document.undo()
    document.do(move(document.workspace, "one", [("eva", None)], "cash"))
    dialog = HistoryDialog(document, window)
    assert rows(dialog)[1] == ("Lock Ana Ruiz into Cash forecast", "Overtaken")
    dialog.table.selectRow(1)
    assert not dialog.button.isEnabled()
    assert not document.go_to(dialog._ids[1])


def test_the_history_survives_closing_and_can_be_gone_back_to(app, file):
    document = Document.open(file)
    before = changed(document)
    document.close()
    again = Document.open(file)
    dialog = HistoryDialog(again)
    assert len(rows(dialog)) == 3
    assert again.go_to(again.history[-1].id)
    assert again.undo()
    assert again.workspace == before
    assert not again.go_to(99)
    again.close()


def test_changes_are_found_by_their_name_and_gone_to_by_the_keyboard(app, window):
    changed(window.document)
    dialog = HistoryDialog(window.document, window)
    dialog.show()
    dialog.filter.setText("omar")
    assert dialog.table.model().rowCount() == 1
    dialog.table.selectRow(0)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert [state for _, state in rows(dialog)] == ["Undone", "Undone", ""]


def test_enter_in_the_filter_leads_to_what_matches_and_undoes_nothing(app, window):
    changed(window.document)
    dialog = HistoryDialog(window.document, window)
    dialog.show()
    QTest.keyClicks(dialog.filter, "omar")
    QTest.keyClick(dialog.filter, Qt.Key.Key_Return)
    assert [state for _, state in rows(dialog)] == ["", "", ""]
    assert dialog.focusWidget() is dialog.table
    QTest.keyClick(dialog.filter, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.filter.text() == ""
    QTest.keyClick(dialog.filter, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_history_is_open_once(app, window):
    changed(window.document)
    window.actions_["history"].trigger()
    window.actions_["history"].trigger()
    assert len([dialog for dialog in window.findChildren(HistoryDialog) if dialog.isVisible()]) == 1


def test_a_file_that_nobody_changed_has_no_history(app, window):
    dialog = HistoryDialog(window.document, window)
    assert rows(dialog) == []
    assert dialog.says.text() == "Nothing has changed yet."
    assert not dialog.button.isEnabled()


def test_a_file_that_can_only_be_read_shows_its_history(app, file):
    document = Document.open(file)
    changed(document)
    document.close()
    reading = Document.open(file, read_only=True)
    dialog = HistoryDialog(reading)
    dialog.table.selectRow(2)
    assert not dialog.button.isEnabled()
    reading.close()


def test_a_time_is_said_with_its_day_unless_that_is_today():
    at = "2026-11-02T12:30:00+00:00"
    assert when(at, date(2026, 11, 2)).count(",") == 0
    assert when(at, date(2026, 11, 9)).startswith("2 Nov 2026, ")
