import pytest

from planner.words import counted, ordinal, quarters_ago


@pytest.mark.parametrize(
    ("rank", "word"),
    [
        (0, "first"),
        (9, "tenth"),
        (10, "11th"),
        (12, "13th"),
        (20, "21st"),
        (21, "22nd"),
        (22, "23rd"),
        (110, "111th"),
    ],
)
def test_a_place_in_a_list_has_a_word(rank, word):
    assert ordinal(rank) == word


def test_things_are_counted_with_their_noun():
    assert counted(1, "hour") == "1 hour"
    assert counted(0, "hour") == "0 hours"
    assert counted(1200, "person", "people") == "1,200 people"


def test_past_quarters_are_told_from_now():
    assert [quarters_ago(1), quarters_ago(3)] == ["last quarter", "3 quarters ago"]
