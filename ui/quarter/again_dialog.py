"""Planning again within a quarter: from which week, who leaves and what is given up, in one dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from planner.cycles.replanning import plan_again
from planner.cycles.roster import in_force, roster, running
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.change import Change
from ui import words
from ui.frame.sentence import Sentence
from ui.quarter.choosing import Choosable, TickList
from ui.theme import theme
from ui.widgets import Button, Label, NumberField, footer

WIDTH = 460


class AgainDialog(QDialog):
    """Asks what has happened. `agreed` carries the Change that makes a plan of the weeks that are left."""

    agreed = Signal(object)

    def __init__(self, workspace: Workspace, cycle: str, week: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._cycle = workspace, workspace.cycles[cycle]
        self._made = Change("")
        self.setWindowTitle("Plan again")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        weeks = self._cycle.weeks
        self.week = NumberField(2, max(2, weeks))
        first = roster(workspace, cycle)[-1].from_week + 1
        self.week.setValue(min(max(week, first, 2), weeks))
        self.week.setAccessibleName("From week")
        self.when = Label("", "body", "muted")
        self.leaving = TickList("Who leaves", self._people())
        self.given_up = TickList("What is given up", self._challenges())
        self.trouble = Sentence("", "small", "warning_text")
        self.button = Button("Plan again", "main")
        self.button.clicked.connect(self._agree)
        self._lay_out()
        for changed in (self.week.valueChanged, self.leaving.changed, self.given_up.changed):
            changed.connect(self._try)
        self._try()

    def _people(self) -> list[Choosable]:
        standing = in_force(self._workspace, self._cycle.id, self._cycle.weeks)
        assert standing is not None, "what is planned again was published"
        plan = self._workspace.plan(standing.id)
        there = {person for members in plan.pods.values() for person in members}
        there |= {person for pair in plan.pairs for person in (pair.it, pair.business)}
        people = sorted((self._workspace.people[person] for person in there), key=lambda row: row.name)
        return [
            Choosable(row.id, words.ASIDE.join([row.name, self._workspace.departments[row.department].name]))
            for row in people
            if row.active
        ]

    def _challenges(self) -> list[Choosable]:
        rows = self._workspace.challenges_of(self._cycle.id)
        return [
            Choosable(row.id, row.title) for row in rows if running(row, self._cycle) and not row.cut_from
        ]

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addWidget(Label("From week"))
        row.addWidget(self.week)
        row.addWidget(self.when, 1)
        column.addLayout(row)
        column.addWidget(self.leaving)
        column.addWidget(self.given_up)
        said = "What was served stays on record. Leave and hours as they are now count for the rest."
        column.addWidget(Sentence(said, "body", "muted"))
        column.addWidget(self.trouble)
        column.addLayout(footer(self, self.button))
        self.setFixedWidth(px(WIDTH))

    def _try(self) -> None:
        """Say from when the plan counts, or what is wrong with the week."""
        week = self.week.value()
        self.when.setText(words.week_dates(self._cycle.starts, week, self._cycle.weeks))
        try:
            self._made = plan_again(
                self._workspace, self._cycle.id, week, self.leaving.ticked(), self.given_up.ticked()
            )
            self.trouble.setText("")
        except InputError as error:
            self._made = Change("")
            self.trouble.setText(words.ended(str(error)))
        self.button.setEnabled(bool(self._made))

    def _agree(self) -> None:
        self.agreed.emit(self._made)
        self.accept()
