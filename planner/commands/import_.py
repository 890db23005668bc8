"""`podwright import FILE --people P.csv ...`: bring tables into a file, as one step that can be undone."""

import argparse
import sys
from pathlib import Path

from planner.commands import positive
from planner.commands.export import plan_named
from planner.cycles.past import check
from planner.exchange.importing.bring_in import LAST_CYCLES, bring_in
from planner.exchange.importing.files import tables_in
from planner.exchange.importing.plans import bring_plan
from planner.exchange.importing.preview import sentences
from planner.exchange.reading.faults import Unreadable
from planner.exchange.tables.every import TABLES
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.change import Change, difference
from planner.workspace.store import Store

EPILOG = """
Tables are CSV (comma, semicolon or tab; UTF-8, UTF-16 or cp1252; at most 50 MB) or XLSX, of at most 2 million
cells, with a row of headings, above which an export may have its title:
  people       name (or first_name and last_name), department; id, side, discipline, site, email, manager,
               seniority, can_lead, joins, max_pods, hours, pod_hours, pod_share, utc_offset,
               work_hours (9-17), groups, skills (sql 3; python 2), learning, wishes, vetoes, waited,
               liaison, max_pairs, standing, active
  skills       skill, person, level, learning, technical; or quarters of experience in place of level:
               1, 3, 6, 12 and 20 quarters make levels 1 to 5
  challenges   id or title; goal, why, kind, value, start_week, weeks, size (4-7), hours_per_week,
               continues, keep, needs (sql 3 x2; python 2), departments, it, business, include, decides
  wishes       person, challenge; rank, rules_out; or person and first to fifth choice, a row for each person
  history      cycle, challenge, person; weeks, role
  departments  name; id, side, liaisons, pod_share, domain
  leave        person or email, starts (2027-02-15); ends, hours; or a calendar (ICS), an event for each leave
  commitments  person, title, starts, ends, hours a week
  bonds        person, other; kind (together or apart), level
Tables may be JSON as well: a list of objects for each table, as `podwright export --data` writes them, or a
problem. --data takes every table of a workbook or of such a file; the others say what they take. --plan adds
the plan of a plan file to its quarter, unless that has it already.
A table of skills may be wide, a column for each skill. Levels may be words (novice to expert, A1 to C2) or
on a scale of 10 or 100; days may have another order where it can be one day only. What is taken for what is
said. Sums in the last rows are rejected.
Lists are separated by semicolons. A column left out leaves what the file has; of a new person or challenge
it is worked out of the history where that says it: whether it continues, its size (from one fewer to one
more than the last time), 2 hours a week, no value where it no longer ran, and its need of the skill of its
own name at level 2; for people how many pods they are in, the hours for them and who can lead. The preview
says so. Nothing is removed, but a cycle that the history names is replaced by what it says, and so are the
leave, the commitments and the wishes of each person that their table names. What would change a published
plan, the dates of its quarter or the weeks of its challenges is refused.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = "Bring people, skills, challenges, wishes, history and more into a .podwright file."
    parser.epilog = EPILOG
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("file", metavar="FILE", type=Path, help="a .podwright file; podwright new makes one")
    for table in TABLES:
        parser.add_argument(f"--{table}", metavar="TABLE", type=Path, help=f"the table of {table}")
    parser.add_argument("--data", metavar="TABLES", type=Path, help="every table of a workbook or JSON file")
    parser.add_argument("--plan", metavar="PLAN", type=Path, help="a plan file (plan.json)")
    parser.add_argument("--cycle", metavar="ID", help="the quarter of challenges and wishes, such as 2027-Q1")
    parser.add_argument(
        "--side",
        choices=("business", "it", "external"),
        default="business",
        help="the side of new departments that no table gives one (default: business)",
    )
    parser.add_argument(
        "--last-cycles",
        metavar="N",
        type=positive,
        default=LAST_CYCLES,
        help=f"how many of the history's latest cycles come in (default: {LAST_CYCLES})",
    )
    parser.add_argument("--check", action="store_true", help="say what would come in, and change nothing")
    parser.add_argument("--skip-faulty", action="store_true", help="bring in the rest where cells are wrong")


def run(args: argparse.Namespace) -> int:
    """Preview the import on standard output, and write it into the file unless it is only checked."""
    tables = {table: getattr(args, table) for table in TABLES if getattr(args, table) is not None}
    if not tables and args.data is None and args.plan is None:
        options = (*TABLES, "data", "plan")
        raise InputError(f"import: found no table, expected one of --{', --'.join(options)}")
    if not args.file.exists():
        raise InputError(f"{args.file}: found no file, expected a workspace; podwright new makes one")
    if args.data is not None:
        tables = dict.fromkeys(_in(args.data), args.data) | tables
    with Store.open(args.file, read_only=args.check) as store:
        workspace = store.load()
        imported = bring_in(workspace, tables, cycle=args.cycle, side=args.side, last_cycles=args.last_cycles)
        for sentence in sentences(imported) if tables else ():
            print(sentence)
        for problem in imported.problems:
            print(problem, file=sys.stderr)
        if imported.problems and (args.check or not args.skip_faulty):
            print("Nothing was brought in.", file=sys.stderr)
            return 2
        change = imported.change if args.plan is None else _with_plan(workspace, imported.change, args)
        check(workspace, change)
        if not args.check and change:
            store.write(change)
            print(f"{change.title}: done.")
    return 0


def _in(path: Path) -> list[str]:
    try:
        return tables_in(path)
    except Unreadable as error:
        raise InputError(str(error)) from error


def _with_plan(workspace: Workspace, change: Change, args: argparse.Namespace) -> Change:
    """The change that brings in a plan file too."""
    after = change.apply(workspace)
    plan = bring_plan(after, args.plan, args.cycle or after.plans[plan_named(after, None)].cycle)
    print(f"{args.plan.name}: {'a new plan' if plan else 'a plan that the file has'}")
    titles = [one.title for one in (change, plan) if one]
    return difference("; ".join(titles) or plan.title, workspace, plan.apply(after))
