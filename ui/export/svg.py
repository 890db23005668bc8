"""SVG: the board as a drawing that can be enlarged, whose names are text."""

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QIODevice, QRect
from PySide6.QtGui import QPainter

from planner.exchange.roster import Roster
from ui.export.picture import BoardPicture

KIND = "Drawing of the board"


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The board of a roster as one drawing."""
    from PySide6.QtSvg import QSvgGenerator

    board = BoardPicture(roster)
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(out)
    generator.setTitle(roster.title)
    generator.setSize(board.size)
    generator.setViewBox(QRect(0, 0, board.size.width(), board.size.height()))
    painter = QPainter(generator)
    board.paint(painter)
    painter.end()
    return {name: bytes(out.data().data())}
