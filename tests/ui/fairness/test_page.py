"""The ledger of everybody on a real file: who was treated least well, sorted, filtered and chosen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest

from planner.workspace.change import put
from planner.workspace.entities import Challenge, Cycle, Preference, Served
from planner.workspace.moves import move
from planner.workspace.store import Store
from tests.ui import small
from ui.frame.inspector.pages import PersonPage
from ui.frame.sentence import Sentence

Q4 = "2026-Q4"


@pytest.fixture
def file(tmp_path):
    """A past in which Eva waited, Kai got no wish, Ana moved and Ben did well."""
    before = small.workspace()
    past = [
        Cycle("2026-Q3", before.cycles[Q4].starts.replace(month=7), 13, "closed"),
        Challenge(Q4, "old", "Old things"),
        Preference(Q4, "eva", ("old",)),
        Preference(Q4, "kai", ("older", "old")),
        Served(Q4, "old", "kai"),
        Served("2026-Q3", "older", "ana"),
    ]
    path = tmp_path / "small.podwright"
    Store.create(path, put("A past", before, past).apply(before)).close()
    return path


@pytest.fixture
def page(window):
    window.show_place("fairness")
    return window.tables.fairness


def column(page, number):
    return [page.sorted.index(row, number).data() for row in range(page.sorted.rowCount())]


def test_who_was_treated_least_well_comes_first(page):
    QAbstractItemModelTester(page.model)
    assert column(page, 0)[:4] == ["Eva Brandt", "Kai Moreau", "Ana Ruiz", "Ben Schulz"]
    assert page.model.row(0) == ("Eva Brandt", "Finance", "In no pod", 0, 0, 1, 1, 0, 0)
    assert page.model.row(2)[2:] == ("Cash forecast, first wish, moved", 2, 0, 0, 0, 1, 0)


def test_every_heading_sorts_and_a_third_press_brings_the_first_order_back(page):
    header, before = page.view.horizontalHeader(), column(page, 0)
    at = header.rect().center()
    at.setX(header.sectionViewportPosition(3) + header.sectionSize(3) // 2)
    orders = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
        orders.append(column(page, 3))
    assert sorted(orders[:2]) == [["0"] * 4 + ["1"] * 2 + ["2"], ["2"] + ["1"] * 2 + ["0"] * 4]
    assert column(page, 0) == before


def test_it_follows_the_plan_and_what_is_looked_for(window, page):
    document = window.document
    document.do(move(document.workspace, "one", [("ana", "cash")], "churn"))
    assert column(page, 2)[2] == "Churn warning, second wish, moved"
    page.filter.setText("finance")
    assert column(page, 0) == ["Eva Brandt", "Ana Ruiz"]
    assert page._count.text() == "2 of 7 people"
    page.filter.setText("nobody like this")
    assert page.stack.currentWidget().accessibleName() == "Nothing matches"
    window.actions_["filter"].trigger()
    assert window.focusWidget() is page.filter


def test_a_row_is_what_the_inspector_speaks_of(window, page):
    page.view.setCurrentIndex(page.sorted.index(0, 0))
    assert isinstance(window.inspector.page, PersonPage)
    said = [sentence.text() for sentence in window.inspector.page.findChildren(Sentence)]
    assert "First wish 0 of 1 time, waited once." in said
    assert "Waited more often than anybody else." in said
    assert "Planned: in no pod, 1 pair" in said
    assert "In no pod, waited" in said


def test_the_switch_leads_there_and_the_rail_back_to_it(window, page):
    page.switch.choose(0)
    table = window.tables.tables["people"]
    assert table.isVisible()
    table.switch.choose(7)
    assert page.isVisible()
    window.rail.buttons["board"].click()
    window.rail.buttons["people"].click()
    assert page.isVisible()


def test_without_a_file_there_is_nobody(empty_window):
    empty_window.show_place("fairness")
    page = empty_window.tables.fairness
    assert page.stack.currentWidget().accessibleName() == "No people yet"
