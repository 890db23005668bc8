"""PDF: the roster and a page for each pod, on A4, with the number of each page."""

from collections.abc import Mapping

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from planner.exchange.roster import Roster
from ui.export.paper import print_on

KIND = "PDF document"


def files(roster: Roster, name: str) -> Mapping[str, bytes]:
    """The roster as one PDF."""
    out = QBuffer()
    out.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(out)
    writer.setTitle(roster.title)
    writer.setCreator("Podwright")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0), QPageLayout.Unit.Millimeter)
    print_on(writer, roster)
    del writer  # which ends the file
    return {name: bytes(out.data().data())}
