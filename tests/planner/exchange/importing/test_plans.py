import pytest

from planner.exchange.importing.plans import bring_plan
from planner.files import InputError
from planner.plan import PlanFile, Pod, write_plan
from planner.problem import Pair
from planner.workspace.cycle import plan_of
from planner.workspace.entities import Cycle
from tests.planner.cycles.years import Q1, staffed
from tests.planner.workspace.workspaces import MONDAY


def plan_file(folder, name="Other", **pods):
    path = folder / f"{name}.json"
    write_plan(PlanFile(pods={c: Pod(tuple(p)) for c, p in pods.items()}, pairs=(Pair("bo", "ana"),)), path)
    return path


def test_a_plan_is_added_under_the_name_of_its_file(tmp_path):
    workspace = staffed()
    path = plan_file(tmp_path, cash=["ana"])
    change = bring_plan(workspace, path, Q1)
    after = change.apply(workspace)
    assert change.title == "Import Other"
    assert [plan.name for plan in after.plans_of(Q1)] == ["Plan 1", "Other"]
    assert plan_of(after, "plan-2").pods == {"cash": ("ana",)}
    assert not bring_plan(after, path, Q1)
    assert change.reversed().apply(after) == workspace


def test_the_plan_that_a_quarter_has_is_no_other(tmp_path):
    path = plan_file(tmp_path, cash=["ana", "bo"], churn=["cem"])
    assert not bring_plan(staffed(), path, Q1)


def test_a_name_that_another_plan_has_is_not_given_twice(tmp_path):
    change = bring_plan(staffed(), plan_file(tmp_path, "Plan 1", churn=["bo"]), Q1)
    assert change.title == "Import Plan 2"


def test_a_plan_of_something_else_is_told(tmp_path):
    with pytest.raises(InputError, match="pods: found 'moon', expected a challenge of the problem"):
        bring_plan(staffed(), plan_file(tmp_path, moon=["ana"]), Q1)
    workspace = staffed(Cycle("2027-Q3", MONDAY.replace(year=2028)))
    with pytest.raises(InputError, match="found no plan of 2027-Q3"):
        bring_plan(workspace, plan_file(tmp_path), "2027-Q3")
