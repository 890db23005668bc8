"""A problem file as tables: what it says of people, departments, skills, challenges, wishes and bonds.

What a problem has worked out for its quarter stays out, since a file knows what it comes of: hours for pods,
weeks away and past quarters. So does what it may have left out to keep a confidence: groups, and wishes and
standing where nobody has any.
"""

from collections.abc import Collection

from planner.exchange.reading.sheet import Cells
from planner.exchange.tables.data import data_tables
from planner.exchange.tables.outgoing import Outgoing
from planner.problem import Problem
from planner.workspace.from_problem import workspace_of

_LEFT_OUT = {
    "people": {"email", "site", "hours", "pod_hours", "pod_share", "active"},
    "departments": {"pod_share"},
    "challenges": {"why", "decides"},
}
_TABLES = ("people", "skills", "challenges", "wishes", "departments", "bonds")


def problem_tables(problem: Problem) -> dict[str, list[Cells]]:
    """Every table that a problem stands for and that has rows, its headings first; things by their ids."""
    found = data_tables(Outgoing(workspace_of(problem), problem.cycle.id, by_id=True))
    left_out = dict(_LEFT_OUT)
    if not any(person.standing for person in problem.people):
        left_out["people"] = left_out["people"] | {"standing"}
    tables = {name: _without(found[name], left_out.get(name, ())) for name in _TABLES if len(found[name]) > 1}
    if not any(person.wishes or person.vetoes for person in problem.people):
        tables.pop("wishes", None)
    return tables


def _without(rows: list[Cells], left_out: Collection[str]) -> list[Cells]:
    places = [place for place, heading in enumerate(rows[0]) if heading not in left_out]
    return [tuple(row[place] for place in places) for row in rows]
