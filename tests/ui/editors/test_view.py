"""Keys and the menu of a table in a real window on a real file."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMenu

from tests.ui.editors.cells import clip, go_to, select

CONTROL = Qt.KeyboardModifier.ControlModifier


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


def test_letters_that_are_put_together_begin_a_cell_too(page):
    go_to(page, 0, "name")
    event = QInputMethodEvent()
    event.setCommitString("É")
    QApplication.sendEvent(page.view, event)
    assert page.view.cell.field.text() == "É"
