import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan import Bound, Score
from planner.words import counted, gap_words, ordinal, quarters_ago


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


@pytest.mark.parametrize(
    ("score", "bound", "words"),
    [
        (Score(low=100), Bound(0, 100), "best possible"),
        (Score(), Bound(0, 0), "best possible"),
        (Score(low=104), Bound(0, 100), "within 4% of the best possible"),
        (Score(low=1041), Bound(0, 1000), "within 5% of the best possible"),
        (Score(low=1001), Bound(0, 1000), "within 1% of the best possible"),
        (Score(low=1001), Bound(0, 500), "no proof"),
        (Score(low=5), Bound(0, 0), "no proof"),
        (Score(low=5), Bound(), "no proof"),
        (Score(low=5), Bound(0, None), "no proof"),
        (Score(must=2, low=5), Bound(2, 5), "best possible"),
        (Score(must=2, low=5), Bound(1, 5), "no proof"),
        (Score(must=2, low=5), Bound(None, 5), "no proof"),
    ],
)
def test_how_good_a_plan_is_for_certain(score, bound, words):
    assert gap_words(score, bound) == words


@given(st.integers(1, 10**9), st.integers(1, 10**9))
def test_the_share_is_never_told_smaller_than_it_is(cost, bound):
    words = gap_words(Score(low=cost), Bound(0, bound))
    if words.startswith("within"):
        percent = int(words.removeprefix("within ").split("%")[0])
        assert 100 * cost <= (100 + percent) * bound
        assert 100 * cost > (99 + percent) * bound
