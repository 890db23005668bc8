"""The parts of what a change touched: a title such as "Moves in Plan 1, Q1 2027", and a line for each row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from planner.exchange.tables.tally import named
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, Edit
from planner.workspace.entities import Row
from planner.workspace.touched.called import Called
from planner.workspace.touched.lines import line, move_lines

MOST = 12  # lines of a part


@dataclass(frozen=True)
class Part:
    """What a change did to one kind of thing in one place: a line for each, and how many `more` there are."""

    title: str
    lines: tuple[str, ...]
    more: int = 0


def touched(change: Change, workspace: Workspace, most: int = MOST) -> list[Part]:
    """What a change touched, part by part, the first `most` lines of each.

    Rows are called as the change itself has them, or as they are in the workspace.
    """
    called = Called(workspace, change)
    grouped: dict[tuple[str, Any], list[Edit]] = {}
    for edit in change.edits:
        row = row_of(edit)
        owner = getattr(row, "plan", None) or getattr(row, "cycle", None)
        grouped.setdefault((row.table, owner), []).append(edit)
    return [_part(called, edits, most) for edits in grouped.values()]


def names(change: Change, workspace: Workspace) -> list[str]:
    """What the people, pods and other things are called that a change touched, each once."""
    called = Called(workspace, change)
    return list(dict.fromkeys(name for edit in change.edits for name in _names(called, row_of(edit))))


def row_of(edit: Edit) -> Row:
    """The row that an edit leaves, or the one that it takes away."""
    row = edit.after or edit.before
    assert row is not None, "an edit has a before or an after"
    return row


def _names(called: Called, row: Row) -> Iterator[str]:
    if called.has_name(row):
        yield called.named(row.table, row.key)
    for field in row.key_fields:
        if field in row.names:
            yield called.named(row.names[field], getattr(row, field))
    for field in ("challenge", "pod"):
        if found := getattr(row, field, None):
            yield called.challenge(found, called.cycle(row))
    if isinstance(row, e.RuleSetting):
        yield called.rule(row.rule)


def _part(called: Called, edits: Sequence[Edit], most: int) -> Part:
    row = row_of(edits[0])
    place = _place(called, row)
    if isinstance(row, e.Membership):
        whole = called.edits("plans", row.plan)
        lines = move_lines(called, edits, whole)
        shown = tuple(told for told, _ in zip(lines, range(most), strict=False))
        more = len({edit.key[2] for edit in edits}) - len(shown)
        return Part(f"{'Places' if whole else 'Moves'}{place}", shown, more)
    title = named(row.table)[1]
    shown = tuple(line(called, edit) for edit in edits[:most])
    return Part(f"{title[0].upper()}{title[1:]}{place}", shown, len(edits) - len(shown))


def _place(called: Called, row: Row) -> str:
    """Where a row belongs: in a plan, or to a quarter."""
    cycle, plan = called.cycle(row), getattr(row, "plan", None)
    quarter = "" if cycle is None else called.named("cycles", cycle)
    if plan is not None:
        return f" in {called.named('plans', plan)}{', ' if quarter else ''}{quarter}"
    return f" of {quarter}" if quarter else ""
