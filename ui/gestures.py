"""What gestures on the board ask for, as Changes; a gesture edits nothing itself."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from planner.workspace import Workspace
from planner.workspace.change import Change
from planner.workspace.entities import Lock
from ui.board.face import Drop, Held

if TYPE_CHECKING:
    from planner.explain.option import Action


def dropped(workspace: Workspace, plan: str, drop: Drop) -> Change:
    """The change for people dropped on a pod, on the bench, or on somebody to swap with."""
    from planner.workspace.moves import move, swap

    people = [(held.person, held.source) for held in drop.people]
    if drop.swap is not None and len(people) == 1:
        return swap(workspace, plan, people[0], (drop.swap.person, drop.swap.source))
    return move(workspace, plan, people, drop.target)


def taken(workspace: Workspace, plan: str, action: "Action", title: str) -> Change:
    """The change for several people's steps and pairs at once."""
    from planner.workspace.moves import adopt

    return adopt(workspace, plan, action.applied(workspace.plan(plan)), title)


def all_locked(workspace: Workspace, plan: str, people: Sequence[Held]) -> bool:
    """Whether everybody of these who is in a pod is locked there, and somebody is."""
    rows = [workspace.locks.get((plan, one.person, one.source)) for one in people if one.source is not None]
    return bool(rows) and all(row is not None and row.kind == "in" for row in rows)


def locks_elsewhere(workspace: Workspace, plan: str, person: str) -> list[Lock]:
    """The locks of a person that no card shows: into a pod where the person is not, and out of a pod."""
    mine = [lock for lock in workspace.locks.values() if lock.plan == plan and lock.person == person]
    there = workspace.plan(plan).places(person)
    return [lock for lock in mine if lock.kind == "out" or lock.challenge not in there]


def released(workspace: Workspace, plan: str, held: Held) -> Change:
    """The change that takes the lock of a person away, into the pod of a challenge or out of it."""
    from planner.workspace.moves import lock

    assert held.source is not None, "a lock is of a pod"
    return lock(workspace, plan, held.person, held.source, None)


def lock_toggled(workspace: Workspace, plan: str, people: Sequence[Held]) -> Change:
    """The change that locks people where they are; where all of them are locked already, unlocks them."""
    from planner.workspace.moves import Kind, lock

    kind: Kind | None = None if all_locked(workspace, plan, people) else "in"
    placed = [(held.person, held.source) for held in people if held.source is not None]
    changes = [lock(workspace, plan, person, pod, kind) for person, pod in placed]
    if len(changes) == 1:
        return changes[0]
    word = "Lock" if kind else "Unlock"
    return Change(f"{word} {len(changes)} people", tuple(edit for change in changes for edit in change.edits))
