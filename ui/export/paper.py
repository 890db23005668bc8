"""The roster on paper: the page that is exported as HTML, laid out by Qt, each pod on a page of its own.

Qt breaks a page wherever a line ends. Here each part is laid out as if a page had no end, and cut where
nothing is torn apart: between the rows of a table, and never between a heading and what it is for.
"""

import re
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPaintDevice, QPainter, QTextDocument

from planner.exchange import html
from planner.exchange.rosters.roster import Roster
from ui.export.breaks import Breaks
from ui.theme.palette import LIGHT
from ui.theme.type import FAMILY

_MARGIN, _GAP, _INCH = 18, 6, 25.4  # millimetres around what is printed, and between its parts
_ROWS = 60  # of a table that are laid out at once
_SMALLEST = 0.7  # of its size, to which a charter is made smaller so that it fits on its page
# What Qt knows only as an attribute, or not as browsers do.
_FOR_QT = (
    (r"max-width: .*?;|margin: 2em auto;|padding: 0 1.5em;", ""),
    ("<table>", '<table width="100%">'),
    (r'style="width: (\d+%)"', r'width="\1"'),
    # A name from right to left turns no list of names and no cell around.
    (r"<(td|p|li|h\d)\b", r'<\1 dir="ltr"'),
)
# Closer than on a screen, and nothing is a link.
_FOR_PAPER = (
    ("line-height: 1.45", "line-height: 1.2"),
    (r"padding-(top|bottom): 4px", r"padding-\1: 3px"),
    (r"</?a\b[^>]*>", ""),
)


@dataclass(frozen=True)
class Part:
    """A piece of what is printed: on a page of its own, or after the last.

    One that `goes_on` begins in the table in which the one before, which `stays_open`, ended.
    """

    text: str
    own_page: bool = False
    goes_on: bool = False
    stays_open: bool = False


@dataclass(frozen=True)
class Slice:
    """What a document shows between two heights of it, at a place below the top of a page."""

    document: QTextDocument
    top: float
    bottom: float
    at: float
    scale: float = 1

    @property
    def height(self) -> float:
        """The room that it takes on the page."""
        return (self.bottom - self.top) * self.scale

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint it into the part of a page that is printed on."""
        painter.save()
        painter.translate(body.left(), body.top() + self.at)
        painter.scale(self.scale, self.scale)
        painter.translate(0, -self.top)
        shown = QRectF(0, self.top, body.width() / self.scale, self.bottom - self.top)
        self.document.drawContents(painter, shown)
        painter.restore()


@dataclass
class Sheet:
    """One page: its number, what stands at its foot, and what is on it."""

    number: int
    foot: str
    slices: list[Slice] = field(default_factory=list)

    @property
    def used(self) -> float:
        """The height of the page that is full."""
        return self.slices[-1].at + self.slices[-1].height if self.slices else 0.0

    def add(self, document: QTextDocument, top: float, bottom: float, at: float, scale: float) -> None:
        """Put what a document shows between two heights on the page, where there is anything."""
        if bottom > top:
            self.slices.append(Slice(document, top, bottom, at, scale))

    def paint(self, painter: QPainter, body: QRectF) -> None:
        """Paint the page, of which `body` is the part within its margins."""
        for each in self.slices:
            each.paint(painter, body)
        painter.setFont(_font(8))
        painter.setPen(QColor(LIGHT.roles["muted"]))
        foot = QRectF(body.left(), body.bottom(), body.width(), body.top() / 2)
        low = Qt.AlignmentFlag.AlignBottom
        number = f"Page {self.number}"
        room = foot.adjusted(0, 0, -2 * painter.fontMetrics().horizontalAdvance(number), 0)
        named = painter.fontMetrics().elidedText(self.foot, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | low, named)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | low, number)


def printing(device: QPagedPaintDevice, roster: Roster) -> Generator[float, None, None]:
    """Print the whole roster page by page; tells after each which share of all is done."""
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    body, done = body_of(device), Progress()
    try:
        for sheet in sheets(device, roster, done):
            if sheet.number > 1:
                device.newPage()
            sheet.paint(painter, body)
            yield done.share
    finally:
        painter.end()


@dataclass
class Progress:
    """How many of the parts of a roster are on pages."""

    parts: int = 0
    all: int = 1

    @property
    def share(self) -> float:
        """The share of the whole, up to 1."""
        return min(1.0, self.parts / self.all)


def body_of(device: QPaintDevice) -> QRectF:
    """The part of a page that is printed on, in dots of the device."""
    margin = device.logicalDpiX() * _MARGIN / _INCH
    return QRectF(0, 0, device.width(), device.height()).adjusted(margin, margin, -margin, -margin)


def sheets(device: QPaintDevice, roster: Roster, done: Progress | None = None) -> Iterator[Sheet]:
    """The pages of a roster as a device shows them, one after the other."""
    made, done = parts(roster), done or Progress()
    done.all = len(made)
    body, gap = body_of(device), device.logicalDpiY() * _GAP / _INCH
    foot = roster.title + (" · For managers" if roster.for_managers else "")
    sheet = Sheet(1, foot)
    for part in made:
        document, scale = _laid_out(device, part, body.size())
        breaks = Breaks(document)
        top = breaks.below_headings if part.goes_on else 0.0
        end = breaks.table_end if part.stays_open else breaks.end
        if part.own_page and sheet.slices:
            yield sheet
            sheet = Sheet(sheet.number + 1, foot)
        at = sheet.used + (gap if sheet.slices and not part.goes_on else 0.0)
        while top < end:
            begun = bool(sheet.slices)
            headings = breaks.headings_of(top)
            if headings is not None and not begun:
                sheet.add(document, *headings, at, scale)
                at = sheet.used
            bottom = min(end, breaks.last_before(top, top + (body.height() - at) / scale, begun))
            sheet.add(document, top, bottom, at, scale)
            top, at = bottom, 0.0
            if top < end:
                yield sheet
                sheet = Sheet(sheet.number + 1, foot)
        done.parts += 1
    yield sheet


def parts(roster: Roster) -> list[Part]:
    """What is printed in pieces that are laid out one at a time: what is told of all, then each pod."""
    told = [part for section in html.sections(roster) for part in _in_pieces(section)]
    pods = [Part(text, own_page=True) for text in html.pod_pages(roster)]
    if roster.pod is None:
        return [Part(html.header(roster)), *told, *pods]
    return [*pods, *(replace(part, own_page=not number) for number, part in enumerate(told))]


def _in_pieces(section: str) -> Iterator[Part]:
    """A section of the page, its long tables in pieces that each bear the headings."""
    before = ""
    for table in re.split(r"(<table>.*?</table>\n?)", section, flags=re.DOTALL):
        if not table.startswith("<table>"):
            before += table
            continue
        heads, *rows = table[: table.index("</tbody>")].splitlines(keepends=True)
        for first in range(0, len(rows), _ROWS):
            some = "".join(rows[first : first + _ROWS])
            more = first + _ROWS < len(rows)
            yield Part(f"{before}{heads}{some}</tbody></table>", goes_on=first > 0, stays_open=more)
            before = ""
    if re.sub(r"<[^>]*>|\s", "", before):
        yield Part(before)


def _laid_out(device: QPaintDevice, part: Part, page: QSizeF) -> tuple[QTextDocument, float]:
    """A part as a document without page ends, and the scale at which a charter fits on its page."""
    document, scale = _document(device, part.text, page.width()), 1.0
    while part.own_page and document.size().height() * scale > page.height() and scale > _SMALLEST:
        scale = max(_SMALLEST, scale - 0.05)
        document.setTextWidth(page.width() / scale)
    if document.size().height() * scale > page.height():
        scale = 1.0
        document.setTextWidth(page.width())
    return document, scale


def _document(device: QPaintDevice, text: str, width: float) -> QTextDocument:
    document = QTextDocument()
    document.setDefaultFont(_font(10))
    document.setDocumentMargin(0)
    # Set before there is text, so that it is laid out but once.
    document.documentLayout().setPaintDevice(device)
    document.setTextWidth(width)
    document.setHtml(_with(for_qt(f"<style>{html.STYLE}</style><body>{text}</body>"), _FOR_PAPER))
    return document


def _font(points: int) -> QFont:
    font = QFont(FAMILY, points)
    # The signs that Inter sets in the place of others are no letters to who copies or searches a PDF.
    font.setFeature(QFont.Tag("calt"), 0)
    return font


def for_qt(text: str) -> str:
    """A page as Qt takes it."""
    return _with(text, _FOR_QT)


def _with(text: str, instead: tuple[tuple[str, str], ...]) -> str:
    for was, by in instead:
        text = re.sub(was, by, text)
    return text
