"""The table of wishes of one cycle: a row per person and challenge, or one per person with its choices.

A long row is person, challenge, rank, rules_out: what has no rank comes in the order of its rows, and what is
ruled out is no wish. All wishes of the people whom the table names are what the table says; a row without a
challenge says that its person wishes for nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec.structs import replace

from planner.exchange.reading import cells
from planner.exchange.reading.sheet import NAME_PARTS, NAMES, Cells, Column, Line, Sheet, Table
from planner.exchange.tables.draft import Draft
from planner.exchange.tables.outgoing import Outgoing, number
from planner.workspace.entities import Preference

_CHOICES = ("first", "second", "third", "fourth", "fifth")

TABLE = Table(
    "wishes",
    {
        "person": Column(needed=True, also=("person_id", "id", "name", "employee", "employee_id")),
        **NAME_PARTS,
        "challenge": Column(also=("challenge_id", "wish", "team", "pod", "project")),
        "rank": Column(cells.whole(1, 999), also=("order", "choice", "priority", "preference")),
        "rules_out": Column(cells.yes_no, False, also=("veto", "ruled_out")),
        **{
            name: Column(also=(f"{name}_choice", f"{name}_wish", f"choice_{number}", f"wish_{number}"))
            for number, name in enumerate(_CHOICES, 1)
        },
    },
    joined={"person": NAMES},
)
HEADINGS = ("person", "challenge", "rank", "rules_out")
FIGURES = ("rank",)


@dataclass
class _Said:
    """What a table says of one person: wishes by rank, then by row, and what is ruled out."""

    wishes: list[tuple[int, int, str]] = field(default_factory=list)
    vetoes: list[str] = field(default_factory=list)
    good: bool = True


def read(sheet: Sheet, draft: Draft) -> list[Line]:
    """Put the wishes of a sheet in place."""
    lines = draft.lines(sheet, TABLE)
    said: dict[str, _Said] = {}
    for line in lines:
        if line.good and draft.cycle is None:
            line.fault("person", "a quarter to wish for: --cycle names it, such as 2027-Q1")
        person = line.look_up("person", draft.people.find, line["person"]) if line.get("person") else None
        if person is not None:
            one = said.setdefault(person, _Said())
            if line.good:
                _add(line, draft, one)
            one.good = one.good and line.good
    for person, one in said.items():
        if one.good:
            _put(person, one, draft)
    return lines


def rows(given: Outgoing) -> Iterator[Cells]:
    """The wishes of a cycle and what is ruled out, as `HEADINGS` say; a row for who wishes for nothing."""
    for row in given.workspace.preferences.values():
        if row.cycle == given.cycle:
            person = given.person(row.person)
            for rank, challenge in enumerate(row.wishes, 1):
                yield person, given.challenge(challenge), number(rank), "no"
            for challenge in row.vetoes:
                yield person, given.challenge(challenge), "", "yes"
            if not row.wishes and not row.vetoes:
                yield person, "", "", "no"


def _add(line: Line, draft: Draft, said: _Said) -> None:
    for place, column in enumerate(_named(line)):
        challenge = line.look_up(column, draft.challenges.find, line[column])
        if challenge is None:
            continue
        if challenge in said.vetoes or any(challenge == known for _, _, known in said.wishes):
            line.fault(column, "each challenge of a person once")
        elif line.get("rules_out"):
            said.vetoes.append(challenge)
        else:
            rank = line.get("rank") if column == "challenge" else place + 1
            said.wishes.append((rank or 1000, len(said.wishes), challenge))


def _named(line: Line) -> Iterator[str]:
    """The columns of a row that name a challenge."""
    yield from (column for column in ("challenge", *_CHOICES) if line.get(column))


def _put(person: str, said: _Said, draft: Draft) -> None:
    assert draft.cycle is not None, "wishes are of a cycle"
    old = draft.rows(Preference).get((draft.cycle.id, person))
    wishes = tuple(challenge for _, _, challenge in sorted(said.wishes))
    row = replace(old or Preference(draft.cycle.id, person), wishes=wishes, vetoes=tuple(said.vetoes))
    if old is not None or row != Preference(draft.cycle.id, person):
        draft.need_cycle()
        draft.put(row)
