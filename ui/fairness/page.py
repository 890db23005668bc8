"""The ledger of everybody in the window: a table of who got what so far, least well treated first."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.words import counted
from ui import words
from ui.document import Document
from ui.fairness.words import told
from ui.frame.filter import FilterField
from ui.frame.places.people_switch import PeopleSwitch
from ui.frame.sentence import Sentence
from ui.matching import folded
from ui.tables import PlainTable, TableModel
from ui.theme import follow, theme
from ui.widgets import EmptyPlace, Label

HEADINGS = (
    *("Name", "Department", "This quarter", "In pods"),
    *("First wishes", "Missed", "Waits", "Moves", "Alone"),
)
ORDER = (
    "Who waited most often comes first, then who most often missed the first wish. "
    "This quarter counts once it is closed. "
    "“Alone” counts quarters as the only one of a group in a pod, and is for your eyes only."
)
_LEDGER, _NOBODY, _NOTHING = range(3)


class FairnessPage(QWidget):
    """Shows one document at a time; `chosen` carries the id of the person with the keyboard."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Fairness")
        self.model = TableModel(HEADINGS)
        self.sorted = QSortFilterProxyModel(self)
        self.sorted.setSourceModel(self.model)
        self.sorted.setSortRole(Qt.ItemDataRole.UserRole)
        self.sorted.setFilterKeyColumn(-1)
        self.sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.view = PlainTable(self.sorted, "Fairness")
        self.switch = PeopleSwitch("fairness")
        self.filter = FilterField("Filter people")
        self.filter.textChanged.connect(self._filter_rows)
        self.order = Sentence(ORDER, "body", "muted")
        self._count = Label("", "body", "muted")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(EmptyPlace("people", "No people yet", "Bring in a list (Ctrl+I)."))
        self.stack.addWidget(EmptyPlace("filter", "Nothing matches", "Clear the filter (Esc)."))
        # Large text must not make the window larger than the screen.
        self.setMinimumWidth(240)
        self._lay_out()
        follow(self._dress)

    def show_document(self, document: Document | None) -> None:
        """Show what everybody got before the quarter that a document looks at, and in its plan."""
        rows = _rows(document)
        self.model.show_rows([row[1:] for row in rows], [row[0] for row in rows])
        self.view.give_room(range(3))
        self._show_count()

    def ask_to_filter(self) -> None:
        """Give the keyboard to the filter."""
        self.filter.take_keyboard()

    def _lay_out(self) -> None:
        header = self.view.horizontalHeader()
        self.view.setSortingEnabled(True)
        # A third press on a heading brings back the order in which the least well treated come first.
        header.setSortIndicatorClearable(True)
        self.view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.view.selectionModel().currentRowChanged.connect(self._choose)
        row = QHBoxLayout()
        row.addWidget(self._count)
        row.addStretch()
        row.addWidget(self.filter)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.switch, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(row)
        self._column.addWidget(self.order)
        self._column.addWidget(self.stack, 1)
        self._dress()

    def _filter_rows(self, text: str) -> None:
        self.sorted.setFilterFixedString(text)
        self._show_count()

    def _show_count(self) -> None:
        shown, whole = self.sorted.rowCount(), self.model.rowCount()
        people = counted(whole, "person", "people")
        self._count.setText(people if shown == whole else f"{words.figure(shown)} of {people}")
        self.stack.setCurrentIndex(_LEDGER if shown else _NOTHING if whole else _NOBODY)
        self.order.setVisible(bool(whole))

    def _choose(self, now: QModelIndex) -> None:
        if now.isValid():
            self.chosen.emit(self.model.id_of(self.sorted.mapToSource(now).row()))

    def _dress(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(20), px(12), px(20), px(20))
        self._column.setSpacing(px(12))


def _rows(document: Document | None) -> list[tuple[Any, ...]]:
    """Everybody who joins pods, the least well treated first; the id first."""
    ledger = None if document is None or document.trouble else document.ledger
    if document is None or ledger is None:
        return []
    from planner.graphs.fairness import least_well_first

    people, departments, plan = document.workspace.people, document.workspace.departments, document.plan
    found = ledger.everybody
    order = sorted(found, key=lambda id: (least_well_first(found[id]), folded(people[id].name), id))
    return [
        (
            id,
            people[id].name,
            departments[people[id].department].name,
            told(replace(ledger.present(id, plan), pairs=0, stated=0)),
            found[id].in_pods,
            found[id].first_wishes,
            found[id].wished - found[id].first_wishes,
            found[id].waits,
            found[id].moves,
            found[id].alone,
        )
        for id in order
    ]
