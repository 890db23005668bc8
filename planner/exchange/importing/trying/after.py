"""What an import does to a plan: its problem after it, and what changes of its score, in a sentence."""

from functools import cached_property
from typing import NamedTuple

from planner.files import InputError
from planner.plan import Plan
from planner.problem import Problem
from planner.score import Assessment, assess
from planner.score_after import assess_after, fitting
from planner.words import change_words
from planner.workspace import Workspace
from planner.workspace.change import Change
from planner.workspace.cycle import problem_of
from planner.workspace.since import Known


class After(NamedTuple):
    """A plan and its problem after a change."""

    plan: Plan
    problem: Problem


def after(workspace: Workspace, plan: str, before: Problem, change: Change) -> After | None:
    """A plan after a change; None where it has nothing in it, or nothing changes for it.

    Raises InputError where it cannot be planned any more.
    """
    planned = workspace.plan(plan)
    if not planned.pods and not planned.pairs:
        return None
    changed = change.apply(workspace)
    found = After(changed.plan(plan), problem_of(changed, plan, Known(workspace, before)))
    return None if found == (planned, before) else found


class Outlook:
    """What changes of the workspace would do to one of its plans."""

    def __init__(self, workspace: Workspace, plan: str | None) -> None:
        self._workspace, self._plan = workspace, plan

    def of(self, change: Change) -> tuple[str, bool]:
        """A sentence on what a change does to the plan, empty where nothing; whether it is planned."""
        if self._plan is None or not change or self._before is None:
            return "", False
        name = self._workspace.plans[self._plan].name
        try:
            found = after(self._workspace, self._plan, self._before.problem, change)
        except InputError as error:
            return f"With it {name} cannot be planned. {str(error).rstrip('.')}.", False
        if found is None:
            return "", False
        then = assess_after(self._before, found.problem, fitting(found.problem, found.plan)).score
        changed = change_words(self._before.score, then)
        said = f"For {name} it changes {changed}." if changed else f"What {name} costs stays the same."
        return said, True

    @cached_property
    def _before(self) -> Assessment | None:
        """The plan as it is; None where it cannot be planned, which is known already."""
        assert self._plan is not None
        try:
            problem = problem_of(self._workspace, self._plan)
        except InputError:
            return None
        return assess(problem, fitting(problem, self._workspace.plan(self._plan)))
