"""The figures that the window counts on, at five thousand people, in processor time: others work too."""

import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TypeVar

import pytest

from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import put
from planner.workspace.cycle import problem_of
from planner.workspace.store import Store
from tests.planner.workspace.workspaces import small

PEOPLE = 5000
Value = TypeVar("Value")


@pytest.fixture(scope="module")
def rows() -> list[e.Row]:
    rng = Random(1)
    skills = [f"s{n}" for n in range(60)]
    people = [f"p{n}" for n in range(PEOPLE)]
    return [
        *(e.Skill(skill, skill) for skill in skills),
        *(e.Person(person, f"Person {person}", "fin", manager="ana") for person in people),
        *(e.Knows(person, skill, 3) for person in people for skill in rng.sample(skills, 8)),
        *(e.Preference("2027-Q1", person, ("cash", "churn")) for person in people),
    ]


def timed(work: Callable[[], Value]) -> tuple[float, Value]:
    started = time.process_time()
    value = work()
    return time.process_time() - started, value


def test_a_large_workspace_is_written_read_and_planned_quickly(tmp_path: Path, rows: list[e.Row]) -> None:
    with Store.create(tmp_path / "Team.podwright", small()) as store:
        written, _ = timed(lambda: store.write(put("Import", small(), rows)))
    with Store.open(tmp_path / "Team.podwright") as store:
        read, workspace = timed(store.load)
    assert len(workspace.knows) == 8 * PEOPLE
    assert workspace == Workspace.of([*small().all_rows(), *rows])
    import networkx  # noqa: F401 - it is loaded once, with the first problem

    planned, problem = timed(lambda: problem_of(workspace, "plan-1"))
    assert len(problem.people) == PEOPLE + 3
    print(f"written {written:.2f} s, read {read:.2f} s, planned {planned:.2f} s")
    assert written < 1.5
    assert read < 0.5
    assert planned < 1.0
