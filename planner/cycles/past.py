"""The past: what is on record of closed cycles, and what was published, which no change rewrites by the way.

A correction of what is on record is a change of its own, which says so in its title.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from planner.files import InputError
from planner.words import counted, plain_list
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, Edit
from planner.workspace.quarters import called


def check(workspace: Workspace, change: Change) -> None:
    """Raise InputError, a sentence, where a change would rewrite the past without saying so."""
    rewritten = closed_cycles(workspace, change) - set(change.corrects)
    if rewritten:
        names = plain_list([called(cycle) for cycle in sorted(rewritten)])
        raise InputError(f"{names} {'is' if len(rewritten) == 1 else 'are'} closed.")
    for edit in change.edits:
        if plan := _published_plan(workspace, edit):
            raise InputError(f"{plan.name} is published.")


def closed_cycles(workspace: Workspace, change: Change) -> set[str]:
    """The closed cycles of which a change touches what is on record."""
    touched = {cycle for edit in change.edits for cycle in _cycles_of(workspace, edit)}
    return {cycle for cycle in touched if _is_closed(workspace, cycle)}


def corrected(workspace: Workspace, change: Change) -> Change:
    """The same change as a correction of the closed cycles that it touches, which its title names."""
    cycles = tuple(sorted(closed_cycles(workspace, change)))
    if not cycles:
        return change
    names = plain_list([called(cycle) for cycle in cycles])
    return Change(f"Correct {names}: {change.title}", change.edits, cycles)


def correct_weeks(workspace: Workspace, row: e.Served, weeks: int) -> Change:
    """Correct how many weeks somebody served in a pod of a closed cycle; 0 takes them out of it.

    A row that is not on record yet puts them into it.
    """
    person = workspace.people[row.person].name
    after = replace(row, weeks=weeks) if weeks else None
    before = workspace.served.get((row.cycle, row.pod, row.person))
    if before == after:
        return Change("")
    edit = Edit(before, after)
    served = counted(weeks, "week") if weeks else "no week"
    return corrected(workspace, Change(f"{person} served {served}", (edit,)))


def _is_closed(workspace: Workspace, cycle: str) -> bool:
    return cycle in workspace.cycles and workspace.cycles[cycle].state == "closed"


def _cycles_of(workspace: Workspace, edit: Edit) -> Iterator[str]:
    """The cycles whose record a row is part of."""
    for row in (edit.before, edit.after):
        if isinstance(row, e.Cycle):
            yield row.id
        elif isinstance(row, _OF_A_PLAN):
            if row.plan in workspace.plans:
                yield workspace.plans[row.plan].cycle
        elif isinstance(row, _OF_A_CYCLE):
            yield row.cycle


def _published_plan(workspace: Workspace, edit: Edit) -> e.NamedPlan | None:
    """The published plan that an edit changes; to be published or withdrawn is no change of it."""
    row = edit.before or edit.after
    if isinstance(row, _OF_A_PLAN):
        plan = workspace.plans.get(row.plan)
        return plan if plan is not None and plan.published else None
    if isinstance(row, e.NamedPlan) and isinstance(edit.before, e.NamedPlan) and edit.before.published:
        if edit.after is None:
            return edit.before
        same = replace(edit.before, name=edit.after.name, published=edit.after.published)  # type: ignore[attr-defined]
        return None if same == edit.after else edit.before
    return None


_OF_A_PLAN = (e.Membership, e.LiaisonPair, e.Lock, e.PairLock)
_OF_A_CYCLE = (e.Challenge, e.Preference, e.RuleSetting, e.NamedPlan, e.Served, e.PairServed)
