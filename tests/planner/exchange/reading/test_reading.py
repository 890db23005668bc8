import pytest

from planner.exchange import csv
from planner.exchange.importing.bring_in import bring_in
from planner.exchange.reading.reading import Reading
from planner.exchange.tables.skills import WIDE
from planner.workspace.entities import Knows
from tests.planner.exchange.brought import all_tables, bring, brought


def read(workspace, table, text, reading):
    return bring_in(workspace, {table: csv.pasted(text)}, readings={table: reading})


def test_columns_are_those_that_somebody_chose(tmp_path):
    text = "A,B,C\nNora Quist,Finance,Sales\n"
    found = read(all_tables(tmp_path), "people", text, Reading(("name", None, "department")))
    assert found.problems == ()
    nora = found.change.apply(all_tables(tmp_path)).people["nora-quist"]
    assert nora.department == "sales"
    assert "Pasted table: the column 'B' is left out." in found.remarks


def test_a_column_chosen_twice_or_not_at_all_is_a_fault(tmp_path):
    text = "A,B,C\nNora Quist,Finance,Sales\n"
    found = read(all_tables(tmp_path), "people", text, Reading(("name", "name", None)))
    assert [str(fault) for fault in found.problems] == [
        "Pasted table: row 1: column name: found 'B' again, expected each column once",
        "Pasted table: row 1: found the columns 'A, B, C', expected a column 'department'",
    ]


def test_words_are_the_levels_that_somebody_chose(tmp_path):
    reading = Reading(("person", "skill", "level"), {"ninja": 5, "shrug": None})
    text = "person,skill,level\np1,SQL,Ninja\np2,SQL,shrug\np3,SQL,2\n"
    found = read(all_tables(tmp_path), "skills", text, reading)
    assert [(fault.row, fault.column, fault.found) for fault in found.problems] == [(3, "level", "'shrug'")]
    knows = found.change.apply(all_tables(tmp_path)).knows
    assert (knows["p1", "sql"].level, knows["p3", "sql"].level) == (5, 2)


def test_days_are_in_the_order_that_somebody_chose(tmp_path):
    text = "person,from,to\np1,3/4/2027,5/4/2027\n"
    columns = ("person", "starts", "ends")
    for order, month in (("day first", 4), ("month first", 3)):
        found = read(all_tables(tmp_path), "leave", text, Reading(columns, {}, order))
        (row,) = found.change.apply(all_tables(tmp_path)).leave.values()
        assert row.starts.month == month


def test_a_wide_table_says_the_same_as_a_long_one(tmp_path):
    before = all_tables(tmp_path)
    long = brought(tmp_path, before, skills="person,skill,level\np1,SQL,5\np1,Go,1\np3,Go,4\n")
    wide = brought(tmp_path, before, skills="person,SQL,Go\np1,expert,1\np3,,advanced\n")
    assert wide == long
    assert Knows("p3", "go", 4) in wide.knows.values()
    again = bring(tmp_path, wide, skills="person,SQL,Go\np1,expert,1\np3,,advanced\n")
    assert not again.change


def test_faults_of_a_wide_table_name_the_row_and_the_skill(tmp_path):
    reading = Reading(("person", WIDE, WIDE))
    found = read(all_tables(tmp_path), "skills", "who,SQL,Go\np1,9,2\np9,2,1\n,3,\n", reading)
    assert [(fault.row, fault.column) for fault in found.problems] == [
        (2, "SQL"),
        (3, "who"),
        (4, "who"),
    ]


@pytest.mark.parametrize("columns", [(None, WIDE, WIDE), ("person", WIDE, "level")])
def test_a_wide_table_has_one_column_for_people_and_none_else(tmp_path, columns):
    found = read(all_tables(tmp_path), "skills", "who,SQL,Go\np1,3,2\n", Reading(columns))
    (fault,) = found.problems
    assert (fault.row, fault.expected) == (1, "a column for people and others for one skill each")
    assert not found.change
