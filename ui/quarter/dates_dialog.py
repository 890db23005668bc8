"""The name, the first day and the weeks of a quarter, with what is wrong with them said while they change."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from planner.files import InputError
from planner.workspace.change import Change
from planner.workspace.entities import Cycle
from planner.workspace.quarters import called
from ui.quarter.trouble import Trouble
from ui.quarter.when import QuarterDays
from ui.theme import theme
from ui.widgets import Button, Label, footer

WIDTH = 460


class DatesDialog(QDialog):
    """Asks when a quarter is; `change` makes the Change or raises InputError, `agreed` carries it."""

    agreed = Signal(object)

    def __init__(
        self,
        title: str,
        cycle: Cycle,
        change: Callable[[Cycle], Change],
        word: str = "Change dates",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._change, self._made = change, Change("")
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.name = QLineEdit(called(cycle.id))
        self.name.setAccessibleName("Name")
        self.days = QuarterDays(cycle)
        self.trouble = Trouble()
        self.button = Button(word, "main")
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(8))
        column.addWidget(Label(title, "figure", strong=True))
        column.addWidget(Label("Name", "body", "muted"))
        column.addWidget(self.name)
        column.addSpacing(px(4))
        column.addWidget(self.days)
        column.addWidget(self.trouble)
        column.addLayout(footer(self, self.button))
        self.setFixedWidth(px(WIDTH))
        self.name.textChanged.connect(self._try)
        self.days.changed.connect(self._try)
        self.button.clicked.connect(self._agree)
        self._try()

    def _try(self) -> None:
        """Say what is wrong; the button waits for dates that can be."""
        try:
            wanted = Cycle(self.name.text(), self.days.starts.day, self.days.weeks.value())
            self._made = self._change(wanted)
            self.trouble.say(None)
        except InputError as error:
            self._made = Change("")
            self.trouble.say(error)
        self.button.setEnabled(bool(self._made))

    def _agree(self) -> None:
        self.agreed.emit(self._made)
        self.accept()
