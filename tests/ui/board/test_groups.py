"""Many pods: in groups that fold, as widgets where they are near, found by name and by filter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.ui.board import samples
from ui.board import BoardView, Held, PodFace
from ui.board.face import Group

LEFT = Qt.MouseButton.LeftButton
PODS = 60
BENCH = PodFace(None, "Bench", cards=(samples.card("On the bench"),))


def faces(moved=None):
    """Pods of two people each; `moved` is a person and the challenge where that person is instead."""
    people = {f"c{n}": [f"Ana {n}", f"Ben {n}"] for n in range(PODS)}
    if moved:
        for names in people.values():
            if moved[0] in names:
                names.remove(moved[0])
        people[moved[1]].append(moved[0])
    return [
        PodFace(challenge, challenge, cards=tuple(map(samples.card, names)))
        for challenge, names in people.items()
    ]


GROUPS = (
    Group("a", "First", tuple(f"c{n}" for n in range(7))),
    Group("b", "Second", tuple(f"c{n}" for n in range(7, PODS))),
)


@pytest.fixture
def board(app):
    window = QWidget()
    window.resize(1048, 804)
    view = BoardView(window)
    view.setGeometry(0, 0, 1048, 804)
    view.show_board(faces(), BENCH)
    window.show()
    window.activateWindow()
    app.processEvents()
    yield view
    app.processEvents()


@pytest.fixture
def grouped(board):
    board.show_board(faces(), BENCH, groups=GROUPS)
    return board


def people(board):
    return [held.person for held in board.selected_people()]


def seen(board):
    return [pod.challenge for pod in board.field.views if not pod.visibleRegion().isEmpty()]


def test_only_pods_that_are_near_are_widgets_wherever_the_board_is_scrolled_to(board):
    bar = board.field.verticalScrollBar()
    for value in range(0, bar.maximum(), 300):
        bar.setValue(value)
        inside = board.field.layout_.between(value, value + board.field.height() - 1)
        assert set(seen(board)) == set(inside)
        assert len([*board.pods()]) < PODS * 2 / 3
    shown = {pod.challenge: [card.name for card in pod.model.cards] for pod in board.field.views}
    assert all(names == [f"Ana {c[1:]}", f"Ben {c[1:]}"] for c, names in shown.items())


def test_a_selection_stays_while_it_is_scrolled_away(board):
    board.select(["Ben 1"])
    board.field.verticalScrollBar().setValue(board.field.verticalScrollBar().maximum())
    assert "c1" not in seen(board)
    assert board.selected_people() == [Held("Ben 1", "c1")]


def test_of_several_who_are_selected_each_is_there_to_scroll_to(board):
    board.select(["Ben 1", "Ben 45"])
    board.field.verticalScrollBar().setValue(board.field.layout_.pods["c45"].y())
    assert "c45" in seen(board)
    assert people(board) == ["Ben 1", "Ben 45"]


def test_a_pod_that_was_used_again_has_nothing_of_the_one_before(board):
    board.select_pod("c1")
    board.clear_pod_selection()
    board.set_tabs({"c1": samples.tabs()["cash"]})
    board.field.verticalScrollBar().setValue(board.field.verticalScrollBar().maximum())
    assert not any(pod.selected or pod.tab or pod.hovered for pod in board.pods())
    assert people(board) == []


def test_tabs_come_with_the_pods(board):
    board.set_tabs({f"c{PODS - 1}": samples.tabs()["cash"]})
    board.field.verticalScrollBar().setValue(board.field.verticalScrollBar().maximum())
    assert board.field.views.get(f"c{PODS - 1}").tab == samples.tabs()["cash"]


def test_whoever_moves_to_a_pod_far_away_stays_selected(board):
    board.select(["Ana 0"])
    board.show_board(faces(("Ana 0", "c59")), BENCH)
    assert board.selected_people() == [Held("Ana 0", "c59")]


def test_a_person_far_away_is_shown_with_the_keyboard(board):
    assert board.show_person("Ben 50")
    assert "c50" in seen(board)
    assert board.field.views.get("c50").list.hasFocus()
    assert people(board) == ["Ben 50"]
    assert not board.show_person("Nobody")


def test_a_pod_far_away_is_shown_out_of_its_folded_group(grouped):
    said = []
    grouped.podSelected.connect(said.append)
    grouped.field.fold_all(True)
    assert grouped.show_pod("c50")
    assert "c50" in seen(grouped)
    assert said == ["c50"]
    assert grouped.field.folded == {"a"}
    assert not grouped.show_pod("none")


def test_arrows_go_from_pod_to_pod_over_all_of_them(board):
    board.show_person("Ana 0")
    for _ in range(PODS - 1):
        QTest.keyClick(board.field.views.get(board.selected_people()[0].source).list, Qt.Key.Key_Right)
    assert people(board) == [f"Ana {PODS - 1}"]
    assert f"c{PODS - 1}" in seen(board)


def test_tab_reaches_a_pod_that_is_there_wherever_the_board_is_scrolled_to_and_whatever_is_folded(grouped):
    def tabbable():
        return [pod for pod in grouped.pods() if pod.list.focusPolicy() & Qt.FocusPolicy.TabFocus]

    bar = grouped.field.verticalScrollBar()
    bar.setValue(bar.maximum())
    (one,) = tabbable()
    assert one.challenge in grouped.field.layout_.pods
    grouped.field.fold_all(True)
    assert tabbable() == [grouped.bench]


def test_a_heading_says_what_is_in_its_group_and_a_click_folds_it(grouped):
    first, second = grouped.field.headings
    assert (first.text(), first.accessibleDescription()) == ("First", "7 pods · 14 people, unfolded")
    QTest.mouseClick(first, LEFT)
    assert first.accessibleDescription() == "7 pods · 14 people, folded"
    assert second.y() == first.y() + first.height()
    assert "c0" not in seen(grouped)
    QTest.mouseClick(first, LEFT)
    assert "c0" in seen(grouped)


def test_the_keyboard_reaches_headings_and_folds_them(grouped):
    grouped.show_person("Ana 0")
    first, second = grouped.field.headings
    cards = grouped.field.views.get("c0").list
    QTest.keyClick(cards, Qt.Key.Key_Up)
    QTest.keyClick(cards, Qt.Key.Key_Up)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Left)
    assert first.folded
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    QTest.keyClick(second, Qt.Key.Key_Down)
    assert people(grouped) == ["Ana 7"]
    QTest.keyClick(second, Qt.Key.Key_Up)
    assert first.hasFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert not first.folded


def test_the_keyboard_goes_from_a_pod_that_is_folded_away_to_its_heading(grouped):
    grouped.show_person("Ana 0")
    grouped.field.fold_all(True)
    assert grouped.field.headings[0].hasFocus()


def test_folding_away_the_pod_with_the_keyboard_scrolls_to_nothing_else(app, grouped):
    grouped.show_board(faces(), BENCH, samples.not_staffed(), groups=GROUPS)
    grouped.resize(grouped.width(), 300)
    app.processEvents()
    grouped.show_person("Ana 0")
    here = grouped.field.verticalScrollBar().value()
    grouped.field.fold_all(True)
    assert grouped.field.verticalScrollBar().value() <= here


def test_what_is_folded_stays_so_through_a_change(grouped):
    grouped.field.fold(["a"], True)
    grouped.show_board(faces(("Ana 8", "c9")), BENCH, groups=GROUPS)
    assert grouped.field.headings[0].folded
    assert "c0" not in seen(grouped)


def test_the_filter_brings_pods_with_a_match_to_the_front(board):
    board.show_matches(frozenset({"Ana 40", "Ben 50"}))
    assert [*board.field.layout_.pods][:3] == ["c40", "c50", "c0"]
    assert board.field.layout_.pods["c0"].height() == board.field.layout_.pods["c40"].height() - 264
    board.show_matches(None)
    assert [*board.field.layout_.pods][:2] == ["c0", "c1"]


def test_views_may_be_put_away_while_they_are_gone_through(board):
    """As where folding the pod with the keyboard scrolls the board."""
    there, gone_through = len([*board.field.views]), []
    for pod in board.field.views:
        gone_through.append(pod.challenge)
        board.field.views.keep(gone_through)
    assert gone_through == ["c0"]
    assert there > 1


def test_a_pod_scrolls_to_its_first_match(app, board):
    crowd = tuple(samples.card(f"Person {n}") for n in range(20))
    board.show_board([PodFace("crowd", "Crowd", cards=crowd), *faces()], BENCH)
    app.processEvents()
    cards = board.field.views.get("crowd").list
    board.show_matches(frozenset({"Person 15", "Person 18"}))
    assert cards.viewport().rect().contains(cards.visualRect(cards.model().index(15)))


def test_headings_count_matches(grouped):
    grouped.show_matches(frozenset({"Ana 1", "Ben 1", "Ana 50"}))
    said = [heading.accessibleDescription() for heading in grouped.field.headings]
    assert said == ["7 pods · 2 people match, unfolded", "53 pods · 1 person matches, unfolded"]


def test_the_next_match_is_the_next_in_the_board_and_after_the_last_the_first(grouped):
    assert grouped.go_to_match(1) is None
    grouped.field.fold_all(True)
    grouped.show_matches(frozenset({"Ana 50", "Ben 1", "On the bench"}))
    found = [grouped.go_to_match(1) for _ in range(4)]
    assert found == [Held("Ben 1", "c1"), Held("Ana 50", "c50"), Held("On the bench", None), found[0]]
    assert people(grouped) == ["Ben 1"]
    assert grouped.go_to_match(-1) == Held("On the bench", None)
    assert grouped.go_to_match(-1) == Held("Ana 50", "c50")
    assert "c50" in seen(grouped)
