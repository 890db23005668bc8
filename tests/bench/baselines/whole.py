"""CP-SAT on the whole problem at once: two workers, no hint, every pair possible, no must broken."""

from time import monotonic

from planner.plan import WEIGHTS
from planner.problem import Problem
from planner.solve.model import Model
from planner.solve.pairs.pairing import Pairing
from planner.solve.prepared import prepared
from planner.solve.solving import run
from planner.solve.stop import Stop
from tests.bench.baselines.answer import Answer

WORKERS = 2


def answer(problem: Problem, seconds: float, seed: int) -> Answer:
    """The best plan that CP-SAT finds, and its bound."""
    began = monotonic()
    pairing = prepared(problem).pairing
    model = whole_model(pairing)
    built = monotonic()
    found = run(model, Stop(seconds), seconds, WORKERS, seed)
    return Answer(
        None if found.state is None else pairing.forms.plan(found.state),
        found.bound,
        built - began,
        monotonic() - built,
    )


def whole_model(pairing: Pairing) -> Model:
    """The model of a whole problem: the least cost with no must broken."""
    model = Model.whole(pairing.forms, pairing.every())
    model.cp.add(model.points({"must": 1}) == 0)
    model.cp.minimize(model.points(WEIGHTS))
    return model
