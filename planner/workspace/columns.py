"""How the rows of a table stand in SQLite: a column for each field, lists and records as JSON text."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect

from planner.files import InputError, convert, encode
from planner.workspace import sense
from planner.workspace.entities import Row

Values = tuple[Any, ...]


class Column(msgspec.Struct, frozen=True):
    """A column: its field's name, SQLite's type for it, and how its values are packed and unpacked."""

    name: str
    sql: str
    nullable: bool = False
    pack: Callable[[Any], Any] | None = None
    unpack: Callable[[Any], Any] | None = None


@cache
def columns(kind: type[Row]) -> tuple[Column, ...]:
    """The columns of a kind of row, in the order of its fields."""
    fields = inspect.type_info(kind).fields  # type: ignore[attr-defined]
    return tuple(_column(field.name, field.type) for field in fields)


def _column(name: str, kind: inspect.Type) -> Column:
    if isinstance(kind, inspect.UnionType):
        (inner,) = [each for each in kind.types if not isinstance(each, inspect.NoneType)]
        return msgspec.structs.replace(_column(name, inner), nullable=True)
    if isinstance(kind, inspect.StrType | inspect.LiteralType):
        return Column(name, "TEXT")
    if isinstance(kind, inspect.IntType):
        return Column(name, "INTEGER")
    if isinstance(kind, inspect.FloatType):
        return Column(name, "REAL")
    if isinstance(kind, inspect.BoolType):
        return Column(name, "INTEGER", unpack=_truth)
    if isinstance(kind, inspect.DateType):
        return Column(name, "TEXT", pack=date.isoformat)
    return Column(name, "TEXT", pack=_json, unpack=msgspec.json.decode)


def _json(value: Any) -> str:
    return encode(value).decode()


def _truth(value: Any) -> Any:
    # Anything else stays what it is and is refused by the record.
    return bool(value) if value in (0, 1) else value


@cache
def _packers(kind: type[Row]) -> list[tuple[int, bool, Callable[[Any], Any]]]:
    return [(n, c.nullable, c.pack) for n, c in enumerate(columns(kind)) if c.pack]


@cache
def _unpackers(kind: type[Row]) -> list[tuple[int, Callable[[Any], Any]]]:
    return [(n, c.unpack) for n, c in enumerate(columns(kind)) if c.unpack]


def packed(row: Row) -> Values:
    """The values of a row's columns."""
    packers = _packers(type(row))
    values = msgspec.structs.astuple(row)
    if not packers:
        return values
    changed = list(values)
    for number, nullable, pack in packers:
        if not (nullable and changed[number] is None):
            changed[number] = pack(changed[number])
    return tuple(changed)


def unpacked(kind: type[Row], rows: Iterable[Sequence[Any]], place: str) -> list[Row]:
    """The rows that columns' values stand for; raises InputError that names table, key and field."""
    names = [column.name for column in columns(kind)]
    unpackers = _unpackers(kind)
    records: list[dict[str, Any]] = []
    for values in rows:
        record = dict(zip(names, values, strict=True))
        for number, unpack in unpackers:
            name = names[number]
            try:
                record[name] = unpack(record[name])
            except (ValueError, TypeError, RecursionError) as error:
                raise InputError(
                    f"{_place(kind, record, place)}: {name}: found {_short(record[name])}, expected JSON"
                ) from error
        records.append(record)
    try:
        rows_found = msgspec.convert(records, list[kind])  # type: ignore[valid-type]
    except msgspec.ValidationError:
        # Once more, one by one, to name the row at fault.
        return [convert(record, kind, _place(kind, record, place)) for record in records]
    if sense.has_check(kind):
        for row, record in zip(rows_found, records, strict=True):
            try:
                sense.check(row)
            except InputError as error:
                raise InputError(f"{_place(kind, record, place)}: {error}") from error
    return rows_found


def _place(kind: type[Row], record: dict[str, Any], place: str) -> str:
    key = ", ".join(str(record[name]) for name in kind.key_fields)
    return f"{place}: {kind.table}, row {_short(key)}"


def _short(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 60 else text[:57] + "..."
