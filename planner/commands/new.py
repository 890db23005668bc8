"""`podwright new FILE`: make a file, blank for the coming quarter, from the sample, or from a problem."""

import argparse
from datetime import date
from pathlib import Path

from planner.files import InputError
from planner.problem import read_problem
from planner.workspace.blank import blank
from planner.workspace.from_problem import workspace_of
from planner.workspace.store import Store


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.description = "Make a new .podwright file; a file that is there already is never replaced."
    parser.add_argument("file", metavar="FILE", type=Path, help="the file to make")
    source = parser.add_mutually_exclusive_group()
    source.add_argument(
        "--sample", dest="from_sample", action="store_true", help="fill it with the sample organisation"
    )
    source.add_argument(
        "--from", dest="problem", metavar="PROBLEM", type=Path, help="fill it from problem.json"
    )


def run(args: argparse.Namespace) -> int:
    """Make the file. Whoever starts the program says in `args.sample` where its sample lies, if any."""
    if args.from_sample:
        _copy_sample(getattr(args, "sample", None), args.file)
    else:
        workspace = workspace_of(read_problem(args.problem)) if args.problem else blank(date.today())
        Store.create(args.file, workspace).close()
    return 0


def _copy_sample(sample: Path | None, path: Path) -> None:
    if sample is None:
        raise InputError("--sample: found no sample here, expected to be started as podwright, which has one")
    if path.exists():
        raise InputError(f"{path}: found a file of this name, expected none: choose another name")
    with Store.open(sample, read_only=True) as store:
        store.copy_to(path)
