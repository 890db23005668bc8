import pytest

from planner.files import InputError
from tests.planner.build import challenge, found, person, problem


def test_the_worst_week_beyond_pod_hours_counts_rounded_up():
    over = problem([person("ana", pod_hours=8)], [challenge(hours_per_week=8.25)])
    assert found("hours", over, {"cash": ["ana"]}) == [(1, "Ana is 1 hour over in week 1.")]


def test_only_weeks_in_which_the_pod_runs_count():
    by_week = person("ana", pod_hours=8, pod_hours_by_week={"2": 0, "5": 6})
    running = problem([by_week], [challenge(start_week=3, weeks=4, hours_per_week=8)])
    assert found("hours", running, {"cash": ["ana"]}) == [(2, "Ana is 2 hours over in week 5.")]


def test_the_week_is_named_as_the_whole_quarter_counts_it():
    left = {"id": "2027-Q1", "starts": "2027-02-08", "weeks": 8, "first_week": 6}
    by_week = person("ana", pod_hours=8, pod_hours_by_week={"2": 6})
    over = problem([by_week], [challenge(hours_per_week=8)], cycle=left)
    assert found("hours", over, {"cash": ["ana"]}) == [(2, "Ana is 2 hours over in week 7.")]


def test_pairs_spend_the_hours_of_both_people():
    people = [person("ana", pod_hours=8), person("omar", "eng", pod_hours=9)]
    pairs = problem(people, pair_hours=1)
    assert found("hours", pairs, {"cash": ["ana", "omar"]}, [("omar", "ana")]) == [
        (1, "Ana is 1 hour over in week 1.")
    ]


def test_pairs_alone_may_be_too_much():
    people = [person("ana", pod_hours=0.5), person("omar", "eng")]
    assert found("hours", problem(people, pair_hours=1), {}, [("omar", "ana")]) == [
        (1, "Ana is 1 hour over in week 1.")
    ]


def test_hours_that_fit_cost_nothing():
    fits = problem([person("ana", pod_hours=8)], [challenge(hours_per_week=8)])
    assert found("hours", fits, {"cash": ["ana"]}) == []


def test_pods_one_after_the_other_do_not_add_up():
    parts = [challenge("a", weeks=4), challenge("b", start_week=5, weeks=4)]
    assert found("hours", problem(["ana"], parts), {"a": ["ana"], "b": ["ana"]}) == []


def test_hours_come_in_quarters():
    with pytest.raises(InputError, match=r"pod_hours: found 0\.1 hours, expected whole quarters of an hour"):
        problem([person("ana", pod_hours=0.1)])
