"""The solver's process, warm: started ahead, with its search compiled and loaded, as the window has it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from planner.plan import Plan
from planner.problem import Problem
from planner.solve.process.child import Child
from planner.solve.process.messages import Better, Done, Failed, Prove, Reply, Solve
from tests.bench.running.child import run
from tests.bench.running.tools import case

WARM_UP = 2.0  # seconds of a small solve: after it the compiled search is there
_number = count(1)


@dataclass(frozen=True)
class Solved:
    """How a solve ended, when its first plan came and when it was over, in seconds since it was asked for."""

    done: Done
    first: float
    seconds: float


@contextmanager
def warm() -> Iterator[Child]:
    """A warm process of the solver; it ends with the `with` block."""
    compiled = run("-m", "planner.solve.compiled")
    if compiled.code:
        raise RuntimeError(compiled.err.strip())
    with TemporaryDirectory() as folder, Child() as child:
        solved(child, case(Path(folder), 60, 1).problem, WARM_UP)
        yield child


def solved(
    child: Child,
    problem: Problem,
    seconds: float,
    seed: int = 1,
    seen: Callable[[Reply], None] = lambda reply: None,
) -> Solved:
    """Solve a problem with both cores of the process; `seen` is told every reply. Raises where it fails."""
    return ended(child, Solve(next(_number), problem, seconds, seed), seen)


def proven(child: Child, problem: Problem, plan: Plan, seconds: float) -> Solved:
    """Prove how good a plan is with both cores of the process. Raises where it fails."""
    return ended(child, Prove(next(_number), problem, plan, seconds))


def ended(child: Child, request: Solve | Prove, seen: Callable[[Reply], None] = lambda reply: None) -> Solved:
    """How a request ended."""
    began, first = monotonic(), 0.0
    for reply in child.solve(request):
        seen(reply)
        if isinstance(reply, Better) and not first:
            first = monotonic() - began
        if isinstance(reply, Failed):
            raise RuntimeError(f"{reply.text}\n{reply.traceback}")
        if isinstance(reply, Done):
            return Solved(reply, first, monotonic() - began)
    raise RuntimeError("the solver's process ended before it found a plan")
