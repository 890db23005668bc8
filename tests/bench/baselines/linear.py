"""A CP-SAT model written as a linear one over whole numbers, for solvers that know nothing else.

A literal is its variable, or one minus it. A disjunction is a sum of at least one. A constraint that holds
only where some literals do is loosened, for each that does not, by as much as it can ever lack (big M).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from math import inf
from typing import Any

from ortools.math_opt import model_pb2
from ortools.math_opt.python import mathopt
from ortools.sat.python import cp_model

FAR = 1 << 60  # CP-SAT's word for no limit is beyond this

Term = tuple[int, int]  # a coefficient and a literal: variable n is n, one minus it is -1 - n
Ends = tuple[float, float]


def linear(model: cp_model.CpModel) -> mathopt.Model:
    """The linear model with the same variables, by number, the same solutions and the same objective.

    Raises ValueError for kinds of constraints, and domains with holes, that the planner's models do not have.
    """
    proto = model.proto
    rows = Rows([_ends(variable.domain) for variable in proto.variables])
    for constraint in proto.constraints:
        for terms, ends in _sums(constraint):
            rows.add(terms, ends, constraint.enforcement_literal)
    made = rows.model()
    _put_objective(made, proto.objective)
    return mathopt.Model.from_model_proto(made)


def _sums(constraint: Any) -> Iterator[tuple[list[Term], Ends]]:
    """The sums that a constraint holds between ends."""
    if constraint.has_linear():
        held = constraint.linear
        yield list(zip(held.coeffs, held.vars, strict=True)), _ends(held.domain)
    elif constraint.has_bool_or():
        yield [(1, literal) for literal in constraint.bool_or.literals], (1, inf)
    elif constraint.has_bool_and():
        for literal in constraint.bool_and.literals:
            yield [(1, literal)], (1, inf)
    elif constraint.has_at_most_one():
        yield [(1, literal) for literal in constraint.at_most_one.literals], (-inf, 1)
    elif constraint.has_exactly_one():
        yield [(1, literal) for literal in constraint.exactly_one.literals], (1, 1)
    else:
        raise ValueError(f"found {constraint}, expected a constraint that is known to be linear")


def _ends(domain: Sequence[int]) -> Ends:
    """The least and the largest number of a domain."""
    if len(domain) != 2:
        raise ValueError(f"found the domain {list(domain)}, expected one without holes")
    low, high = domain
    return (low if low > -FAR else -inf), (high if high < FAR else inf)


@dataclass
class Rows:
    """Constraints as sums of variables between ends, each added with what it depends on."""

    domains: list[Ends]
    ends: list[Ends] = field(default_factory=list)
    entries: list[tuple[int, int, int]] = field(default_factory=list)  # row, variable, coefficient

    def add(self, terms: list[Term], ends: Ends, conditions: Sequence[int]) -> None:
        """Hold a sum between ends wherever all the conditions, which are literals, hold."""
        if not conditions:
            self._put(terms, ends)
            return
        low, high = ends
        least, largest = self._reach(terms)
        if low > least:
            self._put([*terms, *_unless(conditions, low - least)], (low, inf))
        if high < largest:
            self._put([*terms, *_unless(conditions, high - largest)], (-inf, high))

    def _reach(self, terms: list[Term]) -> Ends:
        """The least and the largest that a sum can be."""
        least, largest = 0.0, 0.0
        coefficients, constant = _by_variable(terms)
        for variable, coefficient in coefficients.items():
            ends = [coefficient * end for end in self.domains[variable]]
            least, largest = least + min(ends), largest + max(ends)
        return least + constant, largest + constant

    def _put(self, terms: list[Term], ends: Ends) -> None:
        coefficients, constant = _by_variable(terms)
        row = len(self.ends)
        self.ends.append((ends[0] - constant, ends[1] - constant))
        self.entries += [(row, variable, coefficients[variable]) for variable in sorted(coefficients)]

    def model(self) -> model_pb2.ModelProto:
        """The variables and rows as MathOpt reads them."""
        made = model_pb2.ModelProto()
        made.variables.ids.extend(range(len(self.domains)))
        made.variables.integers.extend([True] * len(self.domains))
        for part, ends in ((made.variables, self.domains), (made.linear_constraints, self.ends)):
            part.lower_bounds.extend(float(low) for low, _ in ends)
            part.upper_bounds.extend(float(high) for _, high in ends)
        made.linear_constraints.ids.extend(range(len(self.ends)))
        matrix = made.linear_constraint_matrix
        matrix.row_ids.extend(row for row, _, _ in self.entries)
        matrix.column_ids.extend(variable for _, variable, _ in self.entries)
        matrix.coefficients.extend(float(coefficient) for _, _, coefficient in self.entries)
        return made


def _unless(conditions: Sequence[int], lacking: float) -> Iterator[Term]:
    """What is added for each condition that does not hold."""
    if abs(lacking) == inf:
        raise ValueError("found a conditional sum without limits, expected variables that have some")
    for condition in conditions:
        yield int(lacking), -1 - condition


def _by_variable(terms: list[Term]) -> tuple[dict[int, int], int]:
    """The coefficient of each variable, and what is left as a constant."""
    coefficients: dict[int, int] = {}
    constant = 0
    for coefficient, literal in terms:
        variable = literal if literal >= 0 else -1 - literal
        if literal < 0:
            constant += coefficient
            coefficient = -coefficient
        coefficients[variable] = coefficients.get(variable, 0) + coefficient
    return {variable: each for variable, each in coefficients.items() if each}, constant


def _put_objective(made: model_pb2.ModelProto, objective: Any) -> None:
    scaling = objective.scaling_factor or 1.0
    coefficients, constant = _by_variable(list(zip(objective.coeffs, objective.vars, strict=True)))
    made.objective.maximize = scaling < 0  # CP-SAT minimises what is turned round
    made.objective.offset = scaling * (constant + objective.offset)
    made.objective.linear_coefficients.ids.extend(sorted(coefficients))
    made.objective.linear_coefficients.values.extend(scaling * coefficients[v] for v in sorted(coefficients))
