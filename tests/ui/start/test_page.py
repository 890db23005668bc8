import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.start import StartPage
from ui.theme import theme


@pytest.fixture
def page(app, tmp_path):
    made = StartPage()
    made.resize(900, 700)
    made.show()
    made.activateWindow()
    (tmp_path / "Harbour.podwright").touch()
    made.show_recent([str(tmp_path / "Harbour.podwright"), str(tmp_path / "Gone.podwright")])
    app.processEvents()
    return made


def names(page):
    return [row.accessibleName() for row in page.rows]


def test_it_offers_the_sample_an_import_files_and_those_opened_last(page):
    assert names(page) == ["Look around in the sample", "Import tables…", "Open…", "New…", "Harbour", "Gone"]


def test_a_file_that_is_gone_says_so_and_cannot_be_pressed(page, tmp_path):
    asked = []
    page.recentAsked.connect(asked.append)
    page.rows[5].click()
    assert page.rows[5].accessibleDescription() == "This file is not there any more."
    page.rows[4].click()
    assert asked == [tmp_path / "Harbour.podwright"]


def test_the_keyboard_begins_at_the_first_row_and_goes_through_all(app, page):
    asked = []
    page.importAsked.connect(lambda: asked.append("import"))
    assert page.rows[0].hasFocus()
    QTest.keyClick(app.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClick(app.focusWidget(), Qt.Key.Key_Space)
    assert asked == ["import"]


def test_large_text_scrolls_instead_of_being_cut(app, page):
    theme().set_percent(200)
    app.processEvents()
    assert page.minimumSizeHint().width() <= 240
    assert names(page)[0] == "Look around in the sample"
    assert all(row.height() >= 2 * 54 for row in page.rows)
