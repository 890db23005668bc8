"""Taking a way out does to the workspace what its amendments do to the problem."""

import pytest

from planner.ways import Amendment, WayOut, changed
from planner.workspace.cycle import problem_of
from planner.workspace.from_problem import workspace_of
from planner.workspace.taking import take
from tests.planner.solve.small import company

NEEDS = [{"skill": "sql", "level": 3, "people": 2}]


def start():
    workspace = workspace_of(company())
    return workspace, next(lock.plan for lock in workspace.locks.values())


@pytest.mark.parametrize(
    "amendments",
    [
        [Amendment("challenges", ("c0",), "size", [1, 9])],
        [Amendment("challenges", ("c0",), "mix", {"departments": 1, "include": ["fin"]})],
        [Amendment("challenges", ("c1",), "needs", NEEDS)],
        [Amendment("challenges", ("c2",), "value", 0)],
        [Amendment("departments", ("fin",), "liaisons", 3)],
        [Amendment("people", ("p7",), "liaison", True), Amendment("people", ("p7",), "max_pairs", 3)],
        [Amendment("people", ("p7",), "pod_hours", 19)],
        [Amendment("people", ("p7",), "max_pods", 2)],
        [Amendment("locks", ("p8", "c0"))],
        [Amendment("pair_locks", ("p3", "p1"))],
        [Amendment("bonds", ("together", "p1", "p7"))],
        [Amendment("bonds", ("apart", "p0", "p9"))],
        [Amendment("rules", ("moves",), "max_moves", 4)],
        [Amendment("rules", ("staffed",), "level", "high")],
    ],
)
def test_the_problem_after_it_is_the_amended_problem(amendments):
    workspace, plan = start()
    change = take(workspace, plan, WayOut("Do this", tuple(amendments), 1))
    assert change.title == "Do this"
    before = problem_of(workspace, plan)
    assert problem_of(change.apply(workspace), plan) == changed(before, tuple(amendments)) != before
    assert problem_of(change.reversed().apply(change.apply(workspace)), plan) == before


@pytest.mark.parametrize(
    "amendment",
    [
        Amendment("people", ("p7",), "vetoes", []),
        Amendment("people", ("p7",), "joins", True),
        Amendment("people", ("p7",), "pod_hours_by_week", {"1": 3}),
    ],
)
def test_what_somebody_has_to_be_asked_for_is_only_told(amendment):
    assert take(*start(), WayOut("Ask", (amendment,), 2)) is None


def test_what_is_so_already_is_no_change():
    assert take(*start(), WayOut("Nothing", (Amendment("people", ("p3",), "max_pods", 2),), 1)) is None
