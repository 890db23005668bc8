import pytest

from ui.board.face import Drop, Held
from ui.theme import theme

ANA = Held("ana", "cash")


@pytest.fixture
def board(window):
    theme().set_system_motion(True)
    return window.board_page.board


def test_a_move_its_undo_and_its_redo_are_seen_on_the_way(window, board):
    there = Held("ana", "churn")
    window.board_page.drop(Drop((ANA,), "churn"))
    assert there in board.glide.moving
    window.document.undo()
    assert ANA in board.glide.moving
    window.document.redo()
    assert there in board.glide.moving


def test_the_two_of_a_swap_pass_each_other(window, board):
    window.board_page.drop(Drop((ANA,), "churn", Held("kai", "churn")))
    assert {Held("ana", "churn"), Held("kai", "cash")} <= board.glide.moving


def test_another_plan_is_there_at_once(window, board):
    window.document.look_at("two")
    assert not board.glide.moving
    window.document.look_at("one")
    assert not board.glide.moving
