"""`podwright suggest PROBLEM PLAN`: print the best moves, swaps, chains of people and changes of pairs.

Each is better than nothing on its own, and no two are about the same person.
"""

import argparse
from pathlib import Path

from planner.commands import positive
from planner.explain import done
from planner.explain.option import told
from planner.explain.suggest import MOST, suggest
from planner.naming import challenge_named
from planner.plan import read_plan
from planner.problem import read_problem
from planner.score import assess
from planner.words import change_words


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Print what would make a plan better: moves, swaps, exchanges with the bench, chains of up to four "
        "people and changes of liaison pairs, the best first and each about other people. Beside each stands "
        "how the levels change; less is better."
    )
    parser.add_argument("problem", metavar="PROBLEM", type=Path, help="a problem.json")
    parser.add_argument("plan", metavar="PLAN", type=Path, help="a plan.json")
    parser.add_argument(
        "--most", metavar="N", type=positive, default=MOST, help=f"how many to print ({MOST})"
    )
    parser.add_argument(
        "--for", dest="pod", metavar="CHALLENGE", help="only what touches the pod of this challenge"
    )


def run(args: argparse.Namespace) -> int:
    """Print the suggestions, the best first."""
    problem = read_problem(args.problem)
    assessment = assess(problem, read_plan(args.plan, problem).plan)
    pod = None if args.pod is None else challenge_named(problem, args.pod, "--for")
    options = done(suggest(assessment, args.most, pod))
    for rank, option in enumerate(options, start=1):
        print(f"{rank:>3}  {told(problem, option.action)}: {change_words(option.before, option.after, 4)}")
    if not options:
        print("No move, swap, chain or change of pairs was found that makes the plan better.")
    return 0
