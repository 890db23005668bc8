"""The curve never rises, every point keeps its moves, and it scores what the rules say."""

from random import Random

import msgspec
import pytest
from hypothesis import given, settings

from planner.problem import Problem
from planner.rules.stability import kept_members, kept_pairs
from planner.score import assess
from planner.solve.prepared import prepared
from planner.solve.trade_off import limits_up_to, trade_off
from tests.planner.problems import as_problem, problem_files, random_plan, seeds
from tests.planner.solve.compiled.engines import compiled
from tests.planner.solve.small import company


def unlimited(problem: Problem) -> Problem:
    """The problem without its own limit on moves."""
    rules = {**problem.rules, "moves": {**problem.rules.get("moves", {}), "max_moves": None}}
    return msgspec.structs.replace(problem, rules=rules)


def moved(problem: Problem, plan, other) -> int:
    """What is gone of the baseline, or of the plan where there is none."""
    members, pairs = plan.pods, plan.pairs
    if problem.baseline is not None:
        members = kept_members(problem)
        pairs = {pair for mine in kept_pairs(problem).values() for pair in mine}
    gone = sum(p not in other.members(c) for c, people in members.items() for p in set(people))
    return gone + len(set(pairs) - set(other.pairs))


def boards_of(problem):
    boards = prepared(problem)
    boards.ready = compiled
    return boards


@settings(max_examples=25, deadline=None)
@given(problem_files, seeds)
def test_the_curve_of_any_plan(data, seed):
    problem = as_problem(data)
    plan = random_plan(Random(seed), problem)
    points = trade_off(problem, plan, seconds=0.1, workers=1, boards=boards_of(problem))
    assert points[-1].limit is None
    ranks = [point.score.rank for point in points]
    assert ranks == sorted(ranks, reverse=True)
    rules = unlimited(problem)
    for point in points:
        assert point.score == assess(rules, point.plan).score
        assert point.moves == moved(problem, plan, point.plan)
        assert point.limit is None or point.moves <= point.limit
        if point.limit is None or moved(problem, plan, plan) <= point.limit:
            assert point.score.rank <= assess(rules, plan).score.rank


def test_more_moves_make_a_plan_that_is_no_good_better():
    made = msgspec.structs.replace(company(), baseline=None)
    told = []
    points = trade_off(
        made, random_plan(Random(5), made), seconds=2, on_point=told.append, boards=boards_of(made)
    )
    assert tuple(told) == points
    assert [point.limit for point in points][:3] == [0, 2, 4]
    assert points[0].score.rank > points[-1].score.rank


def test_a_stop_leaves_the_points_found_until_then():
    told = []
    points = trade_off(
        company(),
        random_plan(Random(1), company()),
        seconds=5,
        workers=1,
        on_point=told.append,
        should_stop=lambda: bool(told),
        boards=boards_of(company()),
    )
    assert [point.limit for point in points] == [0]


@pytest.mark.parametrize(
    ("least", "most", "limits"),
    [(0, 9, [0, 2, 4, 8, None]), (0, 2, [0, None]), (0, 0, [None]), (3, 9, [3, 4, 8, None])],
)
def test_limits_double(least, most, limits):
    assert limits_up_to(least, most) == limits
