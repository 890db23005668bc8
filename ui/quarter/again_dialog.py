"""Planning again within a quarter: from which week, who leaves and what is given up, in one dialog."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.cycles.replanning import could_be_given_up, could_leave, plan_again
from planner.cycles.roster import roster
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.change import Change
from ui import words
from ui.frame.sentence import Sentence
from ui.quarter.choosing import Choosable, TickList
from ui.quarter.trouble import Trouble
from ui.quarter.when import When
from ui.theme import theme
from ui.widgets import Button, NumberField, footer, shorten

WIDTH = 460


class AgainDialog(QDialog):
    """Asks what has happened. `agreed` carries the Change that makes a plan of the weeks that are left.

    Who is `leaving` and what is `given_up` is ticked at first.
    """

    agreed = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        cycle: str,
        week: int,
        leaving: Collection[str] = (),
        given_up: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._cycle = workspace, workspace.cycles[cycle]
        self._made = Change("")
        self.setWindowTitle("Plan again")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        weeks, first = self._cycle.weeks, roster(workspace, cycle)[-1].from_week + 1
        self.week = NumberField(min(first, weeks), weeks)
        self.week.setValue(week)
        self.when = When(("From week", self.week))
        self.leaving = TickList("Who leaves", self._people(leaving))
        self.given_up = TickList("What is given up", self._challenges(given_up))
        self.trouble = Trouble()
        self.button = Button("Plan again", "main")
        self.button.clicked.connect(self._agree)
        self._lay_out()
        for changed in (self.week.valueChanged, self.leaving.changed, self.given_up.changed):
            changed.connect(self._try)
        self._try()

    def _people(self, leaving: Collection[str]) -> list[Choosable]:
        departments = self._workspace.departments
        return [
            Choosable(
                row.id, words.ASIDE.join([row.name, departments[row.department].name]), row.id in leaving
            )
            for row in could_leave(self._workspace, self._cycle.id)
        ]

    def _challenges(self, given_up: Collection[str]) -> list[Choosable]:
        rows = could_be_given_up(self._workspace, self._cycle.id)
        return [Choosable(row.id, row.title, row.id in given_up) for row in rows]

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.when)
        column.addWidget(self.leaving)
        column.addWidget(self.given_up)
        said = "What was served stays on record. Leave and hours as they are now count for the rest."
        column.addWidget(Sentence(said, "body", "muted"))
        column.addWidget(self.trouble)
        column.addLayout(footer(self, self.button))
        self.setFixedWidth(px(WIDTH))
        shorten(self, [self.leaving.list, self.given_up.list])

    def _try(self) -> None:
        """Say from when the plan counts, or what is wrong with the week."""
        week = self.week.value()
        self.when.say(self._cycle.starts, week, self._cycle.weeks)
        try:
            self._made = plan_again(
                self._workspace, self._cycle.id, week, self.leaving.ticked(), self.given_up.ticked()
            )
            self.trouble.say(None)
        except InputError as error:
            self._made = Change("")
            self.trouble.say(error)
        self.button.setEnabled(bool(self._made))

    def _agree(self) -> None:
        self.agreed.emit(self._made)
        self.accept()
