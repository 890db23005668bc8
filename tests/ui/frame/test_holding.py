"""The worker is handed the problem ahead, once for each, and is asked only where an answer comes soon."""

import pytest

from planner.solve.process.messages import Failed, Held, Hold
from planner.workspace.moves import lock
from ui.frame import holding as holding_module


@pytest.fixture(autouse=True)
def soon(monkeypatch):
    monkeypatch.setattr(holding_module, "PAUSE", 0)


@pytest.fixture
def asked(window, monkeypatch):
    """What the worker is asked, by the real requests, and nothing of it reaches a process."""
    said = []

    def ask(request, told):
        if isinstance(request, Hold) or told is print:
            said.append((request, told))
        return len(said)

    monkeypatch.setattr(window.solving, "ask", ask)
    monkeypatch.setattr(type(window.solving), "running", True)
    return said


def handed(window, asked, until, count):
    until(lambda: len(asked) == count and not window.holding._timer.isActive())
    return asked[-1]


def test_a_problem_is_handed_over_once_and_again_only_when_it_has_changed(window, asked, until):
    document = window.document
    window.solving.started.emit()
    request, told = handed(window, asked, until, 1)
    assert (request.problem, request.plan) == (document.problem, document.plan)
    told(Held(1, True))
    window.board_page.put_on_bench([held_ana(window)])
    until(lambda: not window.holding._timer.isActive())
    assert len(asked) == 1  # a plan is no problem
    document.do(lock(document.workspace, document.plan_id, "jun", "churn", "in"))
    request, told = handed(window, asked, until, 2)
    assert request.problem is document.problem


def held_ana(window):
    from ui.board.face import Held as Card

    return Card("ana", window.document.plan.places("ana")[0])


def test_nobody_is_asked_before_the_worker_is_ready_or_while_it_solves(window, asked, until, monkeypatch):
    plan, mend = window.document.plan, window.holding.mend
    window.solving.started.emit()
    _, told = handed(window, asked, until, 1)
    assert mend(plan, ("cash",), (), print) is None
    told(Held(1, False))
    assert mend(plan, ("cash",), (), print) is None
    told(Held(1, True))
    assert mend(plan, ("cash",), ("ana",), print) == 2
    assert (asked[1][0].of, asked[1][0].still) == (1, ("ana",))
    monkeypatch.setattr(type(window.solving), "busy", True)
    assert mend(plan, ("cash",), (), print) is None


def test_a_worker_that_died_is_followed_by_one_that_is_handed_the_problem_again(window, asked, until):
    window.solving.started.emit()
    _, told = handed(window, asked, until, 1)
    told(Failed(1, "It died."))
    assert window.holding.mend(window.document.plan, ("cash",), (), print) is None
    window.solving.started.emit()
    handed(window, asked, until, 2)
