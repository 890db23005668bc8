"""Run one baseline: `python -m tests.bench.baselines KIND PROBLEM OUT SECONDS SEED GIGABYTES`."""

import os
import sys
from pathlib import Path

import msgspec

from planner.problem import read_problem
from planner.solve.process.worker import NICENESS
from tests.bench.baselines import bounding, descent, whole
from tests.bench.running.child import end_with_parent, limit_memory

KINDS = {"whole": whole.answer, "descent": descent.answer, "highs": bounding.answer}


def main(arguments: list[str]) -> None:
    """Write the answer of the baseline to its file."""
    kind, problem, out, seconds, seed, gigabytes = arguments
    end_with_parent()
    if hasattr(os, "nice"):
        os.nice(NICENESS)  # as the solver's own process, so that whatever else runs is in the way of both
    limit_memory(float(gigabytes))
    answer = KINDS[kind](read_problem(Path(problem)), float(seconds), int(seed))
    Path(out).write_bytes(msgspec.json.encode(answer))


if __name__ == "__main__":
    main(sys.argv[1:])
