"""What a manager does on the board, as Changes: move, swap, lock, take over a solved plan."""

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from planner.cycles.roster import main_plan
from planner.plan import Plan
from planner.workspace import Workspace
from planner.workspace.change import Change, Edit
from planner.workspace.entities import LiaisonPair, Lock, Membership, NamedPlan, PairLock, Row
from planner.workspace.removal import remove

__all__ = ["adopt", "fresh_id", "lock", "locks_of", "move", "new_plan", "remove", "swap"]


Kind = Literal["in", "out"]


def move(
    workspace: Workspace, plan_id: str, people: Sequence[tuple[str, str | None]], to: str | None
) -> Change:
    """Move people, each from a challenge's pod (None: from the bench), to another's (None: to the bench).

    Whoever is in the target already stays as they are.
    """
    edits: list[Edit] = []
    moved: list[str] = []
    for person, origin in dict.fromkeys(people):
        steps = _step(workspace, plan_id, person, origin, to)
        if steps:
            edits += steps
            moved.append(person)
    return Change(f"Move {_names(workspace, moved)} to {_pod(workspace, plan_id, to)}", tuple(edits))


def swap(
    workspace: Workspace, plan_id: str, one: tuple[str, str | None], other: tuple[str, str | None]
) -> Change:
    """Let two people change places, each given with the challenge whose pod they leave (None: the bench)."""
    edits = _step(workspace, plan_id, *one, other[1]) + _step(workspace, plan_id, *other, one[1])
    return Change(f"Swap {_name(workspace, one[0])} and {_name(workspace, other[0])}", edits)


def lock(workspace: Workspace, plan_id: str, person: str, challenge: str, kind: Kind | None) -> Change:
    """Lock a person in a challenge's pod or out of it, or unlock them (None)."""
    before = workspace.locks.get((plan_id, person, challenge))
    after = None if kind is None else Lock(plan_id, person, challenge, kind)
    who, pod = _name(workspace, person), _pod(workspace, plan_id, challenge)
    title = {"in": f"Lock {who} into {pod}", "out": f"Keep {who} out of {pod}"}.get(
        kind or "", f"Unlock {who} from {pod}"
    )
    return Change(title, _edits((before, after)))


def adopt(workspace: Workspace, plan_id: str, plan: Plan, title: str) -> Change:
    """Make the pods and pairs of a plan those of another, such as a solved one."""
    rows: list[Row] = [
        Membership(plan_id, challenge, person) for challenge, people in plan.pods.items() for person in people
    ]
    rows += [LiaisonPair(plan_id, pair.it, pair.business) for pair in plan.pairs]
    new = {(row.table, row.key): row for row in rows}
    old = {(row.table, row.key): row for row in _decisions(workspace, plan_id)}
    return Change(title, _edits(*((old.get(key), new.get(key)) for key in {**old, **new})))


def new_plan(workspace: Workspace, cycle: str, name: str, copy_of: str | None = None) -> Change:
    """Make a new plan of a cycle: empty, or with all that another decides and begins with.

    Where the weeks that are left are being planned again, an empty one is of these weeks too.
    """
    plan = fresh_id("plan", workspace.plans)
    if copy_of is None:
        main = main_plan(workspace, cycle)
        made = NamedPlan(plan, cycle, name)
        if main is not None and main.from_week > 1:
            made = NamedPlan(plan, cycle, name, main.baseline, main.from_week)
        return Change(f"Make {name}", _edits((None, made)))
    copied = workspace.plans[copy_of]
    rows: list[Row] = [NamedPlan(plan, cycle, name, copied.baseline, copied.from_week)]
    rows += [
        msgspec.structs.replace(row, plan=plan)
        for row in (*_decisions(workspace, copy_of), *locks_of(workspace, copy_of))
    ]
    return Change(f"Copy {copied.name} to {name}", _edits(*((None, row) for row in rows)))


def fresh_id(kind: str, taken: Iterable[str]) -> str:
    """An id that is not taken: the kind and the first free number."""
    taken = set(taken)
    number = 1
    while f"{kind}-{number}" in taken:
        number += 1
    return f"{kind}-{number}"


def locks_of(workspace: Workspace, plan: str) -> list[Lock | PairLock]:
    """The locks of a plan, of people in pods and of pairs."""
    people = [row for row in workspace.locks.values() if row.plan == plan]
    return [*people, *(row for row in workspace.pair_locks.values() if row.plan == plan)]


def _step(
    workspace: Workspace, plan: str, person: str, origin: str | None, to: str | None
) -> tuple[Edit, ...]:
    """One person's way from one pod to another; nothing where they are there already."""
    memberships = workspace.memberships
    if to is not None and (plan, to, person) in memberships:
        return ()
    left = None if origin is None else memberships.get((plan, origin, person))
    return _edits((left, None), (None, None if to is None else Membership(plan, to, person)))


def _edits(*pairs: tuple[Row | None, Row | None]) -> tuple[Edit, ...]:
    return tuple(Edit(before, after) for before, after in pairs if before != after)


def _decisions(workspace: Workspace, plan: str) -> list[Membership | LiaisonPair]:
    members = [row for row in workspace.memberships.values() if row.plan == plan]
    return [*members, *(row for row in workspace.pairs.values() if row.plan == plan)]


def _names(workspace: Workspace, people: Sequence[str]) -> str:
    return _name(workspace, people[0]) if len(people) == 1 else f"{len(people)} people"


def _name(workspace: Workspace, person: str) -> str:
    return workspace.people[person].name


def _pod(workspace: Workspace, plan: str, challenge: str | None) -> str:
    if challenge is None:
        return "the bench"
    return workspace.challenges[workspace.plans[plan].cycle, challenge].title
