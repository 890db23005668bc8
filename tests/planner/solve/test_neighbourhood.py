"""Neighbourhoods: each leaves the plan as it is or better, and mends broken musts."""

from random import Random

import pytest

from planner.forms import State
from planner.solve.ledger import Ledger, rank
from planner.solve.model import Model
from planner.solve.neighbourhood import Neighbourhoods, in_play
from planner.solve.search import solve
from tests.planner.build import challenge, problem
from tests.planner.solve.small import company, empty, searching, some_state


@pytest.mark.parametrize("pods", [1, 2, 3])
def test_a_plan_gets_better_neighbourhood_by_neighbourhood(pods):
    incumbent, pairing, promising = searching(company(), 20)
    neighbourhoods = Neighbourhoods(pairing, promising, Random(1), 1, pods)
    before = incumbent.rank
    for _ in range(6):
        value = incumbent.value
        neighbourhoods(incumbent)
        assert incumbent.value <= value
    assert incumbent.rank < before


def test_broken_musts_are_mended():
    incumbent, pairing, promising = searching(company(), 20)
    incumbent.offer(State.of(14, [{0, 1, 2, 3, 4, 5, 6, 8}, set(), set()], {(3, 1)}))
    before = incumbent.rank[0]
    neighbourhoods = Neighbourhoods(pairing, promising, Random(1), 1)
    for _ in range(8):
        neighbourhoods(incumbent)
    assert incumbent.rank[0] < before


def test_it_follows_an_incumbent_that_somebody_else_improved():
    incumbent, pairing, promising = searching(company(), 20)
    neighbourhoods = Neighbourhoods(pairing, promising, Random(1), 1)
    neighbourhoods(incumbent)
    better = solve(company(), seconds=2)
    incumbent.offer(incumbent.forms.state(better.plan))
    reached = incumbent.value
    neighbourhoods(incumbent)
    assert incumbent.value <= reached


def test_a_long_bench_is_drawn_from():
    made = problem([f"p{n}" for n in range(99)], [challenge("a", size=[2, 4], value=9)])
    incumbent, pairing, promising = searching(made, 5)
    Neighbourhoods(pairing, promising, Random(1), 1)(incumbent)
    assert len(incumbent.state.pods[0]) >= 2


def test_without_challenges_there_is_no_neighbourhood():
    incumbent, pairing, promising = searching(empty())
    Neighbourhoods(pairing, promising, Random(1), 1)(incumbent)
    assert incumbent.rank == (0, 0)


def test_what_is_in_play_costs_what_the_whole_plan_does_where_everything_is_in_play():
    incumbent, pairing, _ = searching(company())
    ledger = Ledger(incumbent.forms, some_state(Random(1), incumbent.forms, pairing.candidates()))
    model = Model.whole(incumbent.forms, pairing.every())
    assert rank(in_play(ledger, model)) == rank(ledger.value)
