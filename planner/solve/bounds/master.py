"""The master: the cheapest mix of known pods under the rows, a linear programme, and what each row is worth.

A mix may hold half of one pod and half of another, and parts of pairs. The dual values of its rows are the
prices at which better pods are looked for.
Dantzig and Wolfe, Decomposition Principle for Linear Programs (1960).
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from ortools.linear_solver import pywraplp

from planner.forms import State
from planner.solve.bounds.pricing import Members
from planner.solve.bounds.relaxation import Relaxation
from planner.solve.bounds.rows import Membership, Pair

WHOLE = 1e-6  # how far a share may be from 0 or 1 that stands for it
Entries = Iterable[tuple[int, int]]


@dataclass(frozen=True)
class Mix:
    """What the cheapest mix costs, and its duals.

    `duals` say by row how much less it would cost if one more were allowed; `worth` by challenge what the
    pods in it cost at the prices that the duals put on their members; `whole` is the plan, where it is one.
    """

    cost: float
    duals: npt.NDArray[np.float64]
    worth: list[float]
    whole: State | None


class Master:
    """The linear programme. It has a solution as soon as it knows the pods of a plan that breaks no must."""

    def __init__(self, relaxation: Relaxation) -> None:
        self._lp = pywraplp.Solver.CreateSolver("GLOP")
        self._objective = self._lp.Objective()
        self._objective.SetMinimization()
        self._constant = relaxation.constant
        self._rows = [self._lp.Constraint(-self._lp.infinity(), row.most) for row in relaxation.rows]
        self._picked = [self._lp.Constraint(1, 1) for _ in relaxation.forms.challenge]
        self._of_member: defaultdict[Membership, list[tuple[int, int]]] = defaultdict(list)
        pairs: defaultdict[Pair, list[tuple[int, int]]] = defaultdict(list)
        excesses: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
        for number, row in enumerate(relaxation.rows):
            for place, each in row.memberships.items():
                self._of_member[place].append((number, each))
            for pair, each in row.pairs.items():
                pairs[pair].append((number, each))
            for excess, each in row.excesses.items():
                excesses[excess].append((number, each))
        self._people = len(relaxation.forms.person)
        self._pairs = {pair: self._add(1, cost, pairs[pair]) for pair, cost in relaxation.pairs.items()}
        for number, points in enumerate(relaxation.excesses):
            self._add(points.most, points.cost, excesses[number])
        self._pods: dict[tuple[int, Members], pywraplp.Variable] = {}

    def _add(self, most: float, cost: int, rows: Entries) -> pywraplp.Variable:
        variable = self._lp.NumVar(0, most, "")
        self._objective.SetCoefficient(variable, cost)
        for row, each in rows:
            self._rows[row].SetCoefficient(variable, each)
        return variable

    def add(self, pod: int, members: Members, cost: int) -> bool:
        """Make a pod known that breaks no must by itself; whether it was not yet."""
        if (pod, members) in self._pods:
            return False
        rows: defaultdict[int, int] = defaultdict(int)
        for person in members:
            for row, each in self._of_member[person, pod]:
                rows[row] += each
        variable = self._add(self._lp.infinity(), cost, rows.items())
        self._picked[pod].SetCoefficient(variable, 1)
        self._pods[pod, members] = variable
        return True

    def solve(self) -> Mix | None:
        """The cheapest mix; None where the pods that are known make no plan."""
        if self._lp.Solve() != pywraplp.Solver.OPTIMAL:
            return None
        duals = np.array([max(0.0, -row.dual_value()) for row in self._rows])
        worth = [picked.dual_value() for picked in self._picked]
        return Mix(self._objective.Value() + self._constant, duals, worth, self._whole())

    def _whole(self) -> State | None:
        """The plan that the mix is, where it holds no part of a pod or a pair."""
        shares = {key: variable.solution_value() for key, variable in self._pods.items()}
        pairs = {pair: variable.solution_value() for pair, variable in self._pairs.items()}
        if any(WHOLE < share < 1 - WHOLE for share in (*shares.values(), *pairs.values())):
            return None
        pods: list[set[int]] = [set() for _ in self._picked]
        for (pod, members), share in shares.items():
            if share > WHOLE:
                pods[pod] = set(members)
        return State.of(self._people, pods, {pair for pair, share in pairs.items() if share > WHOLE})
