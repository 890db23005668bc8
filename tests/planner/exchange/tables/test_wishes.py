import pytest

from planner.workspace.entities import Preference
from tests.planner.exchange.brought import PEOPLE, all_tables, bring, brought

CYCLE = "2027-Q1"


def test_long_rows_are_wishes_by_rank_then_by_row_and_what_is_ruled_out(tmp_path):
    text = (
        "person,challenge,rank,rules out\nAna Ruiz,Cash forecast,2,\np1,c1,1,\n"
        "p2,c2,,yes\nIvan Petrov,c1,,no\n"
    )
    found = brought(tmp_path, all_tables(tmp_path), wishes=text)
    assert found.preferences == {
        (CYCLE, "p1"): Preference(CYCLE, "p1", ("c1", "c2")),
        (CYCLE, "p2"): Preference(CYCLE, "p2", ("c1",), ("c2",)),
    }


def test_a_row_of_choices_says_the_same(tmp_path):
    before = all_tables(tmp_path)
    long = brought(tmp_path, before, wishes="person,challenge\np1,c2\np1,c1\n")
    wide = brought(tmp_path, before, wishes="Name,First choice,Choice 2\nAna Ruiz,Cash forecast,c1\n")
    assert wide == long


def test_the_table_says_all_of_whom_it_names_and_nothing_of_others(tmp_path):
    before = brought(tmp_path, all_tables(tmp_path), wishes="person,first,second\np1,c1,c2\np2,c1,\n")
    after = brought(tmp_path, before, wishes="person,first\np1,c2\n")
    assert after.preferences[CYCLE, "p1"].wishes == ("c2",)
    assert after.preferences[CYCLE, "p2"].wishes == ("c1",)
    none = brought(tmp_path, after, wishes="person,challenge\np1,\n")
    assert none.preferences[CYCLE, "p1"].wishes == ()


def test_how_long_somebody_has_waited_stays(tmp_path):
    people = PEOPLE.replace("manager\n", "manager,waited\n").replace("business,\n", "business,,2\n")
    before = brought(tmp_path, all_tables(tmp_path), people=people)
    after = brought(tmp_path, before, wishes="person,first\np1,c2\n")
    assert after.preferences[CYCLE, "p1"] == Preference(CYCLE, "p1", ("c2",), (), 2)


def test_bringing_wishes_in_again_changes_nothing(tmp_path):
    text = "person,challenge,rank\np1,c2,1\np1,c1,2\n"
    assert not bring(tmp_path, brought(tmp_path, all_tables(tmp_path), wishes=text), wishes=text).change


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("person,challenge\np9,c1\n", "row 2: column person: found 'p9', expected a known person"),
        ("person,challenge\np1,c9\n", "row 2: column challenge: found 'c9', expected a known challenge"),
        ("person,challenge\np1,c1\np1,c1\n", "row 3: column challenge: found 'c1', expected each challenge"),
        ("person,first,second\np1,c1,c1\n", "row 2: column second: found 'c1', expected each challenge"),
        (
            "person,challenge,rank\np1,c1,first\n",
            "row 2: column rank: found 'first', expected a whole",
        ),
        (
            "person,challenge,veto\np1,c1,maybe\n",
            "row 2: column veto: found 'maybe', expected yes",
        ),
    ],
)
def test_what_is_wrong_is_named_and_the_person_stays_as_before(tmp_path, text, fault):
    found = bring(tmp_path, all_tables(tmp_path), wishes=text)
    assert str(found.problems[0]).startswith(f"wishes.csv: {fault}")
    assert not found.change


def test_wishes_need_a_quarter(tmp_path):
    found = bring(tmp_path, brought(tmp_path, people=PEOPLE), wishes="person,challenge\np1,c1\n")
    assert "expected a quarter to wish for" in str(found.problems[0])
