"""What a manager does to pairs, as Changes: pair two people, put another in a pair, end or lock one."""

from collections.abc import Iterable

from planner.problem import Pair
from planner.workspace import Workspace
from planner.workspace.change import Change, Edit
from planner.workspace.entities import LiaisonPair, PairLock


def change_pairs(
    workspace: Workspace, plan_id: str, ends: Iterable[Pair] = (), begins: Iterable[Pair] = ()
) -> Change:
    """End pairs and begin others, all at once; what is as asked already stays."""
    rows = workspace.pairs
    gone = [rows.get((plan_id, pair.it, pair.business)) for pair in dict.fromkeys(ends)]
    new = [
        LiaisonPair(plan_id, pair.it, pair.business)
        for pair in dict.fromkeys(begins)
        if (plan_id, pair.it, pair.business) not in rows
    ]
    edits = [Edit(row, None) for row in gone if row is not None] + [Edit(None, row) for row in new]
    ended = [Pair(row.it, row.business) for row in gone if row is not None]
    return Change(_title(workspace, ended, [Pair(row.it, row.business) for row in new]), tuple(edits))


def lock_pair(workspace: Workspace, plan_id: str, pair: Pair, locked: bool) -> Change:
    """Lock a pair, so that it stays, or release it; what is as asked already stays."""
    before = workspace.pair_locks.get((plan_id, pair.it, pair.business))
    after = PairLock(plan_id, pair.it, pair.business) if locked else None
    title = f"{'Lock' if locked else 'Release'} the pair of {_names(workspace, pair, 'and')}"
    return Change(title, () if before == after else (Edit(before, after),))


def _title(workspace: Workspace, ends: list[Pair], begins: list[Pair]) -> str:
    if len(begins) == 1:
        return f"Pair {_names(workspace, begins[0], 'with')} for {_unit(workspace, begins[0])}"
    if begins:
        return f"Change {len(begins)} pairs"
    if len(ends) == 1:
        return f"End the pair of {_names(workspace, ends[0], 'and')}"
    return f"End {len(ends)} pairs"


def _names(workspace: Workspace, pair: Pair, word: str) -> str:
    it, business = workspace.people[pair.it], workspace.people[pair.business]
    return f"{it.name} {word} {business.name}"


def _unit(workspace: Workspace, pair: Pair) -> str:
    return workspace.departments[workspace.people[pair.business].department].name
