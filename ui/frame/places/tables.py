"""Tables that are edited, and the other views of people, among the places of the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget

from planner.workspace.change import Change
from ui.document import Document
from ui.frame.inspector.inspector import Inspector
from ui.frame.notice import Notice
from ui.frame.places.people_switch import PLACES

if TYPE_CHECKING:
    from ui.capacity.page import CapacityPage
    from ui.editors.page import EditorPage
    from ui.fairness.page import FairnessPage

PAUSE = 500  # milliseconds without a change before what is typed is counted everywhere else
LONGER = 3  # times that counting took: the pause before the next


class TablePlaces(QObject):
    """The tables and the views of people in a stack of places; people are seen as they were seen last.

    `chosen` carries the kind and the id of a row that is chosen, `asked` another way to see people;
    `selected` says that another cell is selected, `rested` that nothing was typed for a while.
    """

    chosen = Signal(str, str)
    asked = Signal(str)
    selected = Signal()
    rested = Signal()

    def __init__(self, stack: QStackedWidget, inspector: Inspector, notice: Notice) -> None:
        super().__init__(stack)
        self._stack, self._inspector, self._notice = stack, inspector, notice
        self.tables: dict[str, EditorPage] = {}
        self.capacity: CapacityPage | None = None
        self.fairness: FairnessPage | None = None
        self.people = next(iter(PLACES))
        self._chosen: tuple[str, str] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._rest)

    def page(self, key: str) -> "EditorPage | CapacityPage | FairnessPage":
        """The page of one of these places."""
        if key in PLACES:
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

    # What is typed.

    def follow(self, change: Change) -> bool:
        """Show a change in the table that is shown, if one is, and let everything else wait for a pause."""
        here = self._stack.currentWidget()
        page = next((page for page in self.tables.values() if page is here), None)
        if page is None:
            return False
        page.follow(change)
        self._pause.start()
        return True

    def rest(self) -> None:
        """Wait no longer."""
        if self._pause.isActive():
            self._rest()

    def end(self) -> None:
        """Wait for nothing any more."""
        self._pause.stop()

    def _rest(self) -> None:
        self._pause.stop()
        timer = QElapsedTimer()
        timer.start()
        self.rested.emit()
        # Where counting takes long, whoever types is interrupted less often.
        self._pause.setInterval(max(PAUSE, LONGER * timer.elapsed()))
        if self._chosen is not None:
            self.chosen.emit(*self._chosen)
            self._chosen = None

    def _choose(self, kind: str, id: str) -> None:
        # What a row is about is told of the plan as it is counted, so it waits for that.
        if self._pause.isActive():
            self._chosen = kind, id
        else:
            self.chosen.emit(kind, id)

    def _new_table(self, key: str) -> "EditorPage":
        from ui.editors.kinds import KINDS
        from ui.editors.page import EditorPage

        table = self.tables[key] = EditorPage(KINDS[key], self._notice)
        table.chosen.connect(self._choose)
        if table.switch is not None:
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
