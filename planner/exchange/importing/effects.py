"""What an import does row by row, in words: what is added, changed, removed, and found as it is."""

from collections.abc import Iterator
from typing import Literal

from planner.exchange.importing.bring_in import Import
from planner.exchange.tables.tally import named
from planner.workspace import Workspace
from planner.workspace.entities import Row
from planner.workspace.touched.called import Called
from planner.workspace.touched.lines import line, subject
from planner.workspace.touched.parts import row_of

Kind = Literal["added", "changed", "removed", "unchanged"]
KINDS: tuple[Kind, ...] = ("added", "changed", "removed", "unchanged")


def effects(workspace: Workspace, found: Import, kind: Kind) -> Iterator[tuple[str, str]]:
    """Of each row of a kind of effect what such a row is, and what becomes of it."""
    called = Called(workspace, found.change)
    if kind == "unchanged":
        for row in found.unchanged:
            yield _what(row), subject(called, row)
        return
    for edit in found.change.edits:
        becomes = "added" if edit.before is None else "removed" if edit.after is None else "changed"
        if becomes == kind:
            yield _what(row_of(edit)), line(called, edit)


def _what(row: Row) -> str:
    one = named(row.table)[0]
    return one[0].upper() + one[1:]
