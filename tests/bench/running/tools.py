"""Problems to measure on, and the independent judge of every plan, where they lie beside the checkout."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory

from planner.plan import Plan, PlanFile, write_plan
from planner.problem import Problem, read_problem
from planner.score import assess, plan_file
from tests.bench.report.figures import Figure
from tests.bench.running.child import ROOT, run

TOOLS = ROOT.parent / "shared" / "tools"
MISSING = f"not measured: {TOOLS.name} are not beside the checkout"


LARGE = (1000, 5000)  # people


class Disagreement(Exception):
    """The judge gives a plan another score than the planner does."""


@dataclass(frozen=True)
class Case:
    """A problem of so many people from a seed, in a file of its own."""

    people: int
    seed: int
    path: Path

    @cached_property
    def problem(self) -> Problem:
        """The problem in the file."""
        return read_problem(self.path)


@dataclass(frozen=True)
class Verdict:
    """The musts that a plan breaks and what it costs, confirmed by the judge."""

    must: int
    cost: int


def case(folder: Path, people: int, seed: int) -> Case:
    """Make a problem in a folder."""
    made = run(TOOLS / "make_problem.py", str(people), str(seed))
    if made.code:
        raise RuntimeError(made.err.strip())
    path = folder / f"problem-{people}-{seed}.json"
    path.write_text(made.out, encoding="utf-8")
    return Case(people, seed, path)


def of_large(quick: bool, measured: Callable[[Problem, int], Iterator[Figure]]) -> Iterator[Figure | str]:
    """What is measured of one problem of each large size; of the smallest alone for a quick look."""
    if not TOOLS.exists():
        yield MISSING
        return
    if quick:
        yield "shortened: 1,000 people alone"
    for people in LARGE[:1] if quick else LARGE:
        with TemporaryDirectory() as folder:
            yield from measured(case(Path(folder), people, 1).problem, people)


def judged(case: Case, plan: Plan) -> Verdict:
    """What the judge says of a plan; raises Disagreement where the planner says something else."""
    return confirmed(case, plan_file(assess(case.problem, plan)))


def confirmed(case: Case, file: PlanFile) -> Verdict:
    """What the judge says of a plan's file; raises Disagreement where that claims something else."""
    path = case.path.with_suffix(".plan.json")
    write_plan(file, path)
    said = run(TOOLS / "judge.py", case.path, path, "--claim")
    if said.code:
        raise Disagreement(f"{case.people} people, problem {case.seed}: {said.err.strip()}")
    verdict = json.loads(said.out)
    return Verdict(verdict["score"]["must"], verdict["cost"])
