"""The model has the cost of every plan, term by term."""

from random import Random

import pytest
from ortools.sat.python import cp_model

from planner.forms import lowered
from planner.solve.model import Model
from tests.planner.solve.small import company, nobody, searching, some_problem, some_state


@pytest.mark.parametrize("seed", range(25))
def test_a_fixed_plan_costs_in_the_model_what_its_terms_cost(seed):
    random = Random(seed)
    problem = some_problem(seed, random.randint(1, 8), random.randint(1, 4))
    forms = lowered(problem)
    pairs = searching(problem)[1].every()
    state = some_state(random, forms, pairs)
    model = Model.whole(forms, pairs)
    model.fix(state)
    points = [term.piece.encode(model) for term in forms.terms]
    model.cp.minimize(model.sum(points))
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(model.cp) == cp_model.OPTIMAL
    assert [p if isinstance(p, int) else solver.value(p) for p in points] == forms.points(state)
    assert model.state(solver.value) == state


def test_a_model_without_anything_free_stands_for_the_plan_it_is_given():
    forms = lowered(company())
    state = some_state(Random(1), forms, {(0, 1)})
    assert Model(forms, [], [], [], state).state(lambda literal: literal) == state


def test_a_hint_names_every_membership_and_pair_in_play():
    forms = lowered(company())
    model = Model(forms, [0, 1], [2, 3], [(0, 1)], nobody(forms))
    model.hint(nobody(forms))
    assert len(model.cp.proto.solution_hint.vars) == 5


def test_counting_out_knows_constants():
    forms = lowered(company())
    model = Model.whole(forms, [])
    assert model.steps([], 3) == ([], 0)
    assert model.up_to(2, [1, 1, 1]) == 2
    assert model.at_least([7, 3], 9, unit=2) == 4
    assert model.any_of([]) == 0
