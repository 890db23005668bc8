"""The inspector on pairs: facts, costs, who could stand in, all with one click."""

import pytest

from planner.cycles.publishing import publish
from tests.ui.pairs.conftest import BEN, KAI, page, paired, select
from ui.frame.inspector.parts import Facts
from ui.frame.inspector.rows import OptionRow, ReasonButton
from ui.frame.sentence import Sentence
from ui.widgets import Button, IconButton

__all__ = ["page", "paired", "select"]


def told(window, kind):
    return [row for row in window.inspector.page.findChildren(kind) if row.isVisibleTo(window)]


@pytest.fixture
def found(app, paired, until):
    def wait():
        until(lambda: not paired.inspector.page._finder.busy)
        app.processEvents()

    return wait


def test_a_pair_says_who_could_stand_in_for_either_and_a_press_does_it(app, paired, select, found):
    select("sal", KAI)
    found()
    titles = [sentence.text() for sentence in told(paired, Sentence)]
    assert "Who could stand in for Jun?" in titles
    assert "Who could stand in for Kai?" in titles
    link = next(button for button in told(paired, Button) if button.text().startswith(("All ", "Show")))
    link.click()
    app.processEvents()
    rows = told(paired, OptionRow)
    assert rows
    said = []
    paired.document.changed.connect(said.append)
    rows[0].button.click()
    assert len(said) == 1
    assert KAI not in paired.document.plan.pairs


def test_a_pair_says_what_it_costs(paired, select):
    select("sal", KAI)
    assert told(paired, ReasonButton)
    assert len(told(paired, Facts)) == 1


def test_a_pair_ends_with_one_press(paired, select):
    select("sal", KAI)
    end = next(button for button in told(paired, Button) if button.text() == "End this pair")
    end.click()
    assert paired.document.plan.pairs == (BEN,)


def lock_button(window):
    return next(b for b in told(window, IconButton) if b.accessibleName().endswith("this pair (L)"))


def test_the_button_of_a_pair_locks_it_and_releases_it(paired, select):
    select("sal", KAI)
    assert (lock_button(paired).accessibleName(), lock_button(paired).isChecked()) == (
        "Lock this pair (L)",
        False,
    )
    lock_button(paired).click()
    assert paired.document.problem.pair_locks == (KAI,)
    assert (lock_button(paired).accessibleName(), lock_button(paired).isChecked()) == (
        "Release this pair (L)",
        True,
    )
    lock_button(paired).click()
    assert paired.document.undo_title == "Release the pair of Jun Ito and Kai Moreau"


def test_a_pair_of_a_published_plan_has_a_lock_that_cannot_be_pressed(paired, select):
    paired.document.do(publish(paired.document.workspace, "one"))
    select("sal", KAI)
    assert not lock_button(paired).isEnabled()


def test_a_unit_releases_the_lock_of_a_pair_that_is_not_there(paired, page, select):
    page.toggle_lock(KAI)
    select("sal", KAI)
    page._end(KAI)
    select("sal")
    texts = [row.accessibleName() for row in told(paired, ReasonButton)]
    assert any("The pair of Jun and Kai is locked, and is not there." in text for text in texts)
    (release,) = (button for button in told(paired, Button) if button.text() == "Release")
    assert release.accessibleName() == "Release: Jun and Kai"
    release.click()
    assert paired.document.undo_title == "Release the pair of Jun Ito and Kai Moreau"
    assert not [button for button in told(paired, Button) if button.text() == "Release"]


def test_a_unit_says_who_could_pair_there(paired, select, found):
    select("fin")
    found()
    rows = told(paired, OptionRow)
    assert rows
    rows[0].button.click()
    assert len(paired.document.plan.pairs) == 3


def test_undo_of_what_is_selected_leaves_the_inspector_on_the_unit(paired, page, select, found):
    select("fin")
    found()
    told(paired, OptionRow)[0].button.click()
    new = next(pair for pair in paired.document.plan.pairs if pair not in (BEN, KAI))
    assert page.selection == ("fin", new)
    paired.document.undo()
    assert page.selection == ("fin", None)


def test_esc_closes_the_page_in_the_place_of_pairs(paired, page, select):
    select("sal", KAI)
    paired.inspector.page.closed.emit()
    assert page.selection is None


def test_a_free_liaison_says_which_pairs_could_be(paired, page, found):
    page.board.free.list.go_to(page.board.free.model.row_of("omar"))
    found()
    rows = told(paired, OptionRow)
    assert rows[0].button.text() == "Pair"
    rows[0].button.click()
    assert any(pair.it == "omar" for pair in paired.document.plan.pairs)
