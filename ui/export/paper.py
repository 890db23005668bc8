"""The roster on paper: the page that is exported as HTML, laid out by Qt, each pod on a page of its own."""

import re
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
    for part in parts(roster):
        document = _blank()
        # Set before there is text, so that it is laid out but once.
        document.documentLayout().setPaintDevice(device)
        document.setPageSize(body.size())
        document.setHtml(part)
        for sheet in range(document.pageCount()):
            if number:
                device.newPage()
            number += 1
            _print_page(painter, document, sheet, body, number)
    painter.end()


def parts(roster: Roster) -> Iterator[str]:
    """The overview, then the charter of each pod, as pages of their own that Qt takes."""
    head, *charters = _page(roster).split(_CHARTER)
    style = head[: head.index("<body>")]
    yield head
    for charter in charters:
        yield f"{style}<body>{_CHARTER}{charter}"


def first_pages(roster: Roster, pods: int, rows: int) -> QTextDocument:
    """The overview with the first rows of its tables, and the pages of the first pods."""
    head, *charters = _page(roster).split(_CHARTER)
    document = _blank()
    document.setHtml(_CHARTER.join((_first_rows(head, rows), *charters[:pods])))
    return document


def _first_rows(text: str, most: int) -> str:
    def cut(body: re.Match[str]) -> str:
        return "".join(body[0].splitlines(keepends=True)[: most + 1])

    return re.sub(r"<tbody>.*?(?=</tbody>)", cut, text, flags=re.DOTALL)


def _page(roster: Roster) -> str:
    # Qt knows the width of a table only as an attribute.
    return page(roster).replace("<table>", '<table width="100%">')


def _blank() -> QTextDocument:
    document = QTextDocument()
    font = QFont("Inter", 10)
    # The signs that Inter sets in the place of others are no letters to who copies or searches a PDF.
    font.setFeature(QFont.Tag("calt"), 0)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    return document


def _print_page(painter: QPainter, document: QTextDocument, sheet: int, body: QRectF, number: int) -> None:
    top = sheet * body.height()
    painter.save()
    painter.translate(body.left(), body.top() - top)
    document.drawContents(painter, QRectF(QPointF(0, top), QSizeF(body.size())))
    painter.restore()
    painter.setFont(QFont("Inter", 8))
    foot = QRectF(body.left(), body.bottom(), body.width(), body.top() / 2)
    painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, str(number))
