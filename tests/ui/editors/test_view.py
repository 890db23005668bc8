"""Keys in a table of a real window on a real file."""

import pytest
from PySide6.QtCore import QEvent, QItemSelection, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

CONTROL = Qt.KeyboardModifier.ControlModifier


def clip(text=None):
    clipboard = QGuiApplication.clipboard()
    if text is not None:
        clipboard.setText(text)
    return clipboard.text()


def select(page, rows, columns):
    selection = page.view.selectionModel()
    page.view.select_cell(rows[0], columns[0])
    block = QItemSelection(page.model.index(rows[0], columns[0]), page.model.index(rows[1], columns[1]))
    selection.select(block, selection.SelectionFlag.ClearAndSelect)


def current(page):
    index = page.view.currentIndex()
    return index.row(), page.model.column_at(index.column()).name


def go_to(page, row, column):
    page.view.select_cell(row, page.model.number_of(column))


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


def test_copy_and_paste_of_a_block_is_one_change(window, page, keyboard):
    select(page, (0, 1), (page.model.number_of("discipline"), page.model.number_of("hours")))
    keyboard.press(Qt.Key.Key_C, CONTROL)
    assert clip() == "analyst\tBerlin\t40\r\ncloud\tBerlin\t40"
    go_to(page, 3, "discipline")
    clip(clip().replace("40", "20"))
    keyboard.press(Qt.Key.Key_V, CONTROL)
    people = window.document.workspace.people
    assert [(people[id].discipline, people[id].hours) for id in ("jun", "kai")] == [
        ("analyst", 20),
        ("cloud", 20),
    ]
    assert window.document.undo_title == "Paste 4 cells into People"


def test_pasting_beyond_the_last_row_adds_people(window, page, keyboard, texts):
    go_to(page, 7, "name")
    clip('Tom Berg\tSales\t"key\naccounts"\nLiv Dahl\tFinance\t\n')
    keyboard.press(Qt.Key.Key_V, CONTROL)
    assert texts(page, "name", "department")[-2:] == [("Tom Berg", "Sales"), ("Liv Dahl", "Finance")]
    assert window.document.workspace.people["tom-berg"].discipline == "key\naccounts"


def test_a_faulty_cell_refuses_the_whole_paste_by_row_and_column(window, page, keyboard):
    go_to(page, 0, "hours")
    clip("30\nx\n31")
    keyboard.press(Qt.Key.Key_V, CONTROL)
    assert window.board_page.notice.sentence.text() == (
        "Nothing was pasted. Row 2, Hours: Found 'x', expected hours from 0 to 168, "
        "in whole quarters of an hour."
    )
    assert window.document.undo_title is None


def test_one_copied_cell_fills_the_selection(window, page, keyboard):
    column = page.model.number_of("hours")
    select(page, (0, 2), (column, column))
    clip("12")
    keyboard.press(Qt.Key.Key_V, CONTROL)
    assert [row.hours for row in window.document.workspace.people.values()].count(12) == 3


def test_a_block_that_is_too_wide_is_refused(window, page, keyboard):
    go_to(page, 0, "active")
    clip("yes\tno")
    keyboard.press(Qt.Key.Key_V, CONTROL)
    assert window.board_page.notice.sentence.text() == (
        "Nothing was pasted. Found 2 columns, expected 1 at most here."
    )


def test_backspace_empties_the_selected_cells(window, page, keyboard):
    column = page.model.number_of("site")
    select(page, (0, 1), (column, column))
    keyboard.press(Qt.Key.Key_Backspace)
    assert [row.site for row in window.document.workspace.people.values()].count("") == 2


def test_delete_removes_rows_and_offers_undo(window, page, keyboard):
    before = window.document.workspace
    select(page, (5, 6), (0, 0))
    keyboard.press(Qt.Key.Key_Delete)
    notice = window.board_page.notice
    assert notice.sentence.text() == "Removed 2 people."
    assert notice.detail.text() == "With it: 1 place in a pod and 1 skill level."
    assert page.model.shown == 5
    notice.buttons[0].click()
    assert window.document.workspace == before
    assert page.model.shown == 7


def test_who_is_on_record_is_not_removed(window, page, keyboard):
    go_to(page, 0, "name")
    keyboard.press(Qt.Key.Key_Delete)
    assert window.board_page.notice.sentence.text() == (
        "Ana Ruiz is on record of past quarters: set Active to no instead."
    )
    assert page.model.shown == 7


def test_undo_and_redo_are_those_of_the_window(window, page, keyboard):
    go_to(page, 0, "hours")
    keyboard.type("32")
    keyboard.press(Qt.Key.Key_Z, CONTROL)
    assert page.model.text_at(0, page.model.number_of("hours")) == "40"
    keyboard.press(Qt.Key.Key_Y, CONTROL)
    assert page.model.text_at(0, page.model.number_of("hours")) == "32"


def test_what_is_worked_out_is_not_typed_into(window, page, keyboard):
    go_to(page, 0, "pod")
    keyboard.type("x", None)
    assert not page.view.cell.typing
    assert window.board_page.notice.sentence.text() == "Pod is worked out and cannot be typed."


def test_the_field_follows_its_row_when_others_sort_and_goes_with_it(window, page, keyboard):
    go_to(page, 6, "hours")
    keyboard.type("3x", None)
    page.view.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    at = page.view.visualRect(page.model.index(page.model.row_of("omar"), page.model.number_of("hours")))
    assert page.view.cell.field.y() == at.top() + page.view.horizontalHeader().height()
    assert page.view.cell.field.text() == "3x"


@pytest.mark.parametrize("column", ["name", "hours"])
def test_the_first_column_stays_while_others_scroll(page, column):
    page.view.select_cell(0, page.model.columnCount() - 1)
    frozen = page.view.frozen
    assert page.view.horizontalScrollBar().value() > 0
    assert (frozen.isVisible(), frozen.x(), frozen.columnWidth(0)) == (True, 0, page.view.columnWidth(0))
    go_to(page, 0, column)
    assert page.view.visualRect(page.view.currentIndex()).left() >= 0


def test_a_click_on_the_first_column_selects_in_the_table(page):
    page.view.select_cell(0, page.model.columnCount() - 1)
    frozen = page.view.frozen
    where = frozen.visualRect(page.model.index(2, 0)).center()
    QTest.mouseClick(frozen.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert current(page) == (2, "name")


def test_a_drag_over_the_first_column_selects_rows(page):
    frozen = page.view.frozen
    first, last = (frozen.visualRect(page.model.index(row, 0)).center() for row in (1, 3))
    QTest.mousePress(frozen.viewport(), Qt.MouseButton.LeftButton, pos=first)
    QTest.mouseMove(frozen.viewport(), last)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        last.toPointF(),
        frozen.viewport().mapToGlobal(last).toPointF(),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(frozen.viewport(), move)
    QTest.mouseRelease(frozen.viewport(), Qt.MouseButton.LeftButton, pos=last)
    assert page.view.rows() == ["ben", "eva", "jun"]


def test_a_cell_beside_the_selected_rows_changes_alone(window, page, keyboard):
    column = page.model.number_of("site")
    select(page, (0, 3), (column, column))
    selection = page.view.selectionModel()
    selection.setCurrentIndex(page.model.index(5, column), selection.SelectionFlag.NoUpdate)
    keyboard.type("Rome")
    assert [row.id for row in window.document.workspace.people.values() if row.site == "Rome"] == ["lea"]


def test_the_menu_does_what_the_keys_do(window, page):
    select(page, (5, 6), (0, 0))
    at = page.view.visualRect(page.model.index(5, 0)).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, page.view.viewport().mapToGlobal(at))
    QApplication.sendEvent(page.view.viewport(), event)
    (menu,) = [menu for menu in page.view.findChildren(QMenu) if menu.isVisible()]
    entries = {action.text(): action for action in menu.actions()}
    assert list(entries) == ["Copy", "Paste", "Empty cells", "Remove 2 rows"]
    entries["Copy"].trigger()
    assert clip() == "Lea Fischer\r\nOmar Khalil"
    entries["Remove 2 rows"].trigger()
    assert page.model.shown == 5
    menu.close()


def test_screen_readers_hear_the_column_and_what_is_wrong(page, keyboard):
    go_to(page, 0, "hours")
    keyboard.type("3x")
    field = page.view.cell.field
    assert field.accessibleName() == "Hours"
    assert field.accessibleDescription().startswith("Found '3x', expected hours")
