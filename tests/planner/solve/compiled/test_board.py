"""A packed plan costs what its pieces find, and so does every change of it."""

from random import Random

import pytest

from planner.forms import layout as at
from planner.forms import score_of
from planner.rules import rule_types
from planner.solve.compiled.board import fits, switch
from planner.solve.compiled.boards import plan_of
from planner.solve.compiled.change import keep, touch_person, touched
from planner.solve.compiled.costs import person_cost, pod_cost
from planner.solve.ledger import Ledger, Move, rank
from planner.solve.ledger import switch as switch_state
from tests.planner.solve.compiled.engines import board_of, pairing_of
from tests.planner.solve.small import company, some_problem, some_state


def some_change(random, pairing):
    forms = pairing.forms
    if random.random() < 0.3 and pairing.every():
        return Move(pairs=[random.choice(sorted(pairing.every()))])
    return Move([(random.randrange(len(forms.person)), random.randrange(len(forms.challenge)))])


def change(board, made):
    """Put a change in place, as an attempt does, whatever it costs; whether there was room."""
    data, traits, state = board.packed.data, board.packed.traits, board.state
    [(one, other)] = made.memberships or [(it, -1 - business) for it, business in made.pairs]
    if not fits(data, state, one, other):
        return False
    difference, pods = switch(data, state, one, other), 0
    people = touch_person(data, state, 0, one)
    if other >= 0:
        pods = touched(state, pods, at.TOUCHED_PODS, other)
        cost = state[at.TOUCHED_PODS + 1] = pod_cost(data, traits, state, other)
        difference += cost - state[data[at.POD_COST] + other]
    else:
        people = touch_person(data, state, people, -1 - other)
    for number in range(people):
        person = state[at.TOUCHED_PEOPLE + 2 * number]
        cost = state[at.TOUCHED_PEOPLE + 2 * number + 1] = person_cost(data, state, person)
        difference += cost - state[data[at.PERSON_COST] + person]
    keep(data, state, pods, people, difference)
    return True


def hold_together(random, pairing, steps):
    """Random changes of a random plan cost what the pieces find from scratch."""
    state = some_state(random, pairing.forms, pairing.every())
    board = board_of(pairing, state)
    assert board.value == Ledger(pairing.forms, state).value
    for _ in range(steps):
        made = some_change(random, pairing)
        if change(board, made):
            switch_state(state, made)
        assert board.value == Ledger(pairing.forms, state).value
    assert plan_of(board.packed, board.state) == state
    score = score_of(pairing.forms.terms, pairing.forms.points(state))
    assert rank(board.value) == (score.must, score.cost)


@pytest.mark.parametrize("seed", range(40))
def test_every_change_costs_what_the_pieces_find(seed):
    problem = company() if seed < 3 else some_problem(seed, people=9, challenges=3)
    hold_together(Random(seed), pairing_of(problem), 20)


@pytest.mark.parametrize("level", ["must", "high", "medium", "low"])
def test_every_level_alone_costs_what_its_rules_find(level):
    for seed in range(8):
        problem = company() if seed == 0 else some_problem(200 + seed, people=9, challenges=4)
        hold_together(Random(seed), pairing_of(problem, level=level), 12)


@pytest.mark.parametrize("rule", rule_types())
def test_every_rule_alone_costs_what_it_finds(rule):
    for seed in range(8):
        problem = company() if seed == 0 else some_problem(100 + seed, people=9, challenges=4)
        hold_together(Random(seed), pairing_of(problem, rule), 12)
