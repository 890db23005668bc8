"""What the process that tries an import out and who started it say to each other: one JSON value a line."""

from collections.abc import Mapping
from typing import Any, TypeAlias

import msgspec

from planner.exchange.importing.effects import Kind
from planner.exchange.reading.faults import Fault
from planner.exchange.reading.names import Match
from planner.exchange.tables.tally import Tally
from planner.files import encode
from planner.workspace import Workspace
from planner.workspace.entities import TABLES, Row

TOO_LARGE = 3  # the code that the process ends with where it would take more memory than it may


class Message(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="kind", tag=str.lower):
    """A value with its kind."""


class Given(msgspec.Struct, frozen=True):
    """A file by its path, or the text that was copied."""

    path: str | None = None
    text: str | None = None


class Begin(Message, frozen=True):
    """What there is: the rows of a workspace by table, what comes in, and how tables were read before.

    `plan` is the one that is looked at, `cycle` that of challenges and wishes.
    """

    tables: dict[str, msgspec.Raw]
    given: tuple[Given, ...]
    readings: Mapping[str, Any]
    cycle: str | None = None
    plan: str | None = None


class Choice(Message, frozen=True):
    """Something that somebody chooses about one of the sources, which count from 0."""

    source: int


class Take(Choice, frozen=True):
    """Takes a source for a table, or leaves it out."""

    table: str | None


class ReadFrom(Choice, frozen=True):
    """Takes the row of this number for the headings."""

    row: int


class ReadAs(Choice, frozen=True):
    """Reads a place, from 0, as a column, or not at all."""

    place: int
    column: str | None


class ReadLevel(Choice, frozen=True):
    """Takes a word for a level, or for none."""

    word: str
    level: int | None


class ReadDays(Choice, frozen=True):
    """Reads days in an order."""

    order: str


class Decide(Message, frozen=True):
    """Whether the person of this text is the one that a match takes it for."""

    text: str
    same: bool


class Show(Message, frozen=True):
    """Asks for the rows of one kind of effect with every look from here on; None for none."""

    effect: Kind | None


class Accept(Message, frozen=True):
    """Asks for the change, and for what to remember of how its tables are read."""


Request: TypeAlias = Begin | Take | ReadFrom | ReadAs | ReadLevel | ReadDays | Decide | Show | Accept


class Reply(Message, frozen=True):
    """Says something; `heard` is how many messages after the first it takes into account."""

    heard: int


class Doing(Reply, frozen=True):
    """What is being done."""

    text: str


class Place(msgspec.Struct, frozen=True):
    """A place of a source: its heading, its first values, what it is read as and why."""

    heading: str
    values: tuple[str, ...]
    column: str | None
    reason: str


class Seen(msgspec.Struct, frozen=True):
    """One source as it is read; without a table it is left out, without places there is nothing to choose.

    `heads` are the rows that may have the headings, by number; `places` the first of the `width` there are.
    `days` are the orders in which days may be written, each with a text and the day it then is.
    """

    table: str | None
    heads: tuple[tuple[int, str], ...] = ()
    head: int = 1
    places: tuple[Place, ...] = ()
    width: int = 0
    days: tuple[tuple[str, str, str], ...] = ()
    order: str | None = None
    levels: tuple[tuple[str, int | None], ...] = ()


class Look(Reply, frozen=True):
    """What an import would do. `trouble` says why nothing can be said."""

    sources: tuple[Seen, ...]
    changes: bool = False
    tallies: tuple[Tally, ...] = ()
    problems: tuple[Fault, ...] = ()
    remarks: tuple[str, ...] = ()
    matches: tuple[Match, ...] = ()
    trouble: str = ""


class Rows(Reply, frozen=True):
    """The rows of one kind of effect: what each is, and what becomes of it."""

    effect: Kind
    rows: tuple[tuple[str, str], ...]


class Effect(Reply, frozen=True):
    """What an import does to the plan that is looked at, and whether there is more to see of that."""

    sentence: str
    comparable: bool = False


class Accepted(Reply, frozen=True):
    """The change, its edits as the log has them, and the readings to keep."""

    title: str
    edits: bytes
    corrects: tuple[str, ...]
    readings: tuple[tuple[str, dict[str, Any]], ...]


Answer: TypeAlias = Doing | Look | Rows | Effect | Accepted

_request: msgspec.json.Decoder[Request] = msgspec.json.Decoder(Request)
_answer: msgspec.json.Decoder[Answer] = msgspec.json.Decoder(Answer)


def encode_line(message: Message) -> bytes:
    """A message as one line."""
    return msgspec.json.encode(message) + b"\n"


def decode_request(line: bytes) -> Request:
    """The request on a line; raises msgspec.MsgspecError where it is none."""
    return _request.decode(line)


def decode_answer(line: bytes) -> Answer:
    """The answer on a line; raises msgspec.MsgspecError where it is none."""
    return _answer.decode(line)


def pack(workspace: Workspace) -> dict[str, msgspec.Raw]:
    """The rows of a workspace by table."""
    return {name: msgspec.Raw(encode(list(workspace.rows(name).values()))) for name in TABLES}


def unpack(tables: Mapping[str, msgspec.Raw]) -> Workspace:
    """The workspace that was packed."""
    return Workspace().with_tables({name: _rows(TABLES[name], raw) for name, raw in tables.items()})


def _rows(kind: type[Row], raw: msgspec.Raw) -> dict[Any, Row]:
    rows: list[Row] = msgspec.json.decode(raw, type=list[kind])  # type: ignore[valid-type]
    return {row.key: row for row in rows}
