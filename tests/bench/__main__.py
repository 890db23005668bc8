"""Run the measurements that are named, or all of them, on this machine.

Each figure is printed, and written to a JSON file, as soon as it is there. All of them take about an hour
and a half, most of it solving (40 minutes) and bounds (20); with --quick, three minutes. Every process that
is started ends with this one. Exit 0: what was asked for was measured, whether it reaches what it should or
not. 1: a measurement failed, or the judge disagrees with a plan. 2: the arguments are wrong.
"""

import argparse
import pkgutil
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from time import monotonic
from traceback import format_exc
from types import ModuleType

from planner.files import InputError
from tests import bench
from tests.bench.report import file, markdown, table
from tests.bench.report.figures import Figure
from tests.bench.report.machine import this_machine, told

OUT = Path("bench.json")


def main(arguments: list[str]) -> int:
    """Do what the arguments ask for and return the exit code."""
    args = parser().parse_args(arguments)
    try:
        if args.markdown:
            print(markdown.section(file.read(args.out)))
            return 0
        unknown = sorted(set(args.names) - set(known()))
        if unknown:
            raise InputError(f"found {', '.join(unknown)}, expected some of {', '.join(known())}")
        modules = [import_module(f"{bench.__name__}.{name}") for name in args.names or known()]
        return measured(modules, args.quick, args.out)
    except InputError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def parser() -> argparse.ArgumentParser:
    """What the command takes."""
    made = argparse.ArgumentParser(
        "dev.py bench", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    made.add_argument("names", nargs="*", metavar="NAME", help=f"some of {', '.join(known())} (all)")
    made.add_argument("--quick", action="store_true", help="three minutes: fewer seeds, shorter times")
    made.add_argument("--out", type=Path, default=OUT, help="where the figures go (bench.json)")
    made.add_argument("--markdown", action="store_true", help="print the README's section from that file")
    return made


def known() -> list[str]:
    """The measurements that there are."""
    listed = pkgutil.iter_modules(bench.__path__)
    return [module.name for module in listed if not module.ispkg and module.name != "__main__"]


def measured(modules: Iterable[ModuleType], quick: bool, out: Path) -> int:
    """Measure, print and write; 1 where something went wrong, after the other measurements."""
    run = file.Run(datetime.now(UTC).isoformat(timespec="seconds"), quick, this_machine())
    print(f"podwright {run.machine.planner}; {told(run.machine)}")
    if quick:
        print("Quick: what is shortened is said with each measurement; the figures are not those to reach.")
    file.write(run, out)
    faults = 0
    for module in modules:
        found = measure(module, run, out)
        for fault in found.faults:
            print(f"  {fault}", file=sys.stderr, flush=True)
        faults += len(found.faults)
    return 1 if faults else 0


def measure(module: ModuleType, run: file.Run, out: Path) -> file.Measured:
    """One measurement; what goes wrong in it is one of its faults."""
    assert module.__doc__
    found = file.Measured(module.__doc__.splitlines()[0])
    run.measurements[module.__name__.rpartition(".")[2]] = found
    print(f"\n{found.title}\n{table.heading()}", flush=True)
    began = monotonic()
    try:
        for figure in module.measure(run.quick):
            if isinstance(figure, Figure):
                found.figures.append(figure)
                print(table.row(figure), flush=True)
            else:
                found.remarks.append(figure)
                print(f"  {figure}", flush=True)
            found.took = round(monotonic() - began, 1)
            file.write(run, out)
    except Exception:  # noqa: BLE001 - one measurement that fails leaves the others
        found.faults.append(format_exc().strip())
    found.took = round(monotonic() - began, 1)
    file.write(run, out)
    return found


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
