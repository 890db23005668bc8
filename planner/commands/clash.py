"""`podwright clash PROBLEM [PLAN]`: say whether all musts can hold, or what clashes and the ways out.

The solver runs in a process of its own. Exits with 1 where not all musts are known to hold together.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from planner.commands.solve import positive
from planner.plan import read_plan
from planner.problem import read_problem
from planner.solve.clash import Clash, WhyNot
from planner.solve.process.child import Child
from planner.solve.process.messages import ClashFound, Failed, FindClash


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Say whether all musts of a problem can hold together. Where they cannot, name rules, locks and "
        "people that clash, as few as make a clash, and the smallest changes that give room, each tried by "
        "solving with it. Exit 1 where they clash, or it is not known in time whether they do."
    )
    parser.add_argument("problem", metavar="PROBLEM", type=Path, help="a problem.json")
    parser.add_argument("plan", metavar="PLAN", type=Path, nargs="?", help="a plan.json to begin from")
    parser.add_argument("--seconds", type=positive(float), default=5.0, help="how long to look (5)")


def run(args: argparse.Namespace) -> int:
    """Print the verdict, then clash after clash with its ways out, then what is not known."""
    problem = read_problem(args.problem)
    plan = read_plan(args.plan, problem).plan if args.plan else None
    with Child() as child:
        for reply in child.ask(FindClash(1, problem, plan, args.seconds)):
            if isinstance(reply, ClashFound):
                print(*_told(reply.answer), sep="\n")
                return 0 if reply.answer.musts == 0 else 1
            if isinstance(reply, Failed):
                print(f"podwright: {reply.text}\n{reply.traceback}".rstrip(), file=sys.stderr)
    return 1


def _told(answer: WhyNot) -> Iterator[str]:
    yield answer.verdict
    for number, clash in enumerate(answer.clashes, start=1):
        yield f"{number}. {clash.text}"
        yield from _ways(clash)
    yield from answer.unknown


def _ways(clash: Clash) -> Iterator[str]:
    for way in clash.ways:
        yield f"   - {way.text}: {way.after}"
    if not clash.ways:
        yield "   No single change that was tried gives room."
