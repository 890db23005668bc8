"""A search takes the time that it is allowed, also where that changes on the way."""

from tests.ui.solve.pressed import asked, better_plan, end
from ui.board.face import Held

OMAR = Held("omar", None)


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
