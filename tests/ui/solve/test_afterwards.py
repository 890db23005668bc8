"""After a solve the worker proves how good the plan is, and looks further where it is asked to."""

import pytest

from planner.plan import Bound, Plan, Score
from planner.score import assess
from planner.solve.process.messages import Better, Done, Failed, Progress, Prove, Solve
from tests.ui.solve.pressed import best_plan, better_plan, end, press
from ui.frame import solve_control


@pytest.fixture
def proof(window, monkeypatch):
    """A solve that ended with a better plan, and nobody to prove it but the test."""
    asked = Asked()
    monkeypatch.setattr(window.solving, "solve", lambda *_: None)
    monkeypatch.setattr(window.solving, "ask", asked.ask)
    monkeypatch.setattr(window.solving, "withdraw", asked.withdrawn.append)
    window.actions_["solve"].trigger()
    end(window, better_plan(window))
    press(window, "Adopt")
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
    plan, better = window.document.plan, best_plan(window)
    proof.told(Better(7, 2.0, assess(window.document.problem, better).score, better))
    assert window.document.plan == plan
    notice = window.board_page.notice
    assert notice.sentence.text() == "A better plan turned up."
    press(window, "Adopt")
    assert window.document.plan == better
    assert proof.withdrawn == []  # what was proven and looked for goes on


def test_of_plans_that_turn_up_one_after_the_other_the_best_waits_without_a_word(window, proof):
    problem, better = window.document.problem, best_plan(window)
    score = assess(problem, better).score
    proof.told(Better(7, 2.0, score, better))
    window.board_page.notice.dismiss()
    proof.told(Done(7, 3.0, Score(), Plan.of({"cash": ["ana", "ben", "omar"]})))
    assert window.solve_control.offer.found.score == Score()
    assert not window.board_page.notice.isVisible()


def test_the_buttons_stay_where_they_are_while_better_plans_turn_up(window, proof, monkeypatch):
    notice, better = window.board_page.notice, best_plan(window)
    proof.told(Better(7, 2.0, assess(window.document.problem, better).score, better))
    buttons, detail = notice.buttons, notice.detail.text()
    last = Plan.of({"cash": ["ana", "ben", "omar"]})
    proof.told(Better(7, 2.1, Score(), last))
    assert notice.detail.text() == detail  # so soon it is not told
    monkeypatch.setattr(solve_control, "BETWEEN", 0.0)
    proof.progress(Score(), 0, None)
    assert notice.detail.text() != detail
    assert notice.buttons is buttons
    press(window, "Adopt")
    assert window.document.plan == last


def test_a_proof_that_fails_says_nothing(window, proof):
    before = line(window)
    proof.told(Failed(7, "It went wrong."))
    assert line(window) == before


# Looking further in the background.


def done(window, proof, must=None, cost=None):
    plan = window.solve_control.course.best.plan
    score = assess(window.document.problem, plan).score
    proof.told(Done(7, 60.0, score, plan, Bound(must, cost)))


def test_without_being_asked_nothing_goes_on_after_the_proof(window, proof):
    done(window, proof)
    assert len(proof.requests) == 1
    assert window.solve_control.doing == ""


def test_it_looks_further_after_the_proof_round_after_round_from_the_best_plan(window, proof):
    control, better = window.solve_control, best_plan(window)
    control.keep_looking(True)
    done(window, proof)
    assert control.doing == "looking"
    assert (window.top_bar.state.text(), line(window)[:17]) == ("Looking further", "In the background")
    proof.told(Better(7, 2.0, assess(window.document.problem, better).score, better))
    done(window, proof)
    first, second = proof.requests[1:]
    assert (type(first), type(second)) == (Solve, Solve)
    assert (first.start, second.start) == (better_plan(window), better)
    assert first.seed != second.seed
    assert control.offer.found.plan == better


def test_it_looks_no_further_where_the_plan_is_proven_best(window, proof):
    score = window.document.assessment.score
    window.solve_control.keep_looking(True)
    done(window, proof, score.must, score.cost)
    assert len(proof.requests) == 1


@pytest.mark.parametrize(
    "end_it",
    [
        lambda window: window.solve_control.stop(),
        lambda window: window.solve_control.keep_looking(False),
        lambda window: window.document.undo(),
    ],
    ids=["stop", "untick", "change"],
)
def test_looking_further_ends_when_it_is_stopped_or_the_plan_changes(window, proof, end_it):
    window.solve_control.keep_looking(True)
    done(window, proof)
    end_it(window)
    assert window.solve_control.doing == ""
    assert proof.withdrawn == [7]


def test_looking_further_makes_way_for_another_question_and_goes_on_after_it(app, window, proof):
    control = window.solve_control
    control.keep_looking(True)
    done(window, proof)
    control.make_way()
    assert control.doing == ""
    app.processEvents()
    assert control.doing == "looking"
    assert len(proof.requests) == 3


def test_looking_further_that_fails_is_said(window, proof):
    window.solve_control.keep_looking(True)
    done(window, proof)
    proof.told(Failed(7, "Solving ended unexpectedly."))
    notice = window.board_page.notice
    assert notice.sentence.text() == "Looking further has ended. Solving ended unexpectedly."
    assert not window.solve_control.keeps_looking


def test_the_real_worker_looks_further_and_proves(window, until):
    control = window.solve_control
    control.seconds = 0.5
    window.top_bar.solve.click()
    until(lambda: control.doing != "solving")
    control.offer.adopt()
    control.keep_looking(True)
    until(lambda: control.course.optimal or control.doing == "looking", 60)
    control.stop()
    assert control.doing == ""
    control.offer.adopt()
    assert (line(window) == "Best possible") == control.course.optimal
