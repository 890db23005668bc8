"""The dialog that says what clashes: sentences, ways out, and what is not known."""

import pytest

from planner.plan import Plan
from planner.solve.clash import Asked, Clash, WhyNot
from planner.ways import WayOut
from ui.dialogs.clash_dialog import ClashDialog
from ui.widgets import Label

RELEASE, ASK = WayOut("Release the lock on Ana", (), 1, 0), WayOut("Ask Ana to join pods", (), 2, 1)
CLASH = Clash((Asked("locks", "Ana is locked in."), Asked("vetoes", "Ana ruled it out.")), (RELEASE, ASK))


@pytest.fixture
def dialog(app):
    dialog = ClashDialog(lambda way: way is RELEASE)
    dialog.show()
    return dialog


def said(dialog):
    return [label.text() for label in dialog.findChildren(Label)]


def test_it_says_that_it_is_looking_until_there_is_an_answer(dialog):
    assert said(dialog) == ["Looking for what clashes"]


def test_each_demand_and_each_way_out_is_a_sentence(dialog):
    dialog.show_answer(WhyNot(Plan(), 2, 2, (CLASH,)))
    assert said(dialog) == [
        "The musts cannot all hold.",
        "Ana is locked in.",
        "Ana ruled it out.",
        "Any of these gives room",
        "Release the lock on Ana",
        "Then all musts can hold.",
        "Ask Ana to join pods",
        "Then 1 must stays broken.",
    ]


def test_only_what_is_one_change_has_a_button_which_takes_it_and_closes(dialog):
    taken = []
    dialog.taken.connect(taken.append)
    dialog.show_answer(WhyNot(Plan(), 2, 2, (CLASH,)))
    assert [button.accessibleName() for button in dialog.buttons] == ["Do it: Release the lock on Ana"]
    dialog.buttons[0].click()
    assert taken == [RELEASE]
    assert not dialog.isVisible()


def test_what_is_not_known_is_said(dialog):
    dialog.show_answer(WhyNot(Plan(), 2, 0, (), ("There was no time to find all that clashes.",)))
    assert said(dialog)[0] == "It is not known yet whether all musts can hold."
    assert said(dialog)[-1] == "There was no time to find all that clashes."


def test_a_failure_is_a_sentence(dialog):
    dialog.show_failure("The solver ended.")
    assert said(dialog) == ["What clashes is not known", "The solver ended."]


@pytest.mark.parametrize("percent", [80, 200])
def test_it_fits_the_screen_at_any_text_size(app, light_theme, percent):
    light_theme.set_percent(percent)
    dialog = ClashDialog(lambda way: True)
    dialog.show_answer(WhyNot(Plan(), 2, 2, (CLASH,) * 12))
    dialog.show()
    app.processEvents()
    assert dialog.height() <= light_theme.px(720)
