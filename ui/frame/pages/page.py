"""What every page of the inspector has: a header, sections of reasons, and places that are found later."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.board.face import Drop
from ui.document import Document
from ui.explain import Reason
from ui.frame.parts import Header, Section
from ui.frame.rows import PlaceSection, ReasonRow
from ui.frame.sentence import Sentence
from ui.place_finder import PlaceFinder
from ui.places import Place, best
from ui.theme import theme
from ui.widgets import IconButton, Label

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
        for reason in rows[:MOST_FINDINGS]:
            row = ReasonRow(reason)
            row.pressed.connect(self.shown)
            section.add(row)
        if len(rows) > MOST_FINDINGS:
            section.add(Label(f"{len(rows) - MOST_FINDINGS} more", "small", "muted"))
        if not rows:
            section.add(Sentence(nothing, "body", "muted"))

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
