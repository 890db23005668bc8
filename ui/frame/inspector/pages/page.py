"""What every page of the inspector has: a header, sections of reasons, and options that are found later."""

from collections import deque
from collections.abc import Callable, Collection, Sequence
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from planner.cycles.replanning import could_be_given_up, could_leave
from planner.explain import Answer, Work
from planner.explain.option import Option, told
from planner.explain.suggest import suggest
from ui.board.face import Held
from ui.document import Document
from ui.explain import Reason, reasons
from ui.finder import Finder
from ui.frame.inspector.asking import Asking
from ui.frame.inspector.parts import Header, Section
from ui.frame.inspector.rows import OptionSection, ReasonButton, ReasonRow
from ui.frame.sentence import Sentence
from ui.theme import theme
from ui.widgets import Button, IconButton

MOST_FINDINGS, FEW_SUGGESTIONS = 12, 5


class Page(Asking):
    """One page of the inspector, on something of the plan of a document."""

    def __init__(self, document: Document) -> None:
        super().__init__()
        assessment = document.assessment
        assert assessment is not None, "a page speaks of a plan"
        self._document, self._assessment = document, assessment
        self._problem, self._plan = assessment.problem, assessment.plan
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._waiting: deque[tuple[Work[Any], Callable[[Any], None]]] = deque()
        self._finder = Finder(self)
        self._finder.found.connect(self._found)

    def minimumSizeHint(self) -> QSize:
        """No height of its own: that of all sentences at their narrowest would be left empty below it."""
        return QSize(super().minimumSizeHint().width(), 0)

    def leave(self) -> None:
        """Look for no more places: the page is about to go."""
        self._waiting.clear()
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

    def _happens(self, word: str, leaving: Collection[str] = (), given_up: Collection[str] = ()) -> None:
        """A button that says what happens within a published quarter, where it can."""
        document, cycle = self._document, self._document.cycle
        if cycle is None or cycle.state != "published" or cycle.weeks == 1 or not document.writable:
            return
        there = {row.id for row in could_leave(document.workspace, cycle.id)}
        there |= {row.id for row in could_be_given_up(document.workspace, cycle.id)}
        if there.issuperset((*leaving, *given_up)):
            button = Button(word)
            button.setToolTip("The weeks that are left are planned again.")
            button.clicked.connect(lambda: self.againAsked.emit(leaving, given_up))
            self._section().rows.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def _leaves(self, people: tuple[Held, ...] = (), challenge: str | None = None) -> None:
        """Buttons for the notice of these people or of this pod, and for the roster of the pod."""
        buttons = QHBoxLayout()
        buttons.setSpacing(theme().px(8))
        copy = Button("Copy notice")
        copy.setToolTip("Copies what there is to know, as text for a mail")
        copy.clicked.connect(lambda: self.noticeAsked.emit(people, challenge))
        buttons.addWidget(copy)
        if challenge is not None:
            export = Button("Export this pod…")
            export.clicked.connect(lambda: self.exportAsked.emit((), challenge))
            buttons.addWidget(export)
        buttons.addStretch()
        self._section().rows.addLayout(buttons)

    def _lock_button(self, locked: bool, tip: str) -> IconButton:
        """A button for the header that is down while something is locked."""
        button = IconButton("lock", f"{tip} (L)")
        button.set_icon("lock", "accent_text" if locked else "muted")
        button.setCheckable(True)
        button.setChecked(locked)
        button.setDisabled(self._document.read_only)
        return button

    def _reasons(self, section: Section, rows: Sequence[Reason], nothing: str, signed: bool = False) -> None:
        # One more reason takes no more room than the link that would stand for it.
        first = len(rows) if len(rows) == MOST_FINDINGS + 1 else MOST_FINDINGS
        for reason in rows[:first]:
            section.add(self._row(section, reason, signed))
        if rest := rows[first:]:
            link = Button(f"{len(rest)} more", "link")
            link.clicked.connect(lambda: self._replace(section, link, rest, signed))
            section.add(link)
        if not rows:
            section.add(Sentence(nothing, "body", "muted"))

    def _row(self, section: Section, reason: Reason, signed: bool = False) -> QWidget:
        if reason.finding is None and not reason.rest:
            return ReasonRow(reason, signed)
        row = ReasonButton(reason, signed)
        if reason.rest:
            row.asked.connect(lambda findings: self._replace(section, row, reasons(findings)))
        else:
            row.asked.connect(self.shown)
        return row

    def _replace(self, section: Section, row: QWidget, by: Sequence[Reason], signed: bool = False) -> None:
        """Put what a row stands for in its place."""
        place = section.rows.indexOf(row)
        section.rows.removeWidget(row)
        row.hide()
        row.deleteLater()
        made = [self._row(section, reason, signed) for reason in by]
        for number, one in enumerate(made):
            section.rows.insertWidget(place + number, one)
        # The keyboard goes on where it was.
        made[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _options(self, title: str, nothing: str, called: Callable[[Option], str]) -> OptionSection:
        """A section for options; `_look` fills it. The first one has the page's filled button."""
        first = not self.findChildren(OptionSection)
        section = OptionSection(title, nothing, called, self._document.read_only, first)
        section.asked.connect(self.actionAsked)
        self._column.addWidget(section)
        return section

    def _look(
        self, section: OptionSection, work: Work[list[Option]], fill: Callable[[list[Option]], None]
    ) -> None:
        """Look for options after whatever is looked for already, and fill a section with them."""
        section.wait()
        self._find(work, fill)

    def _find(self, work: Work[Answer], fill: Callable[[Answer], None]) -> None:
        """Look for something after whatever is looked for already, and fill it in."""
        self._waiting.append((work, fill))
        if not self._finder.busy:
            self._go_on()

    def _go_on(self) -> None:
        if self._waiting:
            self._finder.start(self._waiting[0][0])

    def _found(self, answer: Any) -> None:
        self._waiting.popleft()[1](answer)
        self._go_on()

    def _suggestions(self, title: str, challenge: str | None = None) -> None:
        """A section that looks for moves, swaps, chains and pairs where somebody asks for it."""
        nothing = "Nothing better was found."
        section = self._options(title, nothing, lambda option: told(self._problem, option.action))

        def look() -> None:
            self._look(section, suggest(self._assessment, FEW_SUGGESTIONS, challenge), section.fill)

        section.offer("Look for them", look)

    def _title(self, challenge: str | None) -> str:
        return "Bench" if challenge is None else self._problem.challenge[challenge].title
