"""Solve and Stop in a real window, with the real worker and with one that says what a test wants."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.cycles.publishing import publish
from planner.plan import Bound, Plan
from planner.workspace.store import Store
from tests.ui import small
from tests.ui.solve.pressed import asked, best_plan, better, better_plan, emptied, end, press
from ui.board.face import Drop, Held
from ui.frame.window import MainWindow
from ui.settings import Settings
from ui.solving import Solved

OMAR = Held("omar", None)


@pytest.fixture
def control(window):
    window.solve_control.seconds = 1.0
    return window.solve_control


def test_the_real_worker_solves_and_its_plan_waits_until_it_is_adopted(window, control, until):
    said, before = [], window.document.assessment.score
    window.document.changed.connect(said.append)
    window.top_bar.solve.click()
    assert window.top_bar.solve.text() == "Stop"
    assert window.top_bar.state.text() == "Looking further"
    until(lambda: window.top_bar.solve.text() == "Solve")
    assert said == []
    assert window.top_bar.state.text() == "A better plan waits"
    assert window.board_page.notice.sentence.text() == f"Solved: {control.offer.found.gain}."
    press(window, "Adopt")
    assert [change.title for change in said] == [f"Solve: {window.document.undo_title[7:]}"]
    assert window.document.assessment.score.rank < before.rank
    assert ("one", "cash", "ben") in window.document.workspace.memberships  # the lock is kept
    assert control.course.ended
    window.document.undo()
    assert window.document.assessment.score == before


def test_an_empty_plan_takes_the_first_solved_plan_over_at_once(window, control, until):
    plan = emptied(window)
    window.top_bar.solve.click()
    until(lambda: window.top_bar.solve.text() == "Solve")
    assert window.document.workspace.plan(plan).pods
    assert window.document.undo_title.startswith("Solve")
    assert control.offer.found is None
    window.document.undo()
    assert window.document.plan == Plan()


def test_stop_ends_the_real_worker_with_its_best_plan(window, control, until):
    control.seconds = 60.0
    window.top_bar.solve.click()
    until(lambda: control.course.better, 60)
    window.top_bar.solve.click()
    until(lambda: window.top_bar.solve.text() == "Solve")
    assert control.offer.found.plan == control.course.best.plan


def test_better_plans_change_figures_and_move_nobody(window, control, monkeypatch):
    asked(window, monkeypatch)
    before = window.document.plan
    plan = better_plan(window)
    score = better(window, plan)
    assert window.top_bar.cells["must"].preview == score.must
    assert window.document.plan == before
    end(window, plan)
    assert window.document.plan == before
    assert window.top_bar.cells["must"].preview is None
    press(window, "Adopt")
    assert window.document.plan == plan


def test_whoever_pressed_solve_can_press_enter_to_adopt(window, control, monkeypatch):
    window.activateWindow()
    window.top_bar.solve.setFocus()
    asked(window, monkeypatch)
    plan = better_plan(window)
    end(window, plan)
    assert window.focusWidget().text() == "Adopt"
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.document.plan == plan


def test_whoever_works_on_the_board_keeps_the_keyboard(window, control, monkeypatch):
    before = window.focusWidget()
    asked(window, monkeypatch)
    end(window, better_plan(window))
    assert window.focusWidget() is before


def test_the_next_solve_begins_with_the_plan_that_waits_and_loses_nothing(window, control, monkeypatch):
    asked(window, monkeypatch)
    plan = better_plan(window)
    end(window, plan)
    requests = asked(window, monkeypatch)
    assert requests[0][1] == plan
    assert control.offer.found.plan == plan
    end(window, best_plan(window))
    assert control.offer.found.plan == best_plan(window)


def test_a_plan_that_waits_survives_a_solve_that_fails(window, control, monkeypatch):
    asked(window, monkeypatch)
    plan = better_plan(window)
    end(window, plan)
    asked(window, monkeypatch)
    window.solving.failed.emit("Solving ended unexpectedly.")
    assert window.board_page.notice.sentence.text() == "Solving ended unexpectedly."
    assert control.offer.found.plan == plan


def test_a_proof_says_best_possible(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window), optimal=True)
    press(window, "Adopt")
    assert window.top_bar.state_line.text() == "Best possible"
    window.board_page.drop(Drop((Held("omar", "cash"),), "price"))
    assert window.top_bar.state_line.text() == "1 change since"


def test_a_crash_without_a_plan_is_a_sentence(window, control, monkeypatch):
    asked(window, monkeypatch)
    window.solving.failed.emit("Solving could not be started.")
    assert window.board_page.notice.sentence.text() == "Solving could not be started."
    assert window.top_bar.solve.text() == "Solve"


def test_another_file_ends_the_solve_and_what_waits(window, control, monkeypatch, sample):
    asked(window, monkeypatch)
    plan = better_plan(window)
    end(window, plan)
    asked(window, monkeypatch)
    window.files.open(sample)
    assert window.top_bar.solve.text() == "Solve"
    assert control.offer.found is None
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
    document = empty_window.document
    assert document.do(publish(document.workspace, document.plan_id))
    assert solve.property("kind") == "plain"
    assert empty_window.top_bar.state.text() == "Can only be read"
    assert empty_window.top_bar.state_line.text() == "Plan 1 is published."


def test_the_time_allowed_is_remembered(app, tmp_path):
    settings = Settings.read(tmp_path / "settings.json")
    first = MainWindow(settings)
    first.solve_control.allow(60)
    again = MainWindow(Settings.read(tmp_path / "settings.json"))
    assert again.solve_control.seconds == 60
    for window in (first, again):
        window.close()
