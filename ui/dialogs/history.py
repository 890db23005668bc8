"""The history: every change of the file by its name and time, and the way back to any of them."""

from collections import Counter
from datetime import date, datetime

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSortFilterProxyModel, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from planner.exchange.tally import named
from planner.files import InputError
from planner.words import counted
from planner.workspace.change import Change
from ui import words
from ui.document import Document
from ui.frame.sentence import Sentence
from ui.tables import PlainTable, TableModel
from ui.theme import theme
from ui.widgets import Button, Label, footer

WIDTH, HEIGHT = 560, 560
STATES = {"done": "", "undone": "Undone", "dropped": "Overtaken"}


class HistoryDialog(QDialog):
    """Lists the changes of a document, the latest first, and goes back or forth to the one that is chosen.

    It stays open beside the window, and follows what happens there.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._ids: list[int] = []
        self.setWindowTitle("History")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.model = TableModel(("When", "What", ""))
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setFilterKeyColumn(1)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = PlainTable(self._sorted, "Changes")
        self.table.give_room({1})
        self.table.selectionModel().currentRowChanged.connect(self._tell)
        self.table.doubleClicked.connect(self._go)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter")
        self.filter.setAccessibleName("Filter changes")
        self.filter.textChanged.connect(self._sorted.setFilterFixedString)
        # Who types and presses Enter has chosen nothing yet: the arrows go on from the first that matches.
        self.filter.installEventFilter(self)
        self.says = Sentence("", "body", "muted")
        self.button = Button("Go back to here", "main")
        self.button.clicked.connect(self._go)
        self._lay_out()
        document.changed.connect(self._show)
        document.destroyed.connect(self.close)  # another file has another history
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Down lead from the filter to the changes; Esc clears it first."""
        if watched is not self.filter or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
            return True
        return False

    def _lay_out(self) -> None:
        px = theme().px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(20), px(20), px(20), px(16))
        column.setSpacing(px(12))
        head = QHBoxLayout()
        head.addWidget(Label("History", "figure", strong=True), 1)
        self.filter.setFixedWidth(px(192))
        head.addWidget(self.filter)
        column.addLayout(head)
        column.addWidget(self.table, 1)
        column.addWidget(self.says)
        column.addLayout(footer(self, self.button, "Close"))
        self.resize(px(WIDTH), px(HEIGHT))

    def _show(self) -> None:
        entries = self._document.history
        self._ids = [entry.id for entry in entries]
        self.model.show_rows([(when(e.at), e.title, STATES[e.state]) for e in entries])
        here = next((row for row, entry in enumerate(entries) if entry.state == "done"), -1)
        if here >= 0:
            self.table.selectRow(self._sorted.mapFromSource(self.model.index(here, 0)).row())
        self._tell()

    def _chosen(self) -> int:
        """The row of the history that is chosen; -1 where none is."""
        index: QModelIndex = self._sorted.mapToSource(self.table.currentIndex())
        return index.row() if index.isValid() else -1

    def _tell(self) -> None:
        """Say what the chosen change touched, and what the button does."""
        row = self._chosen()
        if row < 0:
            self.says.setText("Nothing has changed yet." if not self._ids else "")
            self.button.setEnabled(False)
            return
        state = self.model.row(row)[2]
        last = next((n for n in range(len(self._ids)) if not self.model.row(n)[2]), -1)
        self.button.setText("Do again up to here" if state == STATES["undone"] else "Go back to here")
        possible = self._document.writable and state != STATES["dropped"] and row != last
        self.button.setEnabled(possible)
        try:
            self.says.setText(touched(self._document.logged(self._ids[row])))
        except InputError as error:
            self.says.setText(words.ended(str(error)))

    def _go(self) -> None:
        row = self._chosen()
        if row >= 0 and self.button.isEnabled():
            self._document.go_to(self._ids[row])


def when(at: str, today: date | None = None) -> str:
    """A time of the log as the user's clock shows it: "14:02" today, else with its day."""
    moment = datetime.fromisoformat(at).astimezone()
    clock = f"{moment:%H:%M}"
    if moment.date() == (today or date.today()):
        return clock
    return f"{words.day(moment.date())} {moment.year}, {clock}"


def touched(change: Change) -> str:
    """What a change touched, in numbers: "It touched 2 places and 1 lock."."""
    numbers = Counter(edit.table for edit in change.edits)
    parts = [counted(count, *named(table)) for table, count in numbers.most_common()]
    return f"It touched {words.plain_list(parts, most=5)}."
