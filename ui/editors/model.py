"""The cells of a table that is edited, for a QTableView: rows in an order that typing leaves alone."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from planner.editing.seen import Seen
from planner.editing.table import Column, EditTable, both
from planner.editing.write import CellFault, Entry, Written, write
from planner.workspace import Workspace
from planner.workspace.change import Change
from planner.workspace.entities import Key
from ui.theme import theme

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_STEPWISE = 40  # with more rows that go at once, all are shown anew


class GridModel(QAbstractTableModel):
    """The rows of one table, and below them an empty one to type a new row into, where it grows.

    `do` writes a Change and gives a sentence that says why not, or "". `noted` carries what came along.
    """

    noted = Signal(str)

    def __init__(self, do: Callable[[Change], str]) -> None:
        super().__init__()
        self.table: EditTable | None = None
        self.new: dict[str, str] = {}
        self._do = do
        self._seen = Seen(Workspace())
        self._columns: Sequence[Column] = ()
        self._source: Mapping[Any, Any] = {}
        self._keys: list[Key] = []
        self._all: set[Key] = set()
        self._filter = ""
        self._sorting = (-1, Qt.SortOrder.AscendingOrder)
        self._texts: dict[Key, str] = {}

    # What is shown.

    def show_table(self, table: EditTable | None, workspace: Workspace) -> None:
        """Show a table from its beginning."""
        self.beginResetModel()
        self.table, self.new, self._texts = table, {}, {}
        self._seen.show(workspace)
        self._sorting = (-1, Qt.SortOrder.AscendingOrder)
        self._fill()
        self.endResetModel()

    def follow(self, workspace: Workspace) -> None:
        """Show the workspace after a change: rows stay where they are, new ones come last."""
        table = self.table
        if table is None or workspace is self._seen.workspace:
            return
        self._seen.show(workspace)
        self._texts = {}
        heads = [(column.name, column.heading) for column in self._columns]
        if heads != [(column.name, column.heading) for column in table.columns(self._seen)]:
            self.beginResetModel()
            self._fill()
            self.endResetModel()
            return
        before, self._source = self._source, table.source(workspace)
        if before.keys() == self._source.keys():
            self._tell_all()
            return
        still = set(table.keys(self._seen))
        gone = [row for row, key in enumerate(self._keys) if key not in still]
        come = [key for key in self._source if key in still and key not in self._all]
        self._all = still
        if len(gone) == len(come):
            for row, key in zip(gone, come, strict=True):
                self._keys[row] = key
        elif len(gone) > _STEPWISE:
            self.beginResetModel()
            self._keys = [key for key in self._keys if key in still] + come
            self.endResetModel()
        else:
            self._take_out(gone)
            self._put_in(come)
        self._tell_all()

    def _tell_all(self) -> None:
        """Say that any cell may say something else."""
        if self.rowCount() and self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, len(self._columns) - 1))

    def _fill(self) -> None:
        table = self.table
        self._columns = () if table is None else table.columns(self._seen)
        self._source = {} if table is None else table.source(self._seen.workspace)
        keys = [] if table is None else table.keys(self._seen)
        self._all = set(keys)
        wanted = self._filter.casefold()
        self._keys = [key for key in keys if wanted in self._whole(key)] if wanted else keys
        self._sort()

    def _take_out(self, rows: Sequence[int]) -> None:
        for row in reversed(rows):
            self.beginRemoveRows(_NOWHERE, row, row)
            del self._keys[row]
            self.endRemoveRows()

    def _put_in(self, keys: Sequence[Key]) -> None:
        if keys:
            first = len(self._keys)
            self.beginInsertRows(_NOWHERE, first, first + len(keys) - 1)
            self._keys += keys
            self.endInsertRows()

    def filter_rows(self, text: str) -> None:
        """Show the rows of which some cell of words has a text."""
        self._filter = text.strip()
        self.beginResetModel()
        self._fill()
        self.endResetModel()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows by a column, or as they are usually where it is -1; new rows stay last."""
        if (column, order) == self._sorting:
            return
        self._sorting = (column, order)
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        end = len(self._keys)
        keys = [self._keys[index.row()] if index.row() < end else None for index in kept]
        if column < 0 and self.table is not None:
            shown = set(self._keys)
            self._keys = [key for key in self.table.keys(self._seen) if key in shown]
        self._sort()
        places = {key: row for row, key in enumerate(self._keys)}
        to = [
            self.index(end if key is None else places[key], i.column())
            for key, i in zip(keys, kept, strict=True)
        ]
        self.changePersistentIndexList(kept, to)
        self.layoutChanged.emit()

    def _sort(self) -> None:
        column, order = self._sorting
        if 0 <= column < len(self._columns):
            back = order == Qt.SortOrder.DescendingOrder
            self._keys.sort(key=lambda key: self._rank(key, self._columns[column]), reverse=back)

    def _rank(self, key: Key, column: Column) -> tuple[float, str]:
        text = self._plain(key, column)
        if not column.figures:
            return 0, text.casefold()
        return (float(text) if text else -1000), ""

    def _whole(self, key: Key) -> str:
        """All words of a row, kept as long as the workspace is the same."""
        if key not in self._texts:
            words = [self._text(key, column) for column in self._columns if _has_words(column)]
            self._texts[key] = "\n".join(words).casefold()
        return self._texts[key]

    def _text(self, key: Key, column: Column) -> str:
        return column.text(self._seen, self._source[key])

    def _plain(self, key: Key, column: Column) -> str:
        return (column.plain or column.text)(self._seen, self._source[key])

    # What is where.

    @property
    def seen(self) -> Seen:
        """The workspace that is shown."""
        return self._seen

    @property
    def shown(self) -> int:
        """How many rows are shown, without the empty one."""
        return len(self._keys)

    @property
    def total(self) -> int:
        """How many rows there are, whether they match the filter or not."""
        return len(self._all)

    def key_at(self, row: int) -> Key | None:
        """The key of a row; None for the empty one."""
        return self._keys[row] if row < len(self._keys) else None

    def row_of(self, key: Key | None) -> int:
        """Where the row with a key is; -1 where it is not shown."""
        return self._keys.index(key) if key in self._all and key in self._keys else -1

    def column_at(self, number: int) -> Column:
        """A column."""
        return self._columns[number]

    def number_of(self, column: str) -> int:
        """Where the column of a name is."""
        return [each.name for each in self._columns].index(column)

    def text_at(self, row: int, number: int) -> str:
        """What a cell says, and what its field starts with."""
        key, column = self.key_at(row), self._columns[number]
        return self.new.get(column.name, "") if key is None else self._text(key, column)

    def plain_at(self, row: int, number: int) -> str:
        """What is copied of a cell, which other programs read."""
        key, column = self.key_at(row), self._columns[number]
        return self.new.get(column.name, "") if key is None else self._plain(key, column)

    # What is typed.

    def enter(self, entries: Sequence[Entry], pasted: bool = False) -> tuple[CellFault, ...]:
        """Do what typed cells say as one Change; gives what is wrong, and then nothing is done.

        A new row is kept as it is typed until its needed cells have a text.
        """
        assert self.table is not None
        typing = not pasted and len(entries) == 1 and entries[0].key is None
        if typing:
            self.new |= entries[0].texts
            entries = [Entry(None, {name: text for name, text in self.new.items() if text})]
        written = write(self._seen, self.table, entries, pasted)
        if typing and self._waits(written):
            last = len(self._keys)
            self.dataChanged.emit(self.index(last, 0), self.index(last, len(self._columns) - 1))
            return ()
        if written.faults:
            return written.faults
        if why := self._do(written.change) if written.change else "":
            return (CellFault(0, next(iter(entries[0].texts), ""), why),)
        if typing:
            self.forget_new()
        if written.notes:
            self.noted.emit(" ".join(written.notes))
        return ()

    def forget_new(self) -> None:
        """Drop what was typed of a new row."""
        self.new = {}
        last = len(self._keys)
        if last < self.rowCount() and self._columns:
            self.dataChanged.emit(self.index(last, 0), self.index(last, len(self._columns) - 1))

    def missing(self) -> list[str]:
        """The headings of cells that a new row needs still; none where nothing of it is typed."""
        if self.table is None or not any(self.new.values()):
            return []
        needed = [name for name in self.table.needed if not self.new.get(name)]
        return [column.heading for column in self._columns if column.name in needed]

    def _waits(self, written: Written) -> bool:
        assert self.table is not None
        empty = {name for name in self.table.needed if not self.new.get(name)}
        return not any(self.new.values()) or bool(empty and {one.column for one in written.faults} <= empty)

    # As Qt asks for it.

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """The rows, and the empty one."""
        if parent.isValid() or self.table is None:
            return 0
        return len(self._keys) + self.table.grows

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As many as the table has."""
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A cell can be selected, and typed into unless it is worked out."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags if self._columns[index.column()].fixed else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell says, where it stands, and its colours."""
        row, column = index.row(), self._columns[index.column()]
        empty = self.key_at(row) is None
        if role == Qt.ItemDataRole.EditRole:
            return self.text_at(row, index.column())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            if empty and index.column() == 0 and not any(self.new.values()) and self.table is not None:
                return f"Add a {self.table.one}"
            return " ".join(self.text_at(row, index.column()).split()).removesuffix(";")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _side(column) | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and ((column.fixed and index.column()) or empty):
            return theme().color("text" if self.new.get(column.name) else "muted")
        if role == Qt.ItemDataRole.BackgroundRole and column.most and not empty:
            text = self.text_at(row, index.column())
            return theme().heat(int(text) / column.most) if text else None
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation == Qt.Orientation.Horizontal and 0 <= section < len(self._columns):
            column = self._columns[section]
            if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                return column.heading
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
                return (
                    Qt.AlignmentFlag.AlignHCenter if column.most else side
                ) | Qt.AlignmentFlag.AlignVCenter
        return None


def _has_words(column: Column) -> bool:
    return not column.figures and column.choices is not both


def _side(column: Column) -> Qt.AlignmentFlag:
    if not column.figures:
        return Qt.AlignmentFlag.AlignLeft
    return Qt.AlignmentFlag.AlignHCenter if column.most else Qt.AlignmentFlag.AlignRight
