"""Outgoing: a workspace as its tables tell it, in the words by which an import finds each thing again."""

from collections.abc import Callable, Iterable
from functools import cache

from planner.exchange.reading import cells
from planner.exchange.reading.faults import Wrong
from planner.exchange.reading.names import Names
from planner.exchange.tables.draft import Draft
from planner.workspace import Workspace
from planner.workspace.entities import Row


class Outgoing:
    """A workspace on its way out as tables; `cycle` is the one whose challenges and wishes leave.

    A thing is called by its name where an import takes that for this very thing, else by name and id, as
    in "Ana Ruiz (p7)", else by its id alone; where `by_id` always so.
    """

    def __init__(self, workspace: Workspace, cycle: str | None, *, by_id: bool = False) -> None:
        self.workspace, self.cycle = workspace, cycle
        self.person: Callable[[str], str] = _as_is
        self.department = self.skill = self.challenge = self.person
        if by_id:
            return
        draft = Draft(workspace, "business")
        titles = {id: row.title for (_, id), row in workspace.challenges.items()}
        titles |= {row.id: row.title for row in workspace.challenges_of(cycle)} if cycle else {}
        self.person = cache(_caller(draft.people, _names(workspace.people.values())))
        self.department = cache(_caller(draft.departments, _names(workspace.departments.values())))
        self.skill = cache(_caller(draft.skills, _names(workspace.skills.values())))
        self.challenge = cache(_caller(draft.challenges, titles))


def number(value: float | None) -> str:
    """A number as cells have it; nothing where there is none."""
    return "" if value is None else str(int(value)) if float(value).is_integer() else repr(float(value))


def yes_no(on: bool) -> str:
    """Yes or no."""
    return "yes" if on else "no"


def clock(hours: float) -> str:
    """Hours as a time of day, which no spreadsheet takes for a day of the year: 9:00."""
    whole, minutes = divmod(round(60 * hours), 60)
    return f"{whole}:{minutes:02}"


def listing(parts: Iterable[str]) -> str:
    """Parts as one list; one that ends in a semicolon is divided by nothing else."""
    text = "; ".join(parts)
    return f"{text};" if "," in text and ";" not in text else text


def _caller(names: Names, known: dict[str, str]) -> Callable[[str], str]:
    def called(id: str) -> str:
        name = known.get(id, id)
        return next((text for text in (name, f"{name} ({id})") if _stands_for(names, text, id)), id)

    return called


def _as_is(id: str) -> str:
    return id


def _stands_for(names: Names, text: str, id: str) -> bool:
    """Whether a text means a thing wherever a table names it: alone, in a list and with a level."""
    try:
        alone = text == text.strip() and names.known(text) == id
        return alone and cells.listing(f"{text};") == (text,) and cells.rated(f"{text} 3;") == ((text, 3, 1),)
    except Wrong:
        return False


def _names(rows: Iterable[Row]) -> dict[str, str]:
    return {row.id: row.name for row in rows}  # type: ignore[attr-defined]
