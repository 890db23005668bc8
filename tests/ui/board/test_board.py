from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.board import samples
from ui.board import BoardView, Held, PodFace
from ui.theme import theme

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


def click(pod, row, modifiers=Qt.KeyboardModifier.NoModifier):
    at = pod.list.visualRect(pod.model.index(row)).center()
    QTest.mouseClick(pod.list.viewport(), LEFT, modifiers, at)


def people(board):
    return [held.person for held in board.selected_people()]


def test_every_face_is_on_the_board_where_the_drawing_has_it(board, pod_of):
    assert [pod.challenge for pod in board.pods()][:2] == ["month", "supplier"]
    assert pod_of("month").geometry().getRect() == (20, 0, 192, 356)
    assert pod_of(None).geometry().getRect() == (20, 720, 1008, 76)
    assert pod_of("month").list.verticalScrollBar().maximum() == 0
    assert pod_of(None).list.verticalScrollBar().maximum() == 0


def test_showing_the_same_board_touches_nothing(board, pod_of):
    views = list(board.pods())
    said = []
    for pod in views:
        pod.model.dataChanged.connect(lambda *change: said.append(change))
        pod.model.rowsInserted.connect(lambda *change: said.append(change))
    board.show_board(samples.pods(), samples.bench(), samples.not_staffed())
    assert list(board.pods()) == views
    assert said == []


def test_pods_that_went_are_taken_away_and_new_ones_come(board, app):
    faces = samples.pods()
    board.show_board([faces[3], PodFace("new", "New one"), faces[0]], samples.bench())
    assert [pod.challenge for pod in board.pods()] == ["churn", "new", "month", None]
    assert not board.field.slot.isVisible()


def test_whoever_moves_stays_selected(board, pod_of, heard):
    board.select(["Ana Ruiz"])
    said = heard("selectionChanged")
    faces = samples.pods()
    ana = faces[5].cards[1]
    faces[5] = replace(faces[5], cards=tuple(card for card in faces[5].cards if card != ana))
    faces[2] = replace(faces[2], cards=(*faces[2].cards, ana))
    board.show_board(faces, samples.bench())
    assert board.selected_people() == [Held("Ana Ruiz", "cash")]
    assert len(said) == 1


def test_a_click_selects_one_and_ends_the_selection_elsewhere(board, pod_of, heard):
    said = heard("selectionChanged")
    click(pod_of("month"), 0)
    click(pod_of("cash"), 1)
    assert people(board) == ["Rosa Keller"]
    assert len(said) == 2


def test_a_selection_may_span_pods(board, pod_of):
    click(pod_of("month"), 0)
    click(pod_of("cash"), 1, CTRL)
    click(pod_of("cash"), 3, SHIFT)
    assert people(board) == ["Tomás Oliveira", "Rosa Keller", "Jonas Weber", "Aisha Bello"]
    click(pod_of("cash"), 1)
    assert people(board) == ["Rosa Keller"]


def test_arrows_move_within_a_pod_and_to_its_neighbours(board, pod_of):
    click(pod_of("month"), 0)
    QTest.keyClick(pod_of("month").list, Qt.Key.Key_Down)
    assert people(board) == ["Ingrid Sørensen"]
    QTest.keyClick(pod_of("month").list, Qt.Key.Key_Right)
    assert pod_of("supplier").list.hasFocus()
    assert people(board) == ["Elif Yılmaz"]
    QTest.keyClick(pod_of("supplier").list, Qt.Key.Key_End)
    QTest.keyClick(pod_of("supplier").list, Qt.Key.Key_Right)
    assert people(board) == ["Viktor Horák"]  # the neighbour has one card less
    QTest.keyClick(pod_of("cash").list, Qt.Key.Key_Left)
    assert pod_of("supplier").list.hasFocus()


def test_up_from_the_first_card_goes_to_the_pod_itself(board, pod_of, heard):
    said = heard("podSelected")
    click(pod_of("month"), 0)
    QTest.keyClick(pod_of("month").list, Qt.Key.Key_Up)
    assert said == ["month"]
    assert people(board) == []
    QTest.keyClick(pod_of("month").list, Qt.Key.Key_Down)
    assert people(board) == ["Tomás Oliveira"]


def test_arrows_walk_along_the_bench_before_leaving_it(board, pod_of):
    bench = pod_of(None)
    click(bench, 0)
    QTest.keyClick(bench.list, Qt.Key.Key_Right)
    assert people(board) == ["Erik Johansson"]
    QTest.keyClick(bench.list, Qt.Key.Key_Left)
    QTest.keyClick(bench.list, Qt.Key.Key_Left)
    assert pod_of("payroll").list.hasFocus()


def test_a_name_is_found_by_typing_it(board, pod_of):
    click(pod_of("month"), 0)
    QTest.keyClicks(pod_of("month").list, "gra")
    assert people(board) == ["Grace Mbeki"]


@pytest.mark.parametrize(
    ("key", "signal"),
    [(Qt.Key.Key_L, "lockToggled"), (Qt.Key.Key_M, "moveAsked"), (Qt.Key.Key_Delete, "removeAsked")],
)
def test_keys_of_the_board_ask_for_the_selected_people(board, pod_of, heard, key, signal):
    said = heard(signal)
    QTest.keyClick(pod_of("month").list, key)
    assert said == []
    click(pod_of("month"), 0)
    click(pod_of("cash"), 0, CTRL)
    QTest.keyClick(pod_of("cash").list, key)
    assert said == [(Held("Tomás Oliveira", "month"), Held("Daniel Osei", "cash"))]


def test_enter_opens_a_person(board, pod_of, heard):
    said = heard("personActivated")
    click(pod_of("month"), 2)
    QTest.keyClick(pod_of("month").list, Qt.Key.Key_Return)
    assert said == [Held("Wei Zhang", "month")]


def test_a_click_on_a_header_chooses_the_pod(board, pod_of, heard):
    said = heard("podSelected")
    QTest.mouseClick(pod_of("cash"), LEFT, pos=QPoint(60, 40))
    QTest.mouseClick(pod_of(None), LEFT, pos=QPoint(60, 12))
    assert said == ["cash", None]


def test_a_reason_can_be_chosen(board, heard):
    said = heard("notStaffedSelected")
    rows = board.field.slot.list
    QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualRect(board.field.slot.model.index(1)).center())
    assert said == ["rooms"]


def test_a_menu_is_asked_for_a_card_or_a_pod(board, pod_of, heard):
    said = heard("menuAsked")
    pod = pod_of("cash")
    at = pod.list.visualRect(pod.model.index(1)).center()
    for widget, point in ((pod.list.viewport(), at), (pod, QPoint(60, 40))):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, widget.mapToGlobal(point))
        QApplication.sendEvent(widget, event)
    assert [entry[:2] for entry in said] == [(Held("Rosa Keller", "cash"), "cash"), (None, "cash")]


def test_a_pod_says_aloud_what_a_drop_would_change(board, pod_of):
    board.set_tabs(samples.tabs())
    spoken = pod_of("cash").list.accessibleDescription()
    assert spoken == "best place, better, High minus 10, Medium minus 2"
    board.set_tabs({})
    assert pod_of("cash").list.accessibleDescription() == "Weeks 2–9 · 5 of 4–6"


def test_tab_reaches_the_board_once(board, pod_of):
    click(pod_of("cash"), 0)
    tabbable = [pod.challenge for pod in board.pods() if pod.list.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabbable == ["cash"]


def test_a_pod_without_a_match_folds_to_its_header(board, pod_of):
    month = {card.person for card in samples.pods()[0].cards}
    everybody = {card.person for face in samples.pods() for card in face.cards}
    board.show_matches(frozenset(everybody - month))
    assert pod_of("month").height() == 24 + 68
    assert not pod_of("month").list.isVisible()
    assert pod_of("supplier").height() == 356
    board.show_matches(None)
    assert pod_of("month").height() == 356
    assert pod_of("month").list.isVisible()


def test_the_bench_grows_to_a_third_of_the_board(app, board, pod_of):
    many = replace(samples.bench(), cards=tuple(samples.card(f"Person {n}") for n in range(12)))
    board.show_board(samples.pods(), many)
    assert pod_of(None).height() == 76 + 2 * 44
    crowd = replace(many, cards=tuple(samples.card(f"Person {n}") for n in range(200)))
    board.show_board(samples.pods(), crowd)
    app.processEvents()
    assert pod_of(None).height() == 804 // 3
    assert pod_of(None).list.verticalScrollBar().maximum() > 0


def test_a_full_pod_scrolls_by_itself_to_its_last_card(app, board, pod_of):
    faces = samples.pods()
    faces[0] = replace(faces[0], cards=tuple(samples.card(f"Person {n}") for n in range(20)))
    board.show_board(faces, samples.bench())
    app.processEvents()
    cards = pod_of("month").list
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum())
    last = cards.visualRect(pod_of("month").model.index(19))
    assert last.bottom() + 3 <= cards.viewport().height()


def test_an_empty_board_says_what_to_do(app, heard, board):
    asked = heard("emptyAsked")
    board.set_empty("board", "No plan yet", "Solve makes one in under a minute.", "Solve")
    board.show_board([], samples.bench())
    assert board._empty.isVisible()
    board._empty.button.click()
    assert len(asked) == 1
    board.show_board(samples.pods(), samples.bench())
    assert not board._empty.isVisible()


@pytest.mark.parametrize("percent", [80, 150, 200])
def test_the_board_follows_the_text_size(board, pod_of, percent):
    theme().set_percent(percent)
    pod = pod_of("month")
    assert theme().px(192) <= pod.width() <= theme().px(250)
    assert pod.list.visualRect(pod.model.index(1)).y() == theme().px(44)


def test_a_board_without_anything_can_be_shown(app):
    view = BoardView()
    view.resize(400, 300)
    view.show_board([], PodFace(None, "Bench"))
    assert not view.grab().isNull()


def test_the_keyboard_goes_with_a_selection_that_moves_elsewhere(board, pod_of):
    cash, crm = pod_of("cash"), pod_of("crm")
    cash.list.go_to(0)
    assert cash.list.ringed
    board.select(["Ana Ruiz"])
    assert crm.list.ringed
    assert crm.list.currentIndex().row() == crm.model.row_of("Ana Ruiz")
    assert board.selected_people() == [Held("Ana Ruiz", "crm")]
    board.select(())
    assert crm.list.hasFocus()


def test_the_keyboard_follows_somebody_who_is_moved_back(board, pod_of):
    crm = pod_of("crm")
    crm.list.go_to(crm.model.row_of("Ana Ruiz"))
    pods = {pod.challenge: pod for pod in samples.pods()}
    ana = next(card for card in pods["crm"].cards if card.person == "Ana Ruiz")
    pods["crm"] = replace(pods["crm"], cards=tuple(card for card in pods["crm"].cards if card != ana))
    pods["cash"] = replace(pods["cash"], cards=(*pods["cash"].cards, ana))
    board.show_board([*pods.values()], samples.bench(), samples.not_staffed())
    assert pod_of("cash").list.ringed
    assert pod_of("cash").list.currentIndex().row() == pod_of("cash").model.row_of("Ana Ruiz")
    assert board.selected_people() == [Held("Ana Ruiz", "cash")]


def test_of_a_pod_higher_than_the_room_the_header_is_shown_and_keys_reach_every_card(app, board, pod_of):
    board.resize(board.width(), 350)
    app.processEvents()
    board.select_pod("churn")
    pod, seen = pod_of("churn"), board.field.viewport()
    assert pod.height() > seen.height()
    assert pod.mapTo(seen, QPoint(0, 0)).y() == 0
    board.show_pod("churn")
    for row in range(pod.model.rowCount()):
        QTest.keyClick(pod.list, Qt.Key.Key_Down)
        card = pod.list.visualRect(pod.model.index(row))
        assert seen.rect().contains(pod.list.viewport().mapTo(seen, card.topLeft()))
        assert seen.rect().contains(pod.list.viewport().mapTo(seen, card.bottomRight()))
    assert pod.mapTo(seen, QPoint(0, 0)).y() < 0
