import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.board import samples
from ui.board import Drop, Held
from ui.board.face import Tab
from ui.board.held import MIME, pack, unpack

MOVE = Qt.DropAction.MoveAction
LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
ANA = Held("Ana Ruiz", "crm")


@pytest.fixture
def drag(app, board):
    """Sends what Qt sends while people are held over a widget, and lets them go."""

    def enter(people, widget, at, mime=None):
        mime = mime or pack(people, board.drag.token)
        event = QDragEnterEvent(at, MOVE, mime, LEFT, PLAIN)
        QApplication.sendEvent(widget, event)
        moved = QDragMoveEvent(at, MOVE, mime, LEFT, PLAIN)
        QApplication.sendEvent(widget, moved)
        return moved, mime

    def drop(people, widget, at, mime=None):
        _, mime = enter(people, widget, at, mime)
        event = QDropEvent(QPointF(at), MOVE, mime, LEFT, PLAIN)
        QApplication.sendEvent(widget, event)
        return event

    drop.enter = enter
    return drop


def middle(pod, row=2):
    """The middle of a card, in the viewport of its list."""
    return pod.list.visualRect(pod.model.index(row)).center()


def test_letting_go_over_cards_asks_once_and_edits_nothing(board, pod_of, heard, drag):
    said = heard("dropped")
    before = list(pod_of("cash").model.cards)
    drag([ANA], pod_of("cash").list.viewport(), middle(pod_of("cash")))
    assert said == [Drop((ANA,), "cash")]
    assert pod_of("cash").model.cards == before


@pytest.mark.parametrize(
    "place", [QPoint(60, 10), QPoint(60, 50), QPoint(60, 340)], ids=["tab", "header", "foot"]
)
def test_the_whole_pod_takes_people(board, pod_of, heard, drag, place):
    said = heard("dropped")
    drag([ANA], board, pod_of("supplier").mapTo(board, place))
    assert said == [Drop((ANA,), "supplier")]


def test_the_bench_takes_people(board, pod_of, heard, drag):
    said = heard("dropped")
    drag([ANA], board, pod_of(None).mapTo(board, QPoint(700, 12)))
    assert said == [Drop((ANA,), None)]


def test_a_challenge_that_is_not_staffed_takes_people(board, heard, drag):
    said, slot = heard("dropped"), board.field.slot
    at = slot.list.visualRect(slot.model.index(1)).center()
    challenge = slot.model.items[1].challenge
    drag.enter([ANA], board, slot.list.viewport().mapTo(board, at))
    assert slot.list.aimed == challenge
    assert not board.grab().isNull()
    drag([ANA], board, slot.list.viewport().mapTo(board, at))
    assert said == [Drop((ANA,), challenge)]
    assert slot.list.aimed is None


def test_the_tab_of_what_is_not_staffed_speaks_of_the_challenge_aimed_at_else_of_the_best(board, drag):
    slot, best = board.field.slot, Tab("worse", "Worse", "High +2")
    board.set_tabs({"prices": Tab("breaks", "Breaks a must", "Must +6"), "archive": best})
    assert slot.tab == best
    at = slot.list.visualRect(slot.model.index(0)).center()
    drag.enter([ANA], board, slot.list.viewport().mapTo(board, at))
    assert slot.tab.word == "Breaks a must"
    assert slot.list.accessibleDescription() == "Breaks a must, Must plus 6"
    board.drag.leave()
    assert slot.tab == best
    board.set_tabs({})
    assert slot.tab is None


def test_a_single_challenge_that_is_not_staffed_takes_people_anywhere_in_its_slot(board, heard, drag):
    said = heard("dropped")
    board.show_board(samples.pods(), samples.bench(), samples.not_staffed()[:1])
    drag([ANA], board, board.field.slot.mapTo(board, QPoint(60, 60)))
    assert said == [Drop((ANA,), "prices")]


def test_several_people_from_several_pods_are_one_drop(board, pod_of, heard, drag):
    said = heard("dropped")
    lucy = Held("Lucy Chen", None)
    drag([ANA, lucy, Held("Rosa Keller", "cash")], board, pod_of("cash").geometry().center())
    assert said == [Drop((ANA, lucy), "cash")]  # Rosa is there already


def test_nothing_is_asked_where_nothing_would_change(board, pod_of, heard, drag):
    said = heard("dropped")
    drag([ANA], board, pod_of("crm").geometry().center())
    drag([ANA], board, board.field.slot.mapTo(board, QPoint(60, 60)))  # its header, which is no challenge
    assert said == []
    assert not any(pod.hovered for pod in board.pods())


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b"\xff", b'{"board": "x", "people": [["a"]]}'])
def test_what_is_not_from_this_board_is_refused(board, pod_of, heard, drag, content):
    said = heard("dropped")
    mime = QMimeData()
    mime.setData(MIME, content)
    assert unpack(mime, board.drag.token) == ()
    event, _ = drag.enter([], board, pod_of("cash").geometry().center(), mime)
    assert not event.isAccepted()
    drag([ANA], board, pod_of("cash").geometry().center(), pack([ANA], "another board"))
    assert said == []


def test_the_pod_under_the_pointer_shows_it_and_only_as_long(board, pod_of, heard, drag):
    said = heard("hovered")
    drag.enter([ANA], board, pod_of("cash").geometry().center())
    assert pod_of("cash").hovered
    assert said[-1] == Drop((ANA,), "cash")
    drag.enter([ANA], board, pod_of("month").geometry().center())
    assert [pod.challenge for pod in board.pods() if pod.hovered] == ["month"]
    QApplication.sendEvent(board, QDragLeaveEvent())
    assert not pod_of("month").hovered
    assert said[-1] is None


def test_resting_on_a_card_asks_for_a_swap(board, pod_of, heard, drag):
    said = heard("dropped")
    pod = pod_of("cash")
    at = pod.list.viewport().mapTo(board, middle(pod, 1))
    drag.enter([ANA], board, at)
    QTest.qWait(450)
    rosa = Held("Rosa Keller", "cash")
    assert board.delegate.swap == rosa
    assert not pod.list.slot
    drag([ANA], board, at)
    assert said == [Drop((ANA,), "cash", rosa)]
    assert board.delegate.swap is None


def test_moving_on_takes_the_swap_away(board, pod_of, drag):
    pod = pod_of("cash")
    drag.enter([ANA], board, pod.list.viewport().mapTo(board, middle(pod, 1)))
    QTest.qWait(450)
    drag.enter([ANA], board, pod.mapTo(board, QPoint(60, 40)))
    assert board.delegate.swap is None
    assert pod.list.slot


def test_the_board_scrolls_where_people_are_held_at_its_edge(app, board, pod_of, drag):
    board.resize(1048, 420)
    app.processEvents()
    bar = board.field.verticalScrollBar()
    assert bar.maximum() > 0
    drag.enter([ANA], board, QPoint(60, board.field.height() - 3))
    QTest.qWait(200)
    scrolled = bar.value()
    assert scrolled > 0
    QApplication.sendEvent(board, QDragLeaveEvent())
    QTest.qWait(80)
    assert bar.value() == scrolled


def pull(pod, row=1):
    """Begin to drag a card; without a screen the drag itself returns at once."""
    at = middle(pod, row)
    QTest.mouseClick(pod.list.viewport(), LEFT, pos=at)
    pod.list.startDrag(MOVE)


def test_a_drag_tells_who_is_held_and_ends_clean(board, pod_of, heard):
    said = heard("heldChanged")
    pull(pod_of("crm"))
    assert said == [(ANA,), ()]
    assert board.delegate.held == frozenset()


def test_no_drag_starts_on_a_published_plan(board, pod_of, heard):
    board.set_read_only(True)
    said = heard("heldChanged")
    pull(pod_of("crm"))
    assert said == []


def test_a_list_takes_no_drops_of_its_own(board):
    assert not any(pod.list.viewport().acceptDrops() for pod in board.pods())
