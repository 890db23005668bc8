"""What the next cycle could be: which challenges go on, and who came and left."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Self

from msgspec.structs import replace

from planner.cycles.roster import record, running
from planner.files import InputError
from planner.words import counted
from planner.workspace import Workspace, quarters
from planner.workspace import entities as e


@dataclass(frozen=True)
class Going:
    """A challenge as the next cycle would have it, whether it is proposed to go on, and why or why not."""

    challenge: e.Challenge
    proposed: bool
    why: str


@dataclass(frozen=True)
class Proposal:
    """The next cycle, the challenges that could go on in it, and whom its manager is asked about.

    `came` are people who left no trace yet; `left` those who are in a roster and are active no more.
    """

    after: str
    cycle: e.Cycle
    challenges: tuple[Going, ...]
    came: tuple[str, ...]
    left: tuple[str, ...]

    def at(self, starts: date, weeks: int) -> Self:
        """The same proposal for a cycle that begins on another day, or has another length."""
        return dataclasses.replace(self, cycle=replace(self.cycle, starts=starts, weeks=weeks))


def propose(workspace: Workspace, cycle_id: str) -> Proposal:
    """What could come after a cycle; raises InputError where something does already."""
    cycle = workspace.cycles[cycle_id]
    coming = following(cycle)
    for other in workspace.cycles.values():
        if other.id == coming.id or other.starts >= coming.starts:
            name = quarters.called(other.id)
            raise InputError(
                f"{quarters.called(cycle_id)}: found {name} after it, expected the latest quarter of the file"
            )
    if cycle.state == "draft":
        raise InputError(
            f"{quarters.called(cycle_id)}: found it draft, expected a published quarter: publish a plan first"
        )
    return Proposal(
        cycle_id,
        coming,
        tuple(_going(workspace, cycle, coming)),
        tuple(_came(workspace)),
        tuple(_left(workspace, cycle)),
    )


def following(cycle: e.Cycle) -> e.Cycle:
    """The cycle that begins when another is over: a quarter by its name and calendar, else of its length."""
    starts = cycle.starts + timedelta(weeks=cycle.weeks)
    if not quarters.is_quarter(cycle.id):
        return e.Cycle(_next_name(cycle.id), starts, cycle.weeks)
    by_calendar = quarters.cycle(quarters.next_quarter(cycle.id), past=False)
    if by_calendar.starts == starts:
        return by_calendar
    return replace(by_calendar, starts=starts, weeks=cycle.weeks)


def _next_name(name: str) -> str:
    """The name with the next number at its end: "Sprint 4" after "Sprint 3"."""
    found = re.fullmatch(r"(.*?)(\d+)", name)
    return f"{found[1]}{int(found[2]) + 1}" if found else f"{name} 2"


def _going(workspace: Workspace, cycle: e.Cycle, coming: e.Cycle) -> Iterator[Going]:
    staffed = {row.pod for row in record(workspace, cycle) if isinstance(row, e.Served)}
    for row in workspace.challenges_of(cycle.id):
        over = row.start_week + row.weeks - 1 - cycle.weeks
        runs = running(row, cycle)
        again = replace(row, cycle=coming.id, cut_from=None)
        on = replace(again, start_week=1, continues=True)
        if row.cut_from is not None:
            yield Going(again, False, f"It was given up from week {row.cut_from} on.")
        elif row.id not in staffed:
            yield Going(again, True, "Nobody was in it.")
        elif over > 0:
            yield Going(replace(on, weeks=over), True, f"It has {counted(over, 'week')} left.")
        else:
            yield Going(on, False, f"It ran to its end in week {runs.stop - 1}.")


def _came(workspace: Workspace) -> Iterator[str]:
    """Active people who left no trace in any cycle."""
    known = {row.person for row in workspace.preferences.values()}
    on_record: list[e.Served | e.PairServed] = [*workspace.served.values(), *workspace.pairs_served.values()]
    for cycle in workspace.cycles.values():
        on_record += record(workspace, cycle)
    known.update(person for row in on_record for person in _people(row))
    return _by_name(workspace, (p.id for p in workspace.people.values() if p.active and p.id not in known))


def _left(workspace: Workspace, cycle: e.Cycle) -> Iterator[str]:
    """Who has a place in a cycle's roster and is active no more."""
    there = {person for row in record(workspace, cycle) for person in _people(row)}
    return _by_name(workspace, (person for person in there if not workspace.people[person].active))


def _people(row: e.Served | e.PairServed) -> tuple[str, ...]:
    return (row.person,) if isinstance(row, e.Served) else (row.it, row.business)


def _by_name(workspace: Workspace, people: Iterable[str]) -> Iterator[str]:
    return iter(sorted(people, key=lambda person: (workspace.people[person].name, person)))
