import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.reading import cells
from planner.exchange.reading.faults import Wrong


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (cells.plain, "as it is", "as it is"),
        (cells.whole(0), "12", 12),
        (cells.whole(0, 5), "5.0", 5),
        (cells.hours, "7.5", 7.5),
        (cells.hours, "7,25", 7.25),
        (cells.utc_offset, "-5", -5),
        (cells.utc_offset, "+05:30", 5.5),
        (cells.utc_offset, "UTC-03:30", -3.5),
        (cells.utc_offset, "UTC+2", 2),
        (cells.work_hours, "9-17", (9, 17)),
        (cells.work_hours, "8:30 – 16:30", (8.5, 16.5)),
        (cells.work_hours, "22 to 30", (22, 30)),
        (cells.yes_no, "Yes", True),
        (cells.yes_no, "0", False),
        (cells.side, "IT", "it"),
        (cells.side, "Partner", "external"),
        (cells.listing, "a; b, c ;", ("a", "b, c")),
        (cells.listing, "a, b", ("a", "b")),
        (cells.size, "4-7", (4, 7)),
        (cells.size, "4 – 7", (4, 7)),
        (cells.size, "5", (5, 5)),
        (cells.rated, "sql 3 x2; C++: 2", (("sql", 3, 2), ("C++", 2, 1))),
        (cells.rated, "Language models 4", (("Language models", 4, 1),)),
    ],
)
def test_a_cell_says_a_value(read, text, value):
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "expected"),
    [
        (cells.whole(0), "-1", "a whole number from 0 up"),
        (cells.whole(0, 5), "6", "from 0 to 5"),
        (cells.whole(0), "3.5", "a whole number"),
        (cells.whole(0), "１２", "a whole number"),
        (cells.whole(0), "99999999999999999999", "a whole number"),
        (cells.hours, "nan", "hours from 0 to 168"),
        (cells.hours, "169", "hours from 0 to 168"),
        (cells.hours, "1.1", "quarters of an hour"),
        (cells.utc_offset, "15", "-14 to 14"),
        (cells.utc_offset, "Berlin", "-14 to 14"),
        (cells.work_hours, "9", "such as 9-17"),
        (cells.work_hours, "17-9", "the end after the start"),
        (cells.work_hours, "9-five", "such as 9-17"),
        (cells.yes_no, "maybe", "yes or no"),
        (cells.side, "both", "it, business or external"),
        (cells.listing, "a; a", "once"),
        (cells.size, "7-4", "the smallest first"),
        (cells.size, "many", "such as 4-7"),
        (cells.size, "2026-07-04", "a date of it"),
        (cells.rated, "sql", "a level from 1 to 5"),
        (cells.rated, "sql 7", "a level from 1 to 5"),
    ],
)
def test_a_cell_that_says_none_tells_what_was_expected(read, text, expected):
    with pytest.raises(Wrong, match=expected):
        read(text)


@pytest.mark.parametrize(
    ("quarters", "level"),
    [(0, 0), (1, 1), (2, 1), (3, 2), (5, 2), (6, 3), (11, 3), (12, 4), (19, 4), (20, 5)],
)
def test_quarters_of_experience_stand_for_a_level(quarters, level):
    assert cells.quarters_of_experience(str(quarters)) == level


@given(st.text())
def test_what_was_escaped_comes_back_and_never_begins_a_formula(text):
    assert cells.unescaped(cells.escaped(text)) == text
    assert not cells.escaped(text).startswith(("=", "+", "-", "@", "\t", "\r"))
