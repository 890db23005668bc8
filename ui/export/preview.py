"""What leaves, before it does: as tables, as the page that it is, as a picture or as text."""

import re
from collections.abc import Callable, Collection, Mapping
from itertools import islice

from PySide6.QtCore import QMimeData, QSize, Qt
from PySide6.QtGui import QFontDatabase, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QLabel,
    QPlainTextEdit,
    QSizePolicy,
    QTextBrowser,
)

from planner.exchange import Format, html, pods
from planner.exchange.reading.sheet import Cells
from planner.exchange.rosters.meetings import meeting_rows
from planner.exchange.rosters.roster import Roster
from planner.exchange.rosters.tables import FIGURES, tables
from ui.export.clipboard import copied, copied_page
from ui.export.pages import SheetsPreview
from ui.export.paper import for_qt
from ui.export.picture import BoardPicture
from ui.export.png import image
from ui.export.shown import Preview
from ui.tables import PlainTable, TableModel
from ui.theme import theme
from ui.theme.palette import LIGHT
from ui.widgets import Choice, Segments

MOST_ROWS, MOST_PODS, MOST_LETTERS = 200, 12, 20_000
_DOTS = 3_000_000  # of a picture
_SIDE_BY_SIDE = 8
# As it is printed, whatever the window looks like.
_PAPER = f"background: {LIGHT.roles['raised']}; color: {LIGHT.roles['text']};"


def _choice(names: list[str], choose: Callable[[int], None]) -> Segments | Choice:
    """A choice of tables: side by side, or one below the other where they are many."""
    if len(names) <= _SIDE_BY_SIDE:
        segments = Segments("Table", names)
        segments.chosen.connect(choose)
        return segments
    choice = Choice()
    choice.setAccessibleName("Table")
    choice.addItems(names)
    choice.currentIndexChanged.connect(choose)
    return choice


def named(table: str) -> str:
    """A table as one says it: "Changes by pod"."""
    return (table[:1].upper() + table[1:]).replace("-", " ").replace(" utc", " (UTC)")


def preview(roster: Roster, name: str, format: Format) -> Preview:
    """A widget that shows what a roster is in a format; raises InputError where it cannot be made."""
    if name in ("csv", "xlsx"):
        return TablesPreview({named(table): rows for table, rows in tables(roster).items()})
    if name == "pods":
        return TablesPreview(pods.sheets(roster))
    if name == "ics":
        return TablesPreview({"Meetings": list(meeting_rows(roster))})
    if name == "html":
        return PagePreview(roster)
    if name == "pdf":
        return SheetsPreview(roster)
    if name in ("png", "svg"):
        return PicturePreview(roster)
    return TextPreview(format.files(roster, f"roster.{name}"))


def _beginning(roster: Roster) -> str:
    """The page with the first rows of its tables and the charters of the first pods."""

    def cut(body: re.Match[str]) -> str:
        return "".join(body[0].splitlines(keepends=True)[: MOST_ROWS + 1])

    told = [re.sub(r"<tbody>.*?(?=</tbody>)", cut, text, flags=re.DOTALL) for text in html.sections(roster)]
    text = html.page_of(roster, told, islice(html.pod_pages(roster), MOST_PODS))
    # Headings follow the font of the window by themselves, which the size of all else must keep up with.
    return re.sub(r"(?<=font-size: )\d+(?=pt)", lambda size: str(theme().px(int(size[0]))), for_qt(text))


class TablesPreview(Preview):
    """The rows of one table, and a choice of the others.

    Below the headings that are `figures` of a table stand numbers: without them, below those of rosters.
    """

    def __init__(
        self, found: Mapping[str, list[Cells]], figures: Mapping[str, Collection[str]] | None = None
    ) -> None:
        super().__init__()
        self._tables, self._names = found, list(found)
        self._figures = dict.fromkeys(found, FIGURES) if figures is None else figures
        self.choice = _choice(self._names, self._show)
        self.view: PlainTable | None = None
        self.choice.setVisible(len(self._names) > 1)
        self.column.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignLeft)
        self._number = 0
        self.column.addWidget(self.shown)
        self._show(0)

    @property
    def rows(self) -> list[Cells]:
        """All rows of the table that is shown, its headings first."""
        return self._tables[self._names[self._number]]

    def copied(self) -> QMimeData:
        """The table, for a spreadsheet or a mail."""
        return copied(self.rows)

    def _show(self, number: int) -> None:
        self._number = number
        headings, *rows = self.rows
        model = TableModel([named(heading.replace("_", "-")) for heading in headings])
        numbers = self._figures[self._names[number]]
        figures = {place for place, heading in enumerate(headings) if heading in numbers}
        model.show_rows(
            [
                tuple(float(cell) if cell and n in figures else cell for n, cell in enumerate(row))
                for row in rows[:MOST_ROWS]
            ]
        )
        view = PlainTable(model, self._names[number], self)
        model.setParent(view)
        if self.view is not None:
            self.view.hide()
            self.view.deleteLater()
        self.view = view
        self.column.insertWidget(1, view, 1)
        self.say(min(len(rows), MOST_ROWS), len(rows), "row")


class PagePreview(Preview):
    """The page with the charters of the first pods."""

    def __init__(self, roster: Roster) -> None:
        super().__init__()
        self.browser = QTextBrowser()
        self.browser.setAccessibleName("The page")
        self.browser.setStyleSheet(_PAPER)
        self.browser.document().setDocumentMargin(theme().px(16))
        # Its tables take all the width there is, and by the rounding of a column a pixel more.
        self.browser.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.browser.setHtml(_beginning(roster))
        self.column.addWidget(self.browser, 1)
        self.column.addWidget(self.shown)
        self._roster, pods = roster, len(roster.staffed)
        self.say(min(pods, MOST_PODS), pods, "pod")

    def copied(self) -> QMimeData:
        """The whole page, for a mail."""
        return copied_page(self._roster)


class PicturePreview(Preview):
    """The picture, as large as there is room."""

    def __init__(self, roster: Roster) -> None:
        super().__init__()
        self._picture = QPixmap.fromImage(image(BoardPicture(roster), _DOTS))
        self.label = QLabel()
        self.label.setAccessibleName("The picture of the board")
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
        self.column.addWidget(self.label, 1)
        self.column.addWidget(self.shown)
        pods = len(roster.staffed)
        self.say(pods, pods, "pod")

    def copied(self) -> QMimeData:
        """The picture."""
        data = QMimeData()
        data.setImageData(self._picture.toImage())
        return data

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture into the room."""
        super().resizeEvent(event)
        ratio = self.devicePixelRatioF()
        room = QSize(int(self.label.width() * ratio), int(self.label.height() * ratio))
        smooth = Qt.TransformationMode.SmoothTransformation
        fitted = self._picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        fitted.setDevicePixelRatio(ratio)
        self.label.setPixmap(fitted)


class TextPreview(Preview):
    """The text of the file, and of what lies beside it."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        super().__init__()
        several = len(contents) > 1
        parts = [(f"{name}\n" if several else "") + text.decode() for name, text in contents.items()]
        self._whole = whole = "\n".join(parts).replace("\r\n", "\n")
        self.text = QPlainTextEdit()
        self.text.setAccessibleName("The text")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPixelSize(theme().px(12))
        self.text.setFont(font)
        self.text.setPlainText(whole[:MOST_LETTERS])
        self.column.addWidget(self.text, 1)
        self.column.addWidget(self.shown)
        self.say(min(len(whole), MOST_LETTERS), len(whole), "letter")

    def copied(self) -> QMimeData:
        """The whole text."""
        data = QMimeData()
        data.setText(self._whole)
        return data
