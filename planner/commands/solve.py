"""`podwright solve PROBLEM -o PLAN`: find the best plan of a problem and write it.

The solver runs in a process of its own. Ctrl+C ends it and keeps the best plan so far.
"""

import argparse
import math
import os
import signal
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from time import monotonic

from msgspec.structs import replace

from planner import __version__
from planner.commands.score import told
from planner.files import InputError, convert, read_json
from planner.plan import Bound, Plan, PlanFile, Score, read_plan, write_plan
from planner.problem import Problem, read_problem
from planner.score import assess, plan_file
from planner.solve.process.child import Child
from planner.solve.process.messages import Done, Failed, Progress, Prove, Solve
from planner.words import gap_words

SPARSE = 5.0  # seconds between two lines of progress where they do not replace one another


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = "Find the best plan of a problem. Ctrl+C keeps the best plan so far."
    parser.add_argument("problem", metavar="PROBLEM", type=Path, help="a problem.json")
    parser.add_argument("-o", "--out", metavar="PLAN", type=Path, required=True, help="where the plan goes")
    long = parser.add_mutually_exclusive_group()
    long.add_argument("--seconds", type=positive(float), default=20.0, help="how long to look (20)")
    long.add_argument(
        "--effort",
        metavar="N",
        type=positive(int),
        help="try N changes instead, 2000000 say: the same seed finds the same plan with any workers",
    )
    parser.add_argument("--seed", type=int, default=1, help="the seed of what is drawn at random (1)")
    parser.add_argument("--workers", type=positive(int), help="how many cores to use (all)")
    parser.add_argument("--from", dest="start", metavar="PLAN", type=Path, help="a plan to begin from")


def positive(kind: Callable[[str], float]) -> Callable[[str], float]:
    """What takes a number above 0 from the command line."""

    def convert(text: str) -> float:
        value = kind(text)
        if not 0 < value < float("inf"):
            raise ValueError(text)
        return value

    convert.__name__ = "number above 0"
    return convert


def run(args: argparse.Namespace) -> int:
    """Solve, showing progress, and write the plan; what is wrong with the input is found before solving."""
    problem = read_problem(args.problem)
    start = file_of(args.start, problem).plan if args.start else None
    check_place(args.out)
    request = Solve(1, problem, args.seconds, args.seed, args.workers, start, args.effort)
    with Child() as child:
        done = followed(child, request)
    file = planned(problem, done, args.seed, start)
    write_plan(file, args.out)
    assert file.score is not None
    print(verdict(file.score, done.bound))
    return 0


def file_of(path: Path, problem: Problem) -> PlanFile:
    """A plan's file; raises InputError where it is a plan of another problem."""
    planned = convert(read_json(path), PlanFile, path).problem_sha256
    if planned not in ("", problem.sha256):
        raise InputError(
            f"{path}: problem_sha256: found {planned[:12]}..., expected {problem.sha256[:12]}...: "
            "it is a plan of another problem"
        )
    return read_plan(path, problem)


def check_place(path: Path) -> None:
    """Raise InputError where no file can be written."""
    if path.is_dir() or not os.access(path.parent, os.W_OK):
        raise InputError(f"{path}: found no place for a file, expected one in a folder that can be written")


def followed(child: Child, request: Solve | Prove) -> Done:
    """The end of a request, with progress shown until then; Ctrl+C asks the solver to stop."""
    show, end = (_on_terminal, "\r\x1b[K") if sys.stderr.isatty() else (_sparsely(), "")
    before = signal.signal(signal.SIGINT, lambda *_: child.stop())
    try:
        for reply in child.solve(request):
            if isinstance(reply, Progress):
                show(_line(reply, isinstance(request, Solve)))
            elif isinstance(reply, Done):
                return reply
            elif isinstance(reply, Failed):
                print(f"podwright: {reply.text}\n{reply.traceback}".rstrip(), file=sys.stderr)
    finally:
        print(end, end="", file=sys.stderr, flush=True)
        signal.signal(signal.SIGINT, before)
    raise SystemExit(1)


def verdict(score: Score, bound: Bound) -> str:
    """A score, and how good it is for certain."""
    return f"{told(score)}; {gap_words(score, bound)}"


def _line(progress: Progress, searching: bool) -> str:
    ago = f"  (last gain {progress.seconds - progress.gained:.1f} s ago)" if searching else ""
    return f"{progress.seconds:5.1f} s  {verdict(progress.score, progress.bound)}{ago}"


def _on_terminal(line: str) -> None:
    print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)


def _sparsely() -> Callable[[str], None]:
    shown = -math.inf

    def show(line: str) -> None:
        nonlocal shown
        if monotonic() - shown >= SPARSE:
            shown = monotonic()
            print(line, file=sys.stderr, flush=True)

    return show


def made_by() -> str:
    """What a plan file says it was made by."""
    return f"podwright {__version__}, ortools {version('ortools').rsplit('.', 1)[0]}"


def planned(problem: Problem, done: Done, seed: int, start: Plan | None = None) -> PlanFile:
    """The plan's file, with the score and the findings that the rules give it."""
    return replace(
        plan_file(assess(problem, done.plan)),
        planner=made_by(),
        seed=seed,
        seconds=round(done.seconds, 3),
        effort=done.effort,
        start_sha256=start.sha256 if start else None,
        bound=done.bound,
        optimal=done.optimal,
    )
