"""Taking a way out of a clash: as a Change of the workspace, what its amendments are of the problem."""

from collections.abc import Iterator
from typing import Any

from msgspec import convert
from msgspec.structs import replace

from planner.problem import Mix, Need
from planner.ways import Amendment, WayOut
from planner.workspace import Workspace
from planner.workspace.change import Change, Edit
from planner.workspace.entities import Row, RuleSetting

ASKED = ("vetoes", "joins")  # what a person has said is theirs to take back
SAME = ("max_pods", "max_pairs", "liaison", "pod_hours", "value", "liaisons")  # fields of a row too


def take(workspace: Workspace, plan_id: str, way: WayOut) -> Change | None:
    """The Change that takes a way out, for the cycle of a plan; None where it is not one change of rows.

    What somebody has to be asked for first is not done here; hours that differ from week to week come of
    leave and commitments, which nobody can simply set.
    """
    cycle = workspace.plans[plan_id].cycle
    rows: dict[tuple[str, Any], tuple[Row | None, Row | None]] = {}
    for one in way.amendments:
        if one.field == "pod_hours_by_week" or one.field in ASKED:
            return None
        table, key = _where(one, cycle, plan_id)
        before = workspace.rows(table).get(key)
        _, now = rows.get((table, key), (before, before))
        if now is None and one.place == "rules":
            now = RuleSetting(cycle, one.key[0])
        rows[table, key] = before, None if one.field is None else _changed(now, one)
    edits = [Edit(before, after) for before, after in rows.values() if before != after]
    return Change(way.text, tuple(edits)) if edits else None


def _where(one: Amendment, cycle: str, plan_id: str) -> tuple[str, Any]:
    """The table and the key of the row that an amendment is about."""
    if one.place in ("challenges", "rules"):
        return one.place, (cycle, *one.key)
    if one.place in ("locks", "pair_locks"):
        return one.place, (plan_id, *one.key)
    if one.place == "bonds":
        kind, *two = one.key
        return "bonds", (kind, *sorted(two))
    return one.place, one.key[0]


def _changed(row: Row | None, one: Amendment) -> Row:
    if row is None:
        raise LookupError(f"no row of {one.place} is {one.key!r}")
    return replace(row, **dict(_fields(row, one)))


def _fields(row: Row, one: Amendment) -> Iterator[tuple[str, Any]]:
    """The fields of a row that an amendment sets."""
    assert one.field is not None
    if isinstance(row, RuleSetting):
        yield "settings", {**row.settings, one.field: one.value}
    elif one.field == "size":
        yield from zip(("smallest", "largest"), one.value, strict=True)
    elif one.field == "mix":
        yield "mix", convert(one.value, Mix)
    elif one.field == "needs":
        yield "needs", convert(one.value, tuple[Need, ...])
    else:
        assert one.field in SAME, one.field
        yield one.field, one.value
