"""`podwright bound PROBLEM PLAN`: prove how good a plan is, against every plan there can be.

The solver proves it in a process of its own. Ctrl+C ends it and keeps what is proven so far.
"""

import argparse
from pathlib import Path

from msgspec.structs import replace

from planner.commands.solve import check_place, file_of, followed, planned, positive, verdict
from planner.plan import PlanFile, write_plan
from planner.problem import Problem, read_problem
from planner.solve.process.child import Child
from planner.solve.process.messages import Done, Prove


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Prove how much better any plan could be. Prints the score with what is proven: that the plan is the "
        "best possible, or within how many percent of it, or no proof. Ctrl+C keeps what is proven so far."
    )
    parser.add_argument("problem", metavar="PROBLEM", type=Path, help="a problem.json")
    parser.add_argument("plan", metavar="PLAN", type=Path, help="a plan.json")
    parser.add_argument("-o", "--out", metavar="PLAN", type=Path, help="where the plan goes, with its bound")
    parser.add_argument("--seconds", type=positive(float), default=60.0, help="how long to prove (60)")
    parser.add_argument("--seed", type=int, default=1, help="the seed of what is drawn at random (1)")
    parser.add_argument("--workers", type=positive(int), help="how many cores to use (all)")


def run(args: argparse.Namespace) -> int:
    """Prove, showing progress; a better plan that turns up on the way takes the place of the plan."""
    problem = read_problem(args.problem)
    given = file_of(args.plan, problem)
    if args.out:
        check_place(args.out)
    with Child() as child:
        done = followed(child, Prove(1, problem, given.plan, args.seconds, args.seed, args.workers))
    file = _proven(given, problem, done, args.seed)
    if args.out:
        write_plan(file, args.out)
    assert file.score is not None
    better = "; a better plan turned up" if done.plan != given.plan else ""
    print(verdict(file.score, file.bound) + better)
    return 0


def _proven(given: PlanFile, problem: Problem, done: Done, seed: int) -> PlanFile:
    """The file of the plan with what is proven; how the plan was found stays, unless it is a better one."""
    file = planned(problem, done, seed)
    if done.plan != given.plan:
        return file
    return replace(
        given,
        problem_sha256=file.problem_sha256,
        score=file.score,
        cost=file.cost,
        bound=file.bound,
        optimal=file.optimal,
        findings=file.findings,
    )
