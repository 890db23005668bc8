"""Correcting what is on record of a closed cycle: one change of its own, which says so in its title."""

from collections.abc import Iterable, Iterator, Mapping

from planner.cycles.past import corrected
from planner.files import InputError
from planner.words import counted
from planner.workspace import Workspace
from planner.workspace import entities as e
from planner.workspace.change import Change, Edit
from planner.workspace.quarters import called

OnRecord = e.Served | e.PairServed


def on_record(workspace: Workspace, cycle_id: str) -> list[OnRecord]:
    """What is on record of a cycle, in order."""
    served = (row for row in workspace.served.values() if row.cycle == cycle_id)
    pairs = (row for row in workspace.pairs_served.values() if row.cycle == cycle_id)
    return in_order(workspace, cycle_id, [*served, *pairs])


def in_order(workspace: Workspace, cycle_id: str, rows: Iterable[OnRecord]) -> list[OnRecord]:
    """Who served in which pod, by the title of the pod and the name, then the pairs by their names."""
    titles, people = pod_titles(workspace, cycle_id), workspace.people

    def place(row: OnRecord) -> tuple[object, ...]:
        if isinstance(row, e.Served):
            return 0, pod_title(titles, row), row.pod, people[row.person].name, row.person
        return 1, people[row.business].name, people[row.it].name, row.business, row.it

    return sorted(rows, key=place)


def pod_titles(workspace: Workspace, cycle_id: str) -> dict[str, str]:
    """The titles of all challenges by id, as a cycle calls them where it has them."""
    rows = sorted(workspace.challenges.values(), key=lambda row: (row.cycle == cycle_id, row.cycle))
    return {row.id: row.title for row in rows}


def pod_title(titles: Mapping[str, str], row: e.Served) -> str:
    """The title of the challenge that a pod worked on; the pod's own name where the file has none."""
    return titles.get(row.challenge or row.pod, row.pod)


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
            raise InputError(f"{name}: found twice that {said(workspace, row)}, expected it once")
        after[row.table, row.key] = row
    pairs = [(before.get(key), after.get(key)) for key in {**before, **after}]
    edits = tuple(Edit(old, new) for old, new in pairs if old != new)
    for edit in edits:
        if isinstance(edit.after, e.Served | e.PairServed) and edit.after.weeks > cycle.weeks:
            raise InputError(
                f"{name}: found that {said(workspace, edit.after)}, expected at most {cycle.weeks}"
            )
    if not edits:
        return Change("")
    first, *others = _sentences(workspace, edits)
    return corrected(workspace, Change(first + (f" and {len(others)} more" if others else ""), edits))


def _sentences(workspace: Workspace, edits: Iterable[Edit]) -> Iterator[str]:
    for edit in edits:
        row = edit.before if edit.after is None else edit.after
        assert isinstance(row, e.Served | e.PairServed)
        yield said(workspace, row, gone=edit.after is None)


def said(workspace: Workspace, row: OnRecord, gone: bool = False) -> str:
    """A row in words: "Ana Ruiz served 5 weeks in Cash forecast"; with `gone` that it is not so."""
    weeks = counted(row.weeks, "week")
    if isinstance(row, e.Served):
        served = "no week" if gone else weeks
        pod = pod_title(pod_titles(workspace, row.cycle), row)
        return f"{workspace.people[row.person].name} served {served} in {pod}"
    names = f"{workspace.people[row.it].name} and {workspace.people[row.business].name}"
    return f"{names} were no pair" if gone else f"{names} were a pair for {weeks}"
