from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import put
from planner.workspace.cycle import problem_of
from planner.workspace.since import Known
from tests.planner.workspace.workspaces import random_change, random_workspace, small


def published(rng: Random, workspace: Workspace) -> Workspace:
    """The workspace with some of its plans published, later or both, and people who do not join."""
    plans, cycles = workspace.plans.values(), workspace.cycles.values()
    states = ["draft", "published", "closed"]
    rows: list[e.Row] = [
        replace(plan, published=rng.random() < 0.5, from_week=rng.choice([1, 1, 4])) for plan in plans
    ]
    rows += [replace(cycle, state=rng.choice(states)) for cycle in cycles]
    rows += [replace(person, joins=rng.random() < 0.6) for person in workspace.people.values()]
    return put("Publish", workspace, rows).apply(workspace)


@settings(max_examples=400, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_a_problem_made_of_the_one_before_is_as_if_from_scratch(seed):
    rng = Random(seed)
    workspace = random_workspace(rng)
    if rng.random() < 0.5:
        workspace = published(rng, workspace)
    plan = rng.choice(list(workspace.plans))
    known = None
    for _ in range(5):
        if plan not in workspace.plans:
            break
        try:
            whole = problem_of(workspace, plan)
        except InputError:
            known = None
        else:
            assert problem_of(workspace, plan, known) == whole
            known = Known(workspace, whole) if rng.random() < 0.7 else known
        workspace = random_change(rng, workspace).apply(workspace)
        if rng.random() < 0.2:
            workspace = published(rng, workspace)


def test_who_is_not_edited_stays_the_same_person():
    before = small()
    known = Known(before, problem_of(before, "plan-1"))
    after = put("Teach", before, [e.Knows("ana", "sql", 3)]).apply(before)
    problem = problem_of(after, "plan-1", known)
    assert problem.person["ana"].skills == {"sql": 3}
    assert problem.person["bo"] is known.problem.person["bo"]


def test_whoever_the_manager_was_that_left_is_edited_with_them():
    before = small()
    known = Known(before, problem_of(before, "plan-1"))
    assert known.problem.person["bo"].manager == "ana"
    after = put("Leave", before, [replace(before.people["ana"], active=False)]).apply(before)
    assert problem_of(after, "plan-1", known).person["bo"].manager is None
