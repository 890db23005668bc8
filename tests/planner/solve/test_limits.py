"""Limits cost what a count by hand says, in the forms, in the arrays packed once, and in the model."""

from random import Random

import pytest
from hypothesis import given, settings

from planner.forms import State
from planner.plan import Plan
from planner.solve.alternatives import differ
from planner.solve.compiled.engine import PLAIN
from planner.solve.ledger import Ledger, rank
from planner.solve.limits import DECISIVE, Limited, best_from, keeping, sharing
from planner.solve.prepared import prepared
from tests.planner.problems import as_problem, problem_files, random_plan, seeds
from tests.planner.solve.small import company, nobody


def minus(state: State):
    return {(p, pod): -1 for pod, members in enumerate(state.pods) for p in members}, dict.fromkeys(
        state.pairs, -1
    )


def must(boards, state):
    return rank(Ledger(boards.pairing.forms, state).value)[0]


@settings(max_examples=60, deadline=None)
@given(problem_files, seeds)
def test_what_is_gone_beyond_a_limit_weighs_more_than_the_rules(data, seed):
    boards, rng = prepared(as_problem(data)), Random(seed)
    forms = boards.pairing.forms
    base, other = (forms.state(random_plan(rng, forms.problem)) for _ in range(2))
    gone = len(base.pairs - other.pairs) + sum(len(a - b) for a, b in zip(base.pods, other.pods, strict=True))
    every = sum(map(len, base.pods)) + len(base.pairs)
    limited = Limited(boards, [keeping(*minus(base))])
    for limit in (0, gone // 2, gone, every):
        beyond = must(limited.at(every - limit), other) - must(boards, other)
        assert beyond == DECISIVE * max(0, gone - limit)


@settings(max_examples=60, deadline=None)
@given(problem_files, seeds)
def test_sharing_costs_nothing_exactly_where_two_plans_differ(data, seed):
    boards, rng = prepared(as_problem(data)), Random(seed)
    forms = boards.pairing.forms
    one = random_plan(rng, forms.problem)
    other = Plan.of({c: [p for p in people if rng.random() < 0.7] for c, people in one.pods.items()})
    if rng.random() < 0.5:
        other = Plan.of({**other.pods, rng.choice(list(forms.challenge)): list(forms.person)})
    totals = sharing(forms, forms.state(one))
    bounded = Limited(boards, totals).at(*(total.constant for total in totals))
    beyond = must(bounded, forms.state(other)) - must(boards, forms.state(other))
    assert (beyond == 0) == differ(one, other)


@pytest.mark.parametrize("limit", [0, 1, 5])
def test_arrays_packed_once_serve_every_limit(limit):
    boards = prepared(company())
    boards.ready = lambda: PLAIN
    forms = boards.pairing.forms
    base = forms.state(Plan.of({"c0": ["p1", "p4", "p8"], "c1": ["p0", "p3"]}))
    limited = Limited(boards, [keeping(*minus(base))])
    at_none, bounded = limited.at(5), limited.at(5 - limit)
    for state in (base, nobody(forms)):
        board = bounded.board(state, 1)
        assert board is not None
        assert board.value == Ledger(bounded.pairing.forms, state).value
    assert at_none._packed.traits is bounded._packed.traits


def test_a_rule_that_is_left_out_costs_nothing():
    boards = prepared(company())
    forms = boards.pairing.forms
    without = Limited(boards, [], ["moves"]).at()
    assert must(boards, nobody(forms)) - must(without, nobody(forms)) == 1  # 3 of the baseline, of at most 2


def test_a_search_begins_at_the_best_of_its_starts():
    boards = prepared(company())
    forms = boards.pairing.forms
    starts = [nobody(forms), forms.state(Plan.of({"c0": ["p1", "p4", "p7", "p8"]}))]
    found = best_from(boards, [(state, None) for state in starts], 0, 1, 1)
    assert found.value <= min(Ledger(forms, state).value for state in starts)
