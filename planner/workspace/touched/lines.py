"""A line for each row that a change touched: "Ana Ruiz from the bench to Cash forecast"."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from planner.words import plain_list
from planner.workspace import entities as e
from planner.workspace.change import Edit
from planner.workspace.entities import Row
from planner.workspace.touched.called import Called
from planner.workspace.touched.fields import differences, field_word, plain, value

BENCH = "the bench"

_VERBS = {"pairs": ("begins", "ends"), "locks": ("locked", "released"), "pair_locks": ("locked", "released")}
# What is told of a row that is added or removed, beside what it is about.
_TOLD = {
    "close_skills": ("closeness",),
    "commitments": ("hours", "ends"),
    "leave": ("ends",),
    "pairs_served": ("weeks",),
    "served": ("weeks",),
    "week_hours": ("hours",),
}
# Where there is no row of these all is as by default.
_BY_DEFAULT = frozenset({"knows", "organisation", "preferences", "rules"})


def line(called: Called, edit: Edit) -> str:
    """What became of a row: "Ana Ruiz: site Lyon → Berlin", "Ben Xu: added"."""
    row, before, after = edit.after or edit.before, edit.before, edit.after
    assert row is not None, "an edit has a before or an after"
    if row.table in _BY_DEFAULT:
        before, after = before or _default(row), after or _default(row)
    told = "; ".join(differences(called, before, after)) if before and after else ""
    if not told:
        begins, ends = _VERBS.get(row.table, ("added", "removed"))
        fields = _TOLD.get(row.table, ())
        said = [f"{field_word(name)} {value(called, row, name, getattr(row, name))}" for name in fields]
        told = ", ".join([begins if edit.before is None else ends, *said])
    return f"{subject(called, row)}: {told}"


def move_lines(called: Called, edits: Sequence[Edit], whole: bool = False) -> Iterator[str]:
    """Where each person of a plan came from and went to; of a `whole` plan only the places themselves."""
    by_person: dict[str, tuple[list[str], list[str]]] = {}
    for edit in edits:
        row = edit.after or edit.before
        assert isinstance(row, e.Membership), "places are of people in pods"
        left, entered = by_person.setdefault(row.person, ([], []))
        (left if edit.after is None else entered).append(called.challenge(row.challenge, called.cycle(row)))
    for person, (left, entered) in by_person.items():
        yield f"{called.named('people', person)} {_way(called, person, left, entered, whole)}"


def _way(called: Called, person: str, left: list[str], entered: list[str], whole: bool) -> str:
    here, there = plain_list(left), plain_list(entered)
    if left and entered:
        return f"from {here} to {there}"
    row = called.row("people", person)
    # Who can be in several pods may be in another one, and is not on the bench.
    if whole or not isinstance(row, e.Person) or row.max_pods > 1:
        return f"out of {here}" if left else f"into {there}"
    return f"from {here} to {BENCH}" if left else f"from {BENCH} to {there}"


def _default(row: Row) -> Row:
    """The row of the same key that holds nothing but defaults."""
    return type(row)(**{name: getattr(row, name) for name in row.key_fields})


def subject(called: Called, row: Row) -> str:
    """What a row is about: its name, or what its key names."""
    if called.has_name(row):
        return called.named(row.table, row.key)
    if tell := _SUBJECTS.get(type(row)):
        return tell(called, row)
    parts = []
    for field in row.key_fields:
        found = getattr(row, field)
        if field in row.names and field not in ("plan", "cycle"):
            parts.append(called.named(row.names[field], found))
    return plain_list(parts) or plain(row.key)


def _lock(called: Called, row: e.Lock) -> str:
    way = "into" if row.kind == "in" else "out of"
    challenge = called.challenge(row.challenge, called.cycle(row))
    return f"{called.named('people', row.person)} {way} {challenge}"


def _served(called: Called, row: e.Served) -> str:
    challenge = called.challenge(row.challenge or row.pod, row.cycle)
    return f"{called.named('people', row.person)} in {challenge}"


def _commitment(called: Called, row: e.Commitment) -> str:
    return f"{called.named('people', row.person)}, {plain(row.title)} from {plain(row.starts)}"


def _two(called: Called, row: e.Bond) -> str:
    return f"{called.named('people', row.one)} and {called.named('people', row.other)} {row.kind}"


_SUBJECTS: dict[type[Row], Callable[[Called, Any], str]] = {
    e.Organisation: lambda called, row: "Everybody",
    e.RuleSetting: lambda called, row: called.rule(row.rule),
    e.Knows: lambda called, row: f"{called.named('people', row.person)}, {called.named('skills', row.skill)}",
    e.WeekHours: lambda called, row: f"{called.named('people', row.person)}, week of {plain(row.week)}",
    e.Leave: lambda called, row: f"{called.named('people', row.person)} from {plain(row.starts)}",
    e.Commitment: _commitment,
    e.Bond: _two,
    e.Lock: _lock,
    e.Served: _served,
}
