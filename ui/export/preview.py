"""What leaves, before it does: as tables, as the page that it is, as a picture or as text."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QSizePolicy, QTextBrowser, QVBoxLayout, QWidget

from planner.exchange import Format
from planner.exchange.meetings import meeting_rows
from planner.exchange.roster import Roster
from planner.exchange.sheet import Cells
from planner.exchange.tables import FIGURES, tables
from planner.words import counted
from ui.export.paper import first_pages
from ui.export.picture import BoardPicture
from ui.export.png import image
from ui.tables import PlainTable, TableModel
from ui.theme import theme
from ui.theme.palette import LIGHT
from ui.widgets import Label, Segments

MOST_ROWS, MOST_PODS, MOST_LETTERS = 200, 12, 20_000
_DOTS = 3_000_000  # of a picture
# As it is printed, whatever the window looks like.
_PAPER = f"background: {LIGHT.roles['raised']}; color: {LIGHT.roles['text']};"


def named(table: str) -> str:
    """A table as one says it: "Changes by pod"."""
    return table.capitalize().replace("-", " ").replace(" utc", " (UTC)")


def preview(roster: Roster, ending: str, format: Format) -> QWidget:
    """A widget that shows what a roster is in a format; raises InputError where it cannot be made."""
    if ending in ("csv", "xlsx"):
        return TablesPreview(tables(roster))
    if ending == "ics":
        return TablesPreview({"meetings": list(meeting_rows(roster))})
    if ending in ("html", "pdf"):
        return PagePreview(roster)
    if ending in ("png", "svg"):
        return PicturePreview(roster)
    return TextPreview(format.files(roster, f"roster.{ending}"))


class _Preview(QWidget):
    """What is shown, and below it how much of the whole that is."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme().px(8))
        self.shown = Label("", "small", "muted")

    def say(self, shown: int, all: int, one: str, more: str | None = None) -> None:
        """Say how much is shown."""
        whole = counted(all, one, more)
        self.shown.setText(f"The first {shown:,} of {whole}" if shown < all else whole)


class TablesPreview(_Preview):
    """The rows of one table, and a choice of the others."""

    def __init__(self, found: Mapping[str, list[Cells]]) -> None:
        super().__init__()
        self._tables, self._names = found, list(found)
        self.choice = Segments("Table", [named(name) for name in self._names])
        self.choice.chosen.connect(self._show)
        self.view: PlainTable | None = None
        self.choice.setVisible(len(self._names) > 1)
        self.column.addWidget(self.choice)
        self.column.addWidget(self.shown)
        self._show(0)

    @property
    def rows(self) -> list[Cells]:
        """All rows of the table that is shown, its headings first."""
        return self._tables[self._names[self.choice.choice]]

    def _show(self, number: int) -> None:
        headings, *rows = self._tables[self._names[number]]
        model = TableModel([named(heading.replace("_", "-")) for heading in headings])
        figures = {place for place, heading in enumerate(headings) if heading in FIGURES}
        model.show_rows(
            [
                tuple(float(cell) if cell and n in figures else cell for n, cell in enumerate(row))
                for row in rows[:MOST_ROWS]
            ]
        )
        view = PlainTable(model, named(self._names[number]), self)
        model.setParent(view)
        if self.view is not None:
            self.view.hide()
            self.view.deleteLater()
        self.view = view
        self.column.insertWidget(1, view, 1)
        self.say(min(len(rows), MOST_ROWS), len(rows), "row")


class PagePreview(_Preview):
    """The page with the charters of the first pods."""

    def __init__(self, roster: Roster) -> None:
        super().__init__()
        self.browser = QTextBrowser()
        self.browser.setAccessibleName("The page")
        self.browser.setStyleSheet(_PAPER)
        self._document = first_pages(roster, MOST_PODS, MOST_ROWS)
        self._document.setDocumentMargin(theme().px(16))
        self.browser.setDocument(self._document)
        self.column.addWidget(self.browser, 1)
        self.column.addWidget(self.shown)
        pods = len(roster.staffed)
        self.say(min(pods, MOST_PODS), pods, "pod")


class PicturePreview(_Preview):
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the picture into the room."""
        super().resizeEvent(event)
        ratio = self.devicePixelRatioF()
        room = QSize(int(self.label.width() * ratio), int(self.label.height() * ratio))
        smooth = Qt.TransformationMode.SmoothTransformation
        fitted = self._picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        fitted.setDevicePixelRatio(ratio)
        self.label.setPixmap(fitted)


class TextPreview(_Preview):
    """The text of the file, and of what lies beside it."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        super().__init__()
        several = len(contents) > 1
        parts = [(f"{name}\n" if several else "") + text.decode() for name, text in contents.items()]
        whole = "\n".join(parts).replace("\r\n", "\n")
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
