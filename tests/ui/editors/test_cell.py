"""Typing into cells of a real window on a real file."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.editors.cells import current, go_to, select

CONTROL = Qt.KeyboardModifier.ControlModifier


def test_typing_replaces_a_cell_and_enter_goes_down(window, page, keyboard):
    go_to(page, 0, "hours")
    keyboard.type("32")
    assert window.document.workspace.people["ana"].hours == 32
    assert window.document.undo_title == "Change hours of Ana Ruiz to 32"
    assert current(page) == (1, "hours")
    assert window.focusWidget() is page.view


def test_f2_edits_what_is_there_and_tab_goes_right(window, page, keyboard):
    go_to(page, 0, "name")
    keyboard.press(Qt.Key.Key_F2)
    assert page.view.cell.field.text() == "Ana Ruiz"
    keyboard.press(Qt.Key.Key_End)
    keyboard.type("-Diaz", Qt.Key.Key_Tab)
    assert window.document.workspace.people["ana"].name == "Ana Ruiz-Diaz"
    assert current(page) == (0, "department")
    keyboard.press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert current(page) == (0, "name")


def test_escape_leaves_the_cell_as_it_was(window, page, keyboard):
    go_to(page, 0, "hours")
    keyboard.type("99", Qt.Key.Key_Escape)
    assert window.document.workspace.people["ana"].hours == 40
    assert not page.view.cell.typing


def test_a_wrong_value_stays_in_its_field_with_a_sentence_below(window, page, keyboard):
    go_to(page, 0, "hours")
    keyboard.type("3x")
    view = page.view
    assert (view.cell.field.isVisible(), view.cell.field.text()) == (True, "3x")
    assert view.cell.below.isVisible()
    assert view.cell.below.sentence.text().startswith("Found '3x', expected hours from 0 to 168")
    assert window.document.undo_title is None
    keyboard.press(Qt.Key.Key_Backspace)
    assert view.cell.below.sentence.text() == ""
    keyboard.press(Qt.Key.Key_Return)
    assert window.document.workspace.people["ana"].hours == 3


def test_a_wrong_value_survives_a_click_elsewhere_and_another_place(window, page, keyboard):
    go_to(page, 0, "hours")
    keyboard.type("3x", None)
    other = page.view.visualRect(page.model.index(3, 1)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=other)
    assert (page.view.cell.field.text(), current(page)) == ("3x", (0, "hours"))
    window.show_place("board")
    assert not page.view.cell.below.isVisible()
    window.show_place("people")
    assert (page.view.cell.field.isVisible(), page.view.cell.field.text()) == (True, "3x")


def test_a_click_elsewhere_takes_what_is_typed(window, page, keyboard):
    go_to(page, 0, "hours")
    keyboard.type("30", None)
    other = page.view.visualRect(page.model.index(3, 1)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=other)
    assert window.document.workspace.people["ana"].hours == 30
    assert current(page) == (3, "department")


def test_the_keyboard_that_goes_elsewhere_takes_what_is_typed(window, page, keyboard):
    go_to(page, 0, "hours")
    keyboard.type("30", None)
    page.filter.setFocus()
    assert window.document.workspace.people["ana"].hours == 30
    assert window.focusWidget() is page.filter


def test_a_wrong_value_is_told_and_stays_while_the_keyboard_is_elsewhere(window, page, keyboard):
    go_to(page, 0, "hours")
    keyboard.type("3x", None)
    page.filter.setFocus()
    assert (page.view.cell.field.isVisible(), page.view.cell.field.text()) == (True, "3x")
    assert page.view.cell.below.sentence.text().startswith("Found '3x'")
    assert window.focusWidget() is page.filter


def test_choices_are_offered_below_and_completed(window, page, keyboard):
    go_to(page, 0, "department")
    keyboard.type("eng", None)
    below = page.view.cell.below
    assert [below.list.item(n).text() for n in range(below.list.count())] == ["Engineering"]
    keyboard.press(Qt.Key.Key_Return)
    assert window.document.workspace.people["ana"].department == "eng"


def test_arrows_go_through_choices_and_before_the_first_stands_what_was_typed(window, page, keyboard):
    go_to(page, 0, "department")
    keyboard.type("s", None)
    keyboard.press(Qt.Key.Key_Up)
    keyboard.press(Qt.Key.Key_Return)
    assert window.document.workspace.people["ana"].department == "s"
    assert window.board_page.notice.sentence.text() == "s is a new department."
    window.board_page.notice.buttons[0].click()
    assert window.document.workspace.people["ana"].department == "fin"
    go_to(page, 0, "department")
    keyboard.press(Qt.Key.Key_F2)
    keyboard.press(Qt.Key.Key_Down)
    keyboard.press(Qt.Key.Key_Return)
    assert window.document.workspace.people["ana"].department == "sal"


def test_a_choice_is_clicked(window, page, keyboard):
    go_to(page, 0, "department")
    keyboard.type("s", None)
    below = page.view.cell.below
    (row,) = [n for n in range(below.list.count()) if below.list.item(n).text() == "Sales"]
    where = below.list.visualItemRect(below.list.item(row)).center()
    QTest.mouseClick(below.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert window.document.workspace.people["ana"].department == "sal"


def test_of_several_the_last_is_completed(window, page, keyboard):
    go_to(page, 0, "wishes")
    keyboard.type("Price lists; chu")
    assert window.document.workspace.preferences["2027-Q1", "ana"].wishes == ("price", "churn")


def test_what_is_typed_changes_all_selected_rows(window, page, keyboard):
    column = page.model.number_of("site")
    select(page, (0, 3), (column, column))
    assert page.foot.text() == "4 rows selected: what you type changes all of them."
    keyboard.type("Rome", None)
    assert page.view.cell.below.hint.text() == "Enter changes 4 rows."
    keyboard.press(Qt.Key.Key_Return)
    people = window.document.workspace.people
    assert [row.site for row in people.values()].count("Rome") == 4
    assert window.document.undo_title == "Change site of 4 people"
    assert window.document.undo()
    assert {row.site for row in window.document.workspace.people.values()} == {"Berlin"}


def test_what_is_worked_out_is_not_typed_into(window, page, keyboard):
    go_to(page, 0, "pod")
    keyboard.type("x", None)
    assert not page.view.cell.typing
    assert window.board_page.notice.sentence.text() == "Pod is worked out and cannot be typed."


def test_the_field_follows_its_row_when_rows_are_sorted(window, page, keyboard):
    go_to(page, 6, "hours")
    keyboard.type("3x", None)
    page.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    at = page.view.visualRect(page.model.index(page.model.row_of("omar"), page.model.number_of("hours")))
    assert page.view.cell.field.y() == at.top() + page.view.horizontalHeader().height()
    assert page.view.cell.field.text() == "3x"


def test_a_cell_beside_the_selected_rows_changes_alone(window, page, keyboard):
    column = page.model.number_of("site")
    select(page, (0, 3), (column, column))
    selection = page.view.selectionModel()
    selection.setCurrentIndex(page.model.index(5, column), selection.SelectionFlag.NoUpdate)
    keyboard.type("Rome")
    assert [row.id for row in window.document.workspace.people.values() if row.site == "Rome"] == ["lea"]


def test_screen_readers_hear_the_column_and_what_is_wrong(page, keyboard):
    go_to(page, 0, "hours")
    keyboard.type("3x")
    field = page.view.cell.field
    assert field.accessibleName() == "Hours"
    assert field.accessibleDescription().startswith("Found '3x', expected hours")
