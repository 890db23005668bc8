"""Running CP-SAT so that it stops when the search does."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Event, Thread

from ortools.sat.python import cp_model

from planner.forms import State
from planner.solve.model import Model
from planner.solve.stop import Stop

POLL = 0.05  # seconds between two looks at whether to stop


@dataclass(frozen=True)
class Answer:
    """A solution (None: none was found), what its objective cannot go below, and whether it is the best."""

    state: State | None
    bound: float
    optimal: bool


def run(model: Model, stop: Stop, seconds: float, workers: int, seed: int) -> Answer:
    """Minimise a model's objective for at most so many seconds, or as much work in a steady search."""
    solver = cp_model.CpSolver()
    solver.parameters.random_seed = seed
    if stop.steady:
        solver.parameters.num_workers = 1
        solver.parameters.max_deterministic_time = seconds
    else:
        solver.parameters.num_workers = workers
        solver.parameters.max_time_in_seconds = max(0.01, min(seconds, stop.left))
    with stopped_with(solver, stop):
        status = solver.solve(model.cp)
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    return Answer(
        model.state(solver.value) if found else None,
        solver.best_objective_bound if found or status == cp_model.UNKNOWN else float("-inf"),
        status == cp_model.OPTIMAL,
    )


@contextmanager
def stopped_with(solver: cp_model.CpSolver, stop: Stop) -> Iterator[None]:
    """End what a solver does in the `with` block as soon as it is time to stop."""
    done = Event()

    def watch() -> None:
        while not done.wait(POLL):
            if stop():
                solver.stop_search()

    watcher = Thread(target=watch, daemon=True)
    watcher.start()
    try:
        yield
    finally:
        done.set()
        watcher.join()
