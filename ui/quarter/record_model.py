"""What is on record of a quarter as a table whose weeks are edited in place."""

from collections.abc import Iterable
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from planner.cycles.correcting import OnRecord, pod_title, pod_titles
from planner.workspace import Workspace
from planner.workspace.entities import PairServed, Served
from ui.widgets import NumberField

Index = QModelIndex | QPersistentModelIndex
HEADINGS = ("Person", "Pod or pair", "Weeks")
WEEKS = 2
_NOWHERE = QModelIndex()


class RecordModel(QAbstractTableModel):
    """A row for each place that somebody served; `edited` carries one that got other weeks, and these."""

    edited = Signal(object, int)

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[tuple[OnRecord, str, str]] = []

    def show_rows(self, workspace: Workspace, cycle: str, rows: Iterable[OnRecord], filter: str = "") -> None:
        """Show those of these rows in which the filter is found."""
        titles, wanted = pod_titles(workspace, cycle), filter.casefold()
        names = {person.id: person.name for person in workspace.people.values()}
        self.beginResetModel()
        self._rows = []
        for row in rows:
            if isinstance(row, Served):
                words = names[row.person], pod_title(titles, row)
            else:
                words = names[row.business], f"Pair with {names[row.it]}"
            if wanted in " ".join(words).casefold():
                self._rows.append((row, *words))
        self.endResetModel()

    def row(self, number: int) -> OnRecord:
        """What a line is about."""
        return self._rows[number][0]

    def line_of(self, row: OnRecord) -> int | None:
        """The line of a row; None where the filter leaves it out."""
        return next((number for number, shown in enumerate(self._rows) if shown[0] == row), None)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are places."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Who, where and how long."""
        return 0 if parent.isValid() else len(HEADINGS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell; the weeks as a number to edit."""
        row, *words = self._rows[index.row()]
        value = row.weeks if index.column() == WEEKS else words[index.column()]
        if role == Qt.ItemDataRole.EditRole:
            return value
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return str(value)
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == WEEKS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Give a place other weeks."""
        row, *words = self._rows[index.row()]
        if role != Qt.ItemDataRole.EditRole or index.column() != WEEKS or value == row.weeks:
            return False
        self._rows[index.row()] = (replace(row, weeks=value), words[0], words[1])
        self.dataChanged.emit(index, index)
        self.edited.emit(row, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Weeks are edited in place."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == WEEKS else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return HEADINGS[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if section == WEEKS else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None


class WeeksDelegate(QStyledItemDelegate):
    """Edits weeks in a field for numbers up to those of the quarter."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.most = 1

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A pair may be on record that was agreed and never began; a place in a pod is a week at least."""
        model = index.model()
        assert isinstance(model, RecordModel)
        row = model.row(index.row())
        field = NumberField(int(not isinstance(row, PairServed)), max(self.most, row.weeks), parent)
        field.setFrame(False)
        return field
