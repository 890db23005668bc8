"""HiGHS on the whole problem's CP-SAT model, written as a linear one: what it finds and what it proves."""

import math
from datetime import timedelta
from time import monotonic

from ortools.math_opt.python import mathopt
from ortools.sat.python import cp_model

from planner.problem import Problem
from planner.solve.prepared import prepared
from tests.bench.baselines.answer import Answer
from tests.bench.baselines.linear import linear
from tests.bench.baselines.whole import whole_model


def answer(problem: Problem, seconds: float, seed: int) -> Answer:
    """The plan that HiGHS finds, and its bound."""
    began = monotonic()
    pairing = prepared(problem).pairing
    model = whole_model(pairing)
    made = linear(model.cp)
    built = monotonic()
    result = solve(made, seconds, seed)
    plan = None
    if result.has_primal_feasible_solution():
        values = result.variable_values()
        variables = list(made.variables())
        plan = pairing.forms.plan(model.state(lambda literal: values[variables[literal.index]] > 0.5))
    bound = result.termination.objective_bounds.dual_bound
    return Answer(plan, bound if math.isfinite(bound) else None, built - began, monotonic() - built)


def solve(model: mathopt.Model, seconds: float, seed: int) -> mathopt.SolveResult:
    """Minimise with HiGHS to the very best, for at most so many seconds. It chooses its own threads."""
    limits = mathopt.SolveParameters(
        time_limit=timedelta(seconds=seconds), random_seed=seed, relative_gap_tolerance=0.0
    )
    return mathopt.solve(model, mathopt.SolverType.HIGHS, params=limits)


def least(model: cp_model.CpModel, seconds: float = 10.0) -> float | None:
    """The least objective of a CP-SAT model by HiGHS; None where no values hold every constraint."""
    result = solve(linear(model), seconds, 1)
    if result.termination.reason == mathopt.TerminationReason.OPTIMAL:
        return result.objective_value()
    return None
