"""Correcting what is on record of a closed cycle: one change of its own, which says so in its title."""

from collections.abc import Iterable, Iterator

from planner.cycles.past import corrected
from planner.files import InputError
from planner.words import counted
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, Edit
from planner.workspace.quarters import called

OnRecord = e.Served | e.PairServed


def on_record(workspace: Workspace, cycle_id: str) -> list[OnRecord]:
    """What is on record of a cycle: who served in which pod, by pod and name, then the pairs."""
    people = workspace.people
    served = [row for row in workspace.served.values() if row.cycle == cycle_id]
    pairs = [row for row in workspace.pairs_served.values() if row.cycle == cycle_id]
    return [
        *sorted(served, key=lambda row: (pod_title(workspace, row), row.pod, people[row.person].name)),
        *sorted(pairs, key=lambda row: (people[row.business].name, people[row.it].name, row.key)),
    ]


def pod_title(workspace: Workspace, row: e.Served) -> str:
    """The title of the challenge that a pod worked on; the pod's own name where the file has none."""
    challenge = workspace.challenges.get((row.cycle, row.challenge or row.pod))
    return row.pod if challenge is None else challenge.title


def pair_of(workspace: Workspace, cycle_id: str, one: str, other: str, weeks: int) -> e.PairServed:
    """Two people as a pair that is to be on record; raises InputError where they are not one of each side."""
    people = [workspace.people[person] for person in dict.fromkeys((one, other))]
    of_it = [row for row in people if workspace.departments[row.department].side == "it"]
    rest = [row for row in people if row not in of_it]
    if len(of_it) != 1 or len(rest) != 1:
        names = " and ".join(row.name for row in people)
        raise InputError(f"Pair: found {names}, expected one person of IT and one who is not")
    return e.PairServed(cycle_id, of_it[0].id, rest[0].id, weeks)


def correct(workspace: Workspace, cycle_id: str, rows: Iterable[OnRecord]) -> Change:
    """Make these rows all that is on record of a closed cycle.

    Raises InputError where the cycle is not closed, a row comes twice, or a row that differs has more weeks
    than the cycle.
    """
    cycle, name = workspace.cycles[cycle_id], called(cycle_id)
    if cycle.state != "closed":
        raise InputError(f"{name}: found it {cycle.state}, expected a closed quarter")
    before = {(row.table, row.key): row for row in on_record(workspace, cycle_id)}
    after: dict[tuple[str, e.Key], OnRecord] = {}
    for row in rows:
        if (row.table, row.key) in after:
            raise InputError(f"{name}: found twice that {_said(workspace, row)}, expected it once")
        after[row.table, row.key] = row
    pairs = [(before.get(key), after.get(key)) for key in {**before, **after}]
    edits = tuple(Edit(old, new) for old, new in pairs if old != new)
    for edit in edits:
        if isinstance(edit.after, e.Served | e.PairServed) and edit.after.weeks > cycle.weeks:
            raise InputError(
                f"{name}: found that {_said(workspace, edit.after)}, expected at most {cycle.weeks}"
            )
    if not edits:
        return Change("")
    first, *others = _sentences(workspace, edits)
    return corrected(workspace, Change(first + (f" and {len(others)} more" if others else ""), edits))


def _sentences(workspace: Workspace, edits: Iterable[Edit]) -> Iterator[str]:
    for edit in edits:
        row = edit.before if edit.after is None else edit.after
        assert isinstance(row, e.Served | e.PairServed)
        yield _said(workspace, row, gone=edit.after is None)


def _said(workspace: Workspace, row: OnRecord, gone: bool = False) -> str:
    weeks = counted(row.weeks, "week")
    if isinstance(row, e.Served):
        served = "no week" if gone else weeks
        return f"{workspace.people[row.person].name} served {served} in {pod_title(workspace, row)}"
    names = f"{workspace.people[row.it].name} and {workspace.people[row.business].name}"
    return f"{names} were no pair" if gone else f"{names} were a pair for {weeks}"
