from datetime import date

import pytest

from planner.editing.people import People
from planner.editing.seen import Seen
from planner.editing.table import Around
from planner.files import InputError
from planner.workspace import entities as e
from tests.planner.editing.typed import QUARTER, after, around, organisation, said, typed

PAST = e.Cycle("2026-Q4", date(2026, 10, 5), 13, "closed")


def test_a_new_person_needs_a_name_and_a_department():
    written = typed(People, (None, {"site": "Rome"}))
    assert {fault.column for fault in written.faults} == {"name", "department"}
    dan = after(typed(People, (None, {"name": "Dan Ito", "department": "finance"}))).people["dan-ito"]
    assert (dan.name, dan.department) == ("Dan Ito", "fin")


def test_two_people_may_share_a_name_and_cells_then_say_their_ids_with_it():
    workspace = after(typed(People, (None, {"name": "Ana Ruiz", "department": "Finance"})))
    assert {row.id for row in workspace.people.values() if row.name == "Ana Ruiz"} == {"ana", "ana-ruiz"}
    assert Seen(workspace).person("ana") == "Ana Ruiz (ana)"
    named = typed(People, ("cem", {"manager": "Ana Ruiz (ana-ruiz)"}), on=workspace)
    assert after(named, workspace).people["cem"].manager == "ana-ruiz"
    assert said(typed(People, ("cem", {"manager": "Ana Ruiz"}), on=workspace)) == [
        "Found 'Ana Ruiz', expected one of the ids ana, ana-ruiz, since they share that name."
    ]


def test_a_wish_is_of_the_quarter_that_is_looked_at():
    workspace = after(typed(People, ("ana", {"wishes": "churn; Cash forecast"})))
    assert workspace.preferences[QUARTER, "ana"].wishes == ("churn", "cash")


def test_skills_and_what_is_to_be_learnt_are_typed_as_they_are_imported():
    workspace = after(typed(People, ("ana", {"skills": "SQL 4; cobol 2", "learning": "python"})))
    assert {key: (row.level, row.wants) for key, row in workspace.knows.items()} == {
        ("ana", "sql"): (4, False),
        ("ana", "cobol"): (2, False),
        ("ana", "python"): (0, True),
    }


def test_whoever_is_on_record_stays_and_is_set_inactive_instead():
    workspace = organisation(PAST, e.Served("2026-Q4", "old", "ana"), e.PairServed("2026-Q4", "bo", "cem"))
    people = People(around(workspace))
    with pytest.raises(InputError, match="Ana Ruiz is on record of past quarters: set Active to no instead"):
        people.remove(Seen(workspace), ["ana"])
    with pytest.raises(InputError, match="Bo Xu and Cem Kaya are on record"):
        people.remove(Seen(workspace), ["bo", "cem"])
    assert not after(typed(People, ("ana", {"active": "no"}), on=workspace), workspace).people["ana"].active


def test_several_people_are_removed_in_one_change():
    workspace = organisation(e.Leave("bo", date(2027, 1, 4), e.date(2027, 1, 5)))
    change = People(Around()).remove(Seen(workspace), ["bo", "cem"])
    assert change.title == "Remove 2 people"
    assert (list(change.apply(workspace).people), change.apply(workspace).leave) == (["ana"], {})


def test_the_pod_is_that_of_the_plan_and_the_bench_where_there_is_none():
    workspace = organisation(e.Membership("plan-1", "cash", "ana"))
    people = People(around(workspace))
    column = next(column for column in people.columns(Seen(workspace)) if column.name == "pod")
    told = [column.text(Seen(workspace), workspace.people[id]) for id in ("ana", "bo")]
    assert told == ["Cash forecast", "Bench"]


def test_whoever_is_in_a_published_plan_stays():
    plan = e.NamedPlan("plan-1", QUARTER, "Plan 1", published=True)
    workspace = organisation(
        plan, e.Membership("plan-1", "cash", "ana"), e.LiaisonPair("plan-1", "bo", "ana")
    )
    with pytest.raises(InputError, match="Ana Ruiz and Bo Xu are in a published plan: set Active to no"):
        People(around(workspace)).remove(Seen(workspace), ["ana", "bo", "cem"])
