"""What is printed, before it is: its first pages."""

from itertools import islice

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from planner.exchange.rosters.roster import Roster
from planner.words import counted
from ui.export.clipboard import copied_page
from ui.export.paper import Sheet, body_of, sheets
from ui.export.pdf import paper_size
from ui.export.shown import Preview
from ui.theme import theme
from ui.theme.palette import LIGHT

MOST_PAGES = 12
_DOTS_PER_INCH = 96


class SheetsPreview(Preview):
    """The first pages as they are printed."""

    def __init__(self, roster: Roster) -> None:
        super().__init__()
        self._roster = roster
        paper = QImage(paper_size().sizePixels(_DOTS_PER_INCH), QImage.Format.Format_RGB32)
        paper.setDotsPerMeterX(round(_DOTS_PER_INCH / 0.0254))
        paper.setDotsPerMeterY(paper.dotsPerMeterX())
        found = list(islice(sheets(paper, roster), MOST_PAGES + 1))
        self.pages = [_Page(sheet, paper) for sheet in found[:MOST_PAGES]]
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(theme().px(12))
        for page in self.pages:
            column.addWidget(page)
        column.addStretch()
        area = QScrollArea()
        area.setAccessibleName("The pages")
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.viewport().setStyleSheet(f"background: {theme().color('surface').name()};")
        self.column.addWidget(area, 1)
        self.column.addWidget(self.shown)
        pages = counted(len(self.pages), "page")
        self.shown.setText(f"The first {pages}" if len(found) > MOST_PAGES else pages)

    def copied(self) -> QMimeData:
        """What is on all pages, for a mail."""
        return copied_page(self._roster)


class _Page(QWidget):
    """One page, as wide as there is room."""

    def __init__(self, sheet: Sheet, paper: QImage) -> None:
        super().__init__()
        self._sheet, self._paper = sheet, paper
        self.setAccessibleName(f"Page {sheet.number}")
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """A page keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:
        """As high as paper of that width is."""
        return round(width * self._paper.height() / self._paper.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(LIGHT.roles["raised"]))
        scale = self.width() / self._paper.width()
        painter.scale(scale, scale)
        self._sheet.paint(painter, body_of(self._paper))
