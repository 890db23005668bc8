import random
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from tests.ui.board.samples import card
from ui.board.model import CARD_ROLE, PodModel
from ui.board.not_staffed import NotStaffed, NotStaffedModel

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def model(app):
    model = PodModel()
    tester = QAbstractItemModelTester(model, FATAL)
    yield model
    tester.deleteLater()


def cards(names):
    return [card(name) for name in names]


def watch(model):
    said = []
    model.dataChanged.connect(lambda first, last: said.append(("changed", first.row(), last.row())))
    model.rowsInserted.connect(lambda _, first, last: said.append(("in", first, last)))
    model.rowsRemoved.connect(lambda _, first, last: said.append(("out", first, last)))
    model.rowsMoved.connect(lambda *move: said.append(("moved", move[1], move[4])))
    model.modelReset.connect(lambda: said.append(("reset",)))
    return said


def test_a_card_speaks_to_screen_readers(model):
    model.show([card("Ana Ruiz", "Finance · Analyst")])
    index = model.index(0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Ana Ruiz"
    assert index.data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Finance, Analyst"
    assert index.data(CARD_ROLE).person == "Ana Ruiz"


def test_a_tip_shows_markup_as_it_is_written(model):
    model.show([card("<b>Ana</b>", mark="warning", mark_tip="Third quarter here.")])
    tip = model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    assert "&lt;b&gt;Ana" in tip
    assert "Third quarter here." in tip


def test_what_did_not_change_is_not_said(model):
    model.show(cards("abc"))
    said = watch(model)
    model.show(cards("abc"))
    assert said == []


def test_one_changed_card_is_said_alone(model):
    model.show(cards("abc"))
    said = watch(model)
    model.show([card("a"), replace(card("b"), locked=True), card("c")])
    assert said == [("changed", 1, 1)]


def test_a_move_is_told_as_one_leaving_and_one_arriving(model):
    model.show(cards("abc"))
    said = watch(model)
    model.show(cards("acd"))
    assert said == [("out", 1, 1), ("in", 2, 2)]


def test_a_new_order_moves_rows(model):
    model.show(cards("abc"))
    said = watch(model)
    model.show(cards("cab"))
    assert said == [("moved", 2, 0)]


def test_a_wholly_other_pod_is_told_at_once(model):
    model.show(cards(str(number) for number in range(300)))
    said = watch(model)
    model.show(cards(str(number) for number in range(300, 600)))
    assert said == [("reset",)]


def test_any_update_ends_with_the_cards_that_were_asked_for(model):
    chance = random.Random(7)
    people = "abcdefghij"
    for _ in range(200):
        wanted = [
            card(name, wish=chance.choice([None, 1])) for name in chance.sample(people, chance.randint(0, 10))
        ]
        model.show(wanted)
        assert model.cards == wanted


def test_the_challenges_that_gave_way_are_a_model_too(app):
    model = NotStaffedModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show([NotStaffed("a", "Archive", "Nobody can lead."), NotStaffed("b", "Rooms")])
    assert model.index(0).data(Qt.ItemDataRole.AccessibleDescriptionRole) == "Nobody can lead."
    model.show([])
    assert model.rowCount() == 0
    tester.deleteLater()
