from datetime import date

import pytest

from planner.workspace.blank import blank


@pytest.mark.parametrize(
    ("today", "cycle"),
    [(date(2027, 1, 1), "2027-Q2"), (date(2027, 6, 30), "2027-Q3"), (date(2027, 12, 31), "2028-Q1")],
)
def test_a_blank_workspace_plans_the_coming_quarter(today: date, cycle: str) -> None:
    workspace = blank(today)
    assert list(workspace.cycles) == [cycle]
    assert [plan.name for plan in workspace.plans_of(cycle)] == ["Plan 1"]
