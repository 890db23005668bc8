"""Quarters and plans are chosen from menus; plans are made, renamed and removed there."""

import pytest
from PySide6.QtWidgets import QMenu

from planner.cycles.publishing import publish
from planner.cycles.replanning import plan_again
from ui.dialogs.rename import RenameDialog


@pytest.fixture
def choose(window):
    """Picks an entry of the plan switcher's menu."""

    def pick(text):
        menu = window.top_bar.plan.menu
        menu.aboutToShow.emit()
        next(action for action in menu.actions() if action.text() == text).trigger()

    return pick


def names(window):
    return [plan.name for plan in window.document.workspace.plans_of("2027-Q1")]


def test_plans_and_quarters_are_chosen_from_menus(window, choose):
    menu = window.top_bar.plan.menu
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions() if a.text()] == [
        "Plan 1",
        "Plan 2",
        "New empty plan",
        "Copy of this plan",
        "Rename this plan…",
        "Remove this plan",
        "Compare with",
    ]
    choose("Plan 2")
    assert window.document.plan_id == "two"
    assert window.top_bar.plan.accessibleDescription() == "Plan 2 of 2"
    choose("Copy of this plan")
    assert window.top_bar.plan.text() == "Plan 3"
    window.top_bar.quarter.menu.aboutToShow.emit()
    first, past = window.top_bar.quarter.menu.actions()
    assert (first.isChecked(), past.isEnabled()) == (True, False)


def test_a_plan_is_renamed_once_its_name_can_be(window, choose):
    choose("Rename this plan…")
    dialog = window.findChild(RenameDialog)
    assert dialog.field.text() == "Plan 1"
    dialog.field.setText("Keep it stable & calm")
    dialog.button.click()
    assert names(window) == ["Keep it stable & calm", "Plan 2"]
    assert window.top_bar.plan.text() == "Keep it stable & calm"
    assert window.document.undo_title == "Rename Plan 1 to Keep it stable & calm"
    window.document.undo()
    assert names(window) == ["Plan 1", "Plan 2"]


def test_a_plan_is_removed_and_the_quarters_plan_shown(window, choose):
    choose("Plan 2")
    choose("Remove this plan")
    assert names(window) == ["Plan 1"]
    assert window.document.plan_id == "one"
    assert window.document.undo_title == "Remove Plan 2"
    menu = window.top_bar.plan.menu
    menu.aboutToShow.emit()
    (remove,) = [action for action in menu.actions() if action.text() == "Remove this plan"]
    assert not remove.isEnabled()
    window.document.undo()
    assert names(window) == ["Plan 1", "Plan 2"]


def test_a_plan_that_is_made_has_a_name_of_its_own(window, choose):
    choose("New empty plan")
    choose("Plan 2")
    choose("Remove this plan")
    choose("New empty plan")
    assert sorted(names(window)) == ["Plan 1", "Plan 3", "Plan 4"]


def test_menus_that_were_shown_are_let_go(app, window):
    menu = window.top_bar.plan.menu
    for _ in range(3):
        menu.aboutToShow.emit()
        app.sendPostedEvents(None, 52)  # 52: QEvent.DeferredDelete
    assert len(menu.findChildren(QMenu)) == 1


def test_beside_a_roster_alone_no_empty_plan_is_made(window, choose):
    window.document.do(publish(window.document.workspace, "one"))
    choose("Plan 2")
    menu = window.top_bar.plan.menu
    menu.aboutToShow.emit()
    possible = {action.text(): action.isEnabled() for action in menu.actions()}
    assert (possible["New empty plan"], possible["Copy of this plan"]) == (False, True)
    window.document.do(plan_again(window.document.workspace, "2027-Q1", 5))
    choose("New empty plan")
    assert window.document.named_plan.from_week == 5
