import pytest

from planner.exchange.reading.faults import Unreadable
from planner.exchange.reading.sheet import Sheet, heads, lines
from planner.exchange.tables import people


def sheet(*rows):
    return Sheet.of("people.csv", [list(row) for row in rows])


def test_empty_rows_are_passed_over_and_the_others_keep_their_number():
    found = sheet([" id", "name "], [], ["", ""], ["p1", "Ana"])
    assert found.rows == ((1, ("id", "name")), (4, ("p1", "Ana")))


def test_a_sheet_without_rows_is_no_table():
    with pytest.raises(Unreadable, match="found no rows, expected a row of column headings"):
        sheet([], ["", " "])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Full Name", "name"),
        ("person_id", "id"),
        ("Reports to", "manager"),
        ("Hours per week?", None),
        ("UTC offset (hours)", "utc_offset"),
        ("Can lead:", "can_lead"),
    ],
)
def test_headings_are_known_by_other_names_too(written, meant):
    assert people.TABLE.heading(written) == meant


def test_a_heading_that_may_be_a_slip_of_the_pen_is_a_fault():
    found = heads(sheet(["name", "department", "senority"]), people.TABLE)
    assert [str(fault) for fault in found.faults] == [
        "people.csv: row 1: found the column 'senority', expected 'seniority', if that was meant"
    ]


def test_a_heading_of_something_else_is_not_used():
    found = heads(sheet(["name", "department", "favourite colour", ""]), people.TABLE)
    assert found.faults == ()
    assert found.remarks == ("people.csv: the column 'favourite colour' is left out.",)


def test_a_column_may_not_come_twice_under_two_names():
    found = heads(sheet(["name", "full name", "department"]), people.TABLE)
    assert [str(fault) for fault in found.faults] == [
        "people.csv: row 1: column name: found 'full name' again, expected each column once"
    ]


def test_a_column_that_is_needed_is_asked_for():
    found = heads(sheet(["id", "name"]), people.TABLE)
    assert [str(fault) for fault in found.faults] == [
        "people.csv: row 1: found the columns 'id, name', expected a column 'department'"
    ]


def test_cells_beyond_the_last_heading_are_a_fault():
    table = sheet(["name", "department"], ["Ana", "Finance", "surprise"], ["Ivan"])
    first, second = lines(table, people.TABLE, {"name": 0, "department": 1})
    assert [str(fault) for fault in first.faults] == [
        "people.csv: row 2: found 'surprise' beyond the last heading, expected at most 2 cells"
    ]
    assert [str(fault) for fault in second.faults] == [
        "people.csv: row 3: column department: found nothing, expected a value"
    ]


def test_a_long_cell_is_shortened_in_a_message():
    table = sheet(["name", "department", "seniority"], ["Ana", "Finance", "x" * 500])
    (line,) = lines(table, people.TABLE, {"name": 0, "department": 1, "seniority": 2})
    assert len(str(line.faults[0])) < 180


def test_of_very_many_columns_of_no_use_some_are_named_and_the_rest_counted():
    extra = [f"extra {n}" for n in range(1008)]
    (remark,) = heads(Sheet("people.csv", ((1, ("name", "department", *extra)),)), people.TABLE).remarks
    assert remark == "people.csv: the columns 'extra 0', 'extra 1' and 1006 more are left out."
