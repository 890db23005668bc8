"""After a solve the worker goes on proving how good the plan is, until it changes or somebody solves."""

import pytest

from planner.plan import Bound, Plan, Score
from planner.score import assess
from planner.solve.messages import Done, Failed, Progress, Prove
from tests.ui.frame.test_solve_control import better_plan, end


@pytest.fixture
def proof(window, monkeypatch):
    """A solve that ended with a better plan, and nobody to prove it but the test."""
    asked = Asked()
    monkeypatch.setattr(window.solving, "solve", lambda *_: None)
    monkeypatch.setattr(window.solving, "ask", asked.ask)
    monkeypatch.setattr(window.solving, "withdraw", asked.withdrawn.append)
    window.actions_["solve"].trigger()
    end(window, better_plan(window))
    return asked


class Asked:
    def __init__(self):
        self.requests, self.withdrawn = [], []

    def ask(self, request, told):
        self.requests.append(request)
        self.told = told
        return 7

    def progress(self, score, must, cost):
        self.told(Progress(7, 1.0, score, Bound(must, cost), 0.0))


def line(window):
    return window.top_bar.state_line.text()


def test_what_is_asked_is_how_good_the_plan_on_the_board_is(window, proof):
    (request,) = proof.requests
    assert isinstance(request, Prove)
    assert request.plan == window.document.plan == better_plan(window)
    assert request.problem == window.document.problem


def test_the_state_says_how_close_the_plan_is_as_soon_as_that_is_known(window, proof):
    score, before = window.document.assessment.score, line(window)
    proof.progress(score, score.must, None)
    assert line(window) == before
    proof.progress(score, score.must, score.cost * 100 // 105)
    assert (window.top_bar.state.text(), line(window)) == ("Within 6%", "of the best possible")
    proof.told(Done(7, 2.0, score, window.document.plan, Bound(score.must, score.cost), True))
    assert line(window) == "Best possible"
    assert window.top_bar.state.text().startswith("Solved in ")


def test_a_change_ends_the_proof(window, proof):
    window.document.undo()
    assert proof.withdrawn == [7]
    assert line(window) == "1 change since"


def test_the_next_solve_ends_the_proof(window, proof):
    window.actions_["solve"].trigger()
    assert proof.withdrawn == [7]
    end(window, window.document.plan)
    assert len(proof.requests) == 2


def test_a_plan_that_is_proven_best_is_asked_nothing_about(window, proof):
    window.actions_["solve"].trigger()
    end(window, window.document.plan, optimal=True)
    assert len(proof.requests) == 1


def test_a_better_plan_that_turns_up_is_offered_and_moves_nobody(window, proof):
    plan = window.document.plan
    better = Plan.of({"cash": ["ana", "kai", "omar"], "churn": ["jun", "lea"]}, plan.pairs)
    proof.told(Done(7, 2.0, Score(), better, Bound(0, 0), True))
    assert window.document.plan == plan
    notice = window.board_page.notice
    assert notice.sentence.text() == "A better plan turned up."
    assert notice.detail.text().startswith("It changes ")
    next(button for button in notice.buttons if button.text() == "Adopt").click()
    assert window.document.plan == better


def test_a_proof_that_fails_says_nothing(window, proof):
    before = line(window)
    proof.told(Failed(7, "It went wrong."))
    assert line(window) == before


def test_the_real_worker_proves_after_a_solve(window, until):
    window.solve_control.seconds = 1.0
    window.top_bar.solve.click()
    until(lambda: window.top_bar.solve.text() == "Solve")
    until(lambda: "best possible" in line(window).lower(), 60)
    assert window.document.assessment.score == assess(window.document.problem, window.document.plan).score
