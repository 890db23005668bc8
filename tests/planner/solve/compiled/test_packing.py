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
    labels = (3, *[0] * 13)
    assert packing.per_person(labels) == packing.per_person(labels) == packing.put(labels)
    credits = {1: 10, 2: 4}
    assert packing.credits(credits) == packing.credits({1: 10, 2: 4}) != packing.credits({1: 9})


def test_who_has_full_credit_is_a_group_without_a_trait_of_its_own():
    packing = Packing(pairing_of(company()), nobody(pairing_of(company()).forms))
    trait = packing.credits({1: 10, 2: 4, 3: 10})
    assert packing.group(frozenset({1, 3})) == (trait, 10)
    assert packing.group(frozenset({1, 2, 3})) == packing.group(frozenset({1, 2, 3})) == (trait + 1, 1)


def test_memberships_that_cost_too_many_different_numbers_are_refused(monkeypatch):
    monkeypatch.setattr(packing_module, "MOST_ADDED", 1)
    pairing = pairing_of(company())
    with pytest.raises(TooLarge):
        packed(pairing, nobody(pairing.forms), PLAIN)
