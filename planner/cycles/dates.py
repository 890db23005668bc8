"""When a cycle is: its first day, its length and its name, as long as it is a draft."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec.structs import replace

from planner.cycles.proposal import following
from planner.files import InputError
from planner.plan import Plan
from planner.words import counted, day
from planner.workspace import Workspace, quarters
from planner.workspace import entities as e
from planner.workspace.change import Change, Edit, put
from planner.workspace.moves import fresh_id
from planner.workspace.quarters import called
from planner.workspace.removal import remove

LONGEST = 26  # weeks that a manager can give a cycle


def last_day(cycle: e.Cycle) -> date:
    """The last day of a cycle."""
    return cycle.starts + timedelta(weeks=cycle.weeks, days=-1)


def check_days(workspace: Workspace, cycle: e.Cycle, instead_of: str | None = None) -> None:
    """Raise InputError where a cycle would be too long, or shares days with another than `instead_of`."""
    name = called(cycle.id)
    if not 1 <= cycle.weeks <= LONGEST:
        raise InputError(f"{name}: found {counted(cycle.weeks, 'week')}, expected 1 to {LONGEST}")
    for other in sorted(workspace.cycles.values(), key=lambda row: row.starts):
        apart = last_day(other) < cycle.starts or last_day(cycle) < other.starts
        if other.id != instead_of and not apart:
            raise InputError(
                f"{name}: found it from {_days(cycle)}, expected days of its own: "
                f"{called(other.id)} is from {_days(other)}"
            )


def between_others(others: Iterable[e.Cycle], cycle: e.Cycle) -> e.Cycle:
    """A cycle of the calendar, beginning when those are over that last into it, and over when one begins.

    Where no week is left of it, it stays as it is.
    """
    others = [other for other in others if other.id != cycle.id]
    into = [last_day(other) for other in others if other.starts < cycle.starts <= last_day(other)]
    starts = max(into) + timedelta(days=1) if into else cycle.starts
    later = [other.starts for other in others if other.starts >= starts]
    room = min(((each - starts).days // 7 for each in later), default=cycle.weeks)
    return replace(cycle, starts=starts, weeks=min(cycle.weeks, room)) if room else cycle


def coming(workspace: Workspace, today: date) -> e.Cycle:
    """The cycle to make by hand: what comes after the latest, or the next by the calendar where none is."""
    latest = quarters.latest(workspace.cycles.values())
    return quarters.coming(today) if latest is None else following(latest)


def make(workspace: Workspace, cycle: e.Cycle) -> Change:
    """Make a cycle with an empty plan; raises InputError where its name or its days are another's."""
    cycle = replace(cycle, id=_name(workspace, cycle.id), state="draft")
    check_days(workspace, cycle)
    plan = e.NamedPlan(fresh_id("plan", workspace.plans), cycle.id, "Plan 1")
    return put(f"Make {called(cycle.id)}", workspace, [cycle, plan])


def change_dates(workspace: Workspace, cycle_id: str, name: str, starts: date, weeks: int) -> Change:
    """Give a draft another first day, length or name; all that belongs to it comes along.

    Raises InputError where the cycle is a draft no more, its name or days are another's, or a plan of it
    begins after it is over.
    """
    before = workspace.cycles[cycle_id]
    if before.state != "draft":
        raise InputError(
            f"{called(cycle_id)}: found it {before.state}, expected a draft: its dates and its name stay"
        )
    after = e.Cycle(_name(workspace, name, cycle_id), starts, weeks)
    check_days(workspace, after, instead_of=cycle_id)
    for plan in workspace.plans_of(cycle_id):
        if plan.from_week > weeks:
            raise InputError(
                f"{called(cycle_id)}: found {counted(weeks, 'week')}, expected at least {plan.from_week}, "
                f"in which {plan.name} begins"
            )
    return Change(_title(before, after), tuple(_edits(workspace, before, after)))


def is_bare(workspace: Workspace, cycle_id: str) -> bool:
    """Whether a cycle is a draft with nothing in it: no challenge, nobody in a plan, no wishes."""
    return (
        workspace.cycles[cycle_id].state == "draft"
        and not workspace.challenges_of(cycle_id)
        and all(workspace.plan(plan.id) == Plan() for plan in workspace.plans_of(cycle_id))
        and not any(row.cycle == cycle_id for row in workspace.preferences.values())
    )


def remove_cycle(workspace: Workspace, cycle_id: str) -> Change:
    """Take out a draft with nothing in it; raises InputError where there is something."""
    name = called(cycle_id)
    if not is_bare(workspace, cycle_id):
        raise InputError(f"{name}: found it in use, expected a draft without challenges, people and wishes")
    return Change(f"Remove {name}", remove(workspace, workspace.cycles[cycle_id]).edits)


def _name(workspace: Workspace, text: str, mine: str | None = None) -> str:
    """The id of a cycle of this name; raises InputError where that is none, or another's."""
    name = quarters.named(" ".join(text.split()))
    if not name:
        raise InputError("Name: found nothing, expected one such as Q1 2027")
    if name != mine and name in workspace.cycles:
        raise InputError(f"Name: found {called(name)}, which is another quarter’s, expected one of its own")
    return name


def _title(before: e.Cycle, after: e.Cycle) -> str:
    name, begins, weeks = called(before.id), day(after.starts), counted(after.weeks, "week")
    moved, longer = after.starts != before.starts, after.weeks != before.weeks
    if after.id != before.id:
        also = " and ".join([f"begins on {begins}"] * moved + [f"lasts {weeks}"] * longer)
        return f"Rename {name} to {called(after.id)}" + (f", which {also}" if also else "")
    if moved:
        return f"Move {name} to begin on {begins}" + (f" and last {weeks}" if longer else "")
    return f"Let {name} last {weeks}"


def _edits(workspace: Workspace, before: e.Cycle, after: e.Cycle) -> Iterator[Edit]:
    if before.id == after.id:
        if before != after:
            yield Edit(before, after)
        return
    yield Edit(None, after)
    for table, kind in e.TABLES.items():
        if kind.names.get("cycle") == "cycles":
            for row in workspace.rows(table).values():
                if row.cycle == before.id:  # type: ignore[attr-defined]
                    yield from _moved(row, replace(row, cycle=after.id))
    yield Edit(before, None)


def _moved(before: e.Row, after: e.Row) -> Iterator[Edit]:
    if before.key == after.key:
        yield Edit(before, after)
    else:
        yield Edit(before, None)
        yield Edit(None, after)


def _days(cycle: e.Cycle) -> str:
    return f"{day(cycle.starts)} to {day(last_day(cycle))} {last_day(cycle).year}"
