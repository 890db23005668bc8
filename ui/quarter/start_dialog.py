"""Starting the next quarter: which challenges go on, who joins pods and who has left, in one dialog."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from planner.cycles.dates import check_days
from planner.cycles.proposal import Proposal
from planner.cycles.starting import Answers, start
from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.quarters import called
from ui import words
from ui.frame.sentence import Sentence
from ui.quarter.choosing import Choosable, TickList
from ui.quarter.trouble import Trouble
from ui.quarter.when import QuarterDays
from ui.theme import theme
from ui.widgets import Button, footer, shorten

WIDTH = 460


class StartDialog(QDialog):
    """Asks what only the manager knows of the next quarter. `agreed` carries the Change that starts it."""

    agreed = Signal(object)

    def __init__(self, workspace: Workspace, proposal: Proposal, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace, self._proposal = workspace, proposal
        name, cycle = called(proposal.cycle.id), proposal.cycle
        self.setWindowTitle(f"Start {name}")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.going = TickList(
            "Challenges that go on",
            [
                Choosable(each.challenge.id, f"{each.challenge.title}{words.ASIDE}{each.why}", each.proposed)
                for each in proposal.challenges
            ],
        )
        self.came = TickList(
            "New people who join pods",
            [
                Choosable(person, self._called(person), workspace.people[person].joins)
                for person in proposal.came
            ],
        )
        self.left = TickList(
            "In a pod last quarter and gone; tick who is back",
            [Choosable(person, self._called(person)) for person in proposal.left],
        )
        self.days = QuarterDays(cycle)
        self.days.changed.connect(self._try)
        self.trouble = Trouble()
        self.start_button = Button(f"Start {name}", "main")
        self.start_button.clicked.connect(self._agree)
        self._lay_out()
        self._try()

    def _called(self, person: str) -> str:
        row = self._workspace.people[person]
        return words.ASIDE.join([row.name, self._workspace.departments[row.department].name])

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        column.addWidget(self.days)
        if self._proposal.challenges:
            column.addWidget(self.going)
        if self._proposal.came:
            column.addWidget(self.came)
        if self._proposal.left:
            column.addWidget(self.left)
        carried = "People, leave, commitments, rules and running pairs come along. It is one step to undo."
        column.addWidget(Sentence(carried, "body", "muted"))
        column.addWidget(self.trouble)
        column.addLayout(footer(self, self.start_button))
        self.setFixedWidth(px(WIDTH))
        shorten(self, [each.list for each in (self.going, self.came, self.left) if each.parent() is self])

    @property
    def _wanted(self) -> Proposal:
        return self._proposal.at(self.days.starts.day, self.days.weeks.value())

    def _try(self) -> None:
        """Say what is wrong with the days; the button waits for days that can be."""
        try:
            check_days(self._workspace, self._wanted.cycle)
            self.trouble.say(None)
        except InputError as error:
            self.trouble.say(error)
        self.start_button.setEnabled(not self.trouble.text())

    def _agree(self) -> None:
        came, left = set(self.came.ticked()), set(self.left.ticked())
        answers = Answers(
            going=set(self.going.ticked()),
            joins={person: person in came for person in self._proposal.came},
            here=dict.fromkeys(left, True),
        )
        self.agreed.emit(start(self._workspace, self._wanted, answers))
        self.accept()
