"""The pairs board under the pointer: each thing let go is one change, and nothing else is taken."""

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.problem import Pair
from tests.ui.pairs.conftest import BEN, KAI
from ui.pairs.face import MissingRow, PairRow, Seat, Target
from ui.pairs.free import EMPTY
from ui.pairs.gestures import FREE

MOVE = Qt.DropAction.MoveAction
OMAR = Seat("omar", "it")


def rows(page, kind):
    return [row for row in page.board.table.rows.rows if isinstance(row, kind)]


def drop(page, seat, target, mime=None):
    """Hold somebody over a target and let them go there."""
    board = page.board
    board.drag.hold(seat)
    at = QPoint(board.free.geometry().center())
    if target != FREE:
        table = board.table
        index = table.rows.index(table.rows.row_of(target), 0)
        at = table.viewport().mapTo(board, table.visualRect(index).center())
    mime = mime or board.drag.packed(seat)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(board, QDragEnterEvent(at, MOVE, mime, buttons, keys))
    QApplication.sendEvent(board, QDragMoveEvent(at, MOVE, mime, buttons, keys))
    dropped = QDropEvent(QPointF(at), MOVE, mime, buttons, keys)
    QApplication.sendEvent(board, dropped)
    board.drag.hold(None)


def test_a_free_liaison_takes_the_seat_of_another(page, paired):
    drop(page, OMAR, Target("sal", KAI))
    assert paired.document.plan.pairs == (BEN, Pair("omar", "kai"))
    assert paired.document.undo_title == "Pair Omar Khalil with Kai Moreau for Sales"
    paired.document.undo()
    assert [row.pair for row in rows(page, PairRow)] == [BEN, KAI]


def test_two_in_pairs_exchange_seats(page, paired):
    drop(page, Seat("jun", "it", KAI), Target("fin", BEN))
    assert set(paired.document.plan.pairs) == {Pair("ben", "kai"), Pair("jun", "eva")}


def test_where_a_pair_is_missing_somebody_pairs_with_the_best_of_the_unit(page, paired):
    drop(page, OMAR, Target("fin"))
    assert set(paired.document.plan.pairs) == {BEN, KAI, Pair("omar", "ana")}
    assert rows(page, MissingRow) == []


def test_letting_go_among_the_free_ends_the_pair_and_names_what_breaks(page, paired):
    drop(page, Seat("jun", "it", KAI), FREE)
    assert paired.document.plan.pairs == (BEN,)
    assert page.notice.sentence.text() == "Sales has 0 pairs and wants 1"
    page.notice.buttons[0].click()
    assert paired.document.plan.pairs == (BEN, KAI)


def test_nothing_is_asked_over_the_own_pair_or_a_units_row(page, paired):
    before = paired.document.plan
    drop(page, Seat("jun", "it", KAI), Target("sal", KAI))
    page.board.drag.hold(OMAR)
    table = page.board.table
    heading = table.visualRect(table.rows.index(0, 0)).center()
    assert page.board._target_at(table.viewport().mapTo(page.board, heading)) is None
    page.board.drag.hold(None)
    assert paired.document.plan == before


def test_what_another_program_drags_is_not_taken(page, paired):
    before, mime = paired.document.plan, QMimeData()
    mime.setText("omar")
    drop(page, OMAR, Target("sal", KAI), mime)
    assert paired.document.plan == before


def test_leaving_the_board_aims_at_nothing(page):
    board = page.board
    board.drag.hold(OMAR)
    at, mime = board.free.geometry().center(), board.drag.packed(OMAR)
    table = board.table
    index = table.rows.index(table.rows.row_of(Target("fin")), 0)
    at = table.viewport().mapTo(board, table.visualRect(index).center())
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(board, QDragEnterEvent(at, MOVE, mime, buttons, keys))
    assert table.delegate.aimed == Target("fin")
    QApplication.sendEvent(board, QDragLeaveEvent())
    assert table.delegate.aimed is None
    board.drag.hold(None)


def test_a_card_of_the_free_and_a_seat_can_be_held(page, select):
    held = []
    page.board.held.connect(held.append)
    page.board.free.list.go_to(0)
    first = page.board.free.face.cards[0]
    page.board._pull_card(page.board.free.list)  # offscreen a drag ends at once
    select("sal", KAI, 1)
    page.board.table.startDrag(MOVE)
    assert held == [Seat(first.person, first.side), None, Seat("kai", "business", KAI), None]


def test_a_plan_to_look_at_lets_no_drag_start(page, select):
    held = []
    page.board.held.connect(held.append)
    page.board.set_read_only(True)
    select("sal", KAI)
    page.board.table.startDrag(MOVE)
    page.board.free.list.go_to(0)
    page.board._pull_card(page.board.free.list)
    assert held == []


def test_a_selection_is_in_the_rows_or_among_the_free(page, select):
    page.board.free.list.go_to(0)
    assert page.board.free_person == page.board.free.face.cards[0].person
    select("sal", KAI)
    assert page.board.free_person is None
    assert page.board.seat == Seat("jun", "it", KAI)


def test_where_nobody_is_free_the_foot_says_so(page):
    page.board.show_pairs(page.board.table.rows.rows, ())
    assert page.board.free.face.line == ""
    assert "Nobody is free" in EMPTY
    assert not page.board.free.grab().isNull()


def test_the_keyboard_goes_up_from_the_free_to_the_rows_and_asks_for_them(page, paired):
    asked, cards = [], page.board.free.list
    page.board.asked.connect(asked.append)
    cards.go_to(0)
    QTest.keyClick(cards, Qt.Key.Key_M)
    QTest.keyClick(cards, Qt.Key.Key_Delete)
    assert asked == ["who", "remove"]
    QTest.keyClick(cards, Qt.Key.Key_Up)
    assert paired.focusWidget() is page.board.table
    assert page.free_person is None
