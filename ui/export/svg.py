"""SVG: the board as a drawing that can be enlarged, whose names are text."""

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QIODevice, QRect
from PySide6.QtGui import QPainter

from planner.exchange.rosters.roster import Roster
from ui.export.picture import BoardPicture, Picture

KIND = "Drawing of the board"


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The board of a roster as one drawing."""
    return {name: content(BoardPicture(roster), roster.title)}


def content(picture: Picture, title: str) -> bytes:
    """A picture as the content of a file."""
    from PySide6.QtSvg import QSvgGenerator

    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(out)
    generator.setTitle(title)
    generator.setSize(picture.size)
    generator.setViewBox(QRect(0, 0, picture.size.width(), picture.size.height()))
    painter = QPainter(generator)
    picture.paint(painter)
    painter.end()
    return bytes(out.data().data())
