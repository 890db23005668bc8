import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.dialogs.keys import KeysDialog
from ui.dialogs.rename import RenameDialog


@pytest.fixture
def asked(app, window):
    def press_f2(widget):
        QTest.keyClick(widget, Qt.Key.Key_F2)
        return next((d for d in window.findChildren(RenameDialog) if d.isVisible()), None)

    return press_f2


def test_f2_renames_the_challenge_whose_pod_is_selected(app, window, asked):
    window.board_page.board.show_person("ana")
    window.board_page.select_pod("cash")
    dialog = asked(app.focusWidget())
    dialog.field.setText("Churn warning")
    assert dialog.trouble.text().endswith("expected a title of its own.")
    dialog.field.setText("Cash outlook")
    dialog.button.click()
    assert window.document.undo_title == "Rename Cash forecast to Cash outlook"
    titles = [pod.face.title for pod in window.board_page.board.pods()]
    assert "Cash outlook" in titles


def test_f2_renames_the_plan_where_no_pod_is_selected(app, window, asked):
    window.board_page.board.show_person("ana")
    for widget in (app.focusWidget(), window.top_bar.plan):
        widget.setFocus()
        dialog = asked(widget)
        assert dialog.field.text() == "Plan 1"
        dialog.close()
        window.activateWindow()  # a desktop does that by itself
        app.processEvents()


def test_f2_changes_nothing_that_can_only_be_read(app, window, asked, monkeypatch):
    window.board_page.board.show_person("ana")
    monkeypatch.setattr(type(window.document), "why_read_only", property(lambda self: "It is closed."))
    assert asked(app.focusWidget()) is None
    window.top_bar.plan.setFocus()
    assert asked(window.top_bar.plan) is None


def test_ctrl_and_a_number_go_to_a_place_of_the_rail(app, window):
    for number, key in enumerate(window.rail.buttons, start=1):
        QTest.keyClick(window, Qt.Key(Qt.Key.Key_0 + number), Qt.KeyboardModifier.ControlModifier)
        assert window.rail.buttons[key].isChecked()


def test_f1_lists_every_key_that_an_action_has(app, window):
    from PySide6.QtWidgets import QLabel

    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = next(d for d in window.findChildren(KeysDialog) if d.isVisible())
    listed = {label.text() for label in dialog.findChildren(QLabel)}
    for _, name, action in window.actions_:
        assert not action.shortcuts() or window.actions_.called[name] in listed
    assert {"Ctrl K", "Ctrl +", "Ctrl −", "M", "Ctrl Shift C"} <= listed
    dialog.close()
