"""The history: every change of the file by its name and time, and the way back to any of them."""

from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from planner.files import InputError
from planner.workspace import Workspace
from planner.workspace.change import Change
from planner.workspace.touched import Part, touched
from ui import words
from ui.document import START, Document
from ui.history.changes_list import ChangesList
from ui.history.details import Details
from ui.history.rows import ChangeRow, rows
from ui.history.search import Search
from ui.theme import follow, theme
from ui.widgets import Button, EmptyPlace, Label, Line, footer, open_at

WIDTH, HEIGHT = 560, 680
_NAMING = frozenset({"people", "challenges", "skills", "departments", "plans"})
_CHANGES, _NOTHING, _NO_MATCH = range(3)


class HistoryPanel(QDialog):
    """Lists the changes of a document, the latest first, and goes back or forth to the one that is chosen.

    It stays open beside the window, and follows what happens there.
    """

    def __init__(self, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._parts: tuple[int, Workspace, list[Part]] | None = None  # of the change that was told of last
        self.setWindowTitle("History")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.search = Search(document, self)
        self.list = ChangesList()
        self.details = Details()
        self.filter = QLineEdit()
        self.filter.setPlaceholderText("Filter by change, person or pod")
        self.filter.setAccessibleName("Filter changes")
        self.button = Button("Go back to here", "main")
        self._line = Line()
        self.stack = QStackedWidget()
        self._lay_out()
        self._listen()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Down lead from the filter to the changes; Esc clears it first."""
        if watched is not self.filter or not isinstance(event, QKeyEvent):
            return False
        if event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            if self.list.change is None:
                self.list.choose_first()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        if event.key() == Qt.Key.Key_Escape and self.filter.text():
            self.filter.clear()
            return True
        return False

    def closeEvent(self, event: QCloseEvent) -> None:
        """Read no further."""
        self.search.stop()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        for place in (
            self.list,
            EmptyPlace("history", "Nothing has changed yet", "Each step is listed here, and can be undone."),
            EmptyPlace("filter", "Nothing matches", "Clear the filter (Esc)."),
        ):
            self.stack.addWidget(place)
        self._head = QHBoxLayout()
        self._head.addWidget(Label("History", "figure", strong=True), 1)
        self._head.addWidget(self.filter)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.stack, 2)
        self._column.addWidget(self._line)
        self._column.addWidget(self.details, 1)
        self._column.addLayout(footer(self, self.button, "Close"))
        open_at(self, WIDTH, HEIGHT)
        self._dress()

    def _listen(self) -> None:
        # Who types and presses Enter has chosen nothing yet: the arrows go on from the first that matches.
        self.filter.installEventFilter(self)
        self.filter.textChanged.connect(self._look)
        self.search.found.connect(self._list)
        self.list.picked.connect(self._tell)
        self.list.doubleClicked.connect(self._go)
        self.button.clicked.connect(self._go)
        self._document.changed.connect(self._follow)
        self._document.destroyed.connect(self.close)  # another file has another history
        follow(self._dress)
        follow(self._tell)

    # What is shown.

    def _follow(self, change: Change) -> None:
        if change.tables & _NAMING:
            self.search.forget()
        self._show()

    def _show(self) -> None:
        """Read the history anew, and choose the change at which the file is."""
        self._entries = self._document.history
        self.search.look_for(self.filter.text(), self._entries)
        self._list(choose=False)
        here = next((entry.id for entry in self._entries if entry.state == "done"), START)
        self.list.choose(here)
        self._tell()

    def _look(self, text: str) -> None:
        self.search.look_for(text, self._entries)
        self._list()

    def _list(self, choose: bool = True) -> None:
        """List what is looked for; what was chosen stays so where it is listed."""
        chosen = self.list.change
        finds = self.search.finds if self.search.asks else None
        self.list.show_rows(rows(self._entries, date.today(), finds))
        there = bool(self.list.rows.rows)
        for part in (self.filter, self._line, self.details, self.button):
            part.setVisible(bool(self._entries))
        self.stack.setCurrentIndex(_CHANGES if there else _NO_MATCH if self._entries else _NOTHING)
        if choose:
            if chosen is not None:
                self.list.choose(chosen.entry)
            self._tell()

    def _tell(self, _row: object = None) -> None:
        """Say what the chosen change touched, and what the button does."""
        row = self.list.change
        self.button.setEnabled(row is not None and self._document.writable and self._leads_away(row))
        self.button.setText("Do again up to here" if row and row.state == "undone" else "Go back to here")
        if row is None:
            self.details.show_parts("", ())
        elif row.entry == START:
            self.details.show_sentence(row.title, "The file as it was before anything in this list.")
        else:
            self._tell_of(row)

    def _leads_away(self, row: ChangeRow) -> bool:
        return row.state != "dropped" and not row.here

    def _tell_of(self, row: ChangeRow) -> None:
        workspace = self._document.workspace
        # A press chooses a row and then presses it; what thousands of rows came to is worked out once.
        if self._parts is None or self._parts[0] != row.entry or self._parts[1] is not workspace:
            try:
                found = touched(self._document.logged(row.entry), workspace)
            except InputError as error:
                self.details.show_sentence(row.title, words.ended(str(error)))
                return
            self._parts = row.entry, workspace, found
        self.details.show_parts(row.title, self._parts[2])

    def _go(self) -> None:
        row = self.list.change
        if row is not None and self.button.isEnabled():
            self._document.go_to(row.entry)

    def _dress(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(20), px(20), px(20), px(16))
        self._column.setSpacing(px(12))
        self.filter.setFixedWidth(px(240))
