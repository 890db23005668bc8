"""The views of people: tables of what is known of them, capacity by weeks, what the quarters gave them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets import Segments

PLACES = {
    "people": "People",
    "skills": "Skills",
    "departments": "Departments",
    "bonds": "Bonds",
    "leave": "Leave",
    "commitments": "Commitments",
    "capacity": "Capacity",
    "fairness": "Fairness",
}


class PeopleSwitch(Segments):
    """Shows the view that it lies in; `asked` carries the key of another one's place."""

    asked = Signal(str)

    def __init__(self, here: str, parent: QWidget | None = None) -> None:
        super().__init__("People as", list(PLACES.values()), parent)
        self._here = list(PLACES).index(here)
        self.show_choice(self._here)
        self.chosen.connect(self._ask)

    def _ask(self, number: int) -> None:
        # The other views have switches of their own; whoever comes back finds this one as it was.
        self.show_choice(self._here)
        self.asked.emit(list(PLACES)[number])
