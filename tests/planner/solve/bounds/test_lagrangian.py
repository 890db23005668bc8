"""Whatever prices are put on rows, no plan without a broken must costs less than what they make of it."""

from itertools import chain, combinations
from random import Random

import numpy as np
import pytest

from planner.forms import lowered
from planner.solve.bounds.lagrangian import Lagrangian
from planner.solve.bounds.pricing import Members, Pricing
from planner.solve.bounds.relaxation import Relaxation
from tests.planner.solve.bounds.every import tiny

PROBLEMS = 30


def cheapest(pricing, prices, scale, people):
    """The least over every pod there can be, open or closed."""
    every = chain.from_iterable(combinations(range(people), count) for count in range(people + 1))
    return min(
        scale * pricing.cost(Members(members)) + sum(int(prices[person]) for person in members)
        for members in every
        if pricing.allows(Members(members))
    )


@pytest.mark.parametrize("number", range(PROBLEMS))
def test_prices_drawn_at_random_bound_every_plan(number):
    random = Random(number)
    problem, plans = tiny(PROBLEMS, must_free=True)[number]
    forms = lowered(problem)
    relaxation = Relaxation(forms)
    lagrangian = Lagrangian(relaxation)
    for _ in range(5):
        scale, most = random.choice([1, 7, 60]), random.choice([0, 10, 1_000, 100_000])
        duals = np.array([random.randint(0, most) for _ in relaxation.rows], np.int64)
        prices = lagrangian.prices(duals)
        bound = lagrangian.outside(duals, scale) + sum(
            cheapest(Pricing(forms, pod, relaxation), prices[:, pod], scale, len(forms.person))
            for pod in range(len(forms.challenge))
        )
        assert bound <= scale * plans[0][0][1]
