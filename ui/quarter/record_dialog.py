"""Correcting what is on record of a closed quarter: other weeks, places to add, places to take out."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.cycles.correcting import OnRecord, correct, in_order, on_record, pair_of, pod_titles
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.change import Change
from planner.workspace.entities import Cycle, Served
from planner.workspace.quarters import called
from ui import words
from ui.frame.sentence import Sentence
from ui.quarter.pick import Pick
from ui.quarter.record_model import WEEKS, RecordModel, WeeksDelegate
from ui.quarter.trouble import Trouble
from ui.tables import PlainTable
from ui.theme import theme
from ui.widgets import Button, Choice, Label, NumberField, Segments, footer, shorten

WIDTH, SHOWN = 560, 8
POD, PAIR = 0, 1


class RecordDialog(QDialog):
    """Shows what is on record of a closed quarter to be edited. `agreed` carries the Change that corrects it.

    The quarter can be chosen until something of it is corrected.
    """

    agreed = Signal(object)

    def __init__(self, workspace: Workspace, cycle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows: list[OnRecord] = []
        self._made = Change("")
        self.setWindowTitle("Correct what is on record")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._cycles = sorted(
            (row for row in workspace.cycles.values() if row.state == "closed"),
            key=lambda row: (row.starts, row.id),
            reverse=True,
        )
        self.quarter = Choice()
        self.quarter.setAccessibleName("Quarter")
        for row in self._cycles:
            self.quarter.addItem(_named(row), row.id)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter")
        self.filter.setAccessibleName("Filter what is on record")
        self.model = RecordModel()
        self.table = PlainTable(self.model, "On record")
        self.delegate = WeeksDelegate(self.table)
        self.table.setItemDelegateForColumn(WEEKS, self.delegate)
        self.table.give_room({0, 1})
        self.take_out = Button("Take out")
        self.kind = Segments("What to add", ("Pod", "Pair"))
        self.who, self.where = Pick("Person"), Pick("Pod")
        self.weeks = NumberField(1, 1)
        self.weeks.setAccessibleName("Weeks")
        self.add_button = Button("Add")
        self.says = Sentence("", "small", "muted")
        self.trouble = Trouble()
        self.button = Button("Correct", "main")
        self._lay_out()
        self._listen()
        self.quarter.setCurrentIndex(max(0, self.quarter.findData(cycle)))
        self._show_quarter()

    @property
    def cycle(self) -> Cycle:
        """The quarter that is corrected."""
        return self._cycles[self.quarter.currentIndex()]

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(8))
        column.addWidget(Label("Correct what is on record", "figure", strong=True))
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self.quarter, 1)
        top.addWidget(self.filter, 1)
        column.addLayout(top)
        header = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(header + SHOWN * px(30) + 2)
        column.addWidget(self.table)
        below = QHBoxLayout()
        below.addWidget(Label("Type over the weeks of a line to change them.", "small", "muted"), 1)
        below.addWidget(self.take_out)
        column.addLayout(below)
        column.addSpacing(px(4))
        head = QHBoxLayout()
        head.addWidget(Label("Add", "title"))
        head.addSpacing(px(4))
        head.addWidget(self.kind)
        head.addStretch()
        column.addLayout(head)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(self.who, 1)
        row.addWidget(self.where, 1)
        row.addWidget(self.weeks)
        row.addWidget(Label("weeks", "body", "muted"))
        row.addWidget(self.add_button)
        column.addLayout(row)
        column.addWidget(self.trouble)
        column.addWidget(self.says)
        column.addLayout(footer(self, self.button))
        # Enter ends what is typed into a field or a cell.
        self.button.setDefault(False)
        self.setFixedWidth(px(WIDTH))
        shorten(self, [self.table])

    def _listen(self) -> None:
        self.quarter.currentIndexChanged.connect(self._show_quarter)
        self.filter.textChanged.connect(self._show_rows)
        self.model.edited.connect(self._give)
        self.take_out.clicked.connect(self._take_out)
        self.table.selectionModel().selectionChanged.connect(self._follow_selection)
        self.kind.chosen.connect(self._offer_places)
        self.add_button.clicked.connect(self._add)
        self.button.clicked.connect(self._agree)

    def _show_quarter(self) -> None:
        cycle, workspace = self.cycle, self._workspace
        self._rows = on_record(workspace, cycle.id)
        self.delegate.most = cycle.weeks
        self.weeks.setRange(1, cycle.weeks)
        self.weeks.setValue(cycle.weeks)
        self.button.setText(f"Correct {called(cycle.id)}")
        self.who.offer(self._people())
        self._offer_places()
        self._show_rows()
        self._try()

    def _people(self) -> list[tuple[str, str]]:
        people = sorted(self._workspace.people.values(), key=lambda row: (row.name.casefold(), row.id))
        departments = self._workspace.departments
        return [(words.ASIDE.join([row.name, departments[row.department].name]), row.id) for row in people]

    def _offer_places(self) -> None:
        if self.kind.choice == PAIR:
            self.where.setAccessibleName("Partner")
            self.where.offer(self._people())
            return
        titles = pod_titles(self._workspace, self.cycle.id)
        pods = {row.pod: titles.get(row.challenge or row.pod, row.pod) for row in self._served()}
        there = sorted((title, pod) for pod, title in {**titles, **pods}.items())
        self.where.setAccessibleName("Pod")
        self.where.offer(there)

    def _served(self) -> list[Served]:
        return [row for row in self._rows if isinstance(row, Served)]

    def _show_rows(self) -> None:
        self.model.show_rows(self._workspace, self.cycle.id, self._rows, self.filter.text())
        self._follow_selection()

    def _follow_selection(self) -> None:
        self.take_out.setEnabled(self.table.selectionModel().hasSelection())

    def _give(self, row: OnRecord, weeks: int) -> None:
        self._rows[self._rows.index(row)] = replace(row, weeks=weeks)
        self._try()

    def _take_out(self) -> None:
        gone = [self.model.row(index.row()) for index in self.table.selectionModel().selectedRows()]
        self._rows = [row for row in self._rows if row not in gone]
        self._show_rows()
        self._try()

    def _add(self) -> None:
        """Put one more place on the list, or say why that cannot be."""
        try:
            row = self._wanted()
            if any((known.table, known.key) == (row.table, row.key) for known in self._rows):
                raise InputError(f"{self.who.currentText()}: found there already, expected another place")
        except InputError as error:
            self.trouble.say(error)
            return
        self._rows = in_order(self._workspace, self.cycle.id, [*self._rows, row])
        self.filter.clear()
        self._show_rows()
        line = self.model.line_of(row)
        assert line is not None, "without a filter all are shown"
        self.table.selectRow(line)
        self._try()

    def _wanted(self) -> OnRecord:
        cycle, weeks, who = self.cycle.id, self.weeks.value(), self.who.chosen
        if self.kind.choice == PAIR:
            return pair_of(self._workspace, cycle, who, self.where.chosen, weeks)
        pod = self.where.chosen
        challenge = next((row.challenge for row in self._served() if row.pod == pod), None)
        return Served(cycle, pod, who, weeks, challenge)

    def _try(self) -> None:
        """Say what the correction comes to, or what is wrong with it."""
        try:
            self._made = correct(self._workspace, self.cycle.id, self._rows)
            self.trouble.say(None)
        except InputError as error:
            self._made = Change("")
            self.trouble.say(error)
        self.says.setText(words.ended(self._made.title) if self._made else "Nothing is corrected yet.")
        self.button.setEnabled(bool(self._made))
        self.quarter.setEnabled(not self._made)
        self.quarter.setToolTip("Correct one quarter at a time." if self._made else "")

    def _agree(self) -> None:
        self.agreed.emit(self._made)
        self.accept()


def _named(cycle: Cycle) -> str:
    return words.ASIDE.join([called(cycle.id), words.week_dates(cycle.starts, 1, cycle.weeks)])
