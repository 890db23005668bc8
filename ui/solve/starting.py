"""What a solve needs before it can start: a plan that may change, people, and challenges."""

from planner.files import InputError
from ui.document import Document

NO_QUARTER = "There is no quarter to plan yet. Import challenges first."


def why_not(document: Document) -> str:
    """Why the plan that is looked at cannot be solved, in a sentence or two; empty where it can."""
    if document.read_only:
        return f"Solve is not possible. {document.why_read_only}"
    try:
        problem = document.problem
    except InputError as error:
        return f"This quarter cannot be planned. {error}"
    if problem is None:
        return NO_QUARTER
    if not problem.people:
        return "There is nobody to plan yet. Import people first."
    if not problem.challenges:
        return "There is no challenge yet. Import challenges first."
    return ""


def make_plan(document: Document) -> bool:
    """Make a first plan of the latest quarter and look at it; false where there is no quarter, or no way."""
    from planner.workspace.moves import new_plan

    cycles = sorted(document.workspace.cycles.values(), key=lambda cycle: cycle.starts)
    if not cycles:
        document.refused.emit(NO_QUARTER)
        return False
    made = document.do(new_plan(document.workspace, cycles[-1].id, "Plan 1"))
    if made:
        document.look_at(document.workspace.plans_of(cycles[-1].id)[-1].id)
    return made
