from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, Edit, difference, put
from planner.workspace.moves import lock, move, remove
from planner.workspace.touched import Part, names, touched
from tests.planner.workspace.workspaces import MONDAY, random_workspace, small

PAIR = e.LiaisonPair("plan-1", "bo", "ana")


def of(change: Change, workspace: Workspace) -> list[Part]:
    return touched(change, change.apply(workspace))


def test_a_move_says_from_where_to_where() -> None:
    known = small(e.Membership("plan-1", "cash", "bo"), e.Membership("plan-1", "cash", "cem"))
    there = move(known, "plan-1", [("ana", None), ("bo", "cash")], "churn")
    assert of(there, known) == [
        Part(
            "Moves in Plan 1, Q1 2027",
            ("Ana Ruiz from the bench to Churn", "Bo Xu from Cash forecast to Churn"),
        )
    ]
    back = move(known, "plan-1", [("cem", "cash")], None)
    assert of(back, known)[0].lines == ("Cem Kaya from Cash forecast to the bench",)


def test_who_can_be_in_several_pods_is_not_said_to_be_on_the_bench() -> None:
    known = small(e.Person("ana", "Ana Ruiz", "fin", max_pods=2))
    assert of(move(known, "plan-1", [("ana", None)], "cash"), known)[0].lines == (
        "Ana Ruiz into Cash forecast",
    )


def test_a_plan_that_is_added_has_places_and_no_moves() -> None:
    known = small()
    rows = [e.NamedPlan("plan-2", "2027-Q1", "Plan 2"), e.Membership("plan-2", "cash", "ana")]
    assert of(put("Copy", known, rows), known) == [
        Part("Plans of Q1 2027", ("Plan 2: added",)),
        Part("Places in Plan 2, Q1 2027", ("Ana Ruiz into Cash forecast",)),
    ]


def test_a_field_says_what_it_was_and_what_it_became() -> None:
    known = small()
    ana = replace(known.people["ana"], hours=32, manager="bo", department="eng", active=False, pod_share=15)
    (part,) = of(put("Change", known, [ana]), known)
    assert part.title == "People"
    assert part.lines == (
        "Ana Ruiz: department Finance → Engineering; manager none → Bo Xu; hours a week 40 → 32; "
        "still here yes → no; pod share as above → 15%",
    )


def test_wishes_needs_and_mixes_are_told_by_name() -> None:
    known = small()
    cash = replace(
        known.challenges["2027-Q1", "cash"],
        needs=(e.Need("sql", 3, 2), e.Need("python", 2)),
        mix=e.Mix(departments=2, it=1, include=("fin",)),
        title="Cash",
    )
    found = of(put("Change", known, [e.Preference("2027-Q1", "bo", ("churn", "cash")), cash]), known)
    assert found == [
        Part("Lists of wishes of Q1 2027", ("Bo Xu: wishes none → Churn and Cash",)),
        Part(
            "Challenges of Q1 2027",
            (
                "Cash: title Cash forecast → Cash; needs none → SQL 3, 2 people and Python 2; "
                "mix none → 2 departments, 1 from IT and Finance",
            ),
        ),
    ]


def test_a_rule_says_what_it_was_of_itself() -> None:
    known = small()
    setting = e.RuleSetting("2027-Q1", "wishes", {"level": "must", "unwished": 9})
    assert of(put("Change", known, [setting]), known) == [
        Part("Rules of Q1 2027", ("Wishes: level Medium → Must; unwished 5 → 9",))
    ]


def test_locks_pairs_leave_and_the_past_have_words_of_their_own() -> None:
    known = small(PAIR)
    steps = [
        (lock(known, "plan-1", "ana", "cash", "in"), "Ana Ruiz into Cash forecast: locked"),
        (remove(known, PAIR), "Bo Xu and Ana Ruiz: ends"),
        (put("", known, [e.Bond("apart", "ana", "bo")]), "Ana Ruiz and Bo Xu apart: added"),
        (put("", known, [e.Knows("ana", "sql", 3)]), "Ana Ruiz, SQL: level 0 → 3"),
        (
            put("", known, [e.Leave("ana", MONDAY, MONDAY.replace(day=8))]),
            "Ana Ruiz from 4 Jan 2027: added, last day 8 Jan 2027",
        ),
        (
            put("", known, [e.Served("2027-Q1", "cash", "ana", 5)]),
            "Ana Ruiz in Cash forecast: added, weeks 5",
        ),
    ]
    assert [part.lines[0] for change, _ in steps for part in of(change, known)] == [told for _, told in steps]


def test_who_is_removed_is_still_called_by_name() -> None:
    known = small(e.Membership("plan-1", "cash", "cem"))
    found = of(remove(known, known.people["cem"]), known)
    assert [line for part in found for line in part.lines] == [
        "Cem Kaya from Cash forecast to the bench",
        "Cem Kaya: removed",
    ]


def test_of_many_rows_the_first_are_told_and_the_others_counted() -> None:
    known = small()
    people = [e.Person(f"p{n}", f"Person {n}", "fin") for n in range(50)]
    rows = [*people, *(e.Membership("plan-1", "cash", person.id) for person in people)]
    found = touched(put("Import", known, rows), known, most=7)
    assert [(len(part.lines), part.more) for part in found] == [(7, 43), (7, 43)]


def test_the_names_of_a_change_are_those_of_its_people_and_pods() -> None:
    known = small()
    assert names(move(known, "plan-1", [("ana", None)], "churn"), known) == ["Plan 1", "Ana Ruiz", "Churn"]
    assert "Cash forecast" in names(put("", known, [e.Served("2027-Q1", "cash", "ana", 5)]), known)
    assert names(put("", known, [e.RuleSetting("2027-Q1", "wishes", {"weight": 2})]), known) == [
        "Q1 2027",
        "Wishes",
    ]


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10_000))
def test_every_edit_of_every_table_has_its_line(seed: int) -> None:
    rng = Random(seed)
    before, after = random_workspace(rng), random_workspace(rng)
    change = difference("Replace", before, after)
    for one in (change, change.reversed()):
        parts = touched(one, before, most=5)
        rows = [edit for edit in one.edits if edit.table != "memberships"]
        moved = {edit.key[:1] + edit.key[2:] for edit in one.edits if edit.table == "memberships"}
        assert sum(len(part.lines) + part.more for part in parts) == len(rows) + len(moved)
        assert all(line and not line.startswith((" ", ":")) for part in parts for line in part.lines)
        assert all(part.title and len(part.lines) <= 5 for part in parts)


@settings(deadline=None, max_examples=60)
@given(st.integers(0, 10_000))
def test_every_field_that_differs_is_told_with_what_it_was_and_became(seed: int) -> None:
    rng = Random(seed)
    workspace, other = random_workspace(rng), random_workspace(rng)
    for table, kind in e.TABLES.items():
        for one, two in zip(workspace.rows(table).values(), other.rows(table).values(), strict=False):
            after = replace(two, **{name: getattr(one, name) for name in kind.key_fields})
            differing = [
                name for name in kind.__struct_fields__ if getattr(one, name) != getattr(after, name)
            ]
            if differing and table not in ("memberships", "rules"):
                ((line,),) = [part.lines for part in touched(Change("", (Edit(one, after),)), workspace)]
                assert line.count(" → ") >= len(differing), (differing, line)
