"""What tests of editing share: a small organisation, and cells typed into its tables."""

from planner.editing.seen import Seen
from planner.editing.table import Around, EditTable
from planner.editing.write import Entry, Written, write
from planner.workspace import Workspace
from planner.workspace import entities as e
from tests.planner.workspace.workspaces import small

QUARTER = "2027-Q1"


def around(workspace: Workspace) -> Around:
    """The quarter and the plan of the small organisation."""
    return Around(workspace.cycles[QUARTER], "plan-1")


def organisation(*rows: e.Row) -> Workspace:
    """Three people, two departments, two skills, two challenges, and these rows."""
    return small(*rows)


def typed(
    table: type[EditTable], *cells: tuple[e.Key | None, dict[str, str]], on: Workspace | None = None
) -> Written:
    """What typing texts into cells of rows makes of a workspace."""
    workspace = on or organisation()
    made = table(around(workspace))
    return write(Seen(workspace), made, [Entry(key, texts) for key, texts in cells])


def said(written: Written) -> list[str]:
    """What is wrong, in sentences."""
    return [fault.sentence for fault in written.faults]


def after(written: Written, on: Workspace | None = None) -> Workspace:
    """The workspace after what was typed without a fault."""
    assert said(written) == []
    return written.change.apply(on or organisation())
