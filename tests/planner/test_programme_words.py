import pytest

from planner.graphs.met import Share
from planner.programme import Group, Programme, Round
from planner.programme_words import kept_words, meeting_words, percent
from tests.planner.build import problem

THREE = problem(["ana", "bo", "cem"], history=[{"ago": 1, "people": ["ana", "bo"]}])


def programme(*rounds, broken=()):
    return Programme(tuple(Round("Q", (Group("Group 1", people),), (), broken) for people in rounds))


@pytest.mark.parametrize(
    ("rounds", "words"),
    [
        ([], "Nobody meets."),
        ([("ana", "cem")], "Two people meet 1 time, each for the first time."),
        ([("ana", "bo", "cem")], "Two people meet 3 times: 2 for the first time, 1 once more."),
        ([("ana", "cem")] * 3, "Two people meet 3 times: 1 for the first time, 2 once more."),
    ],
)
def test_meetings_are_told_apart_by_whether_they_are_the_first(rounds, words):
    assert meeting_words(THREE, programme(*rounds)) == words


def test_what_is_not_kept_is_counted():
    assert kept_words(programme(("ana",))) == "All musts are kept."
    assert kept_words(programme(("ana",), broken=("One.",))) == "1 must is not kept."
    assert kept_words(programme(("ana",), broken=("One.", "Two."))) == "2 musts are not kept."


@pytest.mark.parametrize(
    ("met", "possible", "words"),
    [(0, 7, "0%"), (7, 7, "100%"), (0, 0, "100%"), (1, 1000, "1%"), (999, 1000, "99%"), (1, 3, "33%")],
)
def test_none_and_all_are_said_of_nothing_else(met, possible, words):
    assert percent(Share(met, possible)) == words
