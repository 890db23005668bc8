"""Printing the roster, after a preview of its pages."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QPaintEngine
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from planner.exchange.rosters.roster import Roster
from ui.export.paper import printing
from ui.export.pdf import paper_size
from ui.export.progress import carried_out


def preview_print(roster: Roster, parent: QWidget) -> QPrintPreviewDialog:
    """Show the pages as the printer would print them; the dialog prints them once it is told to."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(roster.title)
    printer.setPageSize(paper_size())
    printer.setFullPage(True)  # the margins are those of the page itself
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle("Print roster")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def paint(paper: QPrinter) -> None:
        if carried_out(printing(paper, roster), "Laying out the pages", dialog) is None:
            if paper.paintEngine().type() != QPaintEngine.Type.Picture:  # it is printed and not looked at
                paper.abort()
            QTimer.singleShot(0, dialog, dialog.reject)

    dialog.paintRequested.connect(paint)
    dialog.printer_ = printer  # type: ignore[attr-defined]  # lives as long as the dialog does
    dialog.open()
    return dialog
