"""Guessing how a sheet is to be read: its columns by headings and values, its levels, its days."""

import re
from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass

from planner.exchange.reading import cells, levels
from planner.exchange.reading.days import iso, orders
from planner.exchange.reading.faults import Wrong
from planner.exchange.reading.reading import Reading, texts_of
from planner.exchange.reading.sheet import Sheet, Table, meant, normal
from planner.words import plain_list

_SAMPLED = 200
_SHARE = 0.9  # of a column's values that must look like what the column is taken for
_MOST_LEVELS = 0.6  # of a skill's values that must be levels, where somebody looks at the guess
_NAMES = {
    # column: the table whose rows its cells name
    "department": "departments",
    "manager": "people",
    "person": "people",
    "one": "people",
    "other": "people",
    "skill": "skills",
    "challenge": "challenges",
    "title": "challenges",
    **dict.fromkeys(("first", "second", "third", "fourth", "fifth"), "challenges"),
}

BY_HEADING, BY_CLOSE_HEADING, BY_VALUES = "By its heading", "By a heading much like it", "By its values"


@dataclass(frozen=True)
class Guess:
    """A reading of a sheet, and for each of its places why it is taken for that column."""

    reading: Reading
    reasons: tuple[str, ...]


def certain(sheet: Sheet, table: Table) -> Reading:
    """The reading of a sheet that leaves no doubt: known headings, days that can be one day only."""
    columns = _by_headings(sheet, table)
    _widen(sheet, table, columns, ["" for _ in columns])
    return _reading(sheet, table, columns, doubtful=False)


def guess(sheet: Sheet, table: Table, known: Mapping[str, Container[str]]) -> Guess:
    """The best guess at how a sheet is to be read, for somebody to look at.

    `known` has, by table, what its rows are called, in small letters.
    """
    columns = _by_headings(sheet, table)
    reasons = [BY_HEADING if column else "" for column in columns]
    _widen(sheet, table, columns, reasons, _MOST_LEVELS)
    wide = table.wide is not None and table.wide in columns
    for place in range(len(columns)):
        if columns[place] is None and not wide:
            told = _by_values(_values(sheet, place), table, table.free(columns), known)
            columns[place], reasons[place] = told, BY_VALUES if told else ""
    _widen(sheet, table, columns, reasons, _MOST_LEVELS)
    wide = table.wide is not None and table.wide in columns
    for place, text in enumerate(sheet.rows[0][1]):
        if text and columns[place] is None and not wide:
            close = meant(text, table, table.free(columns))
            if close and _fits(_values(sheet, place), close, table):
                columns[place], reasons[place] = close, BY_CLOSE_HEADING
    return Guess(_reading(sheet, table, columns, doubtful=True), tuple(reasons))


def read_anew(sheet: Sheet, table: Table, reading: Reading) -> Reading:
    """A reading with other columns: levels and days are guessed where they were not before."""
    fresh = _reading(sheet, table, list(reading.columns), doubtful=True)
    return Reading(reading.columns, {**fresh.levels, **reading.levels}, reading.days or fresh.days)


def told(sheet: Sheet, table: Table, reading: Reading) -> Iterator[str]:
    """What to know of a reading that nobody has seen."""
    words = [f"{text} as {level}" for text, level in reading.levels.items() if level is not None]
    if words:
        yield f"{sheet.file}: levels are read: {plain_list(words)}."
    wide = [sheet.rows[0][1][n] for n, name in enumerate(reading.columns) if name and name == table.wide]
    if wide:
        yield f"{sheet.file}: a column for each skill is read: {plain_list(wide)}."
    if reading.days is not None:
        yield f"{sheet.file}: days are read with the {reading.days}."


def _by_headings(sheet: Sheet, table: Table) -> list[str | None]:
    """Known headings alone; the second of two for one column is left over."""
    found: list[str | None] = []
    for text in sheet.rows[0][1]:
        heading = table.heading(text)
        found.append(None if heading in found else heading)
    return found


def _widen(
    sheet: Sheet, table: Table, columns: list[str | None], reasons: list[str], share: float = 1.0
) -> None:
    """Take what is left over for a skill each, where a table has people and neither skill nor level.

    `share` is how many of a column's values have to be levels.
    """
    who = {"person", *table.joined["person"]} if table.wide else set()
    if not who & set(columns) or set(columns) - {None, *who}:
        return
    for place, text in enumerate(sheet.rows[0][1]):
        values = _values(sheet, place)
        left_over = text and columns[place] is None and normal(text) not in table.unused
        if left_over and values and _levels(values, share):
            columns[place], reasons[place] = table.wide, BY_VALUES


def _levels(values: list[str], share: float) -> bool:
    known = levels.guessed(values)
    read = [
        re.fullmatch("[0-5]", text) or known.get(" ".join(text.casefold().split())) is not None
        for text in values
    ]
    return sum(map(bool, read)) >= share * len(values)


def _values(sheet: Sheet, place: int) -> list[str]:
    rows = sheet.rows[1 : _SAMPLED + 1]
    return [row[place] for _, row in rows if place < len(row) and row[place]]


def _by_values(
    values: list[str], table: Table, free: list[str], known: Mapping[str, Container[str]]
) -> str | None:
    for name in free:
        looks = _look_of(name, table, known)
        if values and looks is not None and sum(map(looks, values)) >= _SHARE * len(values):
            return name
    return None


def _fits(values: list[str], name: str, table: Table) -> bool:
    """Whether most values of a column read as what its heading is much like."""
    read = table.columns[name].read
    if read in (cells.day, cells.skill_level):
        return True  # these are guessed by themselves
    return 2 * sum(_reads(read, text) for text in values) >= len(values)


def _look_of(name: str, table: Table, known: Mapping[str, Container[str]]) -> Callable[[str], bool] | None:
    """What values of a column look like that no other column's do; None where nothing tells them."""
    read = table.columns[name].read
    if name == "email":
        return lambda text: re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", text) is not None
    if name == "cycle":
        return lambda text: re.fullmatch(r"[0-9]{4}-Q[1-4]", text) is not None
    if name == "name" and table.name == "people":
        return lambda text: re.fullmatch(r"[^\W\d_][\w.'’-]*(?:,? [^\W\d_][\w.'’-]*){1,4}", text) is not None
    if read is cells.day:
        return lambda text: re.search(r"[0-9]{4}|[-./]", text) is not None and _is_day(text)
    if read in (cells.size, cells.work_hours, cells.rated):
        return lambda text: not text.isdigit() and _reads(read, text)
    if name in _NAMES:
        names = known.get(_NAMES[name], ())
        return lambda text: text.casefold() in names
    return None


def _is_day(text: str) -> bool:
    def either(text: str) -> object:
        return iso(text, None)

    return bool(orders([text])) or _reads(either, text)


def _reads(read: Callable[[str], object], text: str) -> bool:
    try:
        read(text)
    except Wrong:
        return False
    return True


def _reading(sheet: Sheet, table: Table, columns: list[str | None], *, doubtful: bool) -> Reading:
    """A reading of these columns; `doubtful` decides where days may be either, too: for the day first."""
    given = tuple(columns)
    possible = orders(texts_of(sheet, given, table, cells.day))
    days = possible[0] if len(possible) == 1 or (doubtful and possible) else None
    words = levels.guessed(texts_of(sheet, given, table, cells.skill_level))
    return Reading(given, words, days)
