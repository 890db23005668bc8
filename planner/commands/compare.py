"""`podwright compare PROBLEM A B`: say which of two plans comes first and why, and who moves between them.

What is told as a change is what B has less A: less is better.
"""

import argparse
from collections.abc import Iterator
from pathlib import Path

from planner.commands.score import told
from planner.explain.comparison import Comparison, compare
from planner.plan import Score, read_plan
from planner.problem import Pair, read_problem
from planner.score import assess
from planner.words import LEVEL_NAMES, change_words, counted, signed


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Compare two plans of a problem, which are called A and B: which comes first and why, who moves and "
        "what for, the rules that differ, needs gained and lost, hours and pairs. Changes are what B has "
        "less A; less is better."
    )
    parser.add_argument("problem", metavar="PROBLEM", type=Path, help="a problem.json")
    parser.add_argument("a", metavar="A", type=Path, help="a plan.json")
    parser.add_argument("b", metavar="B", type=Path, help="another plan.json")


def run(args: argparse.Namespace) -> int:
    """Print the comparison."""
    problem = read_problem(args.problem)
    a, b = (assess(problem, read_plan(path, problem).plan) for path in (args.a, args.b))
    found = compare(a, b)
    print(f"A  {args.a}: {told(a.score)}")
    print(f"B  {args.b}: {told(b.score)}")
    print(found.verdict)
    for lines in (_moves(found), _rules(found), _needs(found), _amounts(found)):
        print(*lines, sep="\n")
    return 0


def _moves(found: Comparison) -> Iterator[str]:
    yield f"Who moves: {found.summary}."
    for move in found.moves:
        change = change_words(Score(), move.change, 4) or "no change"
        yield f"  {move.person.name}: {move.in_a} → {move.in_b}. {move.why}. {change}"


def _rules(found: Comparison) -> Iterator[str]:
    yield f"By rule: {counted(len(found.rules), 'rule differs', 'rules differ')}."
    for rule in found.rules:
        level = LEVEL_NAMES[rule.level]
        yield f"  {level:<6}  {rule.name:<32}  {rule.a:>6,} → {rule.b:>6,}  {signed(rule.difference)}"


def _needs(found: Comparison) -> Iterator[str]:
    gained = sum(need.gained for need in found.needs)
    yield f"Needs: {gained} gained, {len(found.needs) - gained} lost."
    for need in found.needs:
        yield f"  {'gained' if need.gained else 'lost':<6}  {need.name}: {need.said}"


def _amounts(found: Comparison) -> Iterator[str]:
    yield "Hours and pairs:"
    for amount in found.amounts:
        yield f"  {amount.label:<30}  {amount.a:>14}  {amount.b:>14}"
    for letter, pairs in (("A", found.pairs_in_a), ("B", found.pairs_in_b)):
        for pair in pairs:
            yield f"  Only in {letter}: {_pair(found, pair)}"


def _pair(found: Comparison, pair: Pair) -> str:
    person = found.a.problem.person | found.b.problem.person
    return f"{person[pair.it].name} and {person[pair.business].name}"
