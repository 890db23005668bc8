"""What becomes of what a solve found: edits made meanwhile stay, and nothing found is lost."""

import pytest

from planner.files import InputError
from planner.plan import Bound
from planner.score import assess
from planner.workspace.change import Change, Edit
from planner.workspace.entities import Lock
from planner.workspace.moves import move
from tests.ui.solve.pressed import asked, better, better_plan, emptied, end, press
from ui.board.face import Drop, Held
from ui.frame.notice import Notice
from ui.solving import Solved

OMAR = Held("omar", None)


def test_a_plan_that_is_no_better_changes_nothing(window, control, monkeypatch):
    asked(window, monkeypatch)
    workspace = window.document.workspace
    end(window, window.document.plan)
    assert window.document.workspace is workspace
    assert window.top_bar.state_line.text() == "Nothing better found"


@pytest.mark.parametrize("word", ["Adopt", "Discard"])
def test_edits_during_a_solve_stay_until_somebody_decides(window, control, monkeypatch, word):
    asked(window, monkeypatch)
    window.board_page.drop(Drop((OMAR,), "price"))
    mine, plan = window.document.plan, better_plan(window)
    end(window, plan)
    notice = window.board_page.notice
    assert window.document.plan == mine
    assert notice.sentence.text() == "The plan changed while it was being solved."
    press(window, word)
    assert window.document.plan == (plan if word == "Adopt" else mine)


def test_what_is_no_better_than_the_edits_made_meanwhile_is_not_offered(window, control, monkeypatch):
    asked(window, monkeypatch)
    document, plan = window.document, better_plan(window)
    document.do(move(document.workspace, "one", [("omar", None)], "cash"))
    assert document.assessment.score.rank <= assess(document.problem, plan).score.rank
    end(window, plan)
    assert control.offer.found is None
    assert window.board_page.notice.sentence.text() == "Nothing better was found."


def test_a_plan_of_another_problem_is_offered_without_figures(window, control, monkeypatch):
    asked(window, monkeypatch)
    plan = better_plan(window)
    score = assess(window.document.problem, plan).score
    window.document.do(Change("Lock Lea", (Edit(None, Lock("one", "lea", "churn")),)))
    window.solving.finished.emit(Solved(plan, score, Bound()))
    assert control.offer.found.gain == "Before your changes"
    assert control.offer.adopt()
    assert window.document.undo_title == "Solve"


def test_a_crash_of_the_worker_keeps_the_data_and_offers_the_best_plan(window, control, monkeypatch):
    asked(window, monkeypatch)
    before, plan = window.document.plan, better_plan(window)
    better(window, plan)
    window.solving.failed.emit("Solving ended unexpectedly.")
    notice: Notice = window.board_page.notice
    assert notice.sentence.text() == "Solving ended unexpectedly."
    assert notice.detail.text() == "The best plan found before is kept."
    assert window.document.plan == before
    press(window, "Adopt")
    assert window.document.plan == plan


def test_a_first_plan_that_cannot_be_saved_waits(window, control, monkeypatch):
    plan = emptied(window)
    asked(window, monkeypatch)
    monkeypatch.setattr(window.document._store, "write", refuse)
    end(window, better_plan(window))
    assert "The disk is full." in window.board_page.notice.sentence.text()
    assert control.offer.of(plan) is not None


def refuse(change):
    raise InputError("The disk is full")


def test_why_the_worker_gave_up_is_said_where_what_it_found_is_no_better_than_the_edits(
    window, control, monkeypatch
):
    asked(window, monkeypatch)
    document, plan = window.document, better_plan(window)
    better(window, plan)
    document.do(move(document.workspace, "one", [("omar", None)], "cash"))
    window.solving.failed.emit("Solving ended unexpectedly.")
    assert control.offer.found is None
    assert window.board_page.notice.sentence.text() == "Solving ended unexpectedly."
