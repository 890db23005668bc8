import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


@pytest.fixture
def started(app, empty_window):
    empty_window.show_start()
    app.processEvents()
    return empty_window


def row(window, name):
    return next(one for one in window.start.page.rows if one.accessibleName() == name)


def test_without_a_file_the_start_page_takes_the_place_of_the_board(app, started, file):
    assert started.start.shown is not None
    assert not started.inspector.isVisible()
    started.show_place("people")
    started.show_place("board")
    assert started.start.shown is not None
    started.files.open(file)
    assert started.places.currentWidget() is started.board_page
    assert started.inspector.isVisible()


def test_closing_the_file_leads_there_and_lists_it_first(app, window, file):
    QTest.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier)
    assert window.document is None
    assert window.windowTitle() == "Podwright"
    assert window.start.page.rows[4].accessibleName() == "small"
    window.start.page.rows[4].click()
    assert window.document.path == file


def test_open_and_new_ask_for_a_file(started, answers, file, tmp_path):
    answers.open = file
    row(started, "Open…").click()
    assert started.document.path == file
    started.show_start()
    answers.save = tmp_path / "new.podwright"
    row(started, "New…").click()
    assert started.document.path == tmp_path / "new.podwright"


def test_an_import_asks_for_tables_then_for_a_file_and_shows_what_they_bring(started, answers, tmp_path):
    from ui.dialogs.import_dialog import ImportDialog

    table = tmp_path / "people.csv"
    table.write_text("name,department\nAna Ruiz,Finance\n", encoding="utf-8")
    answers.several, answers.save = [table], tmp_path / "new.podwright"
    row(started, "Import tables…").click()
    dialog = next(d for d in started.findChildren(ImportDialog) if d.isVisible())
    dialog.accept()
    assert started.document.path == tmp_path / "new.podwright"


def test_an_import_without_tables_makes_no_file(started, answers):
    row(started, "Import tables…").click()
    assert started.document is None
    assert started.start.shown is not None
