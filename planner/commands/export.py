"""`podwright export FILE --format csv -o OUT`: the roster of a plan, or the data, for people and tools."""

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from planner.exchange import format_of, formats, table_formats, write
from planner.exchange.rosters.roster import AUDIENCES, Roster
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.quarters import latest
from planner.workspace.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = (
        "Write the roster of a plan: who works in which pod and pair, and who changed pods. "
        "What is announced bears no score, no cost, no wishes and nothing that people told their manager; "
        "--audience manager adds the score, what costs, wishes, waits and locks. Groups never leave. "
        "--data writes the tables that import reads instead, to change and bring in again: people, skills, "
        "challenges, wishes, history, departments, leave, commitments and bonds."
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="a .podwright file")
    parser.add_argument("--format", choices=tuple(formats()), required=True, help="the form of the roster")
    parser.add_argument(
        "--audience",
        choices=tuple(AUDIENCES),
        default="announcement",
        help="who reads it: everybody (announcement, the default) or managers",
    )
    parser.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help="the file to write")
    parser.add_argument(
        "--data", action="store_true", help=f"write the data as tables ({', '.join(table_formats())})"
    )
    parser.add_argument(
        "--plan", metavar="ID", help="a plan's id or name (default: the first plan of the latest quarter)"
    )
    parser.add_argument(
        "--pod", metavar="ID", help="one pod alone, by the id or the title of its challenge (default: all)"
    )


def run(args: argparse.Namespace) -> int:
    """Write the roster; files are written whole or not at all."""
    if args.out.is_dir() or not args.out.parent.is_dir():
        raise InputError(f"{args.out}: found no place for a file, expected one in a folder that exists")
    with Store.open(args.file, read_only=True) as store:
        workspace = store.load()
    files = _data(workspace, args) if args.data else _roster(workspace, args)
    for written in write(files, args.out.parent):
        print(f"{written}: written.", file=sys.stderr)
    return 0


def _roster(workspace: Workspace, args: argparse.Namespace) -> Mapping[str, bytes]:
    plan = plan_named(workspace, args.plan)
    roster = Roster(workspace, plan, args.audience, pod=_pod_named(workspace, plan, args.pod))
    return format_of(args.format).files(roster, args.out.name)


def _data(workspace: Workspace, args: argparse.Namespace) -> Mapping[str, bytes]:
    from planner.exchange.tables.data import FIGURES, data_tables
    from planner.exchange.tables.outgoing import Outgoing

    known = table_formats()
    if args.format not in known:
        raise InputError(f"format: found {args.format!r} for data, expected one of {', '.join(known)}")
    cycles = workspace.cycles.values()
    # The one that an import takes challenges and wishes to be of.
    cycle = latest(row for row in cycles if row.state != "closed") or latest(cycles)
    if args.plan is not None:
        cycle = workspace.cycles[workspace.plans[plan_named(workspace, args.plan)].cycle]
    found = data_tables(Outgoing(workspace, cycle.id if cycle else None))
    return known[args.format].table_files(found, FIGURES, args.out.name)


def plan_named(workspace: Workspace, wanted: str | None) -> str:
    """The id of the plan of this id or name, or of the first plan of the latest quarter that has one."""
    if wanted is None:
        planned = {plan.cycle for plan in workspace.plans.values()}
        cycle = latest(workspace.cycles[name] for name in planned)
        if cycle is None:
            raise InputError("--plan: found no plan in the file, expected one")
        return workspace.plans_of(cycle.id)[0].id
    named = [plan.id for plan in workspace.plans.values() if wanted in (plan.id, plan.name)]
    if len(named) != 1:
        found = "several plans of that name" if named else repr(wanted)
        known = ", ".join(f"{plan.id} ({plan.name})" for plan in workspace.plans.values()) or "none"
        raise InputError(f"--plan: found {found}, expected one of the file's plans: {known}")
    return named[0]


def _pod_named(workspace: Workspace, plan: str, wanted: str | None) -> str | None:
    """The id of the challenge of this id or title that has a pod in a plan; None where all are wanted."""
    if wanted is None:
        return None
    staffed = Roster(workspace, plan).staffed
    named = [row.id for row in staffed if wanted in (row.id, row.title)]
    if len(named) != 1:
        found = "several pods of that title" if named else repr(wanted)
        known = ", ".join(f"{row.id} ({row.title})" for row in staffed) or "none"
        raise InputError(f"--pod: found {found}, expected one of the plan's pods: {known}")
    return named[0]
