"""The place of capacity in the window: four figures, the heat map with its filter, free hours below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.capacity import Capacity, Taken, capacity
from planner.problem import Problem
from ui.capacity.face import groups
from ui.capacity.figures import Figures
from ui.capacity.legend import Legend
from ui.capacity.model import HeatModel
from ui.capacity.totals import Totals
from ui.capacity.view import HeatView
from ui.document import Document
from ui.frame.filter import FilterField
from ui.frame.places.people_switch import PeopleSwitch
from ui.theme import follow, theme
from ui.widgets import EmptyPlace, Segments

_MAP, _NOBODY, _NOTHING, _TROUBLE = range(4)


class CapacityPage(QWidget):
    """Shows one document at a time.

    `chosen` says that another cell is selected, or none.
    """

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cell: tuple[str, int] | None = None
        self.setAccessibleName("Capacity")
        self._problem: Problem | None = None
        self._whole = Capacity({}, 0)
        self.switch = PeopleSwitch("capacity")
        self.figures = Figures()
        by = "name, department, discipline or skill"
        self.filter = FilterField(f"Filter people by {by}", f"Find people by {by}")
        self.mode = Segments("Hours", ("Used", "Free"))
        self.legend = Legend()
        self.model = HeatModel()
        self.view = HeatView(self.model)
        self.totals = Totals(self.view)
        self._trouble = EmptyPlace("warning", "This quarter cannot be planned", "")
        self._lay_out()
        self._listen()
        follow(self._dress)

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        for place in (
            self.view,
            EmptyPlace("people", "No people yet", "Bring in a list (Ctrl+I)."),
            EmptyPlace("filter", "Nothing matches", "Clear the filter (Esc)."),
            self._trouble,
        ):
            self._stack.addWidget(place)
        self._tools = QHBoxLayout()
        self._tools.addWidget(self.filter)
        self._tools.addWidget(self.mode)
        self._tools.addStretch()
        self._tools.addWidget(self.legend)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.figures)
        self._column.addLayout(self._tools)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.totals)
        # Large text must not make the window larger than the screen.
        self.setMinimumWidth(240)
        self._dress()

    def _listen(self) -> None:
        self.figures.overAsked.connect(self.show_next_over)
        self.filter.textChanged.connect(self._show_rows)
        self.mode.chosen.connect(lambda number: self.model.show_mode("free" if number else "used"))
        self.view.chosen.connect(lambda person, week: self.choose((person, week)))
        self.view.dismissed.connect(lambda: self.choose(None))

    # What is shown.

    def show_document(self, document: Document | None) -> None:
        """Show the weeks of everybody in the plan that a document looks at."""
        trouble = "" if document is None else document.trouble
        problem = None if document is None or trouble else document.problem
        self._problem = problem
        self._whole = Capacity({}, 0)
        if document is not None and problem is not None:
            self._whole = capacity(problem, document.plan, _taken(document))
            usual = sum(person.pod_hours for person in problem.people)
            self.figures.show_capacity(self._whole, usual, problem.cycle.first_week)
        for part in (self.figures, self.totals):
            part.setVisible(bool(self._whole.people))
        self._show_trouble(trouble)
        self.totals.show_hours(self._whole.free, 1 if problem is None else problem.cycle.first_week)
        self.cell = None if document is None else self.cell_in(document)
        self._show_rows()

    def cell_in(self, document: Document) -> tuple[str, int] | None:
        """The selected cell, where the plan that a document looks at has it."""
        problem = None if document.trouble else document.problem
        if self.cell is None or problem is None:
            return None
        person, week = self.cell
        return self.cell if person in problem.person and week <= problem.cycle.weeks else None

    def choose(self, cell: tuple[str, int] | None) -> None:
        """Select a person's week, or none."""
        if cell != self.cell:
            self.cell = cell
            self._show_cell()
            self.chosen.emit()

    def show_next_over(self) -> None:
        """Select the overbooked week of the next person who has one, or the first of all."""
        order = [face.person for face in self.model.people() if any(face.weeks.over)]
        if not order:
            return
        now = order.index(self.cell[0]) if self.cell is not None and self.cell[0] in order else -1
        person = order[(now + 1) % len(order)]
        over = self._whole.people[person].over
        self.model.unfold(person)
        self.choose((person, next(week for week, hours in enumerate(over, 1) if hours)))

    def go_to(self, person: str) -> bool:
        """Select the first week of somebody; false where nobody is called so here."""
        if person not in self._whole.people:
            return False
        self.filter.clear()
        self.model.unfold(person)
        self.choose((person, 1))
        return True

    def ask_to_filter(self) -> None:
        """Give the keyboard to the filter."""
        self.filter.take_keyboard()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc lets go of the cell."""
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        else:
            self.choose(None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let go of the legend where it finds no room beside the filter."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        tools = (self.filter, self.mode, self.legend)
        room = self.width() - theme().px(2 * 20 + 2 * 14)
        self.legend.setVisible(room >= sum(tool.sizeHint().width() for tool in tools))

    def _show_rows(self) -> None:
        problem = self._problem
        found = () if problem is None else groups(problem, self._whole, self.filter.text())
        if problem is not None:
            self.model.show_groups(found, problem.cycle)
        if not self._trouble.accessibleDescription():
            self._stack.setCurrentIndex(_MAP if found else _NOTHING if self._whole.people else _NOBODY)
        self._show_cell()

    def _show_cell(self) -> None:
        self.view.show_cell(self.cell)
        self.totals.show_week(self._whole.fullest if self.cell is None and self._whole.weeks else None)
        if self.cell is not None:
            self.totals.show_week(self.cell[1])

    def _show_trouble(self, trouble: str) -> None:
        if trouble != self._trouble.accessibleDescription():
            old, self._trouble = (
                self._trouble,
                EmptyPlace("warning", "This quarter cannot be planned", trouble),
            )
            self._stack.removeWidget(old)
            old.deleteLater()
            self._stack.insertWidget(_TROUBLE, self._trouble)
        if trouble:
            self._stack.setCurrentIndex(_TROUBLE)

    def _dress(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(20), px(10), px(20), px(12))
        self._column.setSpacing(px(8))
        self._tools.setSpacing(px(14))
        self._make_room()


def _taken(document: Document) -> Taken:
    from planner.graphs.capacity import taken

    assert document.planned_weeks is not None
    return taken(document.workspace, document.planned_weeks)
