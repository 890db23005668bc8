"""Allowing a person so many pod hours in some weeks of a quarter, as a Change."""

from collections.abc import Mapping
from datetime import timedelta

from planner.workspace import Workspace
from planner.workspace.change import Change, Edit
from planner.workspace.entities import Cycle, WeekHours


def allow(workspace: Workspace, cycle: Cycle, person: str, hours: Mapping[int, float], title: str) -> Change:
    """Give a person pod hours by week; what was given for these weeks before goes."""
    old = {
        row.key: row
        for row in workspace.week_hours.values()
        if row.person == person and (row.week - cycle.starts).days // 7 + 1 in hours
    }
    rows = [WeekHours(person, cycle.starts + timedelta(weeks=w - 1), h) for w, h in sorted(hours.items())]
    new = {row.key: row for row in rows}
    edits = [Edit(old.get(key), new.get(key)) for key in {**old, **new} if old.get(key) != new.get(key)]
    return Change(title, tuple(edits))
