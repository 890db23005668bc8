"""A read-only table of words and figures for a QTableView."""

from collections.abc import Iterator, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from ui import words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class TableModel(QAbstractTableModel):
    """Rows under fixed headings; numbers stand at the right, and sort as numbers."""

    def __init__(self, headings: Sequence[str]) -> None:
        super().__init__()
        self._headings = tuple(headings)
        self._rows: list[tuple[Any, ...]] = []
        self._ids: list[str] = []

    def show_rows(self, rows: Sequence[tuple[Any, ...]], ids: Sequence[str] = ()) -> None:
        """Show these rows in place of all; `ids` say what each is about."""
        self.beginResetModel()
        self._rows, self._ids = list(rows), list(ids)
        self.endResetModel()

    def id_of(self, number: int) -> str:
        """What a row is about."""
        return self._ids[number]

    def is_number(self, column: int) -> bool:
        """Whether a column holds figures, as far as its first row tells."""
        return bool(self._rows) and isinstance(self._rows[0][column], int | float)

    def row(self, number: int) -> tuple[Any, ...]:
        """The values of a row."""
        return self._rows[number]

    def values(self, column: int) -> Iterator[Any]:
        """The values of a column, row by row."""
        return (row[column] for row in self._rows)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are headings."""
        return 0 if parent.isValid() else len(self._headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a cell, and all of them as its tip; what to sort by under the user role."""
        value = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return shown(value)
        if role == Qt.ItemDataRole.UserRole:
            return value
        if role == Qt.ItemDataRole.TextAlignmentRole and isinstance(value, int | float):
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The headings."""
        if orientation == Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole:
                return self._headings[section]
            if role == Qt.ItemDataRole.TextAlignmentRole:
                side = Qt.AlignmentFlag.AlignRight if self.is_number(section) else Qt.AlignmentFlag.AlignLeft
                return side | Qt.AlignmentFlag.AlignVCenter
        return None


def shown(value: Any) -> str:
    """A value in words."""
    if isinstance(value, int):
        return words.figure(value)
    return f"{value:g}" if isinstance(value, float) else str(value)
