import pytest
from PySide6.QtCore import QTimer

from tests.ui.board import samples
from ui.board.fade import LASTS
from ui.theme import theme

GROUND = 4, 12  # a point of the tab beside its words


@pytest.fixture
def color(board, pod_of):
    return lambda: pod_of("month").grab().toImage().pixelColor(*GROUND)


def test_tabs_come_in_a_moment_and_go_at_once(board, color):
    theme().set_system_motion(True)
    empty = color()
    board.set_tabs(samples.tabs())
    assert color() == empty
    board.fade.show_at(LASTS / 2)
    assert color() not in (empty, theme().color("positive_tint"))
    board.fade.show_at(LASTS)
    assert color() == theme().color("positive_tint")
    board.set_tabs({})
    assert color() == empty


def test_tabs_that_say_something_else_do_not_come_again(board, color):
    theme().set_system_motion(True)
    board.set_tabs(samples.tabs())
    board.fade.show_at(LASTS)
    board.set_tabs({"month": samples.tabs()["month"]})
    assert color() == theme().color("positive_tint")


def test_tabs_of_pods_that_are_used_again_are_whole(board, color):
    theme().set_system_motion(True)
    board.set_tabs(samples.tabs())
    board.show_board([], samples.bench())
    board.set_tabs({})
    board.show_board(samples.pods(), samples.bench())
    theme().set_system_motion(False)
    board.set_tabs(samples.tabs())
    assert color() == theme().color("positive_tint")
    assert not any(timer.isActive() for timer in board.fade.findChildren(QTimer))


def test_where_nothing_moves_tabs_are_there_at_once(board, color):
    board.set_tabs(samples.tabs())
    assert color() == theme().color("positive_tint")
