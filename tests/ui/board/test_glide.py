"""Cards on their way are painted elsewhere, and are in their places for everything but the eye."""

from dataclasses import replace
from time import monotonic

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtTest import QTest

from tests.ui.board import samples
from ui.board.face import Held
from ui.theme import theme

LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
ANA, BEFORE = Held("Ana Ruiz", "cash"), Held("Ana Ruiz", "crm")


def moved(person="Ana Ruiz", target="cash"):
    """The pods of the samples with a person last in another one."""
    pods = samples.pods()
    (card,) = [card for pod in pods for card in pod.cards if card.person == person]
    return [
        replace(pod, cards=(*(one for one in pod.cards if one != card), *[card] * (pod.challenge == target)))
        for pod in pods
    ]


@pytest.fixture
def show(board):
    """Shows pods on a board that may move."""
    theme().set_system_motion(True)
    return lambda pods, **more: board.show_board(
        pods, samples.bench(), samples.not_staffed(), glide=True, **more
    )


@pytest.fixture
def place(board, pod_of):
    """Where on the board a card has its place."""

    def find(held):
        pod = pod_of(held.source)
        row = pod.list.visualRect(pod.model.index(pod.model.row_of(held.person))).topLeft()
        corner = pod.list.viewport().mapTo(board, row)
        return board.delegate.place_in(corner.x(), corner.y()).toRect()

    return find


def seen(board, where):
    return board.grab(where).toImage()


def inside(card):
    """A card without its corners, where what is below shows."""
    return card.adjusted(6, 6, -6, -6)


def test_a_card_is_painted_from_its_old_place_to_its_new_one(board, show, place):
    start = place(BEFORE)
    card = seen(board, start)
    show(moved())
    end = place(ANA)
    assert seen(board, start) == card != seen(board, end)
    board.glide.show_at(80)
    halfway = QRect(end.topLeft() + (start.topLeft() - end.topLeft()) * 0.125, end.size())
    assert seen(board, inside(halfway)) == card.copy(inside(card.rect()))
    board.glide.show_at(160)
    assert seen(board, end) == card
    assert not board.glide.moving


def test_the_cards_below_close_up_and_are_there_first(board, show, pod_of):
    show(moved())
    below = {Held(card.person, "crm") for card in pod_of("crm").model.cards[1:]}
    assert board.glide.moving == {ANA, *below}
    board.glide.show_at(120)
    assert board.glide.moving == {ANA}


def test_on_its_way_a_card_is_in_its_place_for_all_but_the_eye(board, show, place):
    show(moved())
    at = place(ANA).center()
    pod = board.pod_at(at)
    assert board.glide.moving
    assert pod.list.held_at(pod.list.viewport().mapFrom(board, at)) == ANA
    board.select(["Ana Ruiz"])
    assert board.selected_people() == [ANA]


def test_it_goes_on_by_itself_and_ends(board, show):
    show(moved())
    assert board.glide.moving
    end = monotonic() + 10
    while board.glide.moving:
        assert monotonic() < end, "it goes on and on"
        QTest.qWait(10)
    assert board.delegate.gliding == frozenset()


@pytest.mark.parametrize(
    "act",
    [
        lambda board: QTest.keyClick(board.window().windowHandle(), Qt.Key.Key_Tab),
        lambda board: QTest.mousePress(board.window().windowHandle(), LEFT, PLAIN, QPoint(5, 5)),
        lambda board: board.resize(board.width() - 1, board.height()),
        lambda board: board.hide(),
        lambda board: theme().set_percent(110),
        lambda board: board.show_board(moved(), samples.bench()),
    ],
    ids=["key", "press", "resize", "hide", "text", "another board"],
)
def test_whatever_comes_puts_the_cards_into_their_places(board, show, act):
    show(moved())
    assert board.glide.moving
    act(board)
    assert not board.glide.moving
    assert not any(timer.isActive() for timer in board.glide.findChildren(QTimer))


@pytest.mark.parametrize("motion", ["system", "none"])
def test_nothing_glides_where_the_system_or_the_manager_wants_no_motion(board, show, motion):
    theme().set_motion(motion)
    theme().set_system_motion(motion == "none")
    show(moved())
    assert not board.glide.moving


def test_nothing_glides_where_it_is_another_plan(board, show):
    theme().set_system_motion(True)
    board.show_board(moved(), samples.bench())
    assert not board.glide.moving


def test_while_the_board_scrolls_a_card_goes_on_to_where_its_place_is(board, show, place):
    many = [replace(pod, challenge=f"{pod.challenge}{more}") for more in ("", " 2") for pod in samples.pods()]
    show(many)
    card = seen(board, inside(place(BEFORE)))
    show([*moved(), *many[len(samples.pods()) :]])
    end = place(ANA)
    board.field.verticalScrollBar().setValue(30)
    assert place(ANA).y() == end.y() - 30
    board.glide.show_at(159)
    assert board.glide.moving
    assert seen(board, inside(place(ANA))) == card


def test_the_ring_of_the_keyboard_goes_along(board, show, place):
    board.show_person("Ana Ruiz")
    QTest.keyClick(board.focusWidget() or board.window().focusWidget(), Qt.Key.Key_Home)
    board.show_person("Ana Ruiz")
    beside = place(BEFORE).topLeft() + QPoint(60, -2)
    before = board.grab().toImage().pixelColor(beside)
    show(moved())
    assert before == theme().color("accent") == board.grab().toImage().pixelColor(beside)
