"""Solve and Stop in a real window, with the real worker and with one that says what a test wants."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.files import InputError
from planner.plan import Bound, Plan
from planner.score import assess
from planner.solve.messages import Better
from planner.workspace.change import Change, Edit
from planner.workspace.entities import Lock
from planner.workspace.moves import move, new_plan
from planner.workspace.plans import remove_plan
from planner.workspace.store import Store
from tests.ui import small
from ui.board.face import Drop, Held
from ui.frame.notice import Notice
from ui.frame.window import MainWindow
from ui.settings import Settings
from ui.solving import Solved

OMAR = Held("omar", None)


@pytest.fixture
def control(window):
    window.solve_control.seconds = 1.0
    return window.solve_control


def asked(window, monkeypatch):
    """Press Solve, with nobody to answer but the test; what the worker was asked is given back."""
    requests = []
    monkeypatch.setattr(window.solving, "solve", lambda *request: requests.append(request))
    monkeypatch.setattr(window.solving, "stop", lambda: requests.append("stop"))
    monkeypatch.setattr(window.solving, "ask", lambda *_: 7)
    window.actions_["solve"].trigger()
    return requests


def better_plan(window):
    return Plan.of({"cash": ["ana", "omar"], "churn": ["kai", "lea", "jun"]}, window.document.plan.pairs)


def best_plan(window):
    return Plan.of(
        {"cash": ["ana", "ben", "omar"], "churn": ["kai", "lea", "jun"]}, window.document.plan.pairs
    )


def better(window, plan):
    score = assess(window.document.problem, plan).score
    window.solving.better.emit(Better(1, 0.1, score, plan))
    return score


def end(window, plan, optimal=False):
    score = assess(window.document.problem, plan).score
    window.solving.finished.emit(Solved(plan, score, Bound(), optimal))


def press(window, word):
    next(button for button in window.board_page.notice.buttons if button.text() == word).click()


def state(window):
    return window.top_bar.state.text(), window.top_bar.state_line.text()


def emptied(window):
    """The same window with nobody in any pod."""
    document = window.document
    document.do(new_plan(document.workspace, small.QUARTER, "Empty"))
    document.look_at(document.workspace.plans_of(small.QUARTER)[-1].id)
    return document.workspace.plans_of(small.QUARTER)[-1].id


# With the real worker.


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
    until(lambda: control.course.better)
    window.top_bar.solve.click()
    until(lambda: window.top_bar.solve.text() == "Solve", seconds=5)
    assert control.offer.found.plan == control.course.best.plan


def test_less_time_that_is_over_already_ends_the_solve(window, control, monkeypatch, until):
    control.seconds = 60.0
    requests = asked(window, monkeypatch)
    control.course.allowed = 0.1
    until(lambda: requests[-1] == "stop")


def test_more_time_goes_on_with_the_best_plan_when_the_first_is_over(window, control, monkeypatch):
    requests = asked(window, monkeypatch)
    control.allow(20)
    plan = better_plan(window)
    end(window, plan)
    assert control.doing == "solving"
    (_, _, first), (_, begun, more) = requests
    assert (first, begun) == (1.0, plan)
    assert 10 < more < 20
    end(window, plan)
    assert control.doing != "solving"


# What waits.


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


def test_an_offer_says_what_it_gains_and_who_moves(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    notice: Notice = window.board_page.notice
    assert [button.text() for button in notice.buttons] == ["Adopt", "Compare", "Discard"]
    assert notice.detail.text() == "2 people move."
    assert state(window) == ("A better plan waits", control.offer.found.gain)
    assert window.top_bar.solve.property("kind") == "plain"


def test_what_is_discarded_changes_nothing(window, control, monkeypatch):
    asked(window, monkeypatch)
    workspace = window.document.workspace
    end(window, better_plan(window))
    press(window, "Discard")
    assert window.document.workspace is workspace
    assert control.offer.found is None
    assert state(window)[1] == "Its plan was discarded"


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


def test_an_edit_hides_the_notice_and_the_plan_goes_on_waiting(window, control, monkeypatch):
    asked(window, monkeypatch)
    plan = better_plan(window)
    end(window, plan)
    window.board_page.drop(Drop((OMAR,), "price"))
    assert control.offer.found.plan == plan
    assert state(window) == ("A better plan waits", "Before 1 change")
    control.offer.adopt()
    assert window.document.plan == plan
    assert window.document.undo_title == "Solve"


def test_an_edit_of_another_plan_counts_for_nothing(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    document = window.document
    document.look_at("two")
    document.do(move(document.workspace, "two", [("omar", None)], "price"))
    assert control.offer.of("one").since == 0


def test_each_plan_has_an_offer_of_its_own(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    document = window.document
    document.do(move(document.workspace, "two", [("omar", None)], "price"))
    document.look_at("two")
    assert control.offer.found is None
    assert state(window)[0] == "Ready to solve"
    asked(window, monkeypatch)
    end(window, best_plan(window))
    assert control.offer.found.plan == best_plan(window)
    document.look_at("one")
    assert state(window) == ("A better plan waits", control.offer.found.gain)
    assert control.offer.adopt()
    assert control.offer.of("two") is not None


def test_what_is_found_for_a_plan_that_is_not_looked_at_is_said_with_its_name(window, control, monkeypatch):
    asked(window, monkeypatch)
    plan, score = better_plan(window), assess(window.document.problem, better_plan(window)).score
    window.document.look_at("two")
    assert state(window)[1].endswith("for Plan 1")
    window.solving.finished.emit(Solved(plan, score, Bound()))
    assert window.board_page.notice.detail.text() == "Plan 1: 2 people move."
    press(window, "Adopt")
    assert window.document.plan_id == "one"
    assert window.document.plan == plan


def test_a_solved_plan_is_not_compared_with_another_than_it_is_for(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    control.offer.compare()
    window.document.look_at("two")
    assert not window.comparing.page.offering
    assert window.comparing.shown


def test_a_first_plan_that_cannot_be_saved_waits(window, control, monkeypatch):
    plan = emptied(window)
    asked(window, monkeypatch)
    monkeypatch.setattr(window.document._store, "write", refuse)
    end(window, better_plan(window))
    assert "The disk is full." in window.board_page.notice.sentence.text()
    assert control.offer.of(plan) is not None


def refuse(change):
    raise InputError("The disk is full")


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


def test_a_plan_that_was_removed_waits_for_nobody(window, control, monkeypatch):
    document = window.document
    document.do(new_plan(document.workspace, small.QUARTER, "Copy", "one"))
    document.look_at(document.workspace.plans_of(small.QUARTER)[-1].id)
    asked(window, monkeypatch)
    end(window, better_plan(window))
    assert control.offer.found is not None
    document.do(remove_plan(document.workspace, document.plan_id))
    assert control.offer.found is None


def test_a_published_plan_refuses_what_waits_in_a_sentence_and_keeps_it(window, control, monkeypatch):
    from msgspec.structs import replace

    from planner.workspace.change import put

    asked(window, monkeypatch)
    end(window, better_plan(window))
    document = window.document
    document.do(put("Publish", document.workspace, [replace(document.named_plan, published=True)]))
    before = document.plan
    assert not control.offer.adopt()
    assert document.plan == before
    assert "is not possible" in window.board_page.notice.sentence.text()
    assert control.offer.found is not None


def test_who_has_left_meanwhile_is_left_out_of_what_is_adopted(window, control, monkeypatch):
    from planner.workspace.moves import remove

    asked(window, monkeypatch)
    end(window, better_plan(window))
    workspace = window.document.workspace
    window.document.do(remove(workspace, workspace.people["omar"]))
    assert control.offer.adopt()
    assert window.document.plan.members("cash") == ("ana",)


def test_it_is_compared_and_taken_or_left_there(window, control, monkeypatch):
    for letter in "AB":
        asked(window, monkeypatch)
        before, plan = window.document.plan, better_plan(window)
        end(window, plan)
        press(window, "Compare")
        page = window.comparing.page
        assert window.comparing.shown
        assert page.card.switchers["B"].text() == "The solved plan"
        page.card.buttons[letter].click()
        assert not window.comparing.shown
        assert control.offer.found is None
        assert window.document.plan == (before if letter == "A" else plan)


def test_the_notice_does_not_lie_over_the_comparison(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    control.offer.compare()
    assert not window.board_page.notice.isVisible()


def test_what_is_adopted_elsewhere_is_compared_no_longer(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window))
    control.offer.compare()
    control.offer.adopt()
    assert not window.comparing.shown
    assert not window.comparing.page.offering


# What ends otherwise.


def test_a_plan_that_is_no_better_changes_nothing(window, control, monkeypatch):
    asked(window, monkeypatch)
    workspace = window.document.workspace
    end(window, window.document.plan)
    assert window.document.workspace is workspace
    assert window.top_bar.state_line.text() == "Nothing better found"


def test_a_proof_says_best_possible(window, control, monkeypatch):
    asked(window, monkeypatch)
    end(window, better_plan(window), optimal=True)
    press(window, "Adopt")
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


def test_the_time_allowed_is_remembered(app, tmp_path):
    settings = Settings.read(tmp_path / "settings.json")
    first = MainWindow(settings)
    first.solve_control.allow(60)
    again = MainWindow(Settings.read(tmp_path / "settings.json"))
    assert again.solve_control.seconds == 60
    for window in (first, again):
        window.close()
