"""Pairs alone: the best by all rules while the pods stand still."""

from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.plan import Plan
from planner.problem import Pair
from planner.score import assess
from planner.solve.pairs import pair_up as module
from planner.solve.pairs.pair_up import pair_up
from planner.solve.prepared import prepared
from tests.planner.build import person, plan, problem
from tests.planner.problems import possible_pairs, random_plan
from tests.planner.solve.small import company, some_problem

WANTING = [
    {"id": "fin", "name": "Finance", "side": "business", "liaisons": 1, "domain": ["books"]},
    {"id": "eng", "name": "Engineering", "side": "it"},
]


def best_by_trying_all(problem, plan) -> tuple[int, int]:
    """The rank of the best choice of pairs, each scored from scratch."""
    possible = possible_pairs(problem)
    choices = (some for count in range(len(possible) + 1) for some in combinations(possible, count))
    return min(assess(problem, Plan.of(plan.pods, pairs)).score.rank for pairs in choices)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 2**32 - 1))
def test_no_choice_of_pairs_is_better(seed):
    problem = some_problem(seed, people=5, challenges=2)
    given = random_plan(Random(seed), problem)
    found = pair_up(prepared(problem), given, seconds=30)
    assert found.plan.pods == given.pods
    assert found.score == assess(problem, found.plan).score
    assert found.score.rank == best_by_trying_all(problem, given)
    assert found.optimal


def test_who_has_no_hours_left_beside_a_pod_is_spared():
    people = [
        person("ana", liaison=True, joins=False),
        person("dev", "eng", liaison=True, skills={"books": 5}, pod_hours=8),
        person("eli", "eng", liaison=True, joins=False),
    ]
    made = problem(people, departments=WANTING)
    idle = pair_up(prepared(made), plan({}))
    busy = pair_up(prepared(made), plan({"cash": ["dev"]}))
    assert [pair.it for pair in idle.plan.pairs] == ["dev"]
    assert [pair.it for pair in busy.plan.pairs] == ["eli"]


def test_a_locked_pair_stays_though_another_would_be_better():
    people = [
        person("ana", liaison=True, joins=False),
        person("dev", "eng", liaison=True, joins=False, skills={"books": 5}),
        person("eli", "eng", liaison=True, joins=False),
    ]
    locked = problem(people, departments=WANTING, pair_locks=[{"it": "eli", "business": "ana"}])
    found = pair_up(prepared(locked), plan({}, [("dev", "ana")]))
    assert found.plan.pairs == (Pair("eli", "ana"),)
    assert (found.score.must, found.optimal) == (0, True)


def test_pairs_that_are_worth_a_thought_do_where_there_are_too_many(monkeypatch):
    monkeypatch.setattr(module, "EVERY", 0)
    made = company()
    found = pair_up(prepared(made), plan({}))
    assert found.score.rank <= assess(made, plan({})).score.rank
    assert len(found.plan.pairs) == 2
    assert not found.optimal


@pytest.mark.parametrize("seconds", [0, 5])
def test_the_pairs_that_are_there_never_get_worse(seconds):
    made = company()
    given = plan({"c0": ["p1", "p2", "p3"]}, [("p3", "p1"), ("p0", "p2")])
    found = pair_up(prepared(made), given, seconds=seconds)
    assert found.score.rank <= assess(made, given).score.rank
