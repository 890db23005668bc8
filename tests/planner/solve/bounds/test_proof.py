"""A proof is true of every plan, grows while it is waited for, and ends when it is asked to."""

from time import monotonic

import pytest

from planner.plan import Plan
from planner.solve.bounds import levels, proof
from planner.solve.bounds.proof import prove
from planner.solve.search import solve
from tests.planner.solve.bounds.every import tiny
from tests.planner.solve.small import company, empty, some_problem


@pytest.mark.parametrize("must_free", [True, False])
def test_tiny_problems_are_proven_to_the_point(must_free):
    for problem, plans in tiny(8, must_free):
        outcome = prove(problem, plans[-1][1], seconds=10, workers=1)
        assert outcome.optimal
        assert outcome.score.rank == plans[0][0] == (outcome.bound.must, outcome.bound.cost)


@pytest.mark.parametrize("must_free", [True, False])
def test_what_is_proven_of_larger_problems_is_true_as_well(must_free, monkeypatch):
    monkeypatch.setattr(levels, "PROVABLE", 0)
    for problem, plans in tiny(12, must_free):
        bound = prove(problem, plans[0][1], seconds=10, workers=1).bound
        assert bound.must == plans[0][0][0]
        assert bound.cost is None or bound.cost <= plans[0][0][1]


@pytest.mark.parametrize("seed", range(4))
def test_no_plan_that_a_search_finds_costs_less_than_what_is_proven(seed):
    problem = some_problem(seed, 20, 4)
    found = solve(problem, seconds=0.7)
    bound = prove(problem, found.plan, seconds=2, workers=1).bound
    assert bound.must is None or bound.must <= found.score.must
    if bound.must == found.score.must and bound.cost is not None:
        assert bound.cost <= found.score.cost


def test_a_bound_grows_and_never_shrinks(monkeypatch):
    monkeypatch.setattr(levels, "PROVABLE", 0)
    seen, watched = [], []

    def look():
        seen.extend(incumbent.bound.cost for incumbent in watched)

    plan = solve(company(), seconds=0.5).plan
    outcome = prove(company(), plan, 10, workers=1, should_stop=look, watch=watched.append)
    costs = [cost for cost in seen if cost is not None]
    assert len(set(costs)) > 1
    assert costs == sorted(costs)
    assert costs[-1] <= outcome.bound.cost <= outcome.score.cost


def test_a_problem_that_is_too_large_has_no_proof_of_its_cost(monkeypatch):
    monkeypatch.setattr(levels, "PROVABLE", 0)
    monkeypatch.setattr(proof, "MOST", 0)
    plan = solve(company(), seconds=0.3).plan
    assert prove(company(), plan, 5).bound.cost is None


def test_where_there_is_nobody_the_empty_plan_is_best():
    assert prove(empty(), Plan(), 5).optimal


def test_a_stop_is_seen_within_a_second():
    problem = some_problem(3, 80, 12)
    began = monotonic()
    prove(problem, Plan(), 60, should_stop=lambda: monotonic() - began > 0.3)
    assert monotonic() - began < 5
