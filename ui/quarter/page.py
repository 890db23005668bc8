"""The page of a quarter: where it stands, what can be done next, its rosters, and what is due in it."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.cycles.roster import main_plan
from planner.problem import Problem
from planner.workspace.quarters import called
from ui import words
from ui.document import Document
from ui.frame.sentence import Sentence
from ui.quarter.story import Line, QuarterStory, pairs, rotating, waited
from ui.quarter.timeline import QuarterFace, Timeline
from ui.tables import PlainTable, TableModel
from ui.theme import follow, theme
from ui.widgets import Button, EmptyPlace, Label, Mark, WrapRow, clear

_MOST = 12  # lines of a list that are shown at once
_STACKED = 780  # at 100% text: narrower than this the lists stand one above the other


class DueList(QWidget):
    """A titled table of lines, or a sentence where there are none; `chosen` carries the person of a line."""

    chosen = Signal(str)

    def __init__(self, title: str, headings: tuple[str, str], nothing: str) -> None:
        super().__init__()
        self.model = TableModel(headings)
        self.table = PlainTable(self.model, title)
        self.table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count = Label("", "body", "muted")
        self._nothing = Label(nothing, "body", "muted", wrap=True)
        head = QHBoxLayout()
        head.addWidget(Label(title, "title"))
        head.addWidget(self.count)
        head.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self._nothing)
        column.addStretch()
        # To come with the keyboard is not to choose yet.
        self.table.selectionModel().selectionChanged.connect(self._choose)
        follow(self._fit)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self.model.show_rows(
            [(line.name, line.text) for line in lines], [line.person or "" for line in lines]
        )
        self.table.give_room({0, 1})
        self.table.setVisible(bool(lines))
        self._nothing.setVisible(not lines)
        self.count.setText(str(len(lines)) if lines else "")
        self._fit()

    def _choose(self) -> None:
        rows = self.table.selectionModel().selectedRows()
        if rows and (person := self.model.id_of(rows[0].row())):
            self.chosen.emit(person)

    def _fit(self) -> None:
        """As high as the lines are; many of them scroll."""
        px, header = theme().px, self.table.horizontalHeader()
        shown = min(self.model.rowCount(), _MOST)
        self.table.setFixedHeight(header.sizeHint().height() + shown * px(30) + 2)


class Rosters(QWidget):
    """The published plans, a line each; nothing where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self.lines = list(lines)
        clear(self._column)
        for line in lines:
            row = QWidget()
            inside = QHBoxLayout(row)
            inside.setContentsMargins(0, 0, 0, 0)
            inside.setSpacing(theme().px(8))
            inside.addWidget(Mark("pin", "accent_text", 14))
            inside.addWidget(Label(line.name, strong=True))
            inside.addWidget(Label(line.text, "body", "muted"))
            inside.addStretch()
            self._column.addWidget(row)
        self.setVisible(bool(lines))


class QuarterPage(QWidget):
    """One quarter of a document; `asked` carries the step that is pressed, `person` whom a line is about.

    `compareAsked` asks to set two of its plans side by side, `makeAsked` to make a quarter where none is.
    """

    asked = Signal(str)
    makeAsked = Signal()
    person = Signal(str)
    compareAsked = Signal()

    def __init__(self, today: Callable[[], date] = date.today, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._document: Document | None = None
        self.timeline = Timeline()
        self.title = Label("", "figure", strong=True)
        self.line = Label("", "small", "muted")
        self.sentence = Sentence()
        self.steps: list[Button] = []
        self._buttons = WrapRow()
        self.rosters = Rosters()
        self.rotating = DueList("Due to rotate", ("Person", "Where"), "Nobody has been anywhere for long.")
        self.waited = DueList("Waited for a pod", ("Person", "For"), "Nobody has waited.")
        self.pairs = DueList("Pairs that run", ("Pair", "Term"), "No pair runs on from before.")
        self._dues = (self.rotating, self.waited, self.pairs)
        self._lists = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._empty = EmptyPlace(
            "quarter",
            "No quarter yet",
            "Say when the first one begins, or import its challenges.",
            "Make a quarter",
        )
        self._nothing = EmptyPlace("quarter", "No quarter yet", "Open a file, or make a new one.")
        # Large text must not make the window larger than the screen.
        self.setMinimumSize(240, 240)
        self._lay_out()
        self._empty.asked.connect(self.makeAsked)
        self.timeline.chosen.connect(self._look_at)
        for due in self._dues:
            due.chosen.connect(self.person)
        follow(self._dress)
        self._dress()

    def show_document(self, document: Document | None) -> None:
        """Show the quarter that a document looks at."""
        self._document = document
        cycle = None if document is None else document.cycle
        named = None if document is None else document.named_plan
        there = document is not None and cycle is not None and named is not None
        self._scroll.setVisible(there)
        self._empty.setVisible(document is not None and document.writable and not there)
        self._nothing.setVisible(not there and self._empty.isHidden())
        if document is None or cycle is None or named is None:
            return
        story = QuarterStory(document.workspace, cycle, named, self._today())
        self.timeline.show_quarters(_faces(document))
        self.title.setText(story.title)
        self.line.setText(story.line)
        self.sentence.setText(" ".join([story.sentence, *_broken(document)]))
        self._offer(story, document)
        self.rosters.show_lines(list(story.rosters()))
        problem = None if document.trouble else document.problem
        self._show_due(problem)

    def _show_due(self, problem: Problem | None) -> None:
        for due, lines in ((self.rotating, rotating), (self.waited, waited), (self.pairs, pairs)):
            due.show_lines([] if problem is None else lines(problem))

    def _offer(self, story: QuarterStory, document: Document) -> None:
        """Show a button for each step that can be taken; the best next one is filled."""
        clear(self._buttons)
        self.steps = []
        for offered in story.steps():
            button = Button(offered.word, "main" if offered.best else "plain")
            button.setEnabled(document.writable)
            button.setToolTip("" if document.writable else document.why_read_only)
            button.clicked.connect(lambda _=False, step=offered.step: self.asked.emit(step))
            self._buttons.addWidget(button)
            self.steps.append(button)
        compare = Button("Compare plans")
        compare.clicked.connect(self.compareAsked)
        self._buttons.addWidget(compare)

    def _look_at(self, plan: str) -> None:
        if self._document is not None:
            self._document.look_at(plan)

    def _lay_out(self) -> None:
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.addWidget(self.timeline)
        self._told = QVBoxLayout()
        for part in (self.title, self.line, self.sentence, self.rosters):
            self._told.addWidget(part)
        self._column.addLayout(self._told)
        self._column.addLayout(self._buttons)
        for due, share in zip(self._dues, (3, 2, 4), strict=True):
            self._lists.addWidget(due, share)
        self._column.addLayout(self._lists)
        self._column.addStretch()
        self._scroll = QScrollArea()
        self._scroll.setWidget(page)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        whole.addWidget(self._empty)
        whole.addWidget(self._nothing)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the lists one above the other where there is little room."""
        super().resizeEvent(event)
        self._dress()

    def _dress(self) -> None:
        px = theme().px
        narrow = self.width() < px(_STACKED)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._lists.setDirection(down if narrow else right)
        self._column.setContentsMargins(px(20), px(20), px(20), px(20))
        self._column.setSpacing(px(16))
        self._told.setSpacing(px(4))
        self._lists.setSpacing(px(20))


def _faces(document: Document) -> list[QuarterFace]:
    workspace, here = document.workspace, document.cycle
    cycles = sorted(workspace.cycles.values(), key=lambda cycle: (cycle.starts, cycle.id))
    faces = []
    for cycle in cycles:
        plan = main_plan(workspace, cycle.id)
        when = words.week_dates(cycle.starts, 1, cycle.weeks)
        weeks = words.iso_weeks(cycle.starts, 1, cycle.weeks)
        plan_id = None if plan is None else plan.id
        faces.append(QuarterFace(called(cycle.id), when, cycle.state, plan_id, weeks, cycle == here))
    return faces


def _broken(document: Document) -> list[str]:
    """What is to know before a plan is published."""
    assessment = None if document.trouble else document.assessment
    named = document.named_plan
    if assessment is None or named is None or named.published or not assessment.score.must:
        return []
    count = assessment.score.must
    return [f"{named.name} breaks {count} {'must' if count == 1 else 'musts'} as it is."]
