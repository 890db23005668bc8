"""`podwright trade-off PROBLEM PLAN`: show how much better a plan gets with each more people allowed to move.

Every line is the best plan found with at most so many moves: memberships and pairs of the problem's
baseline that are gone, or of the plan itself where the problem has none.
"""

import argparse
import sys
from pathlib import Path

from msgspec.structs import replace

from planner.commands.solve import file_of, made_by, positive
from planner.files import InputError
from planner.plan import write_plan
from planner.problem import Problem, read_problem
from planner.score import assess, plan_file
from planner.solve.process.child import answers
from planner.solve.process.messages import Failed, TradeOff, TradeOffPoint

COLUMNS = ("at most", "moves", "must", "high", "medium", "low", "cost")


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Show the best plans with at most 0, 2, 4, 8, ... and any number of moves away from a plan, one a "
        "line. Moves count against the problem's baseline, or the plan itself where it has none; a limit "
        "that the problem sets on moves is left out. Ctrl+C ends with the lines found until then."
    )
    parser.add_argument("problem", metavar="PROBLEM", type=Path, help="a problem.json")
    parser.add_argument("plan", metavar="PLAN", type=Path, help="the plan.json to begin from")
    parser.add_argument("-o", "--out", metavar="FOLDER", type=Path, help="where the plans go, if wanted")
    parser.add_argument("--seconds", type=positive(float), default=30.0, help="how long to look (30)")
    parser.add_argument("--seed", type=int, default=1, help="the seed of what is drawn at random (1)")
    parser.add_argument("--workers", type=positive(int), help="how many cores to use (all)")


def run(args: argparse.Namespace) -> int:
    """Print a table, line by line as the plans are found, and write them where a folder is given."""
    problem = read_problem(args.problem)
    plan = file_of(args.plan, problem).plan
    if args.out is not None:
        check_folder(args.out)
    print("  ".join(COLUMNS), flush=True)
    for reply in answers(TradeOff(1, problem, plan, args.seconds, args.seed, args.workers)):
        if isinstance(reply, TradeOffPoint):
            print(_line(reply), flush=True)
            if args.out is not None:
                _write(problem, reply, args.out, args.seed)
        elif isinstance(reply, Failed):
            print(f"podwright: {reply.text}\n{reply.traceback}".rstrip(), file=sys.stderr)
            return 1
    return 0


def check_folder(folder: Path) -> None:
    """Make a folder unless it is there; raises InputError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(f"{folder}: found no place for a folder ({error.strerror})") from error


def _line(point: TradeOffPoint) -> str:
    score = point.score
    figures = (_limit(point), point.moves, score.must, score.high, score.medium, score.low, score.cost)
    return "  ".join(f"{figure:>{len(name)}}" for name, figure in zip(COLUMNS, figures, strict=True))


def _limit(point: TradeOffPoint) -> str:
    return "any" if point.limit is None else str(point.limit)


def _write(problem: Problem, point: TradeOffPoint, folder: Path, seed: int) -> None:
    file = replace(plan_file(assess(problem, point.plan)), planner=made_by(), seed=seed)
    write_plan(file, folder / f"moves-{_limit(point)}.json")
