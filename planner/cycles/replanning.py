"""Planning again within a cycle: what was served stands, and the weeks that are left get another plan."""

from collections.abc import Collection

from msgspec.structs import replace

from planner.cycles.roster import carried, in_force, running
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, put
from planner.workspace.cycle import still_planned
from planner.workspace.moves import fresh_id
from planner.workspace.quarters import called


def plan_again(
    workspace: Workspace,
    cycle_id: str,
    week: int,
    leaving: Collection[str] = (),
    given_up: Collection[str] = (),
) -> Change:
    """Make a plan of the weeks from this one on, beginning with what the roster has of them.

    The roster is its baseline, so that every change of it costs what the rule of few changes says. Who is
    `leaving` and what is `given_up` is not in it, nor who has left before and what has ended. Raises
    InputError where there is no such week, or no roster of it.
    """
    cycle = workspace.cycles[cycle_id]
    if not 2 <= week <= cycle.weeks:
        raise InputError(f"week: found {week}, expected 2 to {cycle.weeks}")
    standing = in_force(workspace, cycle_id, week)
    if cycle.state != "published" or standing is None:
        raise InputError(
            f"{called(cycle_id)}: found no plan published for week {week}, expected a published quarter"
        )
    if standing.from_week == week:
        raise InputError(f"week: found {standing.name} published from week {week}, expected a later week")
    rows: list[e.Row] = [replace(workspace.people[person], active=False) for person in leaving]
    rows += [replace(workspace.challenges[cycle_id, each], cut_from=week) for each in given_up]
    after = put("", workspace, rows).apply(workspace)
    here = {person.id for person in after.people.values() if person.active}
    still = {row.id for row in still_planned(after, cycle, week)}
    plan = fresh_id("plan", workspace.plans)
    rows.append(e.NamedPlan(plan, cycle_id, f"From week {week}", standing.id, week))
    rows += carried(workspace, standing.id, plan, still, here)
    rows += [
        replace(lock, plan=plan)
        for lock in workspace.locks.values()
        if lock.plan == standing.id and lock.person in here and lock.challenge in still
    ]
    rows += [
        replace(lock, plan=plan)
        for lock in workspace.pair_locks.values()
        if lock.plan == standing.id and lock.it in here and lock.business in here
    ]
    return put(f"Plan {called(cycle_id)} again from week {week}", workspace, rows)


def leave(workspace: Workspace, person_id: str) -> Change:
    """Let somebody leave: no plan has a place for them any more, and all that they did stays on record."""
    person = workspace.people[person_id]
    return put(f"{person.name} leaves", workspace, [replace(person, active=False)])


def cut(workspace: Workspace, cycle_id: str, challenge_id: str, week: int) -> Change:
    """Give a challenge up from a week of its cycle on: what was served before stays on record.

    Raises InputError where it is over by then, or was cut before.
    """
    row = workspace.challenges[cycle_id, challenge_id]
    runs = running(row, workspace.cycles[cycle_id])
    if not 1 <= week < runs.stop:
        raise InputError(f"week: found {week}, expected 1 to {runs.stop - 1}, before {row.title} is over")
    return put(f"Cut {row.title} from week {week}", workspace, [replace(row, cut_from=week)])
