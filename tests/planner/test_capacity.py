from random import Random

from hypothesis import given, settings

from planner.capacity import Filling, capacity, fillings
from planner.score import assess
from planner.workspace.cycle import problem_of
from planner.workspace.from_problem import PLAN, workspace_of
from tests.planner.build import challenge, person, plan, problem
from tests.planner.problems import as_problem, problem_files, random_plan, seeds


@settings(max_examples=80, deadline=None)
@given(problem_files, seeds)
def test_everybody_is_over_by_what_the_rule_of_hours_finds(file, seed):
    posed = as_problem({**file, "rules": {}})
    planned = random_plan(Random(seed), posed)
    hours = [finding for finding in assess(posed, planned).findings if finding.rule == "hours"]
    found = {finding.people[0]: finding.points for finding in hours}
    weeks = capacity(posed, planned).people
    assert {name: mine.excess for name, mine in weeks.items() if mine.excess} == found


@settings(max_examples=80, deadline=None)
@given(problem_files, seeds)
def test_fillings_add_up_and_no_hour_is_both_free_and_over(file, seed):
    posed = as_problem(file)
    planned = random_plan(Random(seed), posed)
    whole = capacity(posed, planned)
    for name, mine in whole.people.items():
        parts = [filling.hours for filling in fillings(posed, planned, name)]
        assert mine.filled == tuple(sum(week) for week in zip(*parts, strict=True)) or not any(mine.filled)
        for week in range(1, whole.weeks + 1):
            free, over = mine.free[week - 1], mine.over[week - 1]
            assert not (free and over)
            assert week in mine.away or free - over == mine.hours[week - 1] - mine.filled[week - 1]
    assert whole.free == tuple(
        sum(mine.free[n] for mine in whole.people.values()) for n in range(whole.weeks)
    )
    assert whole.filled[whole.fullest - 1] == max(whole.filled)


@settings(max_examples=30, deadline=None)
@given(problem_files, seeds)
def test_a_workspace_has_the_capacity_of_the_problem_it_was_made_of(file, seed):
    posed = as_problem(file)
    again = problem_of(workspace_of(posed), PLAN)
    planned = random_plan(Random(seed), posed)
    assert capacity(again, planned).people == capacity(posed, planned).people


def ana(**fields):
    return person("ana", pod_hours=8, **fields)


def test_weeks_away_are_not_free_and_may_still_be_too_much():
    posed = problem([ana(away_weeks=[1, 2])], [challenge(start_week=2, weeks=1, hours_per_week=9)])
    mine = capacity(posed, plan({"cash": ["ana"]})).people["ana"]
    assert mine.free[:3] == (0, 0, 8)
    assert mine.over[:3] == (0, 1, 0)


def test_what_commitments_take_counts_among_the_hours_and_what_fills_them():
    handover = Filling("commitment", "Handover", (0, 1, 1, *[0] * 10))
    posed = problem([ana(pod_hours_by_week={"2": 7, "3": 7})], [challenge(weeks=2)])
    planned, taken = plan({"cash": ["ana"]}), {"ana": (handover,)}
    mine = capacity(posed, planned, taken).people["ana"]
    assert mine.hours[:4] == (8, 8, 8, 8)
    assert mine.filled[:4] == (8, 9, 1, 0)
    assert mine.over[:4] == (0, 1, 0, 0)
    found = fillings(posed, planned, "ana", taken)
    assert [(f.kind, f.about, f.first, f.last) for f in found] == [
        ("pod", "cash", 1, 2),
        ("commitment", "Handover", 2, 3),
    ]


def test_pods_come_in_the_order_of_their_beginning_and_pairs_after_them():
    pods = [challenge("b", "Later", start_week=3), challenge("a", "Sooner", weeks=2)]
    posed = problem([ana(), person("omar", "eng")], pods)
    planned = plan({"a": ["ana"], "b": ["ana"]}, [("omar", "ana")])
    found = fillings(posed, planned, "ana")
    assert [(f.kind, f.about) for f in found] == [("pod", "a"), ("pod", "b"), ("pair", "omar")]
    assert [f.about for f in fillings(posed, planned, "omar")] == ["ana"]


def test_overbooked_weeks_are_listed_person_by_person():
    posed = problem(
        [person("bo", pod_hours=4), ana(), person("cy", pod_hours=7.75)],
        [challenge(start_week=2, weeks=2)],
    )
    whole = capacity(posed, plan({"cash": ["bo", "ana", "cy"]}))
    assert whole.over == (("bo", 2), ("bo", 3), ("cy", 2), ("cy", 3))
    assert whole.people["cy"].excess == 1
    assert whole.fullest == 2


def test_without_people_there_is_nothing_to_have():
    whole = capacity(problem([]), plan({}))
    assert (whole.free, whole.fullest, whole.over) == ((0.0,) * 13, 1, ())
