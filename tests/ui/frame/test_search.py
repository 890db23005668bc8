import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def ask(app, window):
    """Presses Ctrl+K, types, and presses Enter."""

    def type_and_choose(typed, enter=True):
        QTest.keyClick(app.focusWidget() or window, Qt.Key.Key_K, CTRL)
        palette = window.commands.search.palette
        assert palette.isVisible()
        QTest.keyClicks(palette.field, typed)
        if enter:
            QTest.keyClick(palette.field, Qt.Key.Key_Return)
        return palette

    return type_and_choose


def test_a_person_is_gone_to_and_selected_on_the_board(app, window, ask):
    window.show_place("quarter")
    ask("lea f")
    assert window.places.currentWidget() is window.board_page
    assert [held.person for held in window.board_page.selected_people()] == ["lea"]
    assert app.focusWidget().challenge == "churn"


def test_a_person_is_gone_to_in_the_table_that_is_shown(window, ask):
    window.show_place("people")
    ask("lea f")
    table = window.tables.tables["people"]
    assert window.places.currentWidget() is table
    assert table.view.currentIndex().data() == "Lea Fischer"
    window.show_place("capacity")
    ask("ben s")
    assert window.tables.capacity.cell == ("ben", 1)


def test_a_person_whom_the_filter_hides_is_shown(window, ask):
    window.board_page.toolbar.filter.setText("sales")
    ask("ana r")
    assert window.board_page.toolbar.filter.text() == ""
    assert [held.person for held in window.board_page.selected_people()] == ["ana"]


def test_pods_pairs_plans_and_places_are_found(window, ask):
    ask("price lists")
    assert window.board_page.pod == "price"
    ask("eva brandt and ben")
    assert window.places.currentWidget() is window.pairs.page
    ask("plan 2")
    assert window.document.plan_id == "two"
    ask("insight")
    assert window.places.currentWidget() is window.insight.page
    ask("new company")
    assert window.places.currentWidget() is window.rules.page
    assert window.rules.page.board.key == "novelty"
    for key in ("fairness", "leave", "bonds", "capacity"):
        ask(key)
        assert window.places.currentWidget() is window.tables.page(key)


def test_an_action_that_cannot_be_says_why(window, ask):
    palette = ask("undo", enter=False)
    assert palette.model.entries[0].beside == "There is nothing to undo."
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    window.board_page.board.select(["ben"])
    palette = ask("to the bench", enter=False)
    assert palette.model.entries[0].hint in ("Del", "Delete")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.document.plan.places("ben") == ()


def test_what_was_picked_last_comes_first(window, ask):
    ask("dark")
    ask("light")
    assert [entry.name for entry in ask("", enter=False).model.entries[:2]] == ["Light", "Dark"]


def test_without_a_file_there_are_still_actions(app, empty_window):
    QTest.keyClick(empty_window, Qt.Key.Key_K, CTRL)
    palette = empty_window.commands.search.palette
    entries = {entry.name: entry.why_not for entry in palette._index.entries}
    assert entries["Open…"] == ""
    assert entries["Solve"] == entries["People"] == entries["Skills"] == "Open a file first."
    assert entries["Board"] == ""


def test_ctrl_k_again_closes_it(window, ask):
    palette = ask("ana", enter=False)
    QTest.keyClick(palette.field, Qt.Key.Key_K, CTRL)
    assert not palette.isVisible()
