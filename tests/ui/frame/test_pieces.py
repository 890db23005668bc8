"""The pieces of the frame on their own."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from planner.plan import Score
from ui.dialogs.table_model import TableModel
from ui.frame.notice import Notice, Offer
from ui.frame.score_cell import ScoreCell
from ui.frame.sentence import Sentence
from ui.frame.switcher import MenuButton
from ui.theme import theme


def test_a_cell_tells_a_screen_reader_what_it_shows(app):
    cell = ScoreCell("high")
    cell.show_level(60, "3 not staffed, 2 short")
    assert cell.accessibleName() == "High: 60. 3 not staffed, 2 short"
    cell.show_preview(50)
    assert cell.accessibleName() == "High: 60, would be 50. 3 not staffed, 2 short"
    cell.show_level(0, "Nothing gave way")
    cell.show_preview(None)
    assert cell.accessibleName().startswith("High: all kept")


def test_a_menu_button_makes_one_choice(app):
    button, chosen = MenuButton("Order"), []
    button.offer([("Value", lambda: chosen.append("value")), ("Title", lambda: chosen.append("title"))])
    assert button.text() == "Value"
    button.menu.actions()[1].trigger()
    assert (button.text(), chosen) == ("Title", ["title"])
    assert [action.isChecked() for action in button.menu.actions()] == [False, True]


def test_a_sentence_takes_as_many_lines_as_it_needs(app):
    sentence = Sentence("Nobody in Red team, blue team can teach Ana.")
    line = theme().line("body")
    assert sentence.heightForWidth(600) == line
    assert sentence.heightForWidth(120) >= 2 * line
    sentence.setText("")
    assert sentence.heightForWidth(120) == line


def test_a_notice_does_what_it_offers_and_goes(app, window):
    notice, done = window.board_page.notice, []
    notice.say(
        "Two things.", "Choose.", (Offer("One", lambda: done.append(1)), Offer("Two", lambda: done.append(2)))
    )
    assert notice.height() > 0
    assert notice.geometry().bottom() < window.board_page.height()
    notice.buttons[1].click()
    assert done == [2]
    assert not notice.isVisible()


def test_a_notice_stays_at_the_foot_of_a_small_window(app, window):
    notice: Notice = window.board_page.notice
    notice.say("A long sentence that has to wrap over several lines of the panel to be read at all.")
    window.resize(900, 600)
    app.processEvents()
    assert notice.isVisible()
    assert window.board_page.rect().contains(notice.geometry())
    QTest.keyClick(notice, Qt.Key.Key_Escape)
    assert not notice.isVisible()


def test_the_top_bar_fits_a_narrow_window(app, window):
    window.resize(1000, 700)
    app.processEvents()
    cells = list(window.top_bar.cells.values())
    assert cells[-1].geometry().right() <= window.top_bar.solve.geometry().left()
    window.top_bar.show_preview(Score(1, 2, 3, 4))
    window.top_bar.show_progress(0.5)
    assert not window.grab().isNull()


def test_the_table_model_is_a_proper_model(app):
    model = TableModel(("Name", "Value"))
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show_rows([("Ana", 3), ("Bo", 2.5)])
    assert model.index(1, 1).data() == "2.5"
    model.show_rows([])
    assert tester.model() is model


@pytest.mark.parametrize(
    ("key", "count", "first"),
    [("people", 7, "Ana Ruiz"), ("challenges", 3, "Cash forecast"), ("pairs", 1, "Finance")],
)
def test_the_tables_list_the_quarter(window, key, count, first):
    window.rail.buttons[key].click()
    page = window.tables[key]
    assert page.isVisible()
    assert page._sorted.rowCount() == count
    assert page._sorted.index(0, 0).data() == first
    page._filter.setText("zzzz")
    assert page._sorted.rowCount() == 0
    window.show_place("board")
    assert window.board_page.isVisible()


def test_a_table_follows_the_document(window):
    from ui.board.face import Drop, Held

    window.show_place("people")
    window.board_page.drop(Drop((Held("omar", None),), "price"))
    page = window.tables["people"]
    pods = {page._sorted.index(row, 0).data(): page._sorted.index(row, 3).data() for row in range(7)}
    assert pods["Omar Khalil"] == "Price lists"


def test_numbers_sort_as_numbers(window):
    window.show_place("challenges")
    page = window.tables["challenges"]
    page.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [page._sorted.index(row, 1).data() for row in range(3)] == ["3", "2", "1"]


def test_the_menu_opens_at_the_logo(app, window):
    window.actions_["menu"].trigger()
    assert window.actions_.menu.isVisible()
    window.actions_.menu.close()


def test_about_says_version_and_licences(app, window):
    window.actions_["about"].trigger()
    from ui.dialogs.about import AboutDialog

    dialog = window.findChild(AboutDialog)
    assert dialog.isVisible()
    dialog.accept()


def test_a_row_of_a_table_is_what_the_inspector_speaks_of(window):
    from ui.frame.pages import PersonPage, PodPage

    for key, page in (("people", PersonPage), ("challenges", PodPage), ("pairs", PersonPage)):
        window.show_place(key)
        view = window.tables[key].view
        view.setCurrentIndex(view.model().index(0, 0))
        assert isinstance(window.inspector.page, page)


def test_text_at_150_percent_is_not_clipped_in_the_inspector(app, window):
    window.board_page.board.select(["ana"])
    theme().set_percent(150)
    app.processEvents()
    from ui.frame.parts import Elided

    for label in window.inspector.page.findChildren(Elided):
        assert label.height() >= label.fontMetrics().height(), label.text()
