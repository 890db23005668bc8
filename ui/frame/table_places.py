"""Views of people, and challenges, among the places of the window: made when they are asked for first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from ui.document import Document
from ui.frame.inspector import Inspector

if TYPE_CHECKING:
    from ui.capacity.page import CapacityPage
    from ui.fairness.page import FairnessPage
    from ui.frame.tables import TablePage

WAYS = ("people", "capacity", "fairness")


class TablePlaces(QObject):
    """The tables and the views of people in a stack of places; people are seen as they were seen last.

    `chosen` carries the kind and the id of a row that is chosen, `asked` another way to see people;
    `selected` says that another cell is selected.
    """

    chosen = Signal(str, str)
    asked = Signal(str)
    selected = Signal()

    def __init__(self, stack: QStackedWidget, inspector: Inspector) -> None:
        super().__init__(stack)
        self._stack, self._inspector = stack, inspector
        self.tables: dict[str, TablePage] = {}
        self.capacity: CapacityPage | None = None
        self.fairness: FairnessPage | None = None
        self.people = WAYS[0]

    def page(self, key: str) -> "TablePage | CapacityPage | FairnessPage":
        """The page of one of these places."""
        if key in WAYS:
            self.people = key
        if key == "capacity":
            return self.capacity or self._new_capacity()
        if key == "fairness":
            return self.fairness or self._new_fairness()
        return self.tables.get(key) or self._new_table(key)

    def ask_to_filter(self) -> None:
        """Give the keyboard to the filter of the page that is shown, where it is one of these."""
        here = self._stack.currentWidget()
        for page in (*self.tables.values(), self.capacity, self.fairness):
            if page is not None and page is here:
                page.ask_to_filter()

    def go_to(self, person: str) -> bool:
        """Select somebody in the page that is shown; false where it does not list people."""
        here = self._stack.currentWidget()
        if self.capacity is not None and self.capacity is here:
            return self.capacity.go_to(person)
        people = self.tables.get("people")
        return people is not None and people is here and people.go_to(person)

    def show_cell(self, document: Document) -> bool:
        """Show in the inspector the cell that is selected, where capacity is shown and has one."""
        capacity = self.capacity
        if capacity is None or capacity is not self._stack.currentWidget():
            return False
        cell = capacity.cell_in(document)
        if cell is not None:
            self._inspector.show_cell(document, *cell)
        return cell is not None

    def _new_table(self, key: str) -> "TablePage":
        from ui.frame.tables import KINDS, TablePage

        table = self.tables[key] = TablePage(KINDS[key])
        table.chosen.connect(self.chosen)
        if key == "people":
            table.switch.asked.connect(self.asked)
        self._stack.addWidget(table)
        return table

    def _new_capacity(self) -> "CapacityPage":
        from ui.capacity.page import CapacityPage

        page = self.capacity = CapacityPage()
        page.chosen.connect(self.selected)
        page.switch.asked.connect(self.asked)
        self._inspector.closed.connect(lambda: page.choose(None))
        self._stack.addWidget(page)
        return page

    def _new_fairness(self) -> "FairnessPage":
        from ui.fairness.page import FairnessPage

        page = self.fairness = FairnessPage()
        page.chosen.connect(lambda person: self.chosen.emit("people", person))
        page.switch.asked.connect(self.asked)
        self._stack.addWidget(page)
        return page
