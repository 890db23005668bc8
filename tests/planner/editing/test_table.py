import pytest

from planner.editing.table import Column, figure, listed, yes_no


@pytest.mark.parametrize(
    ("heading", "word"),
    [("Pod hours", "pod hours"), ("UTC offset", "UTC offset"), ("E-mail", "E-mail"), ("IT", "IT")],
)
def test_a_heading_within_a_sentence_is_small_unless_it_is_short_for_something(heading, word):
    assert Column("x", heading, lambda seen, row: "").word == word


def test_one_part_with_a_comma_is_told_from_two_parts():
    assert listed(["Red team, blue team"]) == "Red team, blue team;"
    assert listed(["a", "b, c"]) == "a; b, c"
    assert listed(["a"]) == "a"


def test_figures_and_truths_are_told_without_needless_letters():
    assert (figure(8.0), figure(7.5), figure(None)) == ("8", "7.5", "")
    assert (yes_no(True), yes_no(False)) == ("Yes", "No")
