"""Amendments of a problem: the ways out of a clash that a manager can take, as data that crosses a pipe."""

from typing import Any, Literal

import msgspec

from planner.problem import (
    Bond,
    Challenge,
    Department,
    Lock,
    Pair,
    Person,
    Problem,
    Record,
)
from planner.words import counted

Place = Literal["people", "challenges", "departments", "bonds", "locks", "pair_locks", "rules"]


class Amendment(Record, frozen=True):
    """One field of one record of a problem given another value; no `field`: the record is taken out.

    `key` is the record's id, or a lock's person and challenge or two people, or a bond's kind and its two
    people, or a rule's key. `value` is in its file form.
    """

    place: Place
    key: tuple[str, ...]
    field: str | None = None
    value: Any = None


class WayOut(Record, frozen=True):
    """What a manager can change so that less clashes: in words, as amendments, and how little it changes.

    `cost` ranks ways: about one per person, place or hour that is given, far more for a rule as a whole.
    `musts` is how many musts a plan of the changed problem breaks, weighted, as a solve has shown; None
    where it has only shown that what clashes no longer does.
    """

    text: str
    amendments: tuple[Amendment, ...]
    cost: int
    musts: int | None = 0

    @property
    def after(self) -> str:
        """What holds once it is taken."""
        if self.musts is None:
            return "Then this no longer clashes."
        if self.musts == 0:
            return "Then all musts can hold."
        return f"Then {counted(self.musts, 'must stays', 'musts stay')} broken."


_TYPES: dict[str, type] = {
    "people": Person,
    "challenges": Challenge,
    "departments": Department,
    "bonds": Bond,
    "locks": Lock,
}


def changed(problem: Problem, amendments: tuple[Amendment, ...]) -> Problem:
    """The problem with these amendments; raises InputError where what comes out does not hang together."""
    fields: dict[str, Any] = {}
    for one in amendments:
        known = fields.get(one.place, getattr(problem, one.place))
        if one.place == "rules":
            assert one.field is not None, "a rule is not taken out"
            fields["rules"] = {
                **known,
                one.key[0]: {**known.get(one.key[0], {}), one.field: one.value},
            }
        else:
            fields[one.place] = tuple(
                record if key_of(record) != one.key else _amended(record, one)
                for record in known
                if key_of(record) != one.key or one.field is not None
            )
    return msgspec.structs.replace(problem, **fields)


def key_of(record: Any) -> tuple[str, ...]:
    """What tells a record from its neighbours."""
    if isinstance(record, Lock):
        return record.person, record.challenge
    if isinstance(record, Pair):
        return record.it, record.business
    if isinstance(record, Bond):
        return record.kind, *record.people
    return (record.id,)


def _amended(record: Any, one: Amendment) -> Any:
    assert one.field is not None
    return msgspec.convert(
        {**msgspec.to_builtins(record, str_keys=True), one.field: one.value},
        _TYPES[one.place],
        str_keys=True,
    )
