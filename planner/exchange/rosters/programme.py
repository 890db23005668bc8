"""A programme as tables: who is where in a quarter, and who has met whom by department."""

from collections.abc import Iterator

from planner.graphs.met import coverage, department_pairs, met_graph
from planner.problem import Problem
from planner.programme import Programme, Round

Row = tuple[str, ...]


def round_rows(problem: Problem, each: Round) -> Iterator[Row]:
    """One row for each person in a group, and for each in none, who has an empty group."""
    yield "quarter", "group", "person", "name", "department"
    places = [(group.name, person) for group in each.groups for person in group.people]
    for group, person in (*places, *(("", person) for person in each.left_out)):
        known = problem.person[person]
        yield each.quarter, group, person, known.name, problem.department[known.department].name


def coverage_rows(problem: Problem, programme: Programme) -> Iterator[Row]:
    """One row for every two departments: how many could meet, had met, and will have."""
    yield "department", "other", "could meet", "had met", "will have met"
    before, after = coverage(problem, met_graph(problem)), coverage(problem, met_graph(problem, programme))
    for pair in department_pairs(problem):
        names = (problem.department[department].name for department in pair)
        yield *names, str(after[pair].possible), str(before[pair].met), str(after[pair].met)
