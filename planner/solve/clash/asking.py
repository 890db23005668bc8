"""Questions to CP-SAT about demands: can these be met, and if not, which of them clash."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from math import ceil, isfinite
from typing import Any

from ortools.sat.python import cp_model

from planner.forms import State
from planner.solve.clash.demands import Demand, Membership, Two
from planner.solve.model import Literal, Model
from planner.solve.solving import stopped_with
from planner.solve.stop import Stop

Cell = tuple[str, Membership | Two]  # a membership or a pair of the start


class Undecided(Exception):
    """There is no time left to know."""


@dataclass(frozen=True)
class Reply:
    """A plan that meets what was asked; where there is none, demands and kept cells that clash."""

    state: State | None
    demands: tuple[Demand, ...] = ()
    cells: tuple[Cell, ...] = ()


def ask(
    demands: Iterable[Demand],
    model: Model,
    stop: Stop,
    kept: Collection[Cell] = (),
    like: State | None = None,
) -> Reply:
    """Whether these demands can all be met while the cells kept stay; `like` is where looking begins.

    The demands are assumptions of a model whose presolve is off, for a core can be wrong under presolve:
    what is told of a clash is shown again by solving with each of its members left out.
    """
    assumed: dict[int, Demand | Cell] = {}
    for demand in demands:
        _go_on(stop)
        points = demand.encode(model)
        if isinstance(points, int):
            if points > 0:
                return Reply(None, (demand,))
            continue
        literal: Literal = model.cp.new_bool_var("")
        model.cp.add(points <= 0).only_enforce_if(literal)
        assumed[literal.index] = demand
        model.cp.add_assumption(literal)
    for cell in kept:
        literal = _literal(model, cell)
        assumed[literal.index] = cell
        model.cp.add_assumption(literal)
    if like is not None:
        _hint(model, like)
    solver, status = solved(model, stop)
    if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        return Reply(model.state(solver.value))
    if status != cp_model.INFEASIBLE:
        raise Undecided
    core = [assumed[index] for index in solver.sufficient_assumptions_for_infeasibility()]
    core = core or list(assumed.values())
    return Reply(
        None,
        tuple(found for found in core if isinstance(found, Demand)),
        tuple(found for found in core if not isinstance(found, Demand)),
    )


def least(
    model: Model, soft: Sequence[Demand], hard: Iterable[Demand], stop: Stop, like: State | None = None
) -> tuple[State | None, int]:
    """A plan that meets the hard demands and breaks the soft ones least, and the least that is proven.

    None where the hard demands clash. Raises Undecided where neither a plan nor that is found in time.
    """
    for demand in hard:
        _go_on(stop)
        points = demand.encode(model)
        if not isinstance(points, int):
            model.cp.add(points <= 0)
        elif points > 0:
            return None, 0
    model.cp.minimize(model.weighted((demand.term.weight, demand.encode(model)) for demand in soft))
    if like is not None:
        _hint(model, like)
    solver, status = solved(model, stop)
    if status == cp_model.INFEASIBLE:
        return None, 0
    if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
        raise Undecided
    bound = solver.best_objective_bound
    return model.state(solver.value), max(0, ceil(bound - 1e-6)) if isfinite(bound) else 0


def solved(model: Model, stop: Stop) -> tuple[cp_model.CpSolver, Any]:
    """The solver after it has run: on one core, for a question that is mostly small, without presolve."""
    _go_on(stop)
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.cp_model_presolve = False
    solver.parameters.max_time_in_seconds = max(0.01, stop.left)
    with stopped_with(solver, stop):
        return solver, solver.solve(model.cp)


def _go_on(stop: Stop) -> None:
    """Raise Undecided where it is time to stop; a large model takes seconds to state."""
    if stop():
        raise Undecided


def _literal(model: Model, cell: Cell) -> Literal:
    kind, (one, other) = cell
    return model.members[other][one] if kind == "member" else model.pairs[one, other]


def _hint(model: Model, state: State) -> None:
    for challenge, members in enumerate(model.members):
        for person, member in members.items():
            if not isinstance(member, int):
                model.cp.add_hint(member, person in state.pods[challenge])
    for pair, paired in model.pairs.items():
        if not isinstance(paired, int):
            model.cp.add_hint(paired, pair in state.pairs)
