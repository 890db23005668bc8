"""The heat map as a table: departments and their people by weeks, and a last column of free hours."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from planner.problem import Cycle
from ui import words
from ui.capacity.face import Cell, GroupFace, Mode, PersonFace, cells, facts, said

Index = QModelIndex | QPersistentModelIndex
Line = GroupFace | PersonFace
_NOWHERE = QModelIndex()


class HeatModel(QAbstractTableModel):
    """A row for each department, and below it one for each of its people unless it is folded."""

    def __init__(self) -> None:
        super().__init__()
        self.mode: Mode = "used"
        self.weeks = 0
        self._cycle = Cycle("-", date.min, 1)
        self._groups: tuple[GroupFace, ...] = ()
        self._lines: list[Line] = []
        self._folded: set[str] = set()

    def show_groups(self, groups: Iterable[GroupFace], cycle: Cycle) -> None:
        """Show these in place of all; departments that were folded stay so."""
        self.beginResetModel()
        self._groups, self.weeks, self._cycle = tuple(groups), cycle.weeks, cycle
        self._lines = []
        for group in self._groups:
            self._lines += [group] if group.department in self._folded else [group, *group.people]
        self.endResetModel()

    def show_mode(self, mode: Mode) -> None:
        """Show used hours, or free ones."""
        self.mode = mode
        if self._lines:
            last = self.index(len(self._lines) - 1, self.weeks)
            self.dataChanged.emit(self.index(0, 0), last)

    # What stands where.

    def line(self, row: int) -> Line:
        """The department or the person of a row."""
        return self._lines[row]

    def cell(self, row: int, week: int) -> Cell | None:
        """The cell of a person's week; None in the row of a department."""
        line = self._lines[row]
        return cells(line.weeks, self.mode)[week - 1] if isinstance(line, PersonFace) else None

    def row_of(self, person: str) -> int | None:
        """The row of a person; None where the department is folded or the filter leaves the person out."""
        for row, line in enumerate(self._lines):
            if isinstance(line, PersonFace) and line.person == person:
                return row
        return None

    def people(self) -> list[PersonFace]:
        """Everybody whom the filter leaves, in the order of rows, folded away or not."""
        return [face for group in self._groups for face in group.people]

    def group_row(self, row: int) -> int:
        """The row of the department that a row belongs to."""
        while isinstance(self._lines[row], PersonFace):
            row -= 1
        return row

    def is_folded(self, group: GroupFace) -> bool:
        """Whether a department shows none of its people."""
        return group.department in self._folded

    def number(self, week: int) -> int:
        """The number that a week has in the whole quarter."""
        return self._cycle.week(week)

    def dates(self, week: int) -> str:
        """The days of a week: "8 Feb – 14 Feb"."""
        return words.week_dates(self._cycle.starts, week, week)

    def month(self, week: int) -> date:
        """The first day of a week, whose month the week is listed under."""
        return words.week_starts(self._cycle.starts, week)

    # Folding.

    def fold(self, row: int, folded: bool) -> None:
        """Hide the people of a department, or show them again."""
        group = self._lines[row]
        if not isinstance(group, GroupFace) or folded == self.is_folded(group):
            return
        first, last = row + 1, row + len(group.people)
        if folded:
            self._folded.add(group.department)
            self.beginRemoveRows(_NOWHERE, first, last)
            del self._lines[first : last + 1]
            self.endRemoveRows()
        else:
            self._folded.discard(group.department)
            self.beginInsertRows(_NOWHERE, first, last)
            self._lines[first:first] = group.people
            self.endInsertRows()
        self.dataChanged.emit(self.index(row, 0), self.index(row, self.weeks))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, row, row)

    def unfold(self, person: str) -> None:
        """Show the people of a person's department."""
        for row, line in enumerate(self._lines):
            if isinstance(line, GroupFace) and any(one.person == person for one in line.people):
                self.fold(row, False)
                return

    # What Qt asks for.

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Departments, and the people of those that are not folded."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The weeks, and free hours."""
        return 0 if parent.isValid() else self.weeks + 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The figure of a cell; in words for screen readers and as a tip."""
        line, week = self._lines[index.row()], index.column() + 1
        if role == Qt.ItemDataRole.DisplayRole:
            if week > self.weeks:
                return line.free
            cell = self.cell(index.row(), week)
            return None if cell is None else cell.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._said(line, week)
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(line, PersonFace) and week <= self.weeks:
            return words.ASIDE.join([self.dates(week), *facts(line.weeks, week)])
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Names at the left, weeks on top."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        if orientation == Qt.Orientation.Vertical:
            return self._lines[section].name if section < len(self._lines) else None
        if section >= self.weeks:
            return "Free"
        if role == Qt.ItemDataRole.DisplayRole:
            return str(self.number(section + 1))
        week = words.iso_weeks(self._cycle.starts, section + 1, section + 1)
        return words.ASIDE.join([self.dates(section + 1), week])

    def _said(self, line: Line, week: int) -> str:
        if isinstance(line, GroupFace):
            parts = [line.name, line.count, line.over, "folded" if self.is_folded(line) else "unfolded"]
            return ", ".join(filter(None, parts))
        return said(line, week, self.number(week)) if week <= self.weeks else f"{line.name}, {line.free} free"
