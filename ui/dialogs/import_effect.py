"""What an import does to the plan on the board, which then answers what the import makes of the file."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.files import InputError
from ui import words

if TYPE_CHECKING:
    from planner.plan import Plan
    from planner.problem import Problem
    from planner.workspace import Workspace
    from planner.workspace.change import Change


@dataclass(frozen=True)
class ImportEffect:
    """The plan and its problem after an import, and a sentence on it.

    Without a problem there is nothing to compare: nothing changes for the plan, or nothing can be planned.
    """

    plan: "Plan | None" = None
    problem: "Problem | None" = None
    sentence: str = ""


def effect(workspace: "Workspace", plan_id: str | None, change: "Change | None") -> ImportEffect:
    """What a change would do to a plan that has pods or pairs."""
    if plan_id is None or not change:
        return ImportEffect()
    from planner.score import assess
    from planner.workspace.cycle import problem_of
    from ui.compare.sides import fitting

    plan, after = workspace.plan(plan_id), change.apply(workspace)
    if not plan.pods and not plan.pairs:
        return ImportEffect()
    try:
        before = problem_of(workspace, plan_id)
    except InputError:
        return ImportEffect()  # the board says what is wrong already
    name = workspace.plans[plan_id].name
    try:
        problem = problem_of(after, plan_id)
    except InputError as error:
        return ImportEffect(sentence=f"With it {name} cannot be planned. {words.ended(str(error))}")
    now = after.plan(plan_id)
    if problem == before and now == plan:
        return ImportEffect()
    was, then = assess(before, plan).score, assess(problem, fitting(problem, now)).score
    changed = words.change_words(was, then)
    said = f"For {name} it changes {changed}." if changed else f"What {name} costs stays the same."
    return ImportEffect(now, problem, said)
