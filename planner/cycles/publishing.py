"""Publishing a plan as the roster of record, taking that back, closing its cycle and opening it again."""

from datetime import date, timedelta

from msgspec.structs import replace

from planner.cycles.roster import record, roster
from planner.files import InputError
from planner.plan import Plan
from planner.words import day
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, Edit, put
from planner.workspace.quarters import called


def publish(workspace: Workspace, plan_id: str) -> Change:
    """Make a plan the roster of record of its cycle, from its first week until another takes over.

    Raises InputError where it cannot be: nobody is in it, its cycle is closed, or an earlier week is missing
    or taken.
    """
    plan = workspace.plans[plan_id]
    cycle = workspace.cycles[plan.cycle]
    standing = roster(workspace, cycle.id)
    where = f"{plan.name}, from week {plan.from_week}"
    if cycle.state == "closed":
        raise InputError(f"{plan.name}: found {called(cycle.id)} closed, expected a quarter that is not over")
    if plan.published:
        raise InputError(f"{plan.name}: found it published already, expected a plan that is not")
    if workspace.plan(plan_id) == Plan():
        raise InputError(f"{plan.name}: found nobody in a pod, expected a plan with people: Solve makes one")
    if is_too_late(workspace, plan):
        raise InputError(
            f"{where}: found {standing[-1].name} published from week {standing[-1].from_week}, "
            "expected a plan that takes over later: withdraw that one, or plan again from a later week"
        )
    if not standing and plan.from_week > 1:
        raise InputError(f"{where}: found no plan published before it, expected one from week 1")
    rows = [replace(plan, published=True), replace(cycle, state="published")]
    since = f" from week {plan.from_week}" if plan.from_week > 1 else ""
    return put(f"Publish {plan.name} for {called(cycle.id)}{since}", workspace, rows)


def is_too_late(workspace: Workspace, plan: e.NamedPlan) -> bool:
    """Whether a plan that is not published cannot be any more, as another counts from its week or later."""
    standing = roster(workspace, plan.cycle)
    return not plan.published and bool(standing) and plan.from_week <= standing[-1].from_week


def withdraw(workspace: Workspace, plan_id: str, today: date) -> Change:
    """Take back that a plan is published, while it has not begun; the plan before it stands again.

    Raises InputError where the plan has begun or is not the last one published.
    """
    plan = workspace.plans[plan_id]
    cycle = workspace.cycles[plan.cycle]
    standing = roster(workspace, cycle.id)
    if cycle.state != "published" or not standing or standing[-1] != plan:
        raise InputError(f"{plan.name}: found that it is not the last plan published, expected that one")
    begins = cycle.starts + timedelta(weeks=plan.from_week - 1)
    if today >= begins:
        raise InputError(
            f"{plan.name}: found that it began on {day(begins)}, expected one that has not begun: "
            "plan again from a week on"
        )
    rows: list[e.Row] = [replace(plan, published=False)]
    if len(standing) == 1:
        rows.append(replace(cycle, state="draft"))
    return put(f"Withdraw {plan.name}", workspace, rows)


def close(workspace: Workspace, cycle_id: str) -> Change:
    """Close a published cycle: who served how many weeks in which pod and pair goes on record.

    Raises InputError where nothing of the cycle is published, or something is on record of it already.
    """
    cycle = workspace.cycles[cycle_id]
    if cycle.state != "published":
        raise InputError(
            f"{called(cycle_id)}: found it {cycle.state}, expected a published quarter: publish a plan first"
        )
    if on_record := _on_record(workspace, cycle_id):
        raise InputError(
            f"{called(cycle_id)}: found {len(on_record)} rows of history on record, expected none before it "
            "is closed"
        )
    rows = [replace(cycle, state="closed"), *record(workspace, cycle)]
    return put(f"Close {called(cycle_id)}", workspace, rows)


def reopen(workspace: Workspace, cycle_id: str) -> Change:
    """Open a closed cycle again, with the rosters that it had; nothing is on record of it then.

    Raises InputError where the record says something else than the rosters: that would be lost.
    """
    cycle = workspace.cycles[cycle_id]
    name = called(cycle_id)
    if cycle.state != "closed" or not roster(workspace, cycle_id):
        raise InputError(f"{name}: found no roster to go back to, expected a quarter that was closed here")
    on_record = _on_record(workspace, cycle_id)
    if set(on_record) != set(record(workspace, cycle)):
        raise InputError(f"{name}: found its record corrected, expected what its rosters come to")
    edits = (Edit(cycle, replace(cycle, state="published")), *(Edit(row, None) for row in on_record))
    return Change(f"Open {name} again", edits, (cycle_id,))


def _on_record(workspace: Workspace, cycle: str) -> list[e.Served | e.PairServed]:
    rows: list[e.Served | e.PairServed] = [*workspace.served.values(), *workspace.pairs_served.values()]
    return [row for row in rows if row.cycle == cycle]
