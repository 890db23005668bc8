import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.score import assess
from ui.board.face import Held
from ui.frame.sentence import Sentence
from ui.places import action


@pytest.fixture
def palette(window):
    window.board_page.board.show_person("ana")
    return window.commands.search.palette


def key(app, key):
    QTest.keyClick(app.focusWidget(), key)


def previewed(window):
    preview = window.inspector.preview
    return "" if preview is None else preview.findChild(Sentence).text()


def known(palette):
    return all(entry.hint for entry in palette.model.entries)


def test_m_asks_where_and_enter_moves(app, window, palette, until):
    key(app, Qt.Key.Key_M)
    assert palette.field.placeholderText() == "Move Ana Ruiz to"
    assert {entry.name for entry in palette.model.entries} == {"Bench", "Churn warning", "Price lists"}
    until(lambda: known(palette))
    QTest.keyClicks(palette.field, "price")
    key(app, Qt.Key.Key_Return)
    assert window.document.plan.places("ana") == ("price",)
    assert window.document.undo_title == "Move Ana Ruiz to Price lists"


def test_the_best_places_come_first_and_each_says_what_it_would_change(app, window, palette, until):
    key(app, Qt.Key.Key_M)
    until(lambda: known(palette))
    ranks, document = [], window.document
    for entry in list(palette.model.entries):
        drop = window.commands.moving._drops[entry.key]
        ranks.append(assess(document.problem, action(drop).applied(document.plan)).score.rank)
    assert ranks == sorted(ranks)


def test_what_enter_would_do_is_previewed_until_esc(app, window, palette, until):
    key(app, Qt.Key.Key_M)
    until(lambda: known(palette))
    QTest.keyClicks(palette.field, "churn")
    pod = next(one for one in window.board_page.board.pods() if one.challenge == "churn")
    assert pod.hovered
    assert pod.tab is not None
    until(lambda: window.inspector.preview is not None)
    assert any(cell.preview is not None for cell in window.top_bar.cells.values())
    key(app, Qt.Key.Key_Escape)
    assert not pod.hovered
    assert pod.tab is None
    assert all(cell.preview is None for cell in window.top_bar.cells.values())
    assert window.inspector.preview is None
    assert window.document.undo_title is None


def test_s_asks_with_whom_and_enter_swaps(app, window, palette, until):
    key(app, Qt.Key.Key_S)
    assert palette.field.placeholderText() == "Swap Ana Ruiz with"
    until(lambda: known(palette))
    QTest.keyClicks(palette.field, "kai")
    # Until somebody is typed, the best is previewed.
    until(lambda: previewed(window) == "Swapped with Kai Moreau")
    key(app, Qt.Key.Key_Return)
    assert window.document.plan.places("ana") == ("churn",)
    assert window.document.plan.places("kai") == ("cash",)


def test_several_move_together_and_do_not_swap(app, window, palette):
    window.board_page.board.select(["ana", "jun"])
    assert window.actions_.why_not("swap") == "Select one person alone."
    window.actions_["move"].trigger()
    assert palette.field.placeholderText() == "Move 2 people to"
    palette.close()
    window.commands.moving.ask_with_whom(window.board_page.selected_people())
    assert not palette.isVisible()


def test_a_plan_that_can_only_be_read_asks_nothing(window, palette, monkeypatch):
    monkeypatch.setattr(type(window.document), "why_read_only", property(lambda self: "It is closed."))
    window.commands.moving.ask_where([Held("ana", "cash")])
    assert not palette.isVisible()
    window.commands.permit()
    assert window.actions_.why_not("move") == "It is closed."


def test_letters_go_on_with_a_name_that_is_being_typed(app, window, palette):
    QTest.keyClicks(app.focusWidget(), "bens")
    assert not palette.isVisible()
    assert [held.person for held in window.board_page.selected_people()] == ["ben"]
