"""What an import does to the plan on the board, which then answers what the import makes of the file."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.files import InputError
from ui import words

if TYPE_CHECKING:
    from planner.plan import Plan
    from planner.problem import Problem
    from planner.workspace.change import Change
    from ui.document import Document


@dataclass(frozen=True)
class ImportEffect:
    """The plan and its problem after an import, and a sentence on it.

    Without a problem there is nothing to compare: nothing changes for the plan, or nothing can be planned.
    """

    plan: "Plan | None" = None
    problem: "Problem | None" = None
    sentence: str = ""


def effect(document: "Document", change: "Change | None") -> ImportEffect:
    """What a change would do to the plan that a document looks at, where it has pods or pairs."""
    # Where there is no assessment because of the data, the board says what is wrong already.
    assessment = None if not change or document.trouble else document.assessment
    plan_id, workspace = document.plan_id, document.workspace
    if change is None or plan_id is None or assessment is None:
        return ImportEffect()
    from planner.score_after import assess_after
    from planner.workspace.cycle import problem_of
    from planner.workspace.since import Known
    from ui.compare.sides import fitting

    before, plan, after = assessment.problem, workspace.plan(plan_id), change.apply(workspace)
    if not plan.pods and not plan.pairs:
        return ImportEffect()
    name = workspace.plans[plan_id].name
    try:
        problem = problem_of(after, plan_id, Known(workspace, before))
    except InputError as error:
        return ImportEffect(sentence=f"With it {name} cannot be planned. {words.ended(str(error))}")
    now = after.plan(plan_id)
    if problem == before and now == plan:
        return ImportEffect()
    then = assess_after(assessment, problem, fitting(problem, now)).score
    changed = words.change_words(assessment.score, then)
    said = f"For {name} it changes {changed}." if changed else f"What {name} costs stays the same."
    return ImportEffect(now, problem, said)
