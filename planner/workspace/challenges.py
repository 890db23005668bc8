"""What a manager does with the challenges of a quarter: give one another title."""

from msgspec.structs import replace

from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.change import Change, put


def retitle(workspace: Workspace, cycle: str, challenge: str, title: str) -> Change:
    """Give a challenge another title; raises InputError where that is none, or another's of the quarter."""
    row, title = workspace.challenges[cycle, challenge], " ".join(title.split())
    if not title:
        raise InputError(f"{row.title}: found no title, expected one")
    others = (one for one in workspace.challenges.values() if one.cycle == cycle and one.id != challenge)
    if any(one.title == title for one in others):
        raise InputError(f"{row.title}: found another challenge called {title}, expected a title of its own")
    return put(f"Rename {row.title} to {title}", workspace, [replace(row, title=title)])
