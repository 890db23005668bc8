"""PNG: the board as a picture of dots, twice as sharp as the window where that is not too large."""

import math
from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter

from planner.exchange.rosters.roster import Roster
from ui.export.picture import BoardPicture, Picture

KIND = "Picture of the board"
_SHARP = 2
_MOST = 40_000_000  # dots, of which each takes four bytes
_LONGEST = 30_000  # dots along a side


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The board of a roster as one picture."""
    return {name: content(BoardPicture(roster))}


def content(picture: Picture) -> bytes:
    """A picture as the content of a file."""
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    image(picture).save(out, "PNG")  # type: ignore[call-overload]
    return bytes(out.data().data())


def image(painted: Picture, dots: int = _MOST) -> QImage:
    """A picture of at most so many dots."""
    width, height = painted.size.width(), painted.size.height()
    sharp = min(_SHARP, math.sqrt(dots / (width * height)), _LONGEST / max(width, height))
    picture = QImage(int(width * sharp), int(height * sharp), QImage.Format.Format_RGB32)
    painter = QPainter(picture)
    painter.scale(sharp, sharp)
    painted.paint(painter)
    painter.end()
    return picture
