"""The linear model says what the CP-SAT model says: the same optimum, by HiGHS and by CP-SAT."""

from random import Random

import pytest
from hypothesis import assume, given, settings
from ortools.sat.python import cp_model

from planner.plan import WEIGHTS
from planner.solve.model import Model
from planner.solve.prepared import prepared
from tests.bench.baselines.bounding import least
from tests.bench.baselines.linear import linear
from tests.bench.baselines.whole import whole_model
from tests.planner.problems import seeds
from tests.planner.solve.small import company, some_problem


def optimum(model: cp_model.CpModel) -> float | None:
    """The least objective by CP-SAT."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    status = solver.solve(model)
    assert status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
    return solver.objective_value if status == cp_model.OPTIMAL else None


@settings(max_examples=15, deadline=None)
@given(seeds)
def test_highs_finds_the_optimum_of_a_small_problem_with_any_rules(seed: int) -> None:
    pairing = prepared(some_problem(seed, people=4, challenges=2)).pairing
    model = Model.whole(pairing.forms, pairing.every())
    model.cp.minimize(model.points({"must": 1000, **WEIGHTS}))
    assert least(model.cp) == pytest.approx(optimum(model.cp))


def test_highs_finds_the_optimum_of_a_company_with_no_must_broken() -> None:
    model = whole_model(prepared(company()).pairing).cp
    found = optimum(model)
    assert found is not None
    assert least(model) == pytest.approx(found)


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_conditions_negations_and_every_known_constraint_keep_their_meaning(seed: int) -> None:
    model = some_model(Random(seed))
    found = optimum(model)
    assume(found is not None)  # HiGHS fails within itself on some models that have no solution
    assert least(model) == pytest.approx(found)


def some_model(random: Random) -> cp_model.CpModel:
    """A few switches and numbers, held together at random, some of it only under conditions."""
    model = cp_model.CpModel()
    switches = [model.new_bool_var(f"b{number}") for number in range(4)]
    numbers = [model.new_int_var(random.randint(-4, 0), random.randint(0, 4), f"n{n}") for n in range(2)]

    def some() -> list[cp_model.LiteralT]:
        return [random.choice([switch, ~switch]) for switch in random.sample(switches, random.randint(1, 3))]

    def total() -> cp_model.LinearExprT:
        return sum(random.randint(-3, 3) * value for value in [*some(), *numbers])

    for _ in range(random.randint(1, 6)):
        kind = random.randrange(6)
        if kind == 0:
            held = model.add_bool_or(some())
        elif kind == 1:
            held = model.add_bool_and(some())
        elif kind == 2:
            model.add_exactly_one(some())
            continue
        elif kind == 3:
            model.add_at_most_one(some())
            continue
        else:
            least_one, other = total(), random.randint(-3, 3)
            held = model.add(least_one <= other if kind == 4 else least_one == other)
        if random.random() < 0.6:
            held.only_enforce_if(some())
    objective = sum(random.randint(-5, 5) * value for value in [*some(), *numbers]) + random.randint(-9, 9)
    (model.minimize if random.random() < 0.7 else model.maximize)(objective)
    return model


def test_a_constraint_that_is_not_known_to_be_linear_is_refused() -> None:
    model = cp_model.CpModel()
    numbers = [model.new_int_var(0, 3, "") for _ in range(3)]
    model.add_all_different(numbers)
    with pytest.raises(ValueError, match="expected a constraint that is known to be linear"):
        linear(model)


def test_a_domain_with_holes_is_refused() -> None:
    model = cp_model.CpModel()
    model.new_int_var_from_domain(cp_model.Domain.from_values([1, 3]), "")
    with pytest.raises(ValueError, match="without holes"):
        linear(model)
