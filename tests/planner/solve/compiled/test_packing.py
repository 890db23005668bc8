"""Packing refuses what its arrays cannot hold, and keeps the same numbers once."""

import msgspec
import pytest

from planner.solve.compiled import packing as packing_module
from planner.solve.compiled.boards import packed
from planner.solve.compiled.engine import PLAIN
from planner.solve.compiled.packing import Packing, TooLarge
from tests.planner.solve.compiled.engines import pairing_of
from tests.planner.solve.small import company, nobody


@pytest.mark.parametrize("limit", ["MOST_CELLS", "MOST_LABELS"])
def test_a_problem_beyond_the_limits_is_refused(limit, monkeypatch):
    monkeypatch.setattr(packing_module, limit, 1)
    pairing = pairing_of(company())
    with pytest.raises(TooLarge):
        packed(pairing, nobody(pairing.forms), PLAIN)


def test_weights_whose_sums_would_not_be_exact_are_refused():
    heavy = msgspec.structs.replace(company(), rules={"size": {"weight": 5000}})
    pairing = pairing_of(heavy)
    with pytest.raises(TooLarge):
        packed(pairing, nobody(pairing.forms), PLAIN)


def test_the_same_numbers_are_kept_once():
    pairing = pairing_of(company())
    packing = Packing(pairing, nobody(pairing.forms))
    assert packing.put([1, 2]) == packing.put([1, 2]) != packing.put([2, 1])
    assert packing.trait({1: 1}) == packing.trait([0, 1, *[0] * 12]) != packing.trait({2: 1})
    with pytest.raises(TooLarge):
        packing.trait({1: 40_000})
