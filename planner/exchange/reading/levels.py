"""Levels of skills as files have them: numbers, words or marks, and the level from 0 to 5 each stands for."""

import math
import re
from collections.abc import Iterable

MOST_WORDS = 30

_WORDS = {
    0: ("none", "no", "no knowledge", "no experience", "n/a", "na", "not applicable", "-", "–", "unknown"),
    1: ("novice", "beginner", "basic", "basics", "awareness", "aware", "fundamental", "trainee", "a1", "low"),
    2: ("advanced beginner", "elementary", "foundation", "foundational", "learner", "junior", "a2"),
    3: ("intermediate", "competent", "practitioner", "working", "good", "medium", "b1"),
    4: ("advanced", "proficient", "experienced", "skilled", "senior", "high", "b2"),
    5: ("expert", "master", "mastery", "authority", "native", "fluent", "c1", "c2"),
}
_LEVELS = {word: level for level, words in _WORDS.items() for word in words}
_FEWEST_BEYOND = 3  # that many different numbers beyond 5 make another scale; fewer are slips


def normal(text: str) -> str:
    """A level's text as mappings have it."""
    return " ".join(text.casefold().split())


def guessed(texts: Iterable[str]) -> dict[str, int | None]:
    """The level that each text but plain 0 to 5 may stand for, by its `normal`; None where nothing says.

    Empty where the texts are too many different ones to be a scale.
    """
    found = {normal(text) for text in texts if text}
    numbers = {text: float(text.rstrip(" %").replace(",", ".")) for text in found if _is_number(text)}
    top = _top(numbers.values())
    others = sorted(text for text in found if top != 5 or not re.fullmatch("[0-5]", text))
    if len(others) > MOST_WORDS and top == 5:
        return {}
    return {text: _level(text, numbers, top) for text in others}


def _level(text: str, numbers: dict[str, float], top: int) -> int | None:
    if text in numbers:
        number = numbers[text] * 5 / top
        return min(5, math.ceil(number)) if (top > 5 or number.is_integer()) and number <= 5 else None
    if text in _LEVELS:
        return _LEVELS[text]
    leading = re.match(r"(?:level |l)?([0-5])(?: ?[-–:.(/] ?\D|$)", text)
    if leading:
        return int(leading[1])
    return next(
        (_LEVELS[word] for word in re.split(r"[\s()/-]+", text) if len(word) > 2 and word in _LEVELS), None
    )


def _top(numbers: Iterable[float]) -> int:
    """The best of the scale that numbers are on: 5, 10 or 100."""
    beyond = sorted(number for number in set(numbers) if number > 5)
    if len(beyond) < _FEWEST_BEYOND or beyond[-1] > 100:
        return 5
    return 10 if beyond[-1] <= 10 else 100


def _is_number(text: str) -> bool:
    return re.fullmatch(r"[0-9]{1,3}(?:[.,][0-9]{1,3})? ?%?", text) is not None
