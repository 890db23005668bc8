from random import Random

from planner.plan import Plan
from planner.problem import Pair
from planner.workspace import Workspace
from planner.workspace import entities as e
from tests.planner.workspace.workspaces import random_workspace, small


def test_the_same_rows_in_any_order_are_the_same_workspace() -> None:
    rng = Random(3)
    workspace = random_workspace(rng)
    rows = list(workspace.all_rows())
    rng.shuffle(rows)
    assert Workspace.of(rows) == workspace


def test_every_row_comes_after_the_rows_it_names() -> None:
    seen: set[tuple[str, object]] = set()
    for row in random_workspace(Random(4), people=9).all_rows():
        for field, table in row.names.items():
            own = table == row.table  # a manager, a baseline
            assert own or (table, getattr(row, field)) in seen
        seen.add((row.table, row.key))


def test_an_organisation_that_says_nothing_has_the_usual_settings() -> None:
    assert Workspace().settings == e.Organisation()
    assert small().settings.name == "Acme"


def test_challenges_come_the_most_valuable_first() -> None:
    workspace = small(e.Challenge("2027-Q1", "debt", "Debt", value=9), e.Challenge("2026-Q4", "old", "Old"))
    assert [challenge.id for challenge in workspace.challenges_of("2027-Q1")] == ["debt", "cash", "churn"]


def test_a_plan_is_the_pods_and_pairs_of_its_rows() -> None:
    workspace = small(
        e.Membership("plan-1", "cash", "bo"),
        e.Membership("plan-1", "cash", "ana"),
        e.Membership("plan-2", "cash", "cem"),
        e.LiaisonPair("plan-1", "bo", "ana"),
        e.LiaisonPair("plan-2", "cem", "ana"),
    )
    assert workspace.plan("plan-1") == Plan.of({"cash": ["ana", "bo"]}, [Pair("bo", "ana")])
    assert workspace.plan("nowhere") == Plan()
    assert [plan.name for plan in workspace.plans_of("2027-Q1")] == ["Plan 1"]
