"""`podwright rotate PROBLEM`: plan groups for several quarters, so that people meet many others.

Printed are the groups of every quarter, what is not kept, and who has met whom by department, before and
after.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from planner.commands.solve import file_of, positive
from planner.commands.trade_off import check_folder
from planner.exchange.csv import table_bytes
from planner.exchange.rosters.programme import coverage_rows, round_rows
from planner.files import InputError, write_whole
from planner.graphs.met import coverage, department_pairs, met_graph, strangers, whole
from planner.naming import department_named
from planner.problem import Problem, read_problem
from planner.programme import Programme, Round
from planner.programme_words import kept_words, meeting_words, percent
from planner.solve.process.child import answers
from planner.solve.process.messages import Failed, ProgrammeFound, Rotate
from planner.solve.rotation.quarters import in_groups
from planner.words import counted


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Plan groups for several quarters at once, so that people meet as many others as possible, and show "
        "who has met whom by department. The first quarter has the problem’s challenges; what later ones "
        "will work on is not known, so they have groups of the same sizes and mixes. Kept are sizes, mixes, "
        "who belongs together or apart, and in the first quarter locks, weeks away, hours and what people "
        "ruled out. Skills and wishes are left to solving a quarter when it comes. Ctrl+C ends with the best "
        "so far."
    )
    parser.add_argument("problem", metavar="PROBLEM", type=Path, help="a problem.json")
    parser.add_argument("--quarters", metavar="N", type=positive(int), default=4, help="how many to plan (4)")
    parser.add_argument(
        "--from", dest="plan", metavar="PLAN", type=Path, help="the plan of the first quarter, which stays"
    )
    parser.add_argument(
        "--pods", metavar="N", type=positive(int), help="so many groups a quarter instead of the challenges"
    )
    parser.add_argument("--size", metavar="N|N-M", help="how many people are in each of them")
    parser.add_argument(
        "--strangers",
        metavar="DEPARTMENT",
        nargs=2,
        help="list who of two departments will not have met even then",
    )
    parser.add_argument("-o", "--out", metavar="FOLDER", type=Path, help="where a table of each quarter goes")
    long = parser.add_mutually_exclusive_group()
    long.add_argument("--seconds", type=positive(float), default=20.0, help="how long to look (20)")
    long.add_argument(
        "--effort", metavar="N", type=positive(int), help="try N changes instead, the same every time"
    )
    parser.add_argument("--seed", type=int, default=1, help="the seed of what is drawn at random (1)")


def run(args: argparse.Namespace) -> int:
    """Print the programme and write its tables; what is wrong with the input is found before looking."""
    problem = _problem(args)
    plan = file_of(args.plan, problem).plan if args.plan else None
    between = [department_named(problem, text, "--strangers") for text in args.strangers or ()]
    if args.out is not None:
        check_folder(args.out)
    programme = None
    request = Rotate(1, problem, args.quarters, plan, args.seconds, args.seed, args.effort)
    for reply in answers(request):
        if isinstance(reply, ProgrammeFound):
            programme = reply.programme
        elif isinstance(reply, Failed):
            print(f"podwright: {reply.text}\n{reply.traceback}".rstrip(), file=sys.stderr)
            return 1
    if programme is None:
        print("No programme was found.", file=sys.stderr)
        return 1
    print(*_told(problem, programme, between), sep="\n")
    if args.out is not None:
        _write(problem, programme, args.out)
    return 0


def _problem(args: argparse.Namespace) -> Problem:
    """The problem, with groups in place of its challenges where they are asked for."""
    problem = read_problem(args.problem)
    if args.pods is None and args.size is None:
        return problem
    if args.pods is None or args.size is None or args.plan is not None:
        raise InputError("rotate: expected --pods with --size, and both without --from")
    return in_groups(problem, args.pods, _size(args.size))


def _size(text: str) -> tuple[int, int]:
    least, _, most = text.partition("-")
    if not least.isdecimal() or not (most or least).isdecimal() or not 0 < int(least) <= int(most or least):
        raise InputError(f"--size: found {text!r}, expected a number of people such as 4, or 4-6")
    return int(least), int(most or least)


def _told(problem: Problem, programme: Programme, between: list[str]) -> Iterator[str]:
    for each in programme.rounds:
        yield from _round(problem, each)
    yield from (meeting_words(problem, programme), kept_words(programme), "")
    before, after = coverage(problem, met_graph(problem)), coverage(problem, met_graph(problem, programme))
    yield f"Have met: {percent(whole(before))} of all two people before, {percent(whole(after))} after."
    for pair in department_pairs(problem):
        yield f"  {_names(problem, *pair)}: {percent(before[pair])} before, {percent(after[pair])} after"
    if between:
        yield from ("", *_strangers(problem, programme, *between))


def _round(problem: Problem, each: Round) -> Iterator[str]:
    yield each.quarter
    for group in each.groups:
        yield f"  {group.name}: {', '.join(map(problem.called, group.people))}"
    if each.left_out:
        yield f"  In no group: {', '.join(map(problem.called, each.left_out))}"
    yield from (f"  Not kept: {text}" for text in each.broken)
    yield ""


def _strangers(problem: Problem, programme: Programme, one: str, other: str) -> Iterator[str]:
    found = strangers(problem, met_graph(problem, programme), one, other)
    yield f"{_names(problem, one, other)}: {counted(len(found), 'two', 'twos')} will not have met."
    yield from (f"  {problem.called(a)} and {problem.called(b)}" for a, b in found)


def _names(problem: Problem, one: str, other: str) -> str:
    name = problem.department[one].name
    return f"{name} among themselves" if one == other else f"{name} and {problem.department[other].name}"


def _write(problem: Problem, programme: Programme, folder: Path) -> None:
    for number, each in enumerate(programme.rounds, start=1):
        write_whole(folder / f"quarter-{number}.csv", table_bytes(round_rows(problem, each)))
    write_whole(folder / "met.csv", table_bytes(coverage_rows(problem, programme)))
