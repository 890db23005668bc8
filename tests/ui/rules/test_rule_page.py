from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.rules import rule_types
from tests.ui import small
from ui.document import Document
from ui.frame.sentence import Sentence
from ui.rules.rule_page import RulePage
from ui.widgets import Button


def chosen(page, window, key):
    page.board.take_keyboard(key)
    return window.inspector.page


def field_of(told, name):
    return next(each for each in told.fields if each.parameter.name == name)


def test_a_field_previews_what_the_plan_would_cost_and_enter_sets_it(page, window):
    told = chosen(page, window, "novelty")
    medium = window.top_bar.cells["medium"]
    assert not told.keep.isEnabled()
    field_of(told, "decay").editor.setText("8, 4")
    assert told.effect.text() == "The plan would change: Medium +4."
    assert medium.preview == medium.figure + 4
    assert window.document.undo_title is None
    QTest.keyClick(field_of(told, "decay").editor, Qt.Key.Key_Return)
    assert window.document.workspace.rules[small.QUARTER, "novelty"].settings == {"decay": [8, 4]}
    assert medium.preview is None
    assert page.board.cards["novelty"].hasFocus()


def test_escape_in_a_field_forgets_what_it_says_and_goes_back_to_the_card(page, window):
    told = chosen(page, window, "novelty")
    decay = field_of(told, "decay").editor
    decay.setFocus()
    decay.setText("8, 4")
    QTest.keyClick(decay, Qt.Key.Key_Escape)
    assert page.board.cards["novelty"].hasFocus()
    assert field_of(window.inspector.page, "decay").value() == [4, 2, 1]
    assert window.top_bar.cells["medium"].preview is None
    assert window.document.undo_title is None


def test_several_fields_are_one_change(page, window):
    told = chosen(page, window, "wishes")
    field_of(told, "unwished").editor.setValue(3)
    field_of(told, "weight").editor.setValue(2)
    told.keep.click()
    assert window.document.undo_title == "Set Wishes: 2 times, cost of a pod that is not on the list 3"


def test_what_makes_no_value_is_told_and_cannot_be_set(page, window):
    told = chosen(page, window, "novelty")
    field_of(told, "decay").editor.setText("many")
    assert told.effect.text().endswith("found 'many', expected numbers such as 4, 2, 1.")
    assert not told.keep.isEnabled()
    QTest.keyClick(field_of(told, "decay").editor, Qt.Key.Key_Return)
    assert window.document.undo_title is None
    field_of(told, "decay").editor.setText("9999999")
    assert "expected a whole number <= 1000000" in told.effect.text()


def test_a_change_that_costs_the_same_is_said_to(page, window):
    told = chosen(page, window, "moves")
    field_of(told, "max_moves").editor.setValue(3)
    assert told.effect.text() == "The plan would cost the same."
    assert told.keep.isEnabled()


def test_a_rule_goes_to_a_level_and_back_to_its_default(page, window):
    told = chosen(page, window, "novelty")
    buttons = {each.accessibleName(): each for each in told.findChildren(Button)}
    buttons["Put it under High"].click()
    assert window.document.undo_title == "Put New company under High"
    window.inspector.page.default.click()
    assert window.document.undo_title == "Set New company back to its default"
    assert not window.inspector.page.default.isEnabled()


def test_a_finding_is_shown_on_the_board(page, window):
    told = chosen(page, window, "novelty")
    found = next(f for f in window.document.assessment.findings if f.rule == "novelty")
    told.shown.emit(found)
    assert window.places.currentWidget() is window.board_page
    assert [held.person for held in window.board_page.selected_people()] == ["ana", "ben"]


def test_every_rule_has_a_page_with_more_about_it(app, file):
    document = Document.open(file)
    for key, kind in rule_types().items():
        told = RulePage(document, key)
        said = {each.text() for each in told.findChildren(Sentence)}
        assert {kind.sentence, kind.help.counts, kind.help.example, kind.help.levels} <= said
        told.leave()
        told.deleteLater()
    document.close()
