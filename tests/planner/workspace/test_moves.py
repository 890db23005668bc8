import pytest
from msgspec.structs import replace

from planner.plan import Plan
from planner.problem import Pair
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.moves import adopt, fresh_id, lock, move, new_plan, swap
from tests.planner.workspace.workspaces import small

IN_CASH = e.Membership("plan-1", "cash", "ana")


def pods(workspace: Workspace, plan: str = "plan-1") -> dict[str, tuple[str, ...]]:
    return workspace.plan(plan).pods


def test_a_person_moves_from_the_bench_into_a_pod() -> None:
    change = move(small(), "plan-1", [("ana", None)], "cash")
    assert change.title == "Move Ana Ruiz to Cash forecast"
    assert pods(change.apply(small())) == {"cash": ("ana",)}


def test_a_person_moves_from_pod_to_pod_and_to_the_bench() -> None:
    there = move(small(IN_CASH), "plan-1", [("ana", "cash")], "churn")
    assert pods(there.apply(small(IN_CASH))) == {"churn": ("ana",)}
    away = move(small(IN_CASH), "plan-1", [("ana", "cash")], None)
    assert away.title == "Move Ana Ruiz to the bench"
    assert pods(away.apply(small(IN_CASH))) == {}


def test_several_people_move_in_one_change() -> None:
    change = move(
        small(IN_CASH), "plan-1", [("ana", "cash"), ("bo", None), ("cem", None), ("bo", None)], "churn"
    )
    assert change.title == "Move 3 people to Churn"
    assert pods(change.apply(small(IN_CASH))) == {"churn": ("ana", "bo", "cem")}


@pytest.mark.parametrize(
    ("people", "to"),
    [([("ana", "cash")], "cash"), ([("bo", None)], None), ([], "cash"), ([("ana", None)], "cash")],
)
def test_a_move_to_where_everybody_is_changes_nothing(
    people: list[tuple[str, str | None]], to: str | None
) -> None:
    assert not move(small(IN_CASH), "plan-1", people, to)


def test_who_is_in_the_target_already_stays_and_is_not_counted() -> None:
    workspace = small(IN_CASH, e.Membership("plan-1", "churn", "ana"))
    change = move(workspace, "plan-1", [("ana", "churn"), ("bo", None)], "cash")
    assert change.title == "Move Bo Xu to Cash forecast"
    assert pods(change.apply(workspace)) == {"cash": ("ana", "bo"), "churn": ("ana",)}


def test_two_people_change_places() -> None:
    workspace = small(IN_CASH, e.Membership("plan-1", "churn", "bo"))
    change = swap(workspace, "plan-1", ("ana", "cash"), ("bo", "churn"))
    assert change.title == "Swap Ana Ruiz and Bo Xu"
    assert pods(change.apply(workspace)) == {"cash": ("bo",), "churn": ("ana",)}


def test_a_person_changes_places_with_one_on_the_bench() -> None:
    change = swap(small(IN_CASH), "plan-1", ("ana", "cash"), ("bo", None))
    assert pods(change.apply(small(IN_CASH))) == {"cash": ("bo",)}


def test_two_people_of_one_pod_have_nothing_to_swap() -> None:
    workspace = small(IN_CASH, e.Membership("plan-1", "cash", "bo"))
    assert not swap(workspace, "plan-1", ("ana", "cash"), ("bo", "cash"))


def test_a_lock_is_set_turned_and_taken_off() -> None:
    key = ("plan-1", "ana", "cash")
    into = lock(small(), "plan-1", "ana", "cash", "in")
    workspace = into.apply(small())
    out = lock(workspace, "plan-1", "ana", "cash", "out")
    assert (into.title, out.title) == (
        "Lock Ana Ruiz into Cash forecast",
        "Keep Ana Ruiz out of Cash forecast",
    )
    assert workspace.locks[key].kind == "in"
    workspace = out.apply(workspace)
    assert workspace.locks[key].kind == "out"
    assert not lock(workspace, "plan-1", "ana", "cash", "out")
    off = lock(workspace, "plan-1", "ana", "cash", None)
    assert off.title == "Unlock Ana Ruiz from Cash forecast"
    assert off.apply(workspace).locks == {}


def test_a_solved_plan_takes_the_place_of_the_pods_and_pairs_there_were() -> None:
    other = e.Membership("plan-2", "cash", "cem")
    workspace = small(
        IN_CASH, e.NamedPlan("plan-2", "2027-Q1", "Plan 2"), other, e.LiaisonPair("plan-1", "cem", "ana")
    )
    solved = Plan.of({"cash": ["ana", "bo"], "churn": ["cem"]}, [Pair("bo", "ana")])
    change = adopt(workspace, "plan-1", solved, "Solve Plan 1")
    after = change.apply(workspace)
    assert change.title == "Solve Plan 1"
    assert len(change.edits) == 4
    assert after.plan("plan-1") == solved
    assert after.plan("plan-2") == workspace.plan("plan-2")
    assert not adopt(after, "plan-1", solved, "Solve Plan 1")


def test_a_copy_of_a_plan_of_the_weeks_that_are_left_is_one_too() -> None:
    workspace = small(e.NamedPlan("later", "2027-Q1", "From week 6", "plan-1", from_week=6))
    copied = new_plan(workspace, "2027-Q1", "Bolder", copy_of="later").apply(workspace)
    (made,) = copied.plans.keys() - workspace.plans.keys()
    assert copied.plans[made] == e.NamedPlan(made, "2027-Q1", "Bolder", "plan-1", from_week=6)


def test_an_empty_plan_is_of_the_weeks_that_are_planned_again() -> None:
    draft = small(e.NamedPlan("later", "2027-Q1", "From week 6", "plan-1", from_week=6))
    workspace = draft.with_tables(
        {
            "plans": {**draft.plans, "plan-1": replace(draft.plans["plan-1"], published=True)},
            "cycles": {"2027-Q1": replace(draft.cycles["2027-Q1"], state="published")},
        }
    )
    made = new_plan(workspace, "2027-Q1", "Anew").apply(workspace)
    (plan,) = made.plans.keys() - workspace.plans.keys()
    assert made.plans[plan] == e.NamedPlan(plan, "2027-Q1", "Anew", "plan-1", from_week=6)


def test_a_new_plan_is_empty_or_a_copy_with_locks_and_baseline() -> None:
    workspace = small(
        IN_CASH,
        e.LiaisonPair("plan-1", "bo", "ana"),
        e.Lock("plan-1", "ana", "cash"),
        e.NamedPlan("plan-2", "2027-Q1", "Before"),
        e.NamedPlan("plan-1", "2027-Q1", "Plan 1", baseline="plan-2"),
    )
    empty = new_plan(workspace, "2027-Q1", "Plan 3")
    assert empty.title == "Make Plan 3"
    assert empty.apply(workspace).plan("plan-3") == Plan()
    copy = new_plan(workspace, "2027-Q1", "Bolder", copy_of="plan-1")
    after = copy.apply(workspace)
    assert copy.title == "Copy Plan 1 to Bolder"
    assert after.plan("plan-3") == workspace.plan("plan-1")
    assert after.locks["plan-3", "ana", "cash"].kind == "in"
    assert after.plans["plan-3"] == e.NamedPlan("plan-3", "2027-Q1", "Bolder", "plan-2")


def test_a_fresh_id_is_the_first_free_number() -> None:
    assert fresh_id("plan", []) == "plan-1"
    assert fresh_id("plan", ["plan-1", "plan-3"]) == "plan-2"
