"""Solve and Stop in a real window, with the real worker and with one that says what a test wants."""

import pytest

from planner.plan import Bound, Plan
from planner.score import assess
from planner.workspace.store import Store
from tests.ui import small
from ui.board.face import Drop, Held
from ui.frame.notice import Notice
from ui.solving import Solved

OMAR = Held("omar", None)


@pytest.fixture
def control(window):
    window.solve_control.seconds = 1.0
    return window.solve_control


def asked(window, monkeypatch):
    """Press Solve, with nobody to answer but the test."""
    monkeypatch.setattr(window.solving, "solve", lambda *_: None)
    monkeypatch.setattr(window.solving, "stop", lambda: None)
    window.actions_["solve"].trigger()


def better_plan(window):
    return Plan.of({"cash": ["ana", "omar"], "churn": ["kai", "lea", "jun"]}, window.document.plan.pairs)


def end(window, plan, optimal=False):
    score = assess(window.document.problem, plan).score
    window.solving.finished.emit(Solved(plan, score, Bound(), optimal))


def test_the_real_worker_solves_and_its_plan_is_one_change(window, control, until):
    said, before = [], window.document.assessment.score
    window.document.changed.connect(said.append)
    window.top_bar.solve.click()
    assert window.top_bar.solve.text() == "Stop"
    assert window.top_bar.state.text() == "Looking further"
    until(lambda: window.top_bar.solve.text() == "Solve")
    assert len(said) == 1
    assert said[0].title.startswith("Solve: ")
    assert window.document.assessment.score.rank < before.rank
    assert ("one", "cash", "ben") in window.document.workspace.memberships  # the lock is kept
    assert window.top_bar.state.text().startswith("Solved in ")
    window.document.undo()
    assert window.document.assessment.score == before


def test_stop_ends_the_real_worker_with_its_best_plan(window, control, until):
    control.seconds = 60.0
    before = window.document.assessment.score
    window.top_bar.solve.click()
    until(lambda: control._asked is None or control._asked.best is not None)
    window.top_bar.solve.click()
    until(lambda: window.top_bar.solve.text() == "Solve", seconds=5)
    assert window.document.assessment.score.rank <= before.rank


def test_better_plans_change_figures_and_move_nobody(window, control, monkeypatch):
    asked(window, monkeypatch)
    before = window.document.plan
    plan = better_plan(window)
    score = assess(window.document.problem, plan).score
    window.solving.better.emit(plan, score)
    assert window.top_bar.cells["must"].preview == score.must
    assert window.document.plan == before
    end(window, plan)
    assert window.document.plan == plan
    assert window.top_bar.cells["must"].preview is None


def test_a_plan_that_is_no_better_changes_nothing(window, control, monkeypatch):
    asked(window, monkeypatch)
    workspace = window.document.workspace
    end(window, window.document.plan)
    assert window.document.workspace is workspace
    assert window.top_bar.state_line.text() == "Nothing better found"


def test_a_proof_says_best_possible(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window), optimal=True)
    assert window.top_bar.state_line.text() == "Best possible"
    window.board_page.drop(Drop((Held("omar", "cash"),), "price"))
    assert window.top_bar.state_line.text() == "1 change since"


@pytest.mark.parametrize("word", ["Adopt", "Discard"])
def test_edits_during_a_solve_stay_until_somebody_decides(window, control, monkeypatch, word):
    asked(window, monkeypatch)
    window.board_page.drop(Drop((OMAR,), "price"))
    mine, plan = window.document.plan, better_plan(window)
    end(window, plan)
    notice = window.board_page.notice
    assert window.document.plan == mine
    assert notice.sentence.text() == "The plan changed while it was being solved."
    next(button for button in notice.buttons if button.text() == word).click()
    assert window.document.plan == (plan if word == "Adopt" else mine)
    assert not notice.isVisible()


def test_a_crash_of_the_worker_keeps_the_data_and_offers_the_best_plan(window, control, monkeypatch):
    asked(window, monkeypatch)
    before, plan = window.document.plan, better_plan(window)
    window.solving.better.emit(plan, assess(window.document.problem, plan).score)
    window.solving.failed.emit("Solving ended unexpectedly.")
    notice: Notice = window.board_page.notice
    assert notice.sentence.text() == "Solving ended unexpectedly."
    assert window.document.plan == before
    notice.buttons[0].click()
    assert window.document.plan == plan


def test_a_crash_without_a_plan_is_a_sentence(window, control, monkeypatch):
    asked(window, monkeypatch)
    window.solving.failed.emit("Solving could not be started.")
    assert window.board_page.notice.sentence.text() == "Solving could not be started."
    assert window.top_bar.solve.text() == "Solve"


def test_another_file_ends_the_solve(window, control, monkeypatch, sample):
    asked(window, monkeypatch)
    plan = better_plan(window)
    window.files.open(sample)
    assert window.top_bar.solve.text() == "Solve"
    window.solving.finished.emit(Solved(plan, window.document.assessment.score, Bound()))
    assert window.document.undo_title is None


def test_solve_is_the_best_next_action_only_where_it_can_be_done(app, empty_window, tmp_path):
    path, solve = tmp_path / "published.podwright", empty_window.top_bar.solve
    Store.create(path, small.workspace(state="published")).close()
    empty_window.files.open(path)
    assert solve.property("kind") == "plain"
    Store.create(tmp_path / "draft.podwright", small.workspace()).close()
    empty_window.files.open(tmp_path / "draft.podwright")
    assert solve.property("kind") == "main"
