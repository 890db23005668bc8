"""The rows as a table: the keyboard walks through cells, and the current one stays through updates."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from planner.problem import Pair
from ui.board.face import Card, Cost
from ui.pairs.face import MissingRow, PairRow, SeatFace, Target, TermFace, UnitRow
from ui.pairs.model import BUSINESS, COST, TERM
from ui.pairs.table import PairTable

ONE, TWO = Pair("dev", "ana"), Pair("eli", "bo")


def seat(person, side):
    return SeatFace(Card(person, person.title(), side=side), 3, "Finance", 1, 2)


def pair(pair, unit="fin"):
    sentence = "Dev knows Finance at level 3 of 5."
    people = seat(pair.it, "it"), seat(pair.business, "business")
    return PairRow(unit, pair, *people, TermFace(1, 4), Cost("high", "2"), sentence)


FINANCE = UnitRow("fin", "Finance", 2, 3)
ROWS = (FINANCE, MissingRow("fin", 1), pair(ONE), pair(TWO))


@pytest.fixture
def table(app):
    made = PairTable()
    made.resize(1000, 400)
    made.show_rows(ROWS)
    made.show()
    made.activateWindow()
    app.processEvents()
    return made


@pytest.fixture
def asked(table):
    said = []
    table.asked.connect(said.append)
    return said


def test_arrows_walk_through_seats_and_rows(table):
    table.go_to(Target("fin", ONE))
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert table.seat.person == "ana"
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.seat.person == "bo"
    QTest.keyClick(table, Qt.Key.Key_Right)
    assert (table.seat, table.row.pair) == (None, TWO)


@pytest.mark.parametrize(
    ("key", "what"), [(Qt.Key.Key_Return, "who"), (Qt.Key.Key_Enter, "who"), (Qt.Key.Key_Delete, "end")]
)
def test_keys_ask(table, asked, key, what):
    QTest.keyClick(table, key)
    assert asked == []  # nothing is selected yet
    table.go_to(Target("fin", ONE))
    QTest.keyClick(table, key)
    assert asked == [what]


def test_a_double_click_asks_who_could_be_there(table, asked):
    at = table.visualRect(table.rows.index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert asked == ["who"]


def test_the_current_cell_stays_with_its_pair(table):
    table.go_to(Target("fin", TWO), BUSINESS)
    table.show_rows((FINANCE, pair(TWO)))
    assert (table.row.pair, table.seat.person) == (TWO, "bo")


def test_where_its_pair_is_gone_the_unit_is_current(table):
    table.go_to(Target("fin", TWO))
    table.show_rows((FINANCE, pair(ONE)))
    assert table.row == FINANCE
    table.show_rows(())
    assert table.row is None


def test_an_update_is_told_once(table):
    told = []
    table.chosen.connect(lambda: told.append(table.row))
    table.show_rows(ROWS[:3])
    assert len(told) == 1
    table.show_rows(ROWS[:3])
    assert len(told) == 1


def test_the_ring_shows_where_the_keyboard_was_used(table, app):
    table.clearFocus()
    table.setFocus(Qt.FocusReason.TabFocusReason)
    app.processEvents()
    assert table.delegate.ringed
    assert table.row == FINANCE
    assert not table.grab().isNull()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(30, 60))
    assert not table.delegate.ringed


@pytest.mark.parametrize(
    ("width", "percent", "term"), [(1000, 100, True), (760, 100, False), (790, 150, False)]
)
def test_terms_give_way_before_anything_has_to_scroll(table, app, light_theme, width, percent, term):
    light_theme.set_percent(percent)
    table.resize(width, 400)
    app.processEvents()
    assert table.isColumnHidden(TERM) is not term
    assert table.columnWidth(COST) > 0
    assert table.horizontalScrollBar().maximum() == 0
    assert not table.grab().isNull()


def test_a_card_is_held_by_the_point_that_was_pressed(table):
    pulled = []
    table.pulled.connect(pulled.append)
    table.go_to(Target("fin", ONE))
    table.startDrag(Qt.DropAction.MoveAction)
    table.go_to(Target("fin", ONE), TERM)
    table.startDrag(Qt.DropAction.MoveAction)
    assert len(pulled) == 1
