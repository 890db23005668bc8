"""A name is asked for, and what is wrong with it said while it is typed."""

import pytest

from planner.files import InputError
from planner.workspace.change import Change, put
from tests.ui import small
from ui.dialogs.rename import RenameDialog


def change(name):
    if not name:
        raise InputError("Plan 1: found no name, expected one")
    workspace = small.workspace()
    plan = workspace.plans["one"]
    from msgspec.structs import replace

    return put(f"Rename to {name}", workspace, [replace(plan, name=name)])


@pytest.fixture
def dialog(app):
    dialog = RenameDialog("plan", "Plan 1", change)
    dialog.show()
    return dialog


def test_the_name_there_is_cannot_be_agreed_to_again(dialog):
    assert dialog.field.selectedText() == "Plan 1"
    assert not dialog.button.isEnabled()
    assert dialog.trouble.text() == ""


def test_what_is_wrong_is_said(dialog):
    dialog.field.setText("")
    assert dialog.trouble.text() == "Plan 1: found no name, expected one."
    assert not dialog.button.isEnabled()
    dialog.field.setText("Calm")
    assert dialog.trouble.text() == ""


def test_a_new_name_is_agreed_to(dialog):
    heard = []
    dialog.agreed.connect(heard.append)
    dialog.field.setText("Calm")
    dialog.button.click()
    assert [(type(one), one.title) for one in heard] == [(Change, "Rename to Calm")]
    assert not dialog.isVisible()
