"""The file of a run, `bench.json`: the machine, and every figure of every measurement."""

from pathlib import Path
from typing import Any

import msgspec

from planner.files import convert, read_json, write_whole
from tests.bench.report.figures import Figure
from tests.bench.report.machine import Machine


class Measured(msgspec.Struct, omit_defaults=True):
    """One measurement: its title, its figures, and what it has to say beside them."""

    title: str
    figures: list[Figure] = []
    remarks: list[str] = []
    faults: list[str] = []
    took: float = 0.0


class Run(msgspec.Struct):
    """What was measured when, on which machine, and whether it was shortened."""

    began: str
    quick: bool
    machine: Machine
    measurements: dict[str, Measured] = {}


def write(run: Run, path: Path) -> None:
    """Write the file, whole or not at all; raises InputError where the place cannot be written."""
    content = msgspec.to_builtins(run)
    for name, measured in run.measurements.items():
        content["measurements"][name]["figures"] = [told(figure) for figure in measured.figures]
    write_whole(path, msgspec.json.format(msgspec.json.encode(content), indent=1) + b"\n")


def told(figure: Figure) -> dict[str, Any]:
    """A figure with what its values come to, for whoever reads the file with something else."""
    fields = msgspec.to_builtins(figure)
    fields["values"] = [float(f"{value:.6g}") for value in figure.values]
    spread = figure.spread
    if spread is not None:
        fields |= {"median": figure.median, "least": spread[0], "largest": spread[1]}
    if figure.met is not None:
        fields["met"] = figure.met
    return fields


def read(path: Path) -> Run:
    """The run in a file; raises InputError where it is none."""
    return convert(read_json(path), Run, path)
