import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.editing.clipboard import copied, is_headed, pasted

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=8).map(str.strip)
BLOCKS = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(TEXT, min_size=width, max_size=width), min_size=1, max_size=4)
)


@given(BLOCKS)
def test_what_is_copied_is_what_is_pasted(block):
    assert pasted(copied(block)) == block


def test_line_breaks_in_quotes_stay_in_their_cell():
    assert pasted('a\t"two\nlines"\r\nb\t"say ""hi"""\r\n') == [["a", "two\nlines"], ["b", 'say "hi"']]


def test_a_lone_quotation_mark_is_a_letter():
    assert pasted('"5 inch\tx\ny\tz') == [['"5 inch', "x"], ["y", "z"]]


def test_short_rows_are_filled_with_empty_cells():
    assert pasted("a\tb\nc") == [["a", "b"], ["c", ""]]


def test_a_formula_is_copied_as_text():
    assert copied([["=1+1", "-5"]]) == "'=1+1\t'-5"


@pytest.mark.parametrize(
    ("text", "name", "headed"),
    [
        ("name\tdepartment\nAna\tSales", "people", True),
        ("First name\tSurname\tUnit\tColour\nAna\tRuiz\tSales\tred", "people", True),
        ("name\tdepartment", "people", False),
        ("Ana\tSales\nBo\tSales", "people", False),
        ("name\tgrade\nAna\t3", "people", False),
        ("name\tdepartment\nAna\tSales", "levels", False),
    ],
)
def test_a_block_with_the_headings_of_a_table_is_known(text, name, headed):
    assert is_headed(pasted(text), name) is headed
