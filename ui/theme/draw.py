"""Painting words: in a step of the type scale, on its line, elided where they do not fit."""

import unicodedata
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from ui.theme.current import theme
from ui.theme.palette import Role
from ui.theme.type import TypeName

_FROM_LEFT, _FROM_RIGHT = "\u200e", "\u200f"  # marks without a width, which tell a direction


@lru_cache(maxsize=20_000)
def _fitted(text: str, name: TypeName, strong: bool | None, width: int, percent: int) -> tuple[str, int]:
    metrics = theme().metrics(name, strong)
    taken = metrics.horizontalAdvance(text)
    if taken <= width:
        return text, taken
    short = elided(metrics, text, width)
    return short, metrics.horizontalAdvance(short)


def elided(metrics: QFontMetrics, text: str, width: int) -> str:
    """As much of a text as fits, with its dots at its end: at the left where it runs from right to left."""
    short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    return f"{short}{_FROM_RIGHT}" if short != text and right_to_left(text) else short


@lru_cache(maxsize=20_000)
def right_to_left(text: str) -> bool:
    """Whether a text runs from right to left, as its first letter with a direction does."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


@lru_cache(maxsize=20_000)
def in_order(text: str) -> str:
    """A text that is read from the left although it begins with a name that is not: "שרה and Ana met"."""
    mixed = right_to_left(text) and any(unicodedata.bidirectional(letter) == "L" for letter in text)
    return f"{_FROM_LEFT}{text}" if mixed else text


def width_of(text: str, name: TypeName, strong: bool | None = None) -> int:
    """The width of a text in pixels."""
    return _fitted(text, name, strong, 1 << 20, theme().percent)[1]


def words(
    painter: QPainter,
    text: str,
    x: float,
    y: float,
    width: int,
    name: TypeName = "body",
    role: Role = "text",
    *,
    strong: bool | None = None,
    right: bool = False,
) -> int:
    """Paint one line of text whose box starts at x, y; returns the width that it takes.

    `right` aligns it to the right of the box. Measures are pixels as they are, not scaled.
    """
    if width <= 0 or not text:
        return 0
    current = theme()
    shown, taken = _fitted(text, name, strong, width, current.percent)
    painter.setFont(current.font(name, strong))
    painter.setPen(current.color(role))
    left = x + width - taken if right else x
    painter.drawText(QPointF(left, y + current.baseline(name, strong)), shown)
    return taken
