"""CP-SAT runs only as long as it may, and says what it found and proved."""

from threading import Timer
from time import monotonic

from planner.forms import lowered
from planner.plan import WEIGHTS
from planner.solve.model import Model
from planner.solve.solving import run
from planner.solve.stop import Stop
from tests.planner.solve.small import company, searching, some_problem


def test_a_solved_model_gives_its_best_state_and_that_it_is_best():
    forms = lowered(company())
    model = Model.whole(forms, searching(company())[1].every())
    model.cp.minimize(model.points({"must": 1}))
    answer = run(model, Stop(20), 20, 1, 1)
    assert answer.optimal
    assert answer.state is not None
    assert answer.bound == 0


def test_what_cannot_be_has_no_state_and_proves_nothing():
    model = Model.whole(lowered(company()), [])
    model.cp.add(model.open(0) + model.open(1) <= -1)
    answer = run(model, Stop(5), 5, 1, 1)
    assert answer.state is None
    assert not answer.optimal
    assert answer.bound == float("-inf")


def test_it_ends_when_the_search_does():
    made = some_problem(5, people=40, challenges=8)
    model = Model.whole(lowered(made), searching(made)[1].every())
    model.cp.minimize(model.points(WEIGHTS))
    stop = Stop(60)
    Timer(0.3, stop.end).start()
    began = monotonic()
    run(model, stop, 60, 1, 1)
    assert monotonic() - began < 5
