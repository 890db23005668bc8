"""Level by level: what is proven is true of every plan, and nothing else is claimed."""

from itertools import product

import pytest

from planner.forms import State, lowered, score_of
from planner.solve.bounds import levels as levels_module
from planner.solve.bounds.levels import Levels
from planner.solve.search import solve
from tests.planner.build import challenge, problem
from tests.planner.solve.small import company, searching, some_problem


def every_rank(made):
    """The rank of every plan there is."""
    forms, pairs = lowered(made), sorted(searching(made)[1].every())
    people, pods = len(forms.person), len(forms.challenge)
    for bits in product((0, 1), repeat=people * pods + len(pairs)):
        members = [{p for p in range(people) if bits[c * people + p]} for c in range(pods)]
        chosen = {pair for pair, bit in zip(pairs, bits[people * pods :], strict=True) if bit}
        yield score_of(forms.terms, forms.points(State.of(people, members, chosen))).rank


@pytest.mark.parametrize("seed", range(8))
def test_tiny_problems_are_solved_to_the_best_there_is_and_proven(seed):
    made = some_problem(seed, people=4, challenges=2) if seed % 2 else some_problem(seed, 5, 1)
    outcome = solve(made, seconds=5)
    assert outcome.score.rank == min(every_rank(made))
    assert outcome.optimal
    assert (outcome.bound.must, outcome.bound.cost) == outcome.score.rank


def test_the_fewest_musts_are_found_and_proven_where_none_can_be_kept():
    made = problem(
        ["ana", "bo"],
        [challenge("a", size=[2, 2])],
        locks=[
            {"person": "ana", "challenge": "a", "kind": "in"},
            {"person": "bo", "challenge": "a", "kind": "out"},
        ],
    )
    incumbent, pairing, _ = searching(made)
    incumbent.offer(State.of(2, [{1}], set()))
    levels = Levels(pairing, 1, 1, 5)
    levels.fewest_musts(incumbent)
    assert incumbent.rank[0] == incumbent.bound.must == 1


def test_a_high_level_that_is_proven_bounds_the_cost(monkeypatch):
    monkeypatch.setattr(levels_module, "PROVABLE", 0)
    incumbent, pairing, _ = searching(company(), 5)
    levels = Levels(pairing, 1, 1, 5)
    levels.fewest_musts(incumbent)
    levels.least_cost(incumbent)
    assert incumbent.bound.must == incumbent.rank[0]
    assert 0 <= incumbent.bound.cost <= incumbent.rank[1]
    assert incumbent.suggestions


def test_nothing_is_proven_of_a_problem_that_is_too_large(monkeypatch):
    monkeypatch.setattr(levels_module, "MODELLED", 1)
    incumbent, pairing, _ = searching(company())
    levels = Levels(pairing, 1, 1, 1)
    levels.fewest_musts(incumbent)
    levels.least_cost(incumbent)
    assert incumbent.bound.must is None
    assert incumbent.bound.cost is None


def test_nothing_is_proven_without_time():
    incumbent, pairing, _ = searching(company(), 0)
    Levels(pairing, 1, 1, 0).least_cost(incumbent)
    assert incumbent.bound.cost is None
