"""The past: what is on record of closed cycles, and what was published, which no change rewrites by the way.

A correction of what is on record is a change of its own, which says so in its title.
"""

from collections.abc import Iterator
from math import inf

from msgspec.structs import replace

from planner.cycles.roster import roster
from planner.files import InputError
from planner.words import plain_list
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
        if cycle := _published_cycle(workspace, edit):
            raise InputError(f"{called(cycle.id)} is published, so its dates stay.")
        if row := _running_challenge(workspace, edit):
            raise InputError(
                f"{row.title} is in a published plan, so its weeks stay. Give it up from a week on, or "
                "withdraw the plan before it begins."
            )


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


def _published_cycle(workspace: Workspace, edit: Edit) -> e.Cycle | None:
    """The published cycle whose days an edit changes."""
    before, after = edit.before, edit.after
    if not isinstance(before, e.Cycle) or before.state != "published":
        return None
    same = isinstance(after, e.Cycle) and (after.starts, after.weeks) == (before.starts, before.weeks)
    return None if same else before


def _running_challenge(workspace: Workspace, edit: Edit) -> e.Challenge | None:
    """The challenge of a published roster whose weeks an edit changes; to give it up, or earlier, is none."""
    row = edit.before or edit.after
    if not isinstance(row, e.Challenge):
        return None
    plans = {plan.id for plan in roster(workspace, row.cycle)}
    there = any(each.plan in plans and each.challenge == row.id for each in workspace.memberships.values())
    if not there or (_planned(edit.before) == _planned(edit.after) and _cut(edit.after) <= _cut(edit.before)):
        return None
    return row


def _planned(row: e.Row | None) -> tuple[int, int] | None:
    return (row.start_week, row.weeks) if isinstance(row, e.Challenge) else None


def _cut(row: e.Row | None) -> float:
    return row.cut_from or inf if isinstance(row, e.Challenge) else inf


_OF_A_PLAN = (e.Membership, e.LiaisonPair, e.Lock, e.PairLock)
_OF_A_CYCLE = (e.Challenge, e.Preference, e.RuleSetting, e.NamedPlan, e.Served, e.PairServed)
