"""A table that is edited: its columns, what its cells say, and how lines of typed cells become rows."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, ClassVar

from planner.editing.seen import Seen
from planner.exchange.reading import sheet
from planner.exchange.reading.days import Order
from planner.exchange.reading.sheet import Line
from planner.exchange.tables.draft import Draft
from planner.words import counted
from planner.workspace import Workspace
from planner.workspace.change import Change
from planner.workspace.entities import Cycle, Key, Row
from planner.workspace.removal import remove

Texts = Mapping[str, str]


def _nothing(seen: Seen) -> Sequence[str]:
    return ()


@dataclass(frozen=True)
class Column:
    """A column: its name as a file has it, its heading, what a row's cell says, and what it offers.

    A `fixed` one is worked out and not typed; one of figures stands at the right, and is shaded by its share
    of the `most` that it can be. One of `several` offers each of the parts between semicolons. `plain` is
    what is copied and sorted by, where that is another text than the cell says.
    """

    name: str
    heading: str
    text: Callable[[Seen, Any], str]
    choices: Callable[[Seen], Sequence[str]] = _nothing
    fixed: bool = False
    figures: bool = False
    most: int = 0
    several: bool = False
    plain: Callable[[Seen, Any], str] | None = None

    @property
    def word(self) -> str:
        """The heading within a sentence: "pod hours", "UTC offset"."""
        rest = self.heading[1:2]
        return self.heading if rest.isupper() or rest == "-" else self.heading[:1].lower() + self.heading[1:]


@dataclass(frozen=True)
class Around:
    """What is looked at: the quarter of challenges and wishes, and the plan whose pods are told.

    `days` is the order in which whoever types writes days; None is the year first.
    """

    cycle: Cycle | None = None
    plan: str | None = None
    days: Order | None = None


@dataclass
class Typed:
    """A line of typed cells on its way to be a row: of the row with a key, or of a new one."""

    key: Key | None
    row: Row | None
    line: Line
    texts: Texts = field(default_factory=dict)


class EditTable(ABC):
    """One table in front of a manager; `around` says in which quarter and plan.

    `about` says what a row tells of, people or challenges, and which of its fields says whom or what.
    """

    name: ClassVar[str]
    one: ClassVar[str]
    many: ClassVar[str]
    needed: ClassVar[tuple[str, ...]] = ()
    grows: ClassVar[bool] = True
    about: ClassVar[tuple[str, str] | None] = None

    def __init__(self, around: Around) -> None:
        self.around = around

    @abstractmethod
    def columns(self, seen: Seen) -> Sequence[Column]:
        """The columns, in the order in which they stand."""

    @abstractmethod
    def source(self, workspace: Workspace) -> Mapping[Any, Row]:
        """The rows of the workspace that this table is of, by key."""

    def keys(self, seen: Seen) -> list[Key]:
        """The rows that are shown, in their usual order."""
        return list(self.source(seen.workspace))

    @abstractmethod
    def reading(self, workspace: Workspace) -> sheet.Table:
        """How the cells of its columns are read."""

    @abstractmethod
    def called(self, seen: Seen, row: Any) -> str:
        """What a title calls a row."""

    def known(self, row: Any) -> Texts:
        """Cells that a reader has to be given of a row whatever is typed in it."""
        return {}

    @abstractmethod
    def place(self, draft: Draft, typed: Sequence[Typed]) -> None:
        """Put lines in place; what is wrong is noted in the lines."""

    def remove(self, seen: Seen, keys: Sequence[Key]) -> Change:
        """The change that removes rows; raises InputError, with what to do instead, where they must stay."""
        rows = [self.source(seen.workspace)[key] for key in keys]
        self.check_removal(seen, rows)
        names = self.called(seen, rows[0]) if len(rows) == 1 else counted(len(rows), self.one, self.many)
        return Change(f"Remove {names}", remove(seen.workspace, *rows).edits)

    def check_removal(self, seen: Seen, rows: Sequence[Any]) -> None:
        """Raise InputError where rows must stay; here none must."""
        return


def alone(typed: Typed, column: str, others: Mapping[Any, str], same: Any) -> None:
    """Note a fault where another row than `same` has the text that was typed as a name."""
    text = typed.texts.get(column, "")
    if text and any(key != same and name.casefold() == text.casefold() for key, name in others.items()):
        typed.line.fault(column, "a name that nothing else here has")


def yes_no(value: bool) -> str:
    """What a cell says of a truth."""
    return "Yes" if value else "No"


def figure(value: float | None) -> str:
    """What a cell says of a number: "" where there is none."""
    return "" if value is None else f"{value:g}"


def listed(parts: Sequence[str]) -> str:
    """What a cell says of several things; a semicolon at the end keeps a comma in a single one."""
    text = "; ".join(parts)
    return f"{text};" if len(parts) == 1 and "," in text else text


def both(seen: Seen) -> Sequence[str]:
    """What a cell for a truth offers."""
    return ("Yes", "No")
