"""The inspector: 320 wide at the right; says of what is selected what it is and why it is there."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from ui import words
from ui.board.face import Drop, Held
from ui.document import Document
from ui.frame.inspector.asking import Asking
from ui.theme import follow, theme
from ui.widgets import ScrollOverlay

if TYPE_CHECKING:
    from planner.explain.option import Action
    from planner.plan import Finding, Plan
    from planner.problem import Pair, Problem
    from ui.explain import Reason
    from ui.frame.inspector.pages import Page
    from ui.frame.inspector.rows import Preview

WIDTH, _MARGIN = 320, 20
_MOST = 7


class Inspector(Asking):
    """Shows one page, and below it what a drop would change while people are held.

    `page` is the page shown; what is asked for there is passed on.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Inspector")
        self.page: Page | None = None
        self.preview: Preview | None = None
        self._wanted: tuple[object, ...] | None = None
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        ScrollOverlay(self._area, "raised")
        self._foot = QVBoxLayout()
        outer = self._outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._area, 1)
        outer.addLayout(self._foot)
        self._dress()
        follow(self._dress)

    def show_selection(
        self, document: Document, people: Sequence[Held], challenge: str | None, level: str | None = None
    ) -> None:
        """Show the page for these people, else for this challenge, else for the plan or one of its levels."""
        # The first window shows no page, so it does not wait for what pages need.
        from ui.frame.inspector.pages import PersonPage, PlanPage, PodPage, SeveralPage

        if not self._wants(document, tuple(people), challenge, level):
            return
        if document.assessment is None:
            self._show(None)
        elif len(people) == 1:
            self._show(PersonPage(document, people[0]))
        elif people:
            self._show(SeveralPage(document, people))
        elif challenge is not None:
            self._show(PodPage(document, challenge))
        else:
            self._show(PlanPage(document, level))

    def show_board(
        self, document: Document, people: Sequence[Held], challenge: str | None, finding: "Finding | None"
    ) -> None:
        """Show the page for a finding where the plan still has it, else for what is selected."""
        there = document.assessment is not None and finding in document.assessment.findings
        if finding is None or not there:
            self.show_selection(document, people, challenge)
        elif self._wants(document, "finding", finding):
            from ui.frame.inspector.pages import FindingPage

            self._show(FindingPage(document, finding))

    def show_pair(self, document: Document, unit: str, pair: "Pair | None") -> None:
        """Show the page for a liaison pair, or for a business unit where it is None."""
        from ui.frame.inspector.pages import PairPage, UnitPage

        if self._wants(document, "pair", unit, pair):
            self._show(UnitPage(document, unit) if pair is None else PairPage(document, pair))

    def show_liaison(self, document: Document, person: str) -> None:
        """Show the page for somebody who could be in one more pair."""
        from ui.frame.inspector.pages import LiaisonPage

        if self._wants(document, "liaison", person):
            self._show(LiaisonPage(document, person))

    def show_cell(self, document: Document, person: str, week: int) -> None:
        """Show what fills a person's hours in one week."""
        from ui.capacity.cell_page import CellPage

        if self._wants(document, "cell", person, week):
            page = CellPage(document, person, week)
            page.changeAsked.connect(document.do)
            self._show(page)

    def show_made(self, make: "Callable[[], Page]", document: Document, *about: object) -> None:
        """Show a page that a place makes of what `about` names, unless it is the one that is shown."""
        if self._wants(document, *about):
            self._show(make())

    def clear(self) -> None:
        """Show nothing."""
        self._show(None)

    def show_drop(self, document: Document, drop: Drop | None) -> None:
        """Show what a drop would change, one sentence per finding; None ends it."""
        assessment = document.assessment
        if drop is None or assessment is None:
            self.end_preview()
            return
        from ui.places import action

        problem = assessment.problem
        if drop.swap is not None:
            title = f"Swapped with {problem.person[drop.swap.person].name}"
        else:
            target = "the bench" if drop.target is None else problem.challenge[drop.target].title
            title = f"Dropped on {target}"
        self.show_action(document, title, action(drop), _full(problem, assessment.plan, drop))

    def show_action(self, document: Document, title: str, asked: "Action", last: str = "") -> None:
        """Show what an action would change, one sentence per finding, and a quiet one after them."""
        from planner.explain.consequences import consequences
        from ui.explain import Reason

        self.end_preview()
        assessment = document.assessment
        if assessment is None:
            return
        found = consequences(assessment, asked.applied(assessment.plan))
        self.show_reasons(title, [Reason(row.text, row.level, row.cost) for row in found], last)

    def show_reasons(self, title: str, reasons: "Sequence[Reason]", last: str = "") -> None:
        """Show what something would change; what weighs most is never among those that find no room."""
        from ui.frame.inspector.rows import Preview

        self.end_preview()
        rows = sorted(reasons, key=lambda row: (words.LEVELS.index(row.level or "low"), -abs(row.cost)))
        more = f"{len(rows) - _MOST} more" if len(rows) > _MOST else "" if rows else "Nothing changes."
        self.preview = Preview(title, rows[:_MOST], more or last)
        px = theme().px
        self._foot.setContentsMargins(px(12), px(8), px(12), px(12))
        self._foot.addWidget(self.preview)

    def end_preview(self) -> None:
        """Show no longer what something would change."""
        if self.preview is not None:
            self.preview.hide()
            self.preview.deleteLater()
            self.preview = None

    def leave_room(self, below: int) -> None:
        """Keep so many pixels free at the foot."""
        self._outer.setContentsMargins(1, 0, 0, below)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line to the left."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme().color("raised"))
        painter.fillRect(0, 0, 1, self.height(), theme().color("line"))

    def _wants(self, document: Document, *about: object) -> bool:
        """Whether a page is not the one that is shown; it is from now on."""
        # Selecting and changing both ask; the same page is not made twice.
        wanted = (document.assessment, document.why_read_only, *about)
        if self.page is not None and self._wanted is not None and _same(self._wanted, wanted):
            return False
        self._wanted = wanted
        return True

    def _show(self, page: "Page | None") -> None:
        # The old page may hold the button whose press asked for the new one: it goes when that is done.
        old = self._area.takeWidget()
        if self.page is not None:
            self.page.leave()
        if old is not None:
            old.deleteLater()
        self.page = page
        if page is None:
            return
        self.pass_on(page)
        self._area.setWidget(page)
        page.setAutoFillBackground(False)

    def _dress(self) -> None:
        self._wanted = None  # a page is made to one text size
        self.setFixedWidth(theme().px(WIDTH))
        self._foot.setContentsMargins(theme().px(_MARGIN), 0, theme().px(_MARGIN), 0)
        self.update()


def _same(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    # To compare assessments would be to compare plans; the document makes a new one for every change.
    return one[0] is other[0] and one[1:] == other[1:]


def _full(problem: "Problem", plan: "Plan", drop: Drop) -> str:
    """That a pod has as many as it takes once people are dropped on it: "Then full: 6 of 4–6."."""
    if drop.target is None or drop.swap is not None:
        return ""
    size = problem.challenge[drop.target].size
    count = len({*plan.members(drop.target), *(held.person for held in drop.people)})
    return f"Then full: {words.size(count, size)}." if count == size[1] else ""
