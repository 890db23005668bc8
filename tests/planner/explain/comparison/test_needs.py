"""Needs gained and lost, and who covers them or how many are short."""

from random import Random

from hypothesis import given

from planner.explain.comparison.needs import need_changes
from planner.score import assess
from tests.planner.build import challenge, person, plan, problem
from tests.planner.problems import as_problem, problem_files, random_plan, seeds

PEOPLE = [person("ana", skills={"sql": 4}), person("ben", skills={"python": 4}), person("eva")]


def changes(before, after, **need):
    pods = [challenge(needs=[{"skill": "sql", "level": 3, **need}])]
    made = problem(PEOPLE, pods)
    return need_changes(*(assess(made, plan({"cash": pod})) for pod in (before, after)))


def told(before, after, **need):
    return [(change.gained, change.name, change.said) for change in changes(before, after, **need)]


SQL = "Cash forecast: SQL, level 3"


def test_a_need_that_is_met_names_who_came_for_it():
    assert told(["eva"], ["ana", "eva"]) == [(True, SQL, "Ana")]


def test_a_need_that_is_not_says_how_many_are_short():
    assert told(["ana"], ["eva"]) == [(False, SQL, "1 person short")]
    assert told(["ana"], ["ben"]) == [(False, SQL, "1 person short, somebody close")]
    assert told(["ana", "eva"], ["eva"], people=2) == [(False, SQL, "2 people short")]
    assert told(["ana"], []) == [(False, SQL, "Not staffed")]


def test_half_a_need_is_gained_too():
    assert told(["eva"], ["ana", "eva"], people=2) == [(True, SQL, "1 person short")]


def test_needs_that_stay_are_not_told():
    assert told(["ana"], ["ana", "eva"]) == []


@given(problem_files, seeds)
def test_needs_cost_what_the_rule_of_skills_finds(data, seed):
    made, rng = as_problem(data), Random(seed)
    a, b = (assess(made, random_plan(rng, made)) for _ in range(2))
    found = [change.change for change in need_changes(a, b)]
    for level in ("must", "high", "medium", "low"):
        points = [
            sum(f.cost for f in each.findings if (f.rule, f.level) == ("skills", level)) for each in (a, b)
        ]
        both = [pod for pod in made.challenge if a.plan.members(pod) and b.plan.members(pod)]
        if len(both) == len(made.challenge):
            assert sum(getattr(change, level) for change in found) == points[1] - points[0]
