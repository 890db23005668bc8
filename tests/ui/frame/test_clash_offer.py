"""After a solve that leaves musts broken the notice offers to say why, and the real worker does."""

import pytest

from planner.plan import Bound
from planner.workspace.change import Change, Edit
from planner.workspace.entities import Lock
from ui.dialogs.clash_dialog import ClashDialog
from ui.solving import Solved


@pytest.fixture
def locked(window, monkeypatch):
    """A window in which four people are locked into a pod of three, at the end of a solve."""
    locks = [Edit(None, Lock("one", person, "churn")) for person in ("jun", "kai", "lea", "omar")]
    window.document.do(Change("Lock four", tuple(locks)))
    monkeypatch.setattr(window.solving, "solve", lambda *_: None)
    window.actions_["solve"].trigger()
    document = window.document
    window.solving.finished.emit(Solved(document.plan, document.assessment.score, Bound()))
    return window


def test_the_notice_says_that_musts_are_broken_and_offers_why(locked):
    notice = locked.board_page.notice
    assert notice.sentence.text().endswith("still broken.")
    assert [button.text() for button in notice.buttons] == ["Why?"]


def test_the_real_worker_says_what_clashes_and_one_click_is_one_change(locked, until):
    locked.board_page.notice.buttons[0].click()
    dialog = locked.findChild(ClashDialog)
    assert dialog.verdict.text() == "Looking for what clashes"
    until(lambda: dialog.buttons)
    assert dialog.verdict.text() == "The musts cannot all hold."
    said = []
    locked.document.changed.connect(said.append)
    allow = next(b for b in dialog.buttons if b.accessibleName() == "Do it: Allow Churn warning 4 people")
    allow.click()
    assert [change.title for change in said] == ["Allow Churn warning 4 people"]
    assert locked.document.problem.challenge["churn"].size == (2, 4)
    locked.document.undo()
    assert locked.document.problem.challenge["churn"].size == (2, 3)


def test_closing_the_dialog_withdraws_the_question(locked):
    before = set(locked.solving._told)
    locked.board_page.notice.buttons[0].click()
    dialog = locked.findChild(ClashDialog)
    assert len(set(locked.solving._told) - before) == 1
    dialog.reject()
    assert set(locked.solving._told) <= before


def test_the_question_does_not_wait_for_a_proof(locked):
    locked.board_page.notice.buttons[0].click()
    assert locked.solve_control._afterwards._number is None
    assert list(locked.solving._told) == [locked.clash_offer._number]


def test_a_solve_without_broken_musts_offers_nothing(window, monkeypatch):
    monkeypatch.setattr(window.solving, "solve", lambda *_: None)
    window.clash_offer.offer(window.document)
    broken = window.document.assessment.score.must
    assert window.board_page.notice.isVisible() == bool(broken)
