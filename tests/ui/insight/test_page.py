"""Insight on a real file with the real worker: the matrix, who are strangers, and a programme."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from planner.programme import Group, Programme, Round
from planner.solve.process.messages import Failed, Finished, ProgrammeFound


@pytest.fixture
def page(window):
    window.show_place("insight")
    return window.insight.page


def shown(page):
    model = page.model
    cells = [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]
    return [model.headerData(c, Qt.Orientation.Horizontal) for c in range(model.columnCount())], cells


def test_each_two_departments_say_how_many_have_met(page):
    QAbstractItemModelTester(page.model)
    names, cells = shown(page)
    assert names == ["Finance", "Sales", "Engineering"]
    assert cells == [["0%", "0%", "17%"], ["0%", "0%", "0%"], ["17%", "0%", "0%"]]
    index = page.model.index(0, 2)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Finance and Engineering: 1 of 6 have met"
    assert page.summary.text().endswith("of the people who could meet have met so far, counted two by two.")


def test_names_of_departments_stand_on_end_where_a_column_is_too_narrow_for_them(page):
    header = page.matrix.horizontalHeader()
    header.setDefaultSectionSize(200)
    assert not header.on_end
    lying = header.sizeHint().height()
    header.setDefaultSectionSize(46)
    assert header.on_end
    longest = header.fontMetrics().horizontalAdvance("Engineering")
    assert header.sizeHint().height() >= longest > lying


def test_a_cell_lists_who_has_never_met_whom(page):
    assert page._who.text() == "Press a cell to see who has never met."
    page.matrix.select(0, 2)
    assert page._who.text() == "Finance and Engineering"
    rows = dict(page.strangers.row(n) for n in range(page.strangers.rowCount()))
    assert sum(len(others.split(", ")) for others in rows.values()) == 5
    assert "Ben" not in rows["Ana Ruiz"]
    page._show()
    assert page._who.text() == "Finance and Engineering"


def test_the_worker_plans_the_quarters_ahead_and_a_press_stops_it(page, until):
    page.quarters.setValue(2)
    page.button.click()
    assert page.button.text() == "Stop"
    until(lambda: page.programme is not None)
    assert len(page.programme.rounds) == 2
    assert page.when.choice == 1
    assert "after the programme" in page.summary.text()
    until(lambda: page._number is None)
    page.button.click()
    assert page.button.text() == "Stop"
    page.button.click()
    assert page.button.text() == "Plan them"


def test_what_a_programme_makes_of_it_is_shown_beside_what_is(page):
    page._number = 7
    group = Group("Cash forecast", ("ana", "eva", "jun"))
    page._told(ProgrammeFound(7, 1.0, Programme((Round("2027-Q1", (group,), ("ben",), ("No.",)),))))
    page._told(Finished(7))
    assert page.rounds.row(0) == ("Q1 2027", "Cash forecast", "Ana, Eva, Jun")
    assert page.rounds.row(1) == ("Q1 2027", "In no group", "Ben")
    assert page.rounds.row(2) == ("Q1 2027", "Not kept", "No.")
    assert "1 must is not kept." in page.verdict.text()
    after = shown(page)[1]
    page.when.choose(0)
    assert shown(page)[1] != after


def test_a_worker_that_fails_says_so_in_a_sentence(page):
    page._number = 7
    page._told(Failed(7, "There is no memory left"))
    assert page.verdict.text() == "There is no memory left."
    assert page.button.text() == "Plan them"


def test_without_a_file_nobody_can_be_met(empty_window):
    empty_window.show_place("insight")
    assert empty_window.insight.page._empty.isVisible()
