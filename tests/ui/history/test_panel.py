"""The history on a real file: every change by name, what it touched, and the way back to any of them."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from planner.workspace.change import put
from planner.workspace.moves import lock, move
from ui.document import START, Document
from ui.history.panel import HistoryPanel
from ui.history.rows import ChangeRow

HERE = "The file is here"


def changed(document):
    """Three changes: Omar comes, Kai goes, Ana is locked."""
    before = document.workspace
    document.do(move(document.workspace, "one", [("omar", None)], "cash"))
    document.do(move(document.workspace, "one", [("kai", "churn")], None))
    document.do(lock(document.workspace, "one", "ana", "cash", "in"))
    return before


def changes(panel):
    return [row for row in panel.list.rows.rows if isinstance(row, ChangeRow)]


def told(panel):
    return [(row.title, row.says) for row in changes(panel)]


def states(panel):
    return [row.says for row in changes(panel)]


def choose(panel, number):
    panel.list.choose(changes(panel)[number].entry)


def test_every_change_is_listed_under_its_day_the_latest_first(app, window):
    changed(window.document)
    window.actions_["history"].trigger()
    panel = window.findChild(HistoryPanel)
    QAbstractItemModelTester(panel.list.rows)
    assert panel.list.rows.rows[0].spoken == "Today"
    assert told(panel) == [
        ("Lock Ana Ruiz into Cash forecast", HERE),
        ("Move Kai Moreau to the bench", ""),
        ("Move Omar Khalil to Cash forecast", ""),
        ("Before the first change", ""),
    ]
    assert panel.list.change.here
    assert not panel.button.isEnabled()


def test_a_history_of_nothing_offers_nothing_until_something_changes(app, window):
    window.actions_["history"].trigger()
    panel = window.findChild(HistoryPanel)
    parts = panel.filter, panel.button
    assert not any(part.isVisible() for part in parts)
    changed(window.document)
    assert all(part.isVisible() for part in parts)


def test_the_chosen_change_says_what_it_touched_by_name(app, window):
    changed(window.document)
    panel = HistoryPanel(window.document, window)
    choose(panel, 1)
    assert panel.details.text.splitlines() == [
        "Move Kai Moreau to the bench",
        "Moves in Plan 1, Q1 2027",
        "Kai Moreau from Churn warning to the bench",
    ]
    choose(panel, 3)
    assert "as it was before" in panel.details.text


def test_of_many_rows_the_first_are_named_and_the_others_counted(app, window):
    document = window.document
    people = [replace(document.workspace.people["ana"], id=f"p{n}", name=f"Person {n}") for n in range(55)]
    document.do(put("Bring in 55 people", document.workspace, people))
    panel = HistoryPanel(document, window)
    lines = panel.details.text.splitlines()
    assert lines[:3] == ["Bring in 55 people", "People", "Person 0: added"]
    assert lines[-1] == "and 43 more"


def test_a_press_goes_back_to_a_change_and_forth_again_and_views_hear_of_it_once(app, window):
    document = window.document
    changed(document)
    after, heard = document.workspace, []
    document.changed.connect(heard.append)
    panel = HistoryPanel(document, window)
    choose(panel, 2)
    panel.button.click()
    assert states(panel) == ["Undone", "Undone", HERE, ""]
    assert document.plan.members("cash") == ("ana", "ben", "omar")
    assert document.plan.members("churn") == ("jun", "kai", "lea")
    assert len(heard) == 1
    choose(panel, 0)
    assert panel.button.text() == "Do again up to here"
    panel.button.click()
    assert document.workspace == after
    assert len(heard) == 2


def test_the_way_back_leads_to_before_the_first_change(app, window):
    document = window.document
    before = changed(document)
    panel = HistoryPanel(document, window)
    choose(panel, 3)
    panel.button.click()
    assert document.workspace == before
    assert states(panel) == ["Undone", "Undone", "Undone", HERE]
    assert not panel.button.isEnabled()
    assert not document.go_to(START)


def test_what_was_undone_and_overtaken_is_not_done_again(app, window):
    document = window.document
    changed(document)
    document.undo()
    document.do(move(document.workspace, "one", [("eva", None)], "cash"))
    panel = HistoryPanel(document, window)
    assert told(panel)[1] == ("Lock Ana Ruiz into Cash forecast", "Overtaken")
    choose(panel, 1)
    assert not panel.button.isEnabled()
    assert not document.go_to(changes(panel)[1].entry)


def test_the_history_survives_closing_and_can_be_gone_back_to(app, file):
    document = Document.open(file)
    before = changed(document)
    document.close()
    again = Document.open(file)
    panel = HistoryPanel(again)
    assert len(changes(panel)) == 4
    choose(panel, 1)
    assert "Kai Moreau from Churn warning to the bench" in panel.details.text
    assert again.go_to(again.history[-1].id)
    assert again.undo()
    assert again.workspace == before
    assert not again.go_to(99)
    again.close()


def test_an_open_panel_follows_what_happens(app, window):
    document = window.document
    panel = HistoryPanel(document, window)
    assert panel.stack.currentWidget().accessibleName() == "Nothing has changed yet"
    changed(document)
    assert [row.here for row in changes(panel)] == [True, False, False, False]
    document.undo()
    assert states(panel) == ["Undone", HERE, "", ""]
    assert panel.list.change.title == "Move Kai Moreau to the bench"


def test_changes_are_found_by_their_names_and_by_whom_they_touched(app, window, until):
    document = window.document
    changed(document)
    both = [replace(document.workspace.people[each], site="Lyon") for each in ("omar", "eva")]
    document.do(put("Change site of 2 people", document.workspace, both))
    panel = HistoryPanel(document, window)
    panel.filter.setText("omar")
    until(lambda: not panel.search.reading)
    assert [row.title for row in changes(panel)] == [
        "Change site of 2 people",
        "Move Omar Khalil to Cash forecast",
    ]
    panel.filter.setText("churn")
    until(lambda: not panel.search.reading)
    assert [row.title for row in changes(panel)] == ["Move Kai Moreau to the bench"]
    panel.filter.setText("nobody like this")
    assert panel.stack.currentWidget().accessibleName() == "Nothing matches"


def test_who_is_called_otherwise_is_found_by_the_name_of_today(app, window, until):
    document = window.document
    both = [replace(document.workspace.people[each], site="Lyon") for each in ("omar", "eva")]
    document.do(move(document.workspace, "one", [("omar", None)], "cash"))
    document.do(put("Change site of 2 people", document.workspace, both))
    panel = HistoryPanel(document, window)
    panel.filter.setText("rashid")
    until(lambda: not panel.search.reading)
    assert changes(panel) == []
    renamed = replace(document.workspace.people["omar"], name="Omar Rashid")
    document.do(put("Change a name", document.workspace, [renamed]))
    until(lambda: not panel.search.reading)
    assert {row.title for row in changes(panel)} == {"Change a name", "Move Omar Khalil to Cash forecast"}


def test_the_keyboard_alone_finds_a_change_and_goes_to_it(app, window):
    changed(window.document)
    panel = HistoryPanel(window.document, window)
    panel.show()
    QTest.keyClicks(panel.filter, "move")
    QTest.keyClick(panel.filter, Qt.Key.Key_Down)
    assert panel.focusWidget() is panel.list
    assert panel.list.change.title == "Move Kai Moreau to the bench"
    QTest.keyClick(panel.list, Qt.Key.Key_Down)
    assert panel.list.change.title == "Move Omar Khalil to Cash forecast"
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    panel.filter.clear()
    assert states(panel) == ["Undone", "Undone", HERE, ""]


def test_arrows_pass_the_headings_of_days_by(app, window):
    changed(window.document)
    panel = HistoryPanel(window.document, window)
    panel.show()
    panel.list.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_PageUp):
        QTest.keyClick(panel.list, key)
        assert panel.list.change.title == "Lock Ana Ruiz into Cash forecast"
    QTest.keyClick(panel.list, Qt.Key.Key_End)
    assert panel.list.change.entry == START


def test_enter_in_the_filter_leads_to_what_matches_and_undoes_nothing(app, window):
    changed(window.document)
    panel = HistoryPanel(window.document, window)
    panel.show()
    QTest.keyClicks(panel.filter, "kai")
    QTest.keyClick(panel.filter, Qt.Key.Key_Return)
    assert panel.focusWidget() is panel.list
    QTest.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert states(panel) == [HERE, "", "", ""]
    assert panel.isVisible()
    assert panel.filter.text() == ""
    QTest.keyClick(panel.filter, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_undo_and_redo_work_from_the_panel_and_tab_leads_through_it(app, window):
    changed(window.document)
    window.actions_["history"].trigger()
    panel = window.findChild(HistoryPanel)
    panel.list.setFocus()
    QTest.keyClick(panel, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert states(panel) == ["Undone", HERE, "", ""]
    QTest.keyClick(panel, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert states(panel) == [HERE, "", "", ""]
    panel.filter.setFocus()
    for widget in (panel.list, panel.details):
        QTest.keyClick(panel.focusWidget(), Qt.Key.Key_Tab)
        assert panel.focusWidget() is widget


def test_the_history_is_open_once(app, window):
    changed(window.document)
    window.actions_["history"].trigger()
    window.actions_["history"].trigger()
    assert len([panel for panel in window.findChildren(HistoryPanel) if panel.isVisible()]) == 1


def test_a_file_that_can_only_be_read_shows_its_history(app, file):
    document = Document.open(file)
    changed(document)
    document.close()
    reading = Document.open(file, read_only=True)
    panel = HistoryPanel(reading)
    choose(panel, 2)
    assert not panel.button.isEnabled()
    reading.close()


def test_a_change_that_cannot_be_read_says_so_and_the_others_are_found(app, file, until):
    import sqlite3

    document = Document.open(file)
    changed(document)
    document.close()
    with sqlite3.connect(file) as connection:
        connection.execute("UPDATE log SET edits = x'00', at = 'never' WHERE id = 2")
    connection.close()
    again = Document.open(file)
    panel = HistoryPanel(again)
    panel.list.choose(2)
    assert "cannot be read" in panel.details.text
    panel.filter.setText("omar")
    until(lambda: not panel.search.reading)
    assert [row.title for row in changes(panel)] == ["Move Omar Khalil to Cash forecast"]
    again.close()


@pytest.mark.parametrize(("scheme", "percent"), [("dark", 150), ("light", 200)])
def test_it_grows_with_the_text_and_follows_the_colours(app, window, light_theme, scheme, percent):
    changed(window.document)
    panel = HistoryPanel(window.document, window)
    panel.show()
    before = panel.list.visualRect(panel.list.currentIndex()).height()
    light_theme.set_scheme(scheme)
    light_theme.set_percent(percent)
    app.processEvents()
    after = panel.list.visualRect(panel.list.currentIndex()).height()
    assert after == before * percent // 100
