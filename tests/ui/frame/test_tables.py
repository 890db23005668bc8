import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


@pytest.mark.parametrize(
    ("key", "count", "first"),
    [("people", 7, "Ana Ruiz"), ("challenges", 3, "Cash forecast")],
)
def test_the_tables_list_the_quarter(window, key, count, first):
    window.rail.buttons[key].click()
    page = window.tables.tables[key]
    assert page.isVisible()
    assert page._sorted.rowCount() == count
    assert page._sorted.index(0, 0).data() == first
    page._filter.setText("zzzz")
    assert page._sorted.rowCount() == 0
    assert page._stack.currentWidget().accessibleName() == "Nothing matches"
    QTest.keyClick(page._filter, Qt.Key.Key_Escape)
    assert page._stack.currentWidget() is page.view
    window.show_place("board")
    assert window.board_page.isVisible()


def test_a_table_follows_the_document(window):
    from ui.board.face import Drop, Held

    window.show_place("people")
    window.board_page.drop(Drop((Held("omar", None),), "price"))
    page = window.tables.tables["people"]
    pods = {page._sorted.index(row, 0).data(): page._sorted.index(row, 3).data() for row in range(7)}
    assert pods["Omar Khalil"] == "Price lists"


def test_numbers_sort_as_numbers(window):
    window.show_place("challenges")
    page = window.tables.tables["challenges"]
    page.view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [page._sorted.index(row, 1).data() for row in range(3)] == ["3", "2", "1"]


def test_a_row_of_a_table_is_what_the_inspector_speaks_of(window):
    from ui.frame.pages import PersonPage, PodPage

    for key, page in (("people", PersonPage), ("challenges", PodPage)):
        window.show_place(key)
        view = window.tables.tables[key].view
        view.setCurrentIndex(view.model().index(0, 0))
        assert isinstance(window.inspector.page, page)


def test_the_keys_of_the_filter_reach_the_table_that_is_shown(window):
    window.show_place("people")
    page = window.tables.tables["people"]
    page.view.setFocus()
    window.actions_["filter"].trigger()
    assert window.focusWidget() is page._filter
    assert page.isVisible()
