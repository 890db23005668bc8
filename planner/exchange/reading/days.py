"""Days as people write them: which number is the day and which the month, guessed from all of a column."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Literal

from planner.exchange.reading.faults import Wrong
from planner.words import MONTHS

Order = Literal["day first", "month first"]
ORDERS: tuple[Order, ...] = ("day first", "month first")

_TIME = r"(?:[T ]+[0-9]{1,2}:[0-9]{2}.*)?"
_YEAR_FIRST = re.compile(rf"([0-9]{{4}})[-./]([0-9]{{1,2}})[-./]([0-9]{{1,2}}){_TIME}")
_YEAR_LAST = re.compile(rf"([0-9]{{1,2}})([-./])([0-9]{{1,2}})\2([0-9]{{4}}|[0-9]{{2}}){_TIME}")
_DAY_WORD = re.compile(rf"([0-9]{{1,2}})\.?[ -]([A-Za-z]{{3,9}})\.?,?[ -]([0-9]{{4}}){_TIME}")
_WORD_DAY = re.compile(rf"([A-Za-z]{{3,9}})\.? ([0-9]{{1,2}}),? ([0-9]{{4}}){_TIME}")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_EXPECTED = "a day such as 2027-02-15"


def iso(text: str, order: Order | None) -> str:
    """A day as 2027-02-15. `order` None takes what can be read in one way only; raises Wrong."""
    readings = _readings(text)
    if order is not None and order in readings:
        return readings[order].isoformat()
    if not readings or order is not None:
        expected = _EXPECTED if order is None or not _YEAR_LAST.fullmatch(text) else f"a day, the {order}"
        raise Wrong(expected)
    if len(set(readings.values())) > 1:
        first, second = readings.values()
        raise Wrong(f"{first.isoformat()} or {second.isoformat()}, for it may be either")
    return next(iter(readings.values())).isoformat()


def written(of: date, order: Order | None) -> str:
    """A day as people of an order write it: "15 Feb 2027", "Feb 15, 2027"; None writes 2027-02-15.

    `iso` reads each of them, whatever order it is given.
    """
    if order is None:
        return of.isoformat()
    month = MONTHS[of.month - 1]
    return f"{of.day} {month} {of.year}" if order == "day first" else f"{month} {of.day}, {of.year}"


def orders(texts: Iterable[str]) -> tuple[Order, ...]:
    """The orders in which all texts are days, or else those in which most are; none where none matters."""
    found = [_readings(text) for text in set(texts) if _YEAR_LAST.fullmatch(text)]
    counts = {order: sum(order in readings for readings in found) for order in ORDERS}
    most = max(counts.values())
    return tuple(order for order in ORDERS if counts[order] == most) if most else ()


def example(order: Order, texts: Iterable[str]) -> tuple[str, str]:
    """A text that may be two days, else one that is a day in an order, and that day; empty where none is."""
    readable = [text for text in dict.fromkeys(texts) if order in _readings(text)]
    either = (text for text in readable if len(set(_readings(text).values())) > 1)
    text = next(either, readable[0] if readable else "")
    return (text, iso(text, order)) if text else ("", "")


def _readings(text: str) -> dict[Order, date]:
    """What a text says in each order; the same in both where its form leaves no choice."""
    numbers = _plain(text)
    if numbers:
        return dict.fromkeys(ORDERS, numbers)
    match = _YEAR_LAST.fullmatch(text)
    if not match:
        return {}
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    year += 2000 if year < 100 else 0
    found: dict[Order, date] = {}
    for order, day, month in (("day first", first, second), ("month first", second, first)):
        real = _day(year, month, day)
        if real:
            found[order] = real  # type: ignore[index]
    return found


def _plain(text: str) -> date | None:
    if match := _YEAR_FIRST.fullmatch(text):
        return _day(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_WORD.fullmatch(text):
        return _day(int(match[3]), _month(match[2]), int(match[1]))
    if match := _WORD_DAY.fullmatch(text):
        return _day(int(match[3]), _month(match[1]), int(match[2]))
    return None


def _month(word: str) -> int:
    return next((n for n, name in enumerate(_MONTHS, 1) if name.startswith(word.casefold())), 0)


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
