from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint

from tests.ui.board import samples
from ui.board.face import Held, PodFace
from ui.board.ways import CLOSING, MOST, MOVED, Seen, Way, changed, ways


def faces(**pods):
    return [PodFace(pod, pod, cards=tuple(map(samples.card, people))) for pod, people in pods.items()]


def at(x, y, pod=0):
    return Seen(QPoint(x, y), QPoint(0, pod))


def test_pods_with_others_or_in_another_order_are_those_that_changed():
    before = faces(a=["Ana", "Ben"], b=["Eva", "Jun"], c=["Kai"], d=["Lea"])
    after = faces(a=["Ana"], b=["Jun", "Eva"], c=["Kai"], e=["Ben"])
    assert changed(before, after) == ["a", "b"]


def test_a_card_that_says_something_else_went_nowhere():
    (pod,) = faces(a=["Ana", "Ben"])
    locked = replace(pod, cards=tuple(replace(card, locked=True) for card in pod.cards))
    assert changed([pod], [locked]) == []


@pytest.mark.parametrize(("people", "found"), [(MOST, ["a", "b"]), (MOST + 1, [])])
def test_so_many_who_move_at_once_are_another_plan(people, found):
    names = [f"{number}" for number in range(people)]
    assert changed(faces(a=names, b=["Ben"]), faces(a=[], b=["Ben", *names])) == found


def test_who_moves_comes_from_the_old_pod_and_the_others_close_up():
    before = {Held("Ana", "a"): at(0, 0), Held("Ben", "a"): at(0, 44)}
    after = {Held("Ana", "b"): at(200, 0), Held("Ben", "a"): at(0, 0)}
    assert list(ways(before, after, {}).items()) == [
        (Held("Ben", "a"), Way(QPoint(0, 44), CLOSING)),
        (Held("Ana", "b"), Way(QPoint(-200, 0), MOVED)),
    ]


def test_who_is_put_down_by_the_pointer_comes_from_there_seen_before_or_not():
    after = {Held("Ana", "b"): at(200, 0)}
    way = Way(QPoint(-10, 20), MOVED)
    for before in ({}, {Held("Ana", "a"): at(0, 0)}):
        assert ways(before, after, {"Ana": QPoint(190, 20)}) == {Held("Ana", "b"): way}


def test_who_was_not_seen_before_or_is_not_seen_after_just_appears_there():
    assert ways({Held("Ben", "a"): at(0, 0)}, {Held("Ana", "b"): at(0, 0)}, {}) == {}


def test_a_pod_that_lies_elsewhere_takes_along_its_cards():
    before, after = {Held("Ana", "a"): at(0, 100, 60)}, {Held("Ana", "a"): at(0, 140, 100)}
    assert ways(before, after, {}) == {}


def test_a_card_slows_down_towards_its_place():
    way = Way(QPoint(100, -40), 160)
    assert [way.rest(elapsed) for elapsed in (0, 80, 160, 500)] == [
        QPoint(100, -40),
        QPoint(13, -5),
        QPoint(0, 0),
        QPoint(0, 0),
    ]
