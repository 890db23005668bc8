"""A plan file that comes in: as one more plan of its quarter, unless the quarter has it already."""

from pathlib import Path

from planner.cycles.roster import main_plan
from planner.files import InputError
from planner.plan import read_plan
from planner.workspace import Workspace
from planner.workspace.change import Change
from planner.workspace.cycle import plan_of, problem_of
from planner.workspace.entities import NamedPlan
from planner.workspace.moves import adopt, new_plan
from planner.workspace.plans import free_name


def bring_plan(workspace: Workspace, path: Path, cycle: str) -> Change:
    """The Change that adds the plan of a file to a quarter; an empty one where the quarter has that plan.

    Raises InputError where the file names people or challenges that the quarter does not plan with.
    """
    main = main_plan(workspace, cycle)
    if main is None:
        raise InputError(f"--plan: found no plan of {cycle}, expected a quarter that is planned")
    plan = read_plan(path, problem_of(workspace, main.id)).plan
    plans = workspace.plans_of(cycle)
    if any(plan_of(workspace, known.id) == plan for known in plans):
        return Change("Import a plan")
    taken = path.stem in {known.name for known in plans}
    name = free_name(workspace, cycle) if taken else path.stem
    made = new_plan(workspace, cycle, name)
    (row,) = (edit.after for edit in made.edits)
    assert isinstance(row, NamedPlan)
    filled = adopt(made.apply(workspace), row.id, plan, "")
    return Change(f"Import {name}", made.edits + filled.edits)
