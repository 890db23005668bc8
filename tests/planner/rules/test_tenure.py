import pytest

from planner.files import InputError
from tests.planner.build import challenge, found, problem


def serving(*agos, continues=True, **settings):
    history = [{"ago": ago, "challenge": "cash", "people": ["ana"]} for ago in agos]
    return problem(["ana"], [challenge(continues=continues)], history=history, rules={"tenure": settings})


ANA = {"cash": ["ana"]}


def test_a_second_quarter_costs_nothing():
    assert found("tenure", serving(1), ANA) == []


def test_each_quarter_beyond_the_second_costs_one():
    assert found("tenure", serving(1, 2), ANA) == [(1, "Ana was in Cash forecast for 2 quarters.")]
    assert found("tenure", serving(1, 2, 3), ANA)[0][0] == 2


def test_a_break_starts_the_count_again():
    assert found("tenure", serving(2, 3, 4), ANA) == []
    assert found("tenure", serving(1, 3, 4), ANA) == []


def test_the_limit_can_be_set():
    assert found("tenure", serving(1, max_cycles=1), ANA)[0][0] == 1
    with pytest.raises(InputError, match=r"rules\.tenure: max_cycles: expected a whole number >= 1"):
        serving(1, max_cycles=0)


def test_a_challenge_begun_anew_has_no_tenure():
    assert found("tenure", serving(1, 2, 3, continues=False), ANA) == []
