"""Planning again within a cycle: what was served stands, and the weeks that are left get another plan."""

from collections.abc import Collection

from msgspec.structs import replace

from planner.cycles.roster import carried, in_force, roster, running
from planner.files import InputError
from planner.plan import Plan
from planner.words import plain_list
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
    InputError where there is no such week, no roster of it, a roster from a later week on, or what is given
    up is over by then.
    """
    cycle = workspace.cycles[cycle_id]
    if not 2 <= week <= cycle.weeks:
        raise InputError(f"week: found {week}, expected 2 to {cycle.weeks}")
    standing = in_force(workspace, cycle_id, week)
    if cycle.state != "published" or standing is None:
        raise InputError(
            f"{called(cycle_id)}: found no plan published for week {week}, expected a published quarter"
        )
    last = roster(workspace, cycle_id)[-1]
    if last.from_week >= week:
        raise InputError(
            f"week: found {last.name} published from week {last.from_week}, expected a later week"
        )
    happened = [leave(workspace, person) for person in leaving]
    happened += [cut(workspace, cycle_id, challenge, week) for challenge in given_up]
    rows: list[e.Row] = [edit.after for change in happened for edit in change.edits if edit.after]
    after = put("", workspace, rows).apply(workspace)
    here = {person.id for person in after.people.values() if person.active}
    still = {row.id for row in still_planned(after, cycle, week)}
    plan = fresh_id("plan", workspace.plans)
    rows.append(e.NamedPlan(plan, cycle_id, f"Plan from week {week}", standing.id, week))
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
    title = f"Plan {called(cycle_id)} again from week {week}"
    return put(title + _why(workspace, cycle_id, leaving, given_up), workspace, rows)


def _why(workspace: Workspace, cycle_id: str, leaving: Collection[str], given_up: Collection[str]) -> str:
    """What has happened, for the end of a title: ", without Ana Ruiz and Cash forecast"."""
    gone = [workspace.people[person].name for person in leaving]
    gone += [workspace.challenges[cycle_id, each].title for each in given_up]
    return f", without {plain_list(gone)}" if gone else ""


def could_leave(workspace: Workspace, cycle_id: str) -> list[e.Person]:
    """The active people in the last roster of a cycle, by name."""
    cycle = workspace.cycles[cycle_id]
    standing = in_force(workspace, cycle_id, cycle.weeks)
    plan = Plan() if standing is None else workspace.plan(standing.id)
    there = {person for members in plan.pods.values() for person in members}
    there |= {person for pair in plan.pairs for person in (pair.it, pair.business)}
    people = (workspace.people[person] for person in there)
    return sorted((row for row in people if row.active), key=lambda row: (row.name, row.id))


def could_be_given_up(workspace: Workspace, cycle_id: str) -> list[e.Challenge]:
    """The challenges that run in a cycle and were not given up so far."""
    cycle = workspace.cycles[cycle_id]
    rows = workspace.challenges_of(cycle_id)
    return [row for row in rows if row.cut_from is None and running(row, cycle)]


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
    return put(f"Give up {row.title} from week {week}", workspace, [replace(row, cut_from=week)])
