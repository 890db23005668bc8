"""Blocks of cells in a table of a real window, by the keys that copy and paste them."""

from PySide6.QtCore import Qt

from tests.ui.editors.cells import clip, go_to, select

CONTROL = Qt.KeyboardModifier.ControlModifier


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
