"""Solve pressed in a window, with nobody to answer but the test, and what the worker then would say."""

from planner.plan import Bound, Plan
from planner.score import assess
from planner.solve.process.messages import Better
from planner.workspace.moves import new_plan
from tests.ui import small
from ui.solving import Solved


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
