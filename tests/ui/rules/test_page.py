"""The page of the rules in a real window on a real file: cards, keys, previews and presets."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from planner.workspace.store import Store
from tests.ui import small
from ui.rules.face import Preview
from ui.theme import theme

MUST, HIGH, MEDIUM, OFF = "must", "high", "medium", "off"


def rule(window, key):
    return window.document.workspace.rules.get((small.QUARTER, key))


def columns(page):
    return {level: [card.face.key for card in column.cards] for level, column in page.board.columns.items()}


def press(page, key, *keys, modifier=Qt.KeyboardModifier.NoModifier):
    page.board.take_keyboard(key)
    for each in keys:
        QTest.keyClick(page.board.cards[key], each, modifier)


def test_every_rule_is_in_the_column_of_its_level(page):
    shown = columns(page)
    assert sum(map(len, shown.values())) == 30
    assert "novelty" in shown["medium"]
    assert shown["off"] == ["debt"]


@pytest.mark.parametrize(
    ("key", "level"),
    [(Qt.Key.Key_1, MUST), (Qt.Key.Key_2, HIGH), (Qt.Key.Key_4, "low"), (Qt.Key.Key_0, OFF)],
)
def test_a_digit_puts_a_rule_under_a_level(page, window, key, level):
    press(page, "novelty", key)
    assert "novelty" in columns(page)[level]
    assert rule(window, "novelty").settings == {"level": level}
    assert page.board.cards["novelty"].hasFocus()


def test_alt_and_an_arrow_take_a_rule_one_level_along_and_undo_takes_it_back(page, window):
    press(page, "novelty", Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert window.document.undo_title == "Put New company under High"
    window.actions_["undo"].trigger()
    assert rule(window, "novelty") is None
    assert "novelty" in columns(page)["medium"]
    press(page, "size", Qt.Key.Key_Left, modifier=Qt.KeyboardModifier.AltModifier)
    assert window.document.undo_title is None


def test_arrows_go_from_card_to_card(page):
    first, second = page.board.columns[MEDIUM].cards[:2]
    page.board.take_keyboard(first.face.key)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    assert page.board.key == second.face.key
    QTest.keyClick(second, Qt.Key.Key_Left)
    assert page.board.key in columns(page)[HIGH]
    tabbed = [card for card in page.board.cards.values() if card.focusPolicy() == Qt.FocusPolicy.StrongFocus]
    assert [card.face.key for card in tabbed] == [page.board.key]


def test_the_inspector_speaks_of_the_chosen_rule(page, window):
    press(page, "novelty")
    assert window.inspector.page.rule.key == "novelty"
    QTest.keyClick(page.board.cards["novelty"], Qt.Key.Key_Escape)
    assert page.board.key is None
    assert not hasattr(window.inspector.page, "rule")
    QTest.mouseClick(page.board.cards["wishes"], Qt.MouseButton.LeftButton)
    assert window.inspector.page.rule.key == "wishes"


def test_enter_opens_the_inspector_at_the_first_field(page, window):
    window.actions_["inspector"].setChecked(False)
    press(page, "novelty", Qt.Key.Key_Return)
    assert window.inspector.isVisible()
    assert window.inspector.page.fields[0].editor.hasFocus()


def test_a_rule_over_a_level_shows_what_the_plan_would_cost_there(page, window):
    press(page, "novelty")
    page.board.drag.held.emit("novelty")
    assert page.board.columns[MUST].tab.change == "Must +4"
    assert page.board.columns[MEDIUM].tab is None
    page.board.drag.aimed.emit("must")
    cells = window.top_bar.cells
    assert (cells["must"].preview, cells["medium"].preview) == (
        cells["must"].figure + 4,
        cells["medium"].figure - 4,
    )
    assert window.inspector.preview is not None
    assert page.board.cards["novelty"].preview == Preview(0, "must")
    page.board.drag.aimed.emit(None)
    page.board.drag.held.emit(None)
    assert page.board.columns[MUST].tab is None
    assert (cells["must"].preview, window.inspector.preview) == (None, None)
    assert window.document.undo_title is None


def test_the_menu_names_levels_with_their_effect_and_previews_them(app, page, window):
    press(page, "novelty", Qt.Key.Key_M)
    menu = page.findChild(QMenu)
    shown = [action.text() for action in menu.actions() if action.text()]
    assert shown[0] == "Put under Must\tMust +4, Medium −4"
    assert shown[-1] == "Back to default"
    menu.actions()[0].hover()
    assert window.top_bar.cells["must"].preview == window.top_bar.cells["must"].figure + 4
    menu.actions()[0].trigger()
    menu.close()
    assert rule(window, "novelty").settings == {"level": "must"}
    assert window.top_bar.cells["must"].preview is None


def test_a_preset_tells_what_it_changes_before_it_is_chosen(page, window):
    page.buttons["Rotate for novelty"].click()
    told = window.inspector.page
    high = window.top_bar.cells["high"]
    assert high.preview == told.effect.after.high != high.figure
    assert page.board.cards["novelty"].preview == Preview(4, "high")
    assert window.document.undo_title is None
    told.button.click()
    assert window.document.undo_title == "Choose Rotate for novelty"
    assert high.preview is None
    assert "novelty" in columns(page)[HIGH]
    assert page.buttons["Rotate for novelty"].hasFocus()
    assert page.board.cards["novelty"].preview is None
    assert page.buttons["Rotate for novelty"].toolTip() == "The rules stand like this."
    page.buttons["Defaults"].click()
    window.inspector.page.button.click()
    assert window.document.workspace.rules == {}


def test_leaving_the_place_ends_every_preview(page, window):
    page.buttons["Keep it stable"].click()
    window.show_place("board")
    assert [cell.preview for cell in window.top_bar.cells.values()] == [None] * 4
    assert page.preset is not None
    window.show_place("rules")
    page.clear_selection()
    assert page.preset is None


def test_a_figure_above_says_what_its_level_is_made_of_here_too(page, window):
    press(page, "novelty")
    window.top_bar.cells["high"].click()
    assert not hasattr(window.inspector.page, "rule")
    page.board.choose(None)
    press(page, "novelty")
    assert window.inspector.page.rule.key == "novelty"


def test_rules_of_a_published_plan_stay_and_say_why(app, empty_window, tmp_path):
    path = tmp_path / "published.podwright"
    Store.create(path, small.workspace(state="published")).close()
    empty_window.files.open(path)
    empty_window.show_place("rules")
    page = empty_window.rules.page
    press(page, "novelty", Qt.Key.Key_1)
    page.board._pull("novelty", QPoint(0, 0))
    told = empty_window.inspector.page
    assert page._why.text() == told.effect.text() == "Plan 1 is published."
    assert not any(each.editor.isEnabled() for each in told.fields)
    page.buttons["Grow people"].click()
    assert not empty_window.inspector.page.button.isEnabled()
    assert empty_window.document.workspace.rules == {}


def test_without_a_plan_there_are_no_rules_to_set(empty_window):
    empty_window.show_place("rules")
    assert empty_window.rules.page._empty.accessibleName() == "No rules to set yet"


def test_cards_stay_whole_at_every_text_size(app, page):
    for percent in (150, 100):
        theme().set_percent(percent)
        for _ in range(3):
            app.processEvents()
        for card in page.board.cards.values():
            assert card.height() >= card.heightForWidth(card.width()), (percent, card.face.key)
