"""A place with a table that is edited: what it is, a filter, the table, and what its keys do."""

from collections import Counter

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from planner.editing.seen import Seen
from planner.editing.table import Around
from planner.exchange.tables.tally import named
from planner.files import InputError
from planner.words import counted, plain_list
from planner.workspace import Workspace
from planner.workspace.change import Change
from planner.workspace.entities import Key
from ui import words
from ui.document import Document
from ui.editors.kinds import Kind
from ui.editors.model import GridModel
from ui.editors.needs_pane import NeedsPane
from ui.editors.view import GridView
from ui.frame.filter import FilterField
from ui.frame.notice import Notice, Offer
from ui.frame.places.people_switch import PLACES, PeopleSwitch
from ui.frame.sentence import Sentence
from ui.theme import follow, theme
from ui.widgets import EmptyPlace, Label, Segments, order_of_days

_TABLE, _EMPTY, _NOTHING = range(3)
_ALL = 1000  # of the height, as good as
_ANY = 16_777_215  # pixels: what Qt takes for no limit
_KEYS = "Type to change a cell. Enter goes down, Tab right. Ctrl+C and Ctrl+V copy and paste."
_DELETE = " Delete removes rows."


class EditorPage(QWidget):
    """One place of the tables, for one document at a time.

    `chosen` carries what the inspector is to speak of: "people" or "challenges", and an id.
    """

    chosen = Signal(str, str)

    def __init__(self, kind: Kind, notice: Notice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind, self._notice = kind, notice
        self._document: Document | None = None
        self._around: Around | None = Around()
        self._asked_to_type = False
        self.model = GridModel(self._do)
        self.view = GridView(self.model, kind.key.capitalize(), self)
        self.switch = PeopleSwitch(kind.key) if kind.key in PLACES else None
        self.ways = (
            Segments("Shown as", [table.name for table in kind.tables]) if len(kind.tables) > 1 else None
        )
        self.needs = NeedsPane(self._do, self._refuse) if kind.key == "challenges" else None
        self.filter = FilterField(f"Filter {kind.key}")
        self.count = Label("", "body", "muted")
        self.foot = Sentence("", "small", "muted")
        self.empty = EmptyPlace(kind.icon, kind.nothing, kind.sentence, kind.button)
        self.stack = QStackedWidget()
        for place in (
            self.view,
            self.empty,
            EmptyPlace("filter", "Nothing matches", "Clear the filter (Esc)."),
        ):
            self.stack.addWidget(place)
        # Large text must not make the window larger than the screen.
        self.setMinimumSize(240, 240)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        self._tools = QHBoxLayout()
        if self.switch is not None:
            self._head = QHBoxLayout()
            self._head.addWidget(self.switch)
            self._head.addStretch()
        else:
            self._tools.addWidget(Label(self._kind.key.capitalize(), "title"))
        if self.ways is not None:
            self._tools.addWidget(self.ways)
        self._tools.addWidget(self.count)
        self._tools.addStretch()
        self._tools.addWidget(self.filter)
        self._column = QVBoxLayout(self)
        if self.switch is not None:
            self._column.addLayout(self._head)
        self._column.addLayout(self._tools)
        self._column.addWidget(self.stack, _ALL)
        if self.needs is not None:
            self._column.addWidget(self.needs, _ALL // 2)
        self._column.addWidget(self.foot)
        # A table is no higher than its rows; what is left lies below.
        self._column.addStretch(1)
        self._dress()
        follow(self._dress)

    def _listen(self) -> None:
        self.filter.textChanged.connect(self._filter)
        self.filter.stepped.connect(lambda: self.view.select_cell(0))
        self.empty.asked.connect(self.type_first)
        self.model.noted.connect(self._say)
        view = self.view
        rows = self.model.rowsInserted, self.model.rowsRemoved, self.model.modelReset
        for changed in (*rows, view.horizontalScrollBar().rangeChanged):
            changed.connect(self._fit)
        view.refused.connect(self._refuse)
        view.removeAsked.connect(self._remove)
        view.moved.connect(self._show_foot)
        view.currentKey.connect(self._choose)
        if self.ways is not None:
            self.ways.chosen.connect(self._show_way)

    # What is shown.

    def show_document(self, document: Document | None) -> None:
        """Show the rows of a document; where it is the one that is shown, rows stay where they are."""
        around = None if document is None else _around(document)
        if document is self._document and around == self._around:
            self._follow()
            return
        self._document, self._around, self._asked_to_type = document, around, False
        self.view.cell.give_up()
        self._show_table()

    def follow(self, change: Change) -> None:
        """Show what a change did."""
        if self._document is not None and _around(self._document) != self._around:
            self.show_document(self._document)
        else:
            self._follow()

    def _follow(self) -> None:
        if self._document is not None:
            self.model.follow(self._document.workspace)
            self._show_rest()

    def _show_table(self) -> None:
        way = 0 if self.ways is None else self.ways.choice
        around = self._around or Around()
        self.model.show_table(self._kind.tables[way](around), self._workspace)
        self.view.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        if self.model.rowCount() and self.model.columnCount():
            self.view.setCurrentIndex(self.model.index(0, 0))
        self._show_rest()

    def _show_way(self, _number: int) -> None:
        self.view.cell.give_up()
        self._show_table()

    @property
    def _workspace(self) -> Workspace:
        return Workspace() if self._document is None else self._document.workspace

    def _show_rest(self) -> None:
        """Show everything around the rows."""
        table, model = self.model.table, self.model
        assert table is not None
        self.view.why_fixed = _why_fixed(self._document, self._kind.key)
        whole = counted(model.total, table.one, table.many)
        self.count.setText(whole if model.shown == model.total else f"{words.figure(model.shown)} of {whole}")
        if self.filter.text() and not model.shown:
            place = _NOTHING
        else:
            place = _EMPTY if not self._asked_to_type and self._is_empty() else _TABLE
        self.stack.setCurrentIndex(place)
        self.count.setVisible(place != _EMPTY)
        self._fit()
        self.foot.setVisible(place == _TABLE)
        if self.needs is not None:
            self._show_needs()
        self._show_foot()

    def _is_empty(self) -> bool:
        if self.model.new:
            return False
        if self.ways is None:
            return not self.model.total
        return not self._kind.tables[-1](self._around or Around()).keys(Seen(self._workspace))

    def _show_foot(self) -> None:
        rows, missing = len(self.view.rows()), self.model.missing()
        table = self.model.table
        if missing:
            text = f"The new row is taken once it has {plain_list([f'“{word}”' for word in missing])}."
        elif rows > 1:
            text = f"{counted(rows, 'row')} selected: what you type changes all of them."
        else:
            text = _KEYS + (_DELETE if table is not None and table.grows else " Delete empties cells.")
        self.foot.setText(text)

    def _show_needs(self) -> None:
        assert self.needs is not None
        key = (
            self.model.key_at(self.view.currentIndex().row()) if self.view.currentIndex().isValid() else None
        )
        challenge = self._workspace.challenges.get(key) if isinstance(key, tuple) else None
        self.needs.show_needs(challenge, self._workspace, self.view.why_fixed)

    def _filter(self, text: str) -> None:
        if self.view.cell.take():
            self.model.filter_rows(text)
            self._show_rest()

    def go_to(self, id: str) -> bool:
        """Select the row of this key and give it the keyboard; false where there is none."""
        if self.model.row_of(id) < 0:
            self.filter.clear()
        row = self.model.row_of(id)
        if row < 0:
            return False
        self.view.select_cell(row)
        return True

    def ask_to_filter(self) -> None:
        """Give the keyboard to the filter."""
        self.filter.take_keyboard()

    def type_first(self) -> None:
        """Begin the first row of a table that has none."""
        if self.ways is not None:
            self.ways.choose(len(self._kind.tables) - 1)
        self._asked_to_type = True
        self._show_rest()
        self.view.select_cell(0)
        self.view.cell.begin()

    def _choose(self, key: Key | None) -> None:
        if self.needs is not None:
            self._show_needs()
        table = self.model.table
        row = None if key is None or table is None else table.source(self._workspace).get(key)
        if row is not None and table is not None and table.about is not None:
            kind, field = table.about
            self.chosen.emit(kind, getattr(row, field))

    # What is done.

    def _do(self, change: Change) -> str:
        """Write a change; gives why not, or ""."""
        document = self._document
        if document is None:
            return "No file is open."
        said: list[str] = []
        document.refused.connect(said.append)
        try:
            done = document.do(change)
        finally:
            document.refused.disconnect(said.append)
        return "" if done else " ".join(said)

    def _remove(self, keys: list[Key]) -> None:
        table = self.model.table
        if table is None:
            return
        try:
            change = table.remove(self.model.seen, keys)
        except InputError as error:
            self._refuse(words.ended(str(error)))
            return
        if not self._do(change):
            self._say(f"{change.title.replace('Remove', 'Removed', 1)}.", _went_too(change, len(keys)))

    def _refuse(self, sentence: str) -> None:
        self._notice.warn(sentence)

    def _say(self, sentence: str, detail: str = "") -> None:
        document = self._document
        offers = () if document is None else (Offer("Undo", document.undo),)
        self._notice.say(sentence, detail, offers)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height with what is told of a challenge."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        rows = self.stack.currentIndex() == _TABLE
        self.stack.setMaximumHeight(self.view.whole().height() if rows else _ANY)
        if self.needs is not None:
            self.needs.fit(self.height())

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the cells: typing works from the start."""
        super().showEvent(event)
        here = self.stack.currentWidget()
        cells = self.view.cell.field if self.view.cell.typing else self.view
        (self.empty.button if here is self.empty else cells).setFocus(Qt.FocusReason.OtherFocusReason)

    def _dress(self) -> None:
        px = theme().px
        self._column.setContentsMargins(px(20), px(12), px(20), px(12))
        self._column.setSpacing(px(8))
        self._tools.setSpacing(px(12))
        self._fit()


def _around(document: Document) -> Around:
    return Around(document.cycle, document.plan_id, order_of_days())


def _why_fixed(document: Document | None, key: str) -> str:
    """Why nothing can be typed, in a sentence; empty where it can."""
    if document is None:
        return "No file is open."
    if not document.writable:
        return f"This can only be read. {document.why_read_only}"
    if key != "challenges":
        return ""
    if document.cycle is None:
        return "There is no quarter that challenges could belong to."
    return document.why_read_only if document.cycle.state == "closed" else ""


def _went_too(change: Change, rows: int) -> str:
    """What was removed with rows, which come last; empty where nothing was."""
    gone = Counter(edit.table for edit in change.edits[:-rows] if edit.after is None)
    parts = [counted(number, *named(table)) for table, number in gone.items()]
    return f"With it: {plain_list(parts)}." if parts else ""
