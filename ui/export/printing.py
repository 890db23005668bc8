"""Printing the roster, after a preview of its pages."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from planner.exchange.roster import Roster
from ui.export.paper import print_on


def preview_print(roster: Roster, parent: QWidget) -> QPrintPreviewDialog:
    """Show the pages as the printer would print them; the dialog prints them once it is told to."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(roster.title)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)  # the margins are those of the page itself
    dialog = QPrintPreviewDialog(printer, parent)
    dialog.setWindowTitle("Print roster")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.paintRequested.connect(lambda paper: print_on(paper, roster))
    dialog.printer_ = printer  # type: ignore[attr-defined]  # lives as long as the dialog does
    dialog.open()
    return dialog
