"""Pricing finds the cheapest pod of a challenge there is, and proves that it is."""

import math
from itertools import chain, combinations
from random import Random

import pytest

from planner.forms import lowered
from planner.solve.bounds.pricing import Members, Pricing
from planner.solve.bounds.relaxation import Relaxation
from planner.solve.stop import Stop
from tests.planner.build import challenge, problem
from tests.planner.solve.small import company, some_problem


def priced(made, random, seconds=20.0):
    """A challenge priced at random: the answer, and the price of every open pod that is allowed."""
    forms = lowered(made)
    pod = random.randrange(len(forms.challenge))
    pricing, people = Pricing(forms, pod, Relaxation(forms)), range(len(forms.person))
    prices, scale = [random.randint(-9_000, 9_000) for _ in people], random.choice([1, 10])
    answer = pricing.cheapest(prices, scale, Stop(seconds), seconds)

    def price(members):
        return scale * pricing.cost(members) + sum(prices[person] for person in members)

    every = chain.from_iterable(combinations(people, count) for count in range(1, len(people) + 1))
    allowed = [members for members in map(Members, every) if pricing.allows(members)]
    return answer, {members: price(members) for members in allowed}


@pytest.mark.parametrize("seed", range(30))
def test_the_floor_is_the_price_of_the_cheapest_pod_there_is(seed):
    answer, every = priced(some_problem(seed, people=6, challenges=2), Random(seed))
    assert answer.floor == min(every.values(), default=math.inf)
    assert answer.found <= every.keys()
    if every:
        assert answer.floor in {every[members] for members in answer.found}


def test_a_pod_of_more_people_is_priced_as_well():
    answer, every = priced(company(), Random(5))
    assert answer.floor == min(every.values())


def test_without_time_the_floor_is_below_every_pod():
    answer, every = priced(company(), Random(5), seconds=0.0)
    assert answer.floor <= min(every.values())


def test_where_nobody_can_be_in_there_is_no_pod():
    made = problem(["ana", "bo"], [challenge("a", size=[3, 4])])
    answer, every = priced(made, Random(1))
    assert not every
    assert answer.floor == math.inf
