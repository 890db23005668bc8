"""What every page of the inspector has: a header, sections of reasons, and places that are found later."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.board.face import Drop
from ui.document import Document
from ui.explain import Reason, reasons
from ui.frame.parts import Header, Section
from ui.frame.rows import PlaceSection, ReasonRow
from ui.frame.sentence import Sentence
from ui.place_finder import PlaceFinder
from ui.places import Place, best
from ui.theme import theme
from ui.widgets import Button, IconButton

MOST_FINDINGS = 12


class Page(QWidget):
    """One page of the inspector.

    `dropAsked` carries a Drop, `lockAsked` and `benchAsked` a tuple of Held, `shown` a Finding to look at;
    `closed` says that the page is not wanted any more.
    """

    dropAsked = Signal(object)
    lockAsked = Signal(object)
    benchAsked = Signal(object)
    shown = Signal(object)
    closed = Signal()

    def __init__(self, document: Document) -> None:
        super().__init__()
        assessment = document.assessment
        assert assessment is not None, "a page speaks of a plan"
        self._document, self._assessment = document, assessment
        self._problem, self._plan = assessment.problem, assessment.plan
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._finder = PlaceFinder(self)

    def leave(self) -> None:
        """Look for no more places: the page is about to go."""
        self._finder.stop()

    def _section(self, title: str = "", line: bool = True) -> Section:
        section = Section(title, line)
        self._column.addWidget(section)
        return section

    def _head(self, header: Header) -> Section:
        close = IconButton("close", "Close (Esc)")
        close.clicked.connect(self.closed)
        header.add_button(close)
        section = self._section(line=False)
        section.add(header)
        section.rows.addSpacing(theme().px(8))
        return section

    def _reasons(self, section: Section, rows: Sequence[Reason], nothing: str) -> None:
        # One more reason takes no more room than the link that would stand for it.
        first = len(rows) if len(rows) == MOST_FINDINGS + 1 else MOST_FINDINGS
        for reason in rows[:first]:
            section.add(self._row(section, reason))
        if rest := rows[first:]:
            link = Button(f"{len(rest)} more", "link")
            link.clicked.connect(lambda: self._replace(section, link, rest))
            section.add(link)
        if not rows:
            section.add(Sentence(nothing, "body", "muted"))

    def _row(self, section: Section, reason: Reason) -> ReasonRow:
        row = ReasonRow(reason)
        if reason.rest:
            row.pressed.connect(lambda findings: self._replace(section, row, reasons(findings)))
        else:
            row.pressed.connect(self.shown)
        return row

    def _replace(self, section: Section, row: QWidget, by: Sequence[Reason]) -> None:
        """Put what a row stands for in its place."""
        place = section.rows.indexOf(row)
        section.rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        made = [self._row(section, reason) for reason in by]
        for number, one in enumerate(made):
            section.rows.insertWidget(place + number, one)
        # The keyboard goes on where it was.
        made[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _places(
        self,
        title: str,
        nothing: str,
        called: Callable[[Drop], str],
        choose: Callable[[list[Place]], list[Place]] = best,
        many: str = "places",
    ) -> None:
        """A section that lists what `choose` takes of the places, once they are found."""
        section = PlaceSection(title, nothing, called, self._document.read_only, many)
        section.asked.connect(self.dropAsked)
        self._column.addWidget(section)
        self._finder.found.connect(lambda places: section.fill(places, choose(places)))

    def _title(self, challenge: str | None) -> str:
        return "Bench" if challenge is None else self._problem.challenge[challenge].title
