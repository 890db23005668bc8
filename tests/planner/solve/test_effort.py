"""A steady search finds the same plan again, whatever the number of workers, and can be stopped."""

import os
import subprocess
import sys
from time import monotonic

import pytest

from planner.plan import Plan
from planner.problem import write_problem
from planner.score import assess
from planner.solve import effort as effort_module
from planner.solve.search import solve
from tests.planner.solve.small import company, empty, some_problem


@pytest.mark.parametrize(
    "made", [company(), some_problem(4, people=12, challenges=4)], ids=["company", "random"]
)
def test_the_same_seed_and_effort_find_the_same_plan_on_any_number_of_workers(made):
    outcomes = [solve(made, effort=4000, seed=3, workers=workers) for workers in (1, 2, 5)]
    assert len({outcome.plan.sha256 for outcome in outcomes}) == 1
    assert {outcome.effort for outcome in outcomes} == {4000}
    assert outcomes[0].score == assess(made, outcomes[0].plan).score


def test_one_plan_changed_in_parts_is_the_same_on_any_number_of_workers(monkeypatch):
    monkeypatch.setattr(effort_module, "MANY", 10)
    plans = {solve(company(), effort=3000, workers=workers).plan.sha256 for workers in (1, 2, 4)}
    assert len(plans) == 1


def test_another_process_finds_the_same_plan(tmp_path):
    write_problem(company(), tmp_path / "problem.json")
    code = (
        "import sys; from pathlib import Path; from planner.problem import read_problem;"
        "from planner.solve.search import solve;"
        "print(solve(read_problem(Path(sys.argv[1])), effort=3000, seed=2).plan.sha256)"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code, str(tmp_path / "problem.json")],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert said == {solve(company(), effort=3000, seed=2).plan.sha256 + "\n"}


def test_more_effort_begins_nowhere_worse_than_a_given_plan():
    start = solve(company(), effort=3000).plan
    outcome = solve(company(), effort=100, seed=8, start=start)
    assert outcome.score.rank <= assess(company(), start).score.rank


def test_a_steady_search_that_is_stopped_says_that_it_cannot_be_repeated():
    began = monotonic()
    made = some_problem(5, people=30, challenges=6)
    outcome = solve(made, effort=10**10, should_stop=lambda: monotonic() - began > 0.5)
    assert monotonic() - began < 10
    assert outcome.effort is None
    assert outcome.plan is not None


def test_nothing_to_plan_is_done_at_once():
    assert solve(empty(), effort=1000).plan == Plan()
