from hypothesis import given
from hypothesis import strategies as st

from planner.editing.clipboard import copied, pasted

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
