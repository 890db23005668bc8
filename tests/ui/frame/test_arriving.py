import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.dialogs.import_dialog import ImportDialog

COPY, LEFT, PLAIN = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def drop():
    """Drop files on a widget as a file manager does; whether they are taken."""

    def drop(widget, *paths):
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        enter = QDragEnterEvent(QPoint(300, 300), COPY, mime, LEFT, PLAIN)
        QApplication.sendEvent(widget, enter)
        if not enter.isAccepted():
            return False
        QApplication.sendEvent(widget.window(), QDropEvent(QPointF(300, 300), COPY, mime, LEFT, PLAIN))
        return True

    return drop


def shown(window):
    return next((dialog for dialog in window.findChildren(ImportDialog) if dialog.isVisible()), None)


def test_tables_that_are_dropped_come_in_together(window, drop, tmp_path, until):
    people, skills = tmp_path / "people.csv", tmp_path / "skills.csv"
    people.write_text("name,department\nNora Quist,Sales\n", "utf-8")
    skills.write_text("person,skill,level\nNora Quist,SQL,4\n", "utf-8")
    assert drop(window.board_page.board, people, skills)
    dialog = shown(window)
    until(lambda: dialog.at_rest)
    assert [kind.currentData() for kind in dialog.kinds] == ["people", "skills"]
    dialog.accept_button.click()
    until(lambda: window.document.undo_title is not None)
    assert window.document.workspace.knows["nora-quist", "sql"].level == 4


def test_a_file_of_podwright_that_is_dropped_is_opened(empty_window, drop, file):
    assert drop(empty_window, file)
    assert empty_window.document.path == file


def test_files_of_other_kinds_are_not_taken(window, drop, tmp_path):
    assert not drop(window, tmp_path / "people.csv", tmp_path / "notes.pdf")
    assert shown(window) is None


def test_a_table_dropped_on_the_start_page_asks_for_a_file_of_its_own(empty_window, answers, drop, tmp_path):
    table = tmp_path / "people.csv"
    table.write_text("name,department\nNora Quist,Sales\n", "utf-8")
    answers.save = tmp_path / "mine.podwright"
    assert drop(empty_window, table)
    assert empty_window.document.path == answers.save
    shown(empty_window).reject()


@pytest.mark.parametrize("place", ["board", "people"])
def test_a_table_with_headings_is_pasted_wherever_the_keyboard_is(app, window, place):
    window.show_place(place)
    app.processEvents()
    if place == "people":
        window.tables.tables["people"].view.select_cell(0)
    app.clipboard().setText("name\tdepartment\nNora Quist\tSales\n")
    QTest.keyClick(app.focusWidget() or window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    shown(window).reject()


def test_what_is_no_table_is_not_brought_in(app, window):
    app.clipboard().setText("only words\nin lines")
    QTest.keyClick(window, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert shown(window) is None
