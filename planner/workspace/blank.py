"""A blank workspace: nothing but the quarter to plan next and an empty plan of it."""

from datetime import date

from planner.workspace import Workspace, quarters
from planner.workspace.entities import NamedPlan, Organisation
from planner.workspace.from_problem import PLAN


def blank(today: date) -> Workspace:
    """An organisation of which only the coming quarter is known."""
    cycle = quarters.coming(today)
    return Workspace.of([Organisation(), cycle, NamedPlan(PLAN, cycle.id, "Plan 1")])
