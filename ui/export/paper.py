"""The roster on paper: the page that is exported as HTML, laid out by Qt, each pod on a page of its own."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QPagedPaintDevice, QPainter, QTextDocument

from planner.exchange.html import page
from planner.exchange.roster import Roster

_CHARTER = '<section class="page"'
_MARGIN, _INCH = 18, 25.4  # millimetres around what is printed


def print_on(device: QPagedPaintDevice, roster: Roster) -> None:
    """Print the whole roster: the overview, then each pod on pages of its own, all of them numbered."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    margin = device.logicalDpiX() * _MARGIN / _INCH
    body = QRectF(0, 0, device.width(), device.height()).adjusted(margin, margin, -margin, -margin)
    number = 0
    for document in documents(roster):
        document.documentLayout().setPaintDevice(device)
        document.setDocumentMargin(0)
        document.setPageSize(body.size())
        for part in range(document.pageCount()):
            if number:
                device.newPage()
            number += 1
            _print_page(painter, document, part, body, number)
    painter.end()


def documents(roster: Roster) -> Iterator[QTextDocument]:
    """The overview, then the charter of each pod."""
    head, *charters = page(roster).split(_CHARTER)
    style = head[: head.index("<body>")]
    yield _document(head)
    for charter in charters:
        yield _document(f"{style}<body>{_CHARTER}{charter}")


def first_pages(roster: Roster, most: int) -> QTextDocument:
    """The overview and the pages of the first pods."""
    head, *charters = page(roster).split(_CHARTER)
    return _document(_CHARTER.join((head, *charters[:most])))


def _document(text: str) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(QFont("Inter", 10))
    # Qt knows the width of a table only as an attribute.
    document.setHtml(text.replace("<table>", '<table width="100%">'))
    return document


def _print_page(painter: QPainter, document: QTextDocument, part: int, body: QRectF, number: int) -> None:
    top = part * body.height()
    painter.save()
    painter.translate(body.left(), body.top() - top)
    document.drawContents(painter, QRectF(QPointF(0, top), QSizeF(body.size())))
    painter.restore()
    painter.setFont(QFont("Inter", 8))
    foot = QRectF(body.left(), body.bottom(), body.width(), body.top() / 2)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(number))
