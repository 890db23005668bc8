"""`podwright score PROBLEM PLAN`: print the score of a plan and what the rules find in it.

Exits with 1 where the plan claims another score.
"""

import argparse
import sys
from pathlib import Path

from planner.plan import Finding, Score, read_plan
from planner.problem import read_problem
from planner.score import assess


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = "Print a plan's score and findings; exit 1 if the plan claims another score."
    parser.add_argument("problem", metavar="PROBLEM", type=Path, help="a problem.json")
    parser.add_argument("plan", metavar="PLAN", type=Path, help="a plan.json")


def run(args: argparse.Namespace) -> int:
    """Print the score, then the findings level by level, the costliest first."""
    problem = read_problem(args.problem)
    file = read_plan(args.plan, problem)
    if file.problem_sha256 and file.problem_sha256 != problem.sha256:
        print(f"{args.plan}: was made for another problem than {args.problem}", file=sys.stderr)
    assessment = assess(problem, file.plan)
    print(told(assessment.score))
    for finding in assessment.findings:
        print(line(finding))
    if file.score is not None and file.score != assessment.score:
        print(f"{args.plan}: claims {told(file.score)}", file=sys.stderr)
        return 1
    return 0


def told(score: Score) -> str:
    """A score in one line."""
    levels = ", ".join(f"{level} {getattr(score, level)}" for level in ("must", "high", "medium", "low"))
    return f"{levels}; cost {score.cost}"


def line(finding: Finding) -> str:
    """A finding in one line: its level, its rule, what it costs in that level, and its sentence."""
    return f"{finding.level:<6}  {finding.rule:<12}  {finding.cost:>4}  {finding.text}"
