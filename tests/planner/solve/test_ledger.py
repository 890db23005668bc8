"""The ledger's value is the plan's cost, however the plan came about."""

from random import Random

import pytest

from planner.forms import lowered, score_of
from planner.solve import ledger as ledger_module
from planner.solve.ledger import MUST, Ledger, Move, between, rank
from tests.planner.solve.small import company, nobody, searching, some_problem, some_state


def value_of(forms, state):
    return score_of(forms.terms, forms.points(state)).rank


def some_change(random, forms, pairs):
    change = Move()
    for _ in range(random.randint(1, 3)):
        membership = random.randrange(len(forms.person)), random.randrange(len(forms.challenge))
        if membership not in change.memberships:
            change.memberships.append(membership)
    if pairs and random.random() < 0.5:
        change.pairs.append(random.choice(sorted(pairs)))
    return change


@pytest.mark.parametrize("seed", range(12))
def test_kept_and_undone_changes_leave_the_cost_from_scratch(seed):
    random, problem = Random(seed), company() if seed < 4 else some_problem(seed)
    forms, pairs = lowered(problem), searching(problem)[1].every()
    ledger = Ledger(forms, some_state(random, forms, pairs))
    for _ in range(25):
        before, value = ledger.state.copy(), ledger.value
        difference = ledger.change(some_change(random, forms, pairs))
        if random.random() < 0.5:
            ledger.keep()
            assert ledger.value == value + difference
        else:
            assert ledger.undo() == difference
            assert ledger.state == before
        assert rank(ledger.value) == value_of(forms, ledger.state)


def test_a_change_beyond_its_limit_is_refused_and_can_be_undone():
    forms = lowered(company())
    ledger = Ledger(forms, nobody(forms))
    change = Move([(1, 0)])
    difference = ledger.change(change)
    ledger.undo()
    assert ledger.change(change, limit=difference) == difference
    ledger.undo()
    assert ledger.change(change, limit=difference - 1) is None
    ledger.undo()
    assert ledger.change(change, limit=-1000 * MUST) is None
    ledger.undo()
    assert ledger.state == nobody(forms)


def test_the_change_between_two_plans_makes_one_of_the_other():
    forms = lowered(company())
    before, after = (some_state(Random(seed), forms, {(0, 1), (3, 4)}) for seed in (1, 2))
    ledger = Ledger(forms, before.copy())
    ledger.change(between(before, after))
    ledger.keep()
    assert ledger.state == after


def test_a_difference_has_musts_and_cost_of_either_sign():
    assert rank(3 * MUST + 5) == (3, 5)
    assert rank(-MUST + 7) == (-1, 7)
    assert rank(MUST - 7) == (1, -7)


def test_what_is_remembered_is_forgotten_when_it_is_too_much(monkeypatch):
    monkeypatch.setattr(ledger_module, "REMEMBERED", 5)
    forms = lowered(company())
    ledger = Ledger(forms, nobody(forms))
    for person in range(12):
        ledger.change(Move([(person, 0)]))
        ledger.keep()
    assert rank(ledger.value) == value_of(forms, ledger.state)


@pytest.mark.parametrize("seed", range(12))
def test_a_change_is_refused_only_where_it_adds_more_than_its_limit(seed):
    random, problem = Random(seed), company() if seed < 4 else some_problem(seed)
    forms, pairs = lowered(problem), searching(problem)[1].every()
    ledger = Ledger(forms, some_state(random, forms, pairs))
    for _ in range(40):
        change = some_change(random, forms, pairs)
        ledger.change(change)
        difference = ledger.undo()
        assert ledger.change(change, limit=difference) == difference
        ledger.undo()
