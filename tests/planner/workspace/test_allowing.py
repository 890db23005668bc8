from datetime import timedelta

from planner.workspace.allowing import allow
from planner.workspace.cycle import problem_of
from planner.workspace.entities import Cycle, WeekHours
from tests.planner.workspace.workspaces import MONDAY, small


def test_allowed_hours_are_the_pod_hours_of_these_weeks_and_no_other() -> None:
    workspace = small(WeekHours("bo", MONDAY, 1))
    change = allow(workspace, Cycle("2027-Q1", MONDAY), "ana", {2: 9, 3: 10}, "Allow Ana 10 hours")
    assert change.title == "Allow Ana 10 hours"
    problem = problem_of(change.apply(workspace), "plan-1")
    assert problem.person["ana"].pod_hours_by_week == {2: 9, 3: 10}
    assert problem.person["bo"].pod_hours_by_week == {1: 1}


def test_hours_of_other_quarters_stay() -> None:
    last, next_ = MONDAY - timedelta(weeks=12), MONDAY + timedelta(weeks=14)
    workspace = small(WeekHours("ana", last, 1), WeekHours("ana", next_, 1))
    after = allow(workspace, Cycle("2027-Q1", MONDAY), "ana", {1: 9}, "Allow").apply(workspace)
    assert [row.week for row in after.week_hours.values()] == [last, next_, MONDAY]
