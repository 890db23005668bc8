"""When something is: fields in a row, and below them the days and calendar weeks that they mean."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.cycles.dates import LONGEST
from planner.files import InputError
from planner.workspace.entities import Cycle
from ui import words
from ui.theme import theme
from ui.widgets import Button, DateField, Label, NumberField, WrapRow

OFFERED = (13, 14)  # weeks: as long as a quarter of the year is


class When(QWidget):
    """Named fields, each after its name, and the line below them."""

    def __init__(self, *fields: tuple[str, QWidget]) -> None:
        super().__init__()
        self.line = Label("", "body", "muted")
        self.row = WrapRow()
        for name, field in fields:
            label = Label(name, "body", "muted")
            label.setFixedHeight(field.sizeHint().height())
            self.row.addWidget(label)
            self.row.addWidget(field)
            field.setAccessibleName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(4))
        column.addLayout(self.row)
        column.addWidget(self.line)

    def say(self, starts: date, first: int, last: int) -> None:
        """Say when weeks of a quarter are that starts on a day."""
        days, weeks = words.week_dates(starts, first, last), words.iso_weeks(starts, first, last)
        self.line.setText(words.ASIDE.join([days, weeks]))


class QuarterDays(When):
    """The first day and the weeks of a quarter; `changed` says that one of them is another.

    Where no day is typed the field raises InputError, and the line below says nothing.
    """

    changed = Signal()

    def __init__(self, cycle: Cycle) -> None:
        self.starts, self.weeks = DateField(cycle.starts), NumberField(1, LONGEST)
        self.weeks.setValue(cycle.weeks)
        super().__init__(("Begins", self.starts), ("Weeks", self.weeks))
        self.offered = [Button(str(weeks), "link") for weeks in OFFERED]
        for button, weeks in zip(self.offered, OFFERED, strict=True):
            button.setAccessibleName(f"{weeks} weeks")
            button.setToolTip(f"{weeks} weeks")
            button.clicked.connect(lambda _=False, weeks=weeks: self.weeks.setValue(weeks))
            self.row.addWidget(button)
        self.starts.changed.connect(self._tell)
        self.weeks.valueChanged.connect(self._tell)
        self._tell()

    def _tell(self) -> None:
        try:
            self.say(self.starts.day, 1, self.weeks.value())
        except InputError:
            self.line.setText("")
        self.changed.emit()
