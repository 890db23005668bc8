"""CP-SAT on the whole problem at once: two workers, no hint, every pair possible, no must broken."""

from time import monotonic

from planner.forms import Forms, State, lowered
from planner.plan import WEIGHTS
from planner.problem import Problem
from planner.solve.ledger import Ledger
from planner.solve.model import Model
from planner.solve.pairing import Pairing
from planner.solve.promising import Promising
from planner.solve.solving import run
from planner.solve.stop import Stop
from tests.bench.baselines.answer import Answer

WORKERS = 2


def answer(problem: Problem, seconds: float, seed: int) -> Answer:
    """The best plan that CP-SAT finds, and its bound."""
    began = monotonic()
    forms = lowered(problem)
    model = whole_model(forms)
    built = monotonic()
    found = run(model, Stop(seconds), seconds, WORKERS, seed)
    return Answer(
        None if found.state is None else forms.plan(found.state),
        found.bound,
        built - began,
        monotonic() - built,
    )


def whole_model(forms: Forms) -> Model:
    """The model of a whole problem: the least cost with no must broken."""
    model = Model.whole(forms, pairing_of(forms).every())
    model.cp.add(model.points({"must": 1}) == 0)
    model.cp.minimize(model.points(WEIGHTS))
    return model


def pairing_of(forms: Forms) -> Pairing:
    """The liaisons of a problem."""
    nobody = State.of(len(forms.person), [set() for _ in forms.challenge], set())
    return Pairing(forms, Promising(Ledger(forms, nobody)))
