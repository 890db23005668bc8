"""Pricing: the cheapest pod of a challenge where each membership has a price beside what the pod costs.

A pod is priced alone and exactly: no must of its own is broken, and every rule that speaks of it counts.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ortools.sat.python import cp_model

from planner.forms import Forms, Piece
from planner.forms.linear import Linear
from planner.plan import WEIGHTS
from planner.solve.bounds.relaxation import Relaxation
from planner.solve.model import Expression, Literal, Model
from planner.solve.solving import stopped_with
from planner.solve.stop import Stop

Members = frozenset[int]
OTHERS = 6  # pods that CP-SAT meets on its way to the best, and that are told as well


@dataclass(frozen=True)
class Priced:
    """Pods that were found, the best among them, and what no open pod costs less than at these prices.

    The floor is infinite where there can be no open pod, and minus infinity where nothing is proven.
    """

    found: frozenset[Members]
    floor: float


class Pricing:
    """The pod of one challenge: what it costs alone, and a CP-SAT model that is asked again and again."""

    def __init__(self, forms: Forms, pod: int, relaxation: Relaxation) -> None:
        self.pod = pod
        people = range(len(forms.person))
        self._possible = [person for person in people if (person, pod) not in relaxation.out]
        self._kept = frozenset(person for person, challenge in relaxation.kept if challenge == pod)
        self._same = relaxation.same
        terms = forms.terms_by_pod[pod]
        self._costs = [
            (WEIGHTS[term.level] * term.weight, term.piece) for term in terms if term.level != "must"
        ]
        # The relaxation has linear musts as rows.
        self._musts = [t.piece for t in terms if t.level == "must" and not isinstance(t.piece, Linear)]
        self._known: dict[Members, int] = {}
        self._model = Model(forms, [pod], self._possible, ())
        self._members: dict[int, Literal] = self._model.members[pod]
        self._cost = self._encoded()

    def cost(self, members: Members) -> int:
        """What the pod costs by itself, open or closed, without the constants of linear terms."""
        if members not in self._known:
            costs = (cost * piece.in_pod(self.pod, members) for cost, piece in self._costs)
            self._known[members] = sum(costs)
        return self._known[members]

    def allows(self, members: Members) -> bool:
        """Whether the pod, open or closed, breaks no must by itself."""
        return (
            self._kept <= members
            and members.issubset(self._possible)
            and all((one in members) == (other in members) for one, other in self._same)
            and not any(piece.in_pod(self.pod, members) for piece in self._musts)
        )

    def _encoded(self) -> Expression:
        """The cost of the open pod; the model allows what `allows` allows."""
        model, cp = self._model, self._model.cp
        cp.add_bool_or(self._members.values())
        for piece in self._musts:
            cp.add(model.weighted([(1, piece.encode(model))]) <= 0)
        for one, other in self._same:
            cp.add(self._members.get(one, 0) == self._members.get(other, 0))
        for person in self._kept:
            cp.add(self._members.get(person, 0) == 1)
        return model.weighted((cost, _local(piece).encode(model)) for cost, piece in self._costs)

    def cheapest(self, prices: Sequence[int], scale: int, stop: Stop, seconds: float) -> Priced:
        """The cheapest open pod at `scale` times its cost and a price for each member, and what is proven."""
        model, solver = self._model, cp_model.CpSolver()
        model.cp.clear_objective()  # type: ignore[no-untyped-call]
        priced = [(prices[person], member) for person, member in self._members.items()]
        model.cp.minimize(model.weighted([(scale, self._cost), *priced]))
        solver.parameters.num_workers = 1
        solver.parameters.max_time_in_seconds = max(0.01, min(seconds, stop.left))
        # On pods of 200 people this takes half the time of what CP-SAT does by itself.
        solver.parameters.linearization_level = 2
        solver.parameters.cp_model_presolve = False
        solver.parameters.solution_pool_size = OTHERS
        solver.parameters.fill_additional_solutions_in_response = True
        with stopped_with(solver, stop):
            status = solver.solve(model.cp)
        return Priced(frozenset(self._found(solver, status)), _floor(solver, status))

    def _found(self, solver: cp_model.CpSolver, status: cp_model.CpSolverStatus) -> Iterator[Members]:
        if status in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            yield frozenset(person for person, x in self._members.items() if solver.value(x))
            for other in solver.response_proto.additional_solutions:
                yield frozenset(person for person, x in self._members.items() if other.values[x.index])


def _local(piece: Piece) -> Piece:
    """A piece without what belongs to the plan as a whole."""
    return replace(piece, constant=0) if isinstance(piece, Linear) else piece


def _floor(solver: cp_model.CpSolver, status: cp_model.CpSolverStatus) -> float:
    """What is proven of an objective in whole numbers, whose bound CP-SAT gives as a float."""
    if status == cp_model.INFEASIBLE:
        return math.inf
    known = status in (cp_model.OPTIMAL, cp_model.FEASIBLE, cp_model.UNKNOWN)
    bound = solver.best_objective_bound if known else -math.inf
    return math.ceil(bound - 1e-6) if math.isfinite(bound) else -math.inf
