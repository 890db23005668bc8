"""Costs of many pairs at once are those of each pair."""

import numpy as np
import pytest

from planner.forms import lowered
from planner.solve.ledger import Ledger
from planner.solve.pairs.costs import PairCosts
from tests.planner.solve.small import company, nobody, some_problem


@pytest.mark.parametrize("seed", range(20))
def test_every_pair_costs_what_its_pieces_find(seed):
    forms = lowered(company() if seed == 0 else some_problem(seed, people=12, challenges=2))
    ledger, people = Ledger(forms, nobody(forms)), np.arange(len(forms.person))
    of_side = {
        side: people[[forms.problem.side[person] == side for person in forms.person]]
        for side in ("it", "business")
    }
    it, business = of_side["it"], of_side["business"]
    costs = PairCosts(forms).of(it, business[:, None])
    assert costs.tolist() == [[ledger.pair_value(i, b) for i in it.tolist()] for b in business.tolist()]
