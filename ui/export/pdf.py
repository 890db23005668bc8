"""PDF: the roster and a page for each pod, with the number of each page."""

from collections.abc import Generator, Mapping

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from planner.exchange.rosters.roster import Roster
from ui.export.paper import printing

KIND = "PDF document"


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The roster as one PDF."""
    making = in_steps(roster, name)
    while True:
        try:
            next(making)
        except StopIteration as done:
            made: Mapping[str, bytes] = done.value
            return made


def in_steps(roster: Roster, name: str) -> Generator[float, None, Mapping[str, bytes]]:
    """The same page by page: tells after each which share is done, and gives the file at the end."""
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(out)
    writer.setTitle(roster.title)
    writer.setCreator("Podwright")
    writer.setPageSize(paper_size())
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    yield from printing(writer, roster)
    del writer  # which ends the file
    return {name: bytes(out.data().data())}


def paper_size() -> QPageSize:
    """The paper that is usual where the person is: Letter where lengths are in inches, else A4."""
    inches = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if inches else QPageSize.PageSizeId.A4)
