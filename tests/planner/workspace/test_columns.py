from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.files import InputError
from planner.workspace import entities as e
from planner.workspace.columns import columns, packed, unpacked
from tests.planner.workspace.workspaces import MONDAY, random_workspace


def test_a_column_stands_for_a_field_and_says_whether_it_may_be_empty() -> None:
    found = {column.name: (column.sql, column.nullable) for column in columns(e.Person)}
    assert found["name"] == ("TEXT", False)
    assert found["manager"] == ("TEXT", True)
    assert found["seniority"] == ("INTEGER", False)
    assert found["pod_hours"] == ("REAL", True)
    assert found["active"] == ("INTEGER", False)
    assert found["groups"] == ("TEXT", False)


def test_days_lists_and_records_are_packed_as_text() -> None:
    assert packed(e.Leave("ana", MONDAY, MONDAY)) == ("ana", "2027-01-04", "2027-01-04")
    assert (
        packed(e.RuleSetting("q", "size", {"weight": 2, "level": "low"}))[2] == '{"level":"low","weight":2}'
    )


@settings(deadline=None)
@given(st.integers(0, 2**32))
def test_every_row_is_unpacked_as_it_was_packed(seed: int) -> None:
    for row in random_workspace(Random(seed)).all_rows():
        assert unpacked(type(row), [packed(row)], "here") == [row]


def test_the_first_row_that_is_not_ours_is_named() -> None:
    rows = [("ana", "sql", 3, 0), ("bo", "sql", 6, 0), ("cem", "sql", -1, 0)]
    with pytest.raises(
        InputError, match=r"^here: knows, row 'bo, sql': level: expected a whole number <= 5 \(found 6\)$"
    ):
        unpacked(e.Knows, rows, "here")


def test_a_long_key_and_value_are_cut_short() -> None:
    with pytest.raises(InputError) as refused:
        unpacked(e.RuleSetting, [("q", "x" * 999, "{" * 999)], "here")
    assert len(str(refused.value)) < 200
