import subprocess
import sys
from itertools import product
from pathlib import Path
from random import Random

import msgspec
import pytest
from hypothesis import given, settings

from planner.files import InputError
from planner.plan import Plan
from planner.problem import Problem, read_problem
from planner.score import assess
from planner.workspace.cycle import problem_of
from planner.workspace.from_problem import workspace_of
from tests.planner.build import person, problem
from tests.planner.problems import as_problem, problem_files, random_plan

TOOLS = Path(__file__).parents[3].parent / "shared" / "tools"


def closed(problem: Problem) -> Problem:
    """The problem with closeness as it is meant: both ways, along the best path, and no bond twice."""
    ids = list(problem.skill)
    best = {
        (one, other): max(problem.skill[one].related.get(other, 0), problem.skill[other].related.get(one, 0))
        for one, other in product(ids, ids)
    }
    for middle, one, other in product(ids, ids, ids):
        best[one, other] = max(best[one, other], best[one, middle] * best[middle, other])
    skills = tuple(
        msgspec.structs.replace(
            skill,
            related={
                other: round(best[skill.id, other], 9)
                for other in ids
                if other != skill.id and best[skill.id, other] >= 0.5 - 1e-9
            },
        )
        for skill in problem.skills
    )
    bonds = {(bond.kind, frozenset(bond.people)): bond for bond in problem.bonds}
    return msgspec.structs.replace(problem, skills=skills, bonds=tuple(bonds.values()))


def findings(problem: Problem, plan: Plan) -> list[tuple[str, str, int, str]]:
    return sorted(
        (finding.rule, finding.level, finding.cost, finding.text)
        for finding in assess(problem, plan).findings
    )


@settings(max_examples=150, deadline=None)
@given(problem_files)
def test_the_workspace_of_a_problem_poses_a_problem_that_scores_every_plan_alike(data: dict) -> None:
    before = closed(as_problem(data))
    after = problem_of(workspace_of(before), "plan-1")
    rng = Random(1)
    for _ in range(4):
        plan = random_plan(rng, before)
        assert assess(after, plan).score == assess(before, plan).score
        assert sorted(f[:3] for f in findings(after, plan)) == sorted(f[:3] for f in findings(before, plan))


@pytest.mark.parametrize("people", [60, 200])
def test_a_made_problem_comes_back_from_its_workspace_as_it_was(people: int, tmp_path: Path) -> None:
    if not TOOLS.exists():
        pytest.skip("the maker of problems does not lie beside this checkout")
    made = subprocess.run(
        [sys.executable, TOOLS / "make_problem.py", str(people), "1"], capture_output=True, check=True
    )
    (tmp_path / "problem.json").write_bytes(made.stdout)
    before = read_problem(tmp_path / "problem.json")
    after = problem_of(workspace_of(before), "plan-1")
    rng = Random(2)
    for _ in range(5):
        plan = random_plan(rng, before)
        assert assess(after, plan).score == assess(before, plan).score


def test_the_past_lies_in_closed_quarters_before_the_cycle() -> None:
    workspace = workspace_of(problem(["ana"], history=[{"ago": 5, "people": ["ana"]}]))
    assert sorted(workspace.cycles) == ["2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2027-Q1"]
    assert {cycle.state for cycle in workspace.cycles.values() if cycle.id != "2027-Q1"} == {"closed"}
    assert workspace.plans["plan-1"].name == "Plan 1"


def test_past_cycles_of_one_with_another_name_are_numbered() -> None:
    cycle = {"id": "Spring", "starts": "2027-01-04", "weeks": 8}
    workspace = workspace_of(problem(["ana"], cycle=cycle, history=[{"ago": 2, "people": ["ana"]}]))
    assert sorted(workspace.cycles) == ["Spring", "Spring - 1", "Spring - 2"]


def test_a_past_beyond_all_memory_is_refused() -> None:
    with pytest.raises(InputError, match="history: found 1000 cycles ago, expected at most 400"):
        workspace_of(problem([person("ana")], history=[{"ago": 1000, "people": ["ana"]}]))
