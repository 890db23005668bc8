"""The page that shows who has met whom by department, now and after a programme of the next quarters."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from planner.problem import Problem
from planner.programme import Programme, Round
from planner.programme_words import kept_words, meeting_words, percent
from planner.solve.process.messages import Failed, ProgrammeFound, Reply, Rotate
from planner.workspace.quarters import called
from ui import words
from ui.document import Document
from ui.frame.sentence import Sentence
from ui.insight.matrix import MatrixModel, MatrixView
from ui.solving import Solving
from ui.tables import PlainTable, TableModel
from ui.theme import follow, theme
from ui.widgets import Button, EmptyPlace, Label, NumberField, Segments, WrapRow

if TYPE_CHECKING:
    import networkx as nx

SECONDS, MOST_QUARTERS = 20.0, 12
# At 100% text: who is a stranger stands below; room for that beside the matrix; the least height of a table.
_NARROW, _SIDE, _LOW = 680, 300, 150


class InsightPage(QWidget):
    """Shows the matrix of a document; the worker plans quarters ahead. `asking` says that it is needed."""

    asking = Signal()

    def __init__(self, solving: Solving, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._solving = solving
        self._problem: Problem | None = None
        self._number: int | None = None
        self.programme: Programme | None = None
        self.model = MatrixModel()
        self.matrix = MatrixView(self.model)
        self.when = Segments("Meetings", ("So far", "After the programme"))
        self.quarters = NumberField(1, MOST_QUARTERS)
        self.quarters.setValue(4)
        self.quarters.setAccessibleName("Quarters ahead")
        self.button = Button("Plan them")
        self.summary = Sentence()
        self.verdict = Sentence("", "body", "muted")
        self.strangers = TableModel(("Person", "Has never met"))
        self.rounds = TableModel(("Quarter", "Group", "Who"))
        self._who = Label("", "title", wrap=True)
        self._nobody = Label("Everybody here has met.", "body", "muted")
        self._strangers = PlainTable(self.strangers, "Who has never met whom")
        self._rounds = PlainTable(self.rounds, "Groups of the quarters ahead")
        self._rounds_title = Label("The quarters ahead", "title")
        self._empty = EmptyPlace("insight", "Nobody to meet yet", "Bring in people who join pods.")
        self._page = QWidget()
        self.setMinimumSize(240, 240)
        self._lay_out()
        self.when.chosen.connect(lambda _: self._show())
        self.button.clicked.connect(self._ask)
        self.matrix.selectionModel().selectionChanged.connect(self._tell)
        self.model.modelReset.connect(self._tell)
        follow(self._dress)
        self._dress()

    def show_document(self, document: Document | None) -> None:
        """Show who has met whom in the past of the quarter that a document looks at."""
        problem = None if document is None or document.trouble else document.problem
        if problem is not None and problem is self._problem:
            return  # the past is the same whatever becomes of the plan
        self._withdraw()
        self._problem, self.programme = problem, None
        self.when.show_choice(0)
        self._show()

    def end(self) -> None:
        """Look for nothing any more."""
        self._withdraw()

    # What is shown.

    def _show(self) -> None:
        problem, programme = self._problem, self.programme
        there = problem is not None and any(person.joins for person in problem.people)
        self._area.setVisible(there)
        self._empty.setVisible(not there)
        if problem is None or not there:
            return
        from planner.graphs.met import coverage, departments_of, whole

        before = coverage(problem, self._graph(problem, None))
        after = before if programme is None else coverage(problem, self._graph(problem, programme))
        shown = after if self.when.choice else before
        names = [(id, problem.department[id].name) for id in departments_of(problem)]
        chosen = self.matrix.currentIndex()
        at = (chosen.row(), chosen.column()) if self.matrix.selectionModel().hasSelection() else None
        self.model.show_shares(names, shown)
        self._fit()
        if at is not None:
            self.matrix.select(*at)
        told = f"{percent(whole(before))} of the people who could meet have met so far"
        if programme is not None:
            told = f"{told}, and {percent(whole(after))} after the programme"
        self.summary.setText(f"{told}, counted two by two.")
        self.when.setEnabled(programme is not None)
        self.button.setText("Stop" if self._number is not None else "Plan them")
        self._show_programme(problem)

    @property
    def _chosen(self) -> Programme | None:
        """The programme, where its meetings are shown too."""
        return self.programme if self.when.choice else None

    def _graph(self, problem: Problem, programme: Programme | None) -> "nx.Graph":
        from planner.graphs.met import met_graph

        return met_graph(problem, programme)

    def _show_programme(self, problem: Problem) -> None:
        programme = self.programme
        self._rounds.setVisible(programme is not None)
        self._rounds_title.setVisible(programme is not None)
        if programme is None:
            looking = "Looking for groups in which people meet others." if self._number is not None else ""
            self.verdict.setText(looking)
            return
        self.verdict.setText(f"{meeting_words(problem, programme)} {kept_words(programme)}")
        self.rounds.show_rows([row for each in programme.rounds for row in _round(problem, each)])
        self._rounds.give_room({2})

    def _tell(self) -> None:
        """List who has never met whom of the two departments that are selected."""
        index, problem = self.matrix.currentIndex(), self._problem
        selected = problem is not None and index.isValid() and self.matrix.selectionModel().hasSelection()
        self._who.setText("Press a cell to see who has never met." if not selected else "")
        self._strangers.setVisible(False)
        self._nobody.setVisible(False)
        if problem is None or not selected:
            return
        from planner.graphs.met import strangers

        one, other = self.model.pair(index)
        names = problem.department[one].name, problem.department[other].name
        self._who.setText(names[0] if one == other else f"{names[0]} and {names[1]}")
        found = strangers(problem, self._graph(problem, self._chosen), one, other)
        by_person: dict[str, list[str]] = {}
        for person, stranger in found:
            by_person.setdefault(person, []).append(problem.called(stranger))
        self.strangers.show_rows(
            [(problem.person[person].name, ", ".join(others)) for person, others in by_person.items()]
        )
        self._strangers.give_room({1})
        self._strangers.setVisible(bool(found))
        self._nobody.setVisible(not found)

    # What the worker is asked.

    def _ask(self) -> None:
        if self._number is not None:
            self._withdraw()
            self._show()
        elif self._problem is not None:
            self.asking.emit()
            request = Rotate(0, self._problem, self.quarters.value(), seconds=SECONDS)
            self._number = self._solving.ask(request, self._told)
            self.programme = None
            self.when.show_choice(0)
            self._show()

    def _told(self, reply: Reply) -> None:
        if isinstance(reply, ProgrammeFound):
            first = self.programme is None
            self.programme = reply.programme
            if first:
                self.when.show_choice(1)
        else:
            self._number = None
        self._show()
        if isinstance(reply, Failed):
            self.verdict.setText(words.ended(reply.text))

    def _withdraw(self) -> None:
        if self._number is not None:
            self._solving.withdraw(self._number)
            self._number = None

    # How it is laid out.

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self._page)
        self._head = [QHBoxLayout(), QHBoxLayout()]
        shown, ahead = self._head
        shown.addWidget(Label("Who has met whom", "title"))
        shown.addWidget(self.when)
        for widget in (Label("Quarters ahead", "body", "muted"), self.quarters, self.button):
            ahead.addWidget(widget)
        head = WrapRow(24)
        for part in self._head:
            part.setContentsMargins(0, 0, 0, 0)
            group = QWidget()
            group.setLayout(part)
            head.addWidget(group)
        self._column.addLayout(head)
        self._column.addWidget(self.summary)
        self._column.addWidget(self.verdict)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.addWidget(self.matrix, 5)
        side = QVBoxLayout()
        side.addWidget(self._who)
        side.addWidget(self._nobody)
        side.addWidget(self._strangers, 1)
        side.addStretch()
        self._below.addLayout(side, 2)
        self._column.addLayout(self._below, 1)
        self._column.addWidget(self._rounds_title)
        self._column.addWidget(self._rounds, 1)
        self._page.setAutoFillBackground(False)
        self._area = QScrollArea()
        self._area.setWidget(self._page)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._area)
        whole.addWidget(self._empty)
        self._who.setAlignment(Qt.AlignmentFlag.AlignTop)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put who is a stranger below the matrix where there is little room beside it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        px = theme().px
        narrow = self.width() < max(px(_NARROW), self.matrix.least_width() + px(_SIDE))
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._below.setDirection(way)
        low = px(_LOW)
        whole = self.matrix.whole_height()
        self.matrix.setMinimumHeight(whole if narrow else min(whole, 2 * low))
        for table in (self._strangers, self._rounds):
            table.setMinimumHeight(low)

    def _dress(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(20), px(12), px(20), px(20))
        self._column.setSpacing(px(8))
        for part in self._head:
            part.setSpacing(px(12))
        self._below.setSpacing(px(20))
        self.quarters.setFixedWidth(px(56))
        self._fit()


def _round(problem: Problem, each: Round) -> Iterator[tuple[str, str, str]]:
    """The rows of a quarter: its groups, who is in none, and what is not kept."""
    quarter = called(each.quarter)
    for group in each.groups:
        yield quarter, group.name, ", ".join(map(problem.called, group.people))
    if each.left_out:
        yield quarter, "In no group", ", ".join(map(problem.called, each.left_out))
    for text in each.broken:
        yield quarter, "Not kept", text
