"""`podwright alternatives PROBLEM -o FOLDER`: write three good plans that differ, and what each is best at.

Of any two of them, at least a third of either's memberships is not in the other.
"""

import argparse
import sys
from pathlib import Path

from msgspec.structs import replace

from planner.commands.score import told
from planner.commands.solve import made_by, positive
from planner.commands.trade_off import check_folder
from planner.explain.advantages import advantages
from planner.plan import write_plan
from planner.problem import read_problem
from planner.score import assess, plan_file
from planner.solve.process.child import answers
from planner.solve.process.messages import AlternativePlan, Alternatives, Failed

FEWER = {
    0: "No plan was found.",
    1: "No second plan was found that differs in a third and breaks no more musts.",
    2: "No third plan was found that differs in a third and breaks no more musts.",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Write three good plans that differ in at least a third of the memberships of each, as 1.json to "
        "3.json, and say what each is better at than the others. Ctrl+C ends with the plans found until then."
    )
    parser.add_argument("problem", metavar="PROBLEM", type=Path, help="a problem.json")
    parser.add_argument("-o", "--out", metavar="FOLDER", type=Path, required=True, help="where the plans go")
    parser.add_argument("--seconds", type=positive(float), default=60.0, help="how long to look (60)")
    parser.add_argument("--seed", type=int, default=1, help="the seed of what is drawn at random (1)")
    parser.add_argument("--workers", type=positive(int), help="how many cores to use (all)")


def run(args: argparse.Namespace) -> int:
    """Write the plans as they are found; then print each one's score and what it is better at."""
    problem = read_problem(args.problem)
    check_folder(args.out)
    found = []
    for reply in answers(Alternatives(1, problem, args.seconds, args.seed, args.workers)):
        if isinstance(reply, AlternativePlan):
            found.append(assess(problem, reply.plan))
            file = replace(plan_file(found[-1]), planner=made_by(), seed=args.seed)
            write_plan(file, args.out / f"{len(found)}.json")
        elif isinstance(reply, Failed):
            print(f"podwright: {reply.text}\n{reply.traceback}".rstrip(), file=sys.stderr)
            return 1
    for number, (assessment, better_at) in enumerate(zip(found, advantages(found), strict=True), 1):
        print(f"{number}.json  {told(assessment.score)}")
        if len(found) > 1:
            print(f"        {better_at}")
    if len(found) in FEWER:
        print(FEWER[len(found)])
    return 0 if found else 1
