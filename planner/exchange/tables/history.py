"""The table of history, a row per person and past pod: cycle, challenge, person, weeks, role.

A cycle that the table names is replaced by what the table says of it; only the last few cycles come in, since
older meetings weigh nothing. A role of lead says who can lead. Cycles are quarters such as 2026-Q3, or cycles
that the file has.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from planner.cycles.dates import between_others, check_days
from planner.exchange.reading import cells
from planner.exchange.reading.faults import Wrong
from planner.exchange.reading.sheet import NAME_PARTS, NAMES, Cells, Column, Line, Sheet, Table
from planner.exchange.tables.draft import Draft, default
from planner.exchange.tables.outgoing import Outgoing, number
from planner.files import InputError
from planner.workspace import Workspace, quarters
from planner.workspace.entities import Cycle, Served

TABLE = Table(
    "history",
    {
        "cycle": Column(needed=True, also=("quarter", "period")),
        "challenge": Column(needed=True, also=("team", "pod", "challenge_id", "project")),
        "person": Column(needed=True, also=("person_id", "employee", "employee_id", "member")),
        **NAME_PARTS,
        "weeks": Column(cells.whole(1, 53), default(Served, "weeks"), also=("length", "duration")),
        "role": Column(also=("part",)),
    },
    sheets=("roster", "past"),
    joined={"person": NAMES},
)
HEADINGS = ("cycle", "challenge", "person", "weeks")
FIGURES = ("weeks",)


def _by_pod() -> dict[str, dict[str, set[str]]]:
    return defaultdict(lambda: defaultdict(set))


@dataclass
class Past:
    """What a history says: who was in each pod in each cycle, and who led, and who led one."""

    pods: dict[str, dict[str, set[str]]] = field(default_factory=_by_pod)
    leads: set[str] = field(default_factory=set)


def names_of_cycles(sheet: Sheet, draft: Draft) -> list[str]:
    """The cycles that a history names, for finding out which cycle comes after it."""
    columns = draft.reading_of(sheet, TABLE).columns
    place = columns.index("cycle") if "cycle" in columns else None
    names = {cells[place] for _, cells in sheet.rows[1:] if place is not None and place < len(cells)}
    return sorted(name for name in names if name in draft.rows(Cycle) or quarters.is_quarter(name))


def read(sheet: Sheet, draft: Draft, last: int) -> Past:
    """Put the last cycles of a history in place; gives all of it, for working out what a file leaves open."""
    lines = draft.lines(sheet, TABLE)
    for line in lines:
        if line.good:
            line.look_up("cycle", lambda text: cycle_of(text, draft), line["cycle"])
    good = [line for line in lines if line.good]
    recent = sorted({line["cycle"] for line in good}, key=lambda name: cycle_of(name, draft).starts)[-last:]
    if good and draft.cycle and cycle_of(recent[-1], draft).starts >= draft.cycle.starts:
        for line in good:
            if cycle_of(line["cycle"], draft).starts >= draft.cycle.starts:
                line.fault("cycle", f"a cycle before {draft.cycle.id}")
    past = Past()
    _forget(recent, draft)
    for line in good:
        if line.good:
            _serve(line, draft, past, recent=line["cycle"] in recent)
    draft.gather(lines)
    return past


def rows(given: Outgoing) -> Iterator[Cells]:
    """Who was in which pod in the past cycles of a workspace, as `HEADINGS` say; a pod by its id."""
    for row in given.workspace.served.values():
        yield row.cycle, row.pod, given.person(row.person), number(row.weeks)


def cycle_of(name: str, draft: Draft) -> Cycle:
    """The cycle of this name; raises Wrong where it is neither a cycle of the file nor a quarter."""
    known = draft.rows(Cycle)
    if name in known:
        return known[name]
    if not quarters.is_quarter(name):
        raise Wrong("a quarter such as 2026-Q3, or a cycle of the file")
    return between_others(known.values(), quarters.cycle(name, past=True))


def _forget(cycles: list[str], draft: Draft) -> None:
    for row in [row for row in draft.rows(Served).values() if row.cycle in cycles]:
        draft.remove(row)


def _serve(line: Line, draft: Draft, past: Past, *, recent: bool) -> None:
    person = line.look_up("person", draft.people.find if recent else draft.people.known, line["person"])
    # A pod of the past need not be a challenge of today: then it keeps the name it has on record.
    old = draft.before.served.get((line["cycle"], line["challenge"], person))
    known = None if old else line.look_up("challenge", draft.challenges.known, line["challenge"])
    pod = known or line["challenge"]
    if not line.good or person is None:
        return
    if person in past.pods[pod][line["cycle"]]:
        line.fault("person", "each person of a pod once")
        return
    past.pods[pod][line["cycle"]].add(person)
    if (line.get("role") or "").casefold() == "lead":
        past.leads.add(person)
    if recent:
        cycle = cycle_of(line["cycle"], draft)
        if cycle.id not in draft.rows(Cycle):
            try:
                check_days(Workspace().with_tables({"cycles": draft.rows(Cycle)}), cycle)
            except InputError:
                line.fault("cycle", "a quarter whose days are no other’s")
                return
            draft.put(cycle)
        row = draft.before.served.get((cycle.id, pod, person), Served(cycle.id, pod, person))
        draft.put(replace(row, weeks=line.get("weeks", row.weeks)))


def served_before(draft: Draft, past: Past) -> Past:
    """The past of a history together with what the file knows of the cycles before the draft's own."""
    for row in draft.rows(Served).values():
        if draft.cycle is None or draft.rows(Cycle)[row.cycle].starts < draft.cycle.starts:
            past.pods[row.pod][row.cycle].add(row.person)
    return past
