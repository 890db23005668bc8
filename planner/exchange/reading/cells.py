"""What cells say: each function turns the text of one cell into a value or raises Wrong."""

import re
from collections.abc import Callable
from datetime import date

from planner.exchange.reading.faults import Wrong

_YES = {"yes", "y", "true", "1", "x"}
_NO = {"no", "n", "false", "0"}
_SIDES = {"it": "it", "business": "business", "external": "external", "partner": "external"}
_MOST = 1_000_000


def plain(text: str) -> str:
    """The text itself."""
    return text


def whole(lowest: int, highest: int = _MOST) -> Callable[[str], int]:
    """A reader of whole numbers between two bounds."""
    expected = f"a whole number from {lowest} " + ("up" if highest == _MOST else f"to {highest}")

    def read(text: str) -> int:
        if not re.fullmatch(r"[+-]?[0-9]{1,9}(?:[.,]0+)?", text):
            raise Wrong(expected)
        number = int(re.split("[.,]", text)[0])
        if not lowest <= number <= highest:
            raise Wrong(expected)
        return number

    return read


def skill_level(text: str) -> int:
    """How well somebody knows a skill, from 0 to 5."""
    try:
        return whole(0, 5)(text)
    except Wrong as wrong:
        raise Wrong("a level from 0 to 5") from wrong


def _number(text: str, expected: str) -> float:
    if not re.fullmatch(r"[+-]?[0-9]{1,9}(?:[.,][0-9]{1,9})?", text):
        raise Wrong(expected)
    return float(text.replace(",", "."))


def hours(text: str) -> float:
    """Hours a week: 0 to 168 in whole quarters of an hour."""
    expected = "hours from 0 to 168, in whole quarters of an hour"
    number = _number(text, expected)
    if not 0 <= number <= 168 or (4 * number) % 1:
        raise Wrong(expected)
    return number


def day(text: str) -> date:
    """A day, as 2027-02-15."""
    expected = "a day such as 2027-02-15"
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise Wrong(expected)
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Wrong(expected) from error


def some_hours(text: str) -> float:
    """Any number of hours."""
    return _number(text, "hours, such as 4 or 7.5")


def nothing(instead: str) -> Callable[[str], None]:
    """A reader of cells that are to be empty; what is expected instead is said of one that is not."""

    def read(text: str) -> None:
        raise Wrong(instead)

    return read


def utc_offset(text: str) -> float:
    """The hours by which a place is ahead of UTC, as a number or as +05:30."""
    expected = "hours ahead of UTC, from -14 to 14, such as 5.5 or +05:30"
    clock = re.fullmatch(r"(?:UTC)?([+-]?)([0-9]{1,2}):([0-5][0-9])", text)
    if clock:
        number = (int(clock[2]) + int(clock[3]) / 60) * (-1 if clock[1] == "-" else 1)
    else:
        number = _number(text.removeprefix("UTC"), expected)
    if not -14 <= number <= 14:
        raise Wrong(expected)
    return number


def work_hours(text: str) -> tuple[float, float]:
    """The local hours at which work starts and ends, such as 9-17 or 8:30-16:30."""
    expected = "the hours at which work starts and ends, such as 9-17"
    ends = re.split(r"\s*(?:[-–—]|to)\s*", text)
    if len(ends) != 2:
        raise Wrong(expected)
    start, end = (_clock(part, expected) for part in ends)
    if not start < end <= min(start + 24, 48):
        raise Wrong(f"{expected}, the end after the start")
    return start, end


def _clock(text: str, expected: str) -> float:
    clock = re.fullmatch(r"([0-9]{1,2}):([0-5][0-9])", text)
    return int(clock[1]) + int(clock[2]) / 60 if clock else _number(text, expected)


def yes_no(text: str) -> bool:
    """Yes or no, also as true and false, 1 and 0."""
    word = text.casefold()
    if word not in _YES | _NO:
        raise Wrong("yes or no")
    return word in _YES


def side(text: str) -> str:
    """The side of a department: it, business or external."""
    try:
        return _SIDES[text.casefold()]
    except KeyError:
        raise Wrong("it, business or external") from None


def listing(text: str) -> tuple[str, ...]:
    """The parts of a list, each once: separated by semicolons, or by commas where there are none."""
    parts = [part.strip() for part in text.split(";" if ";" in text else ",")]
    found = [part for part in parts if part]
    if len(set(found)) < len(found):
        raise Wrong("each part of the list once")
    return tuple(found)


def size(text: str) -> tuple[int, int]:
    """The smallest and the largest number of people, such as 4-7; one number stands for both."""
    expected = "the smallest and the largest number of people, such as 4-7"
    match = re.fullmatch(r"([0-9]{1,4})(?:\s*(?:[-–—]|to)\s*([0-9]{1,4}))?", text)
    if not match:
        if re.match(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            expected += " (the spreadsheet made a date of it: set the cells to text)"
        raise Wrong(expected)
    smallest, largest = int(match[1]), int(match[2] or match[1])
    if smallest > largest:
        raise Wrong(f"{expected}, the smallest first")
    return smallest, largest


def rated(text: str) -> tuple[tuple[str, int, int], ...]:
    """Skills, each with a level and, after an x, for how many people: `sql 3 x2; python 2`."""
    expected = "skills with a level from 1 to 5, such as sql 3 x2; python 2"
    found = []
    for part in listing(text):
        match = re.fullmatch(r"(.*?[^\s:=])[\s:=]+([1-5])(?:\s*[x×]\s*([1-9][0-9]{0,2}))?", part)
        if not match:
            raise Wrong(expected)
        found.append((match[1], int(match[2]), int(match[3] or 1)))
    return tuple(found)


def related(text: str) -> tuple[tuple[str, float], ...]:
    """Skills, each with how close it is: `python 0.6; r 0.5`."""
    expected = "skills with a closeness from 0.5 to 1, such as python 0.6; r 0.5"
    found = []
    for part in text.split(";"):
        if part.strip():
            match = re.fullmatch(r"(.*?[^\s:=])[\s:=]+(0?[.,][0-9]{1,4}|1(?:[.,]0+)?)", part.strip())
            if not match or _number(f"0{match[2]}", expected) < 0.5:
                raise Wrong(expected)
            found.append((match[1], _number(f"0{match[2]}", expected)))
    return tuple(found)


def bond(text: str) -> str:
    """What a bond says of two people: together or apart."""
    return _one_of(text, ("together", "apart"))


def level(text: str) -> str:
    """The level of a rule: must, high, medium, low or off."""
    return _one_of(text, ("must", "high", "medium", "low", "off"))


def _one_of(text: str, known: tuple[str, ...]) -> str:
    if text.casefold() not in known:
        raise Wrong(f"{', '.join(known[:-1])} or {known[-1]}")
    return text.casefold()


def quarters_of_experience(text: str) -> int:
    """The level that so many quarters in an area stand for: from 1, 3, 6, 12 and 20 quarters on, 1 to 5."""
    served = whole(0)(text)
    return sum(served >= first for first in (1, 3, 6, 12, 20))


def escaped(text: str) -> str:
    """A cell's text with an apostrophe before what a spreadsheet would run as a formula."""
    return "'" + text if _formula(text) else text


def unescaped(text: str) -> str:
    """The text that an escaped cell stands for."""
    return text[1:] if text[:1] == "'" and _formula(text) else text


def _formula(text: str) -> bool:
    # Apostrophes before the sign are counted in, so that what was escaped comes back as it was. Some take the
    # wide signs of East Asian scripts for the others.
    return re.match(r"'*[=+\-@\t\r＝＋－＠]", text) is not None
