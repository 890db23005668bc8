"""Blocks of selected cells: copied, pasted, filled and emptied as in a spreadsheet."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication

from planner.editing.clipboard import copied, is_headed, pasted
from planner.editing.write import Entry
from planner.words import counted
from planner.workspace.entities import Key

if TYPE_CHECKING:
    from ui.editors.view import GridView


class Blocks:
    """What is done with the selected cells of a view at once; each is one Change, or refused as a whole."""

    def __init__(self, view: "GridView") -> None:
        self._view, self._grid = view, view.grid

    def copy(self) -> None:
        """Copy the selected block as spreadsheets do."""
        block = self._block()
        if block.isEmpty():
            return
        rows = range(block.top(), block.bottom() + 1)
        columns = range(block.left(), block.right() + 1)
        texts = [[self._grid.plain_at(row, column) for column in columns] for row in rows]
        QGuiApplication.clipboard().setText(copied(texts))

    def is_table(self) -> bool:
        """Whether what was copied is a table of its own, with headings such as this one has."""
        table = self._grid.table
        return table is not None and is_headed(pasted(QGuiApplication.clipboard().text()), table.name.lower())

    def paste(self) -> None:
        """Put the copied block where the selection begins; what goes beyond the last row makes new ones."""
        block, at = pasted(QGuiApplication.clipboard().text()), self._block()
        if not block or at.isEmpty() or self._is_fixed():
            return
        if len(block) == len(block[0]) == 1 and at.width() * at.height() > 1:
            self._write(self._filled(block[0][0]), True)
        elif why := self._too_large(block, at):
            self._view.refused.emit(f"Nothing was pasted. {why}")
        else:
            names = [self._grid.column_at(at.left() + n).name for n in range(len(block[0]))]
            rows = [dict(zip(names, row, strict=True)) for row in block]
            self._write([Entry(self._grid.key_at(at.top() + n), row) for n, row in enumerate(rows)], True)

    def empty(self) -> None:
        """Empty the selected cells."""
        if not self._is_fixed():
            self._write(self._filled(""), False)

    def _is_fixed(self) -> bool:
        if self._view.why_fixed:
            self._view.refused.emit(self._view.why_fixed)
        return bool(self._view.why_fixed)

    def _block(self) -> QRect:
        """The smallest block with all that is selected, as columns and rows; the current cell without any."""
        block = QRect()
        for part in self._view.parts():
            block |= QRect(QPoint(part.left(), part.top()), QPoint(part.right(), part.bottom()))
        current = self._view.currentIndex()
        if block.isNull() and current.isValid():
            return QRect(current.column(), current.row(), 1, 1)
        return block

    def _too_large(self, block: list[list[str]], at: QRect) -> str:
        """Why a block does not fit where it would go, in a sentence; empty where it does."""
        wide, room = len(block[0]), self._grid.columnCount() - at.left()
        if wide > room:
            return f"Found {counted(wide, 'column')}, expected {room} at most here."
        high, room = len(block), self._grid.rowCount() - at.top()
        table = self._grid.table
        if high > room and table is not None and not table.grows:
            return f"Found {counted(high, 'row')}, expected {room} at most here."
        return ""

    def _filled(self, text: str) -> list[Entry]:
        """Entries that put a text into every selected cell that can be typed into."""
        texts: dict[Key, dict[str, str]] = {}
        for index in self._view.selectedIndexes():
            key, column = self._grid.key_at(index.row()), self._grid.column_at(index.column())
            if key is not None and not column.fixed:
                texts.setdefault(key, {})[column.name] = text
        return [Entry(key, names) for key, names in texts.items()]

    def _write(self, entries: Sequence[Entry], pasted: bool) -> None:
        faults = self._grid.enter(entries, pasted) if entries else ()
        if not faults:
            return
        fault, more = faults[0], len(faults) - 1
        heading = self._grid.column_at(self._grid.number_of(fault.column)).heading if fault.column else ""
        where = f"Row {fault.entry + 1}, {heading}" if len(entries) > 1 else heading
        also = f" {counted(more, 'more cell')} cannot be taken." if more else ""
        what = "Nothing was pasted" if pasted else "Nothing was changed"
        self._view.refused.emit(f"{what}. {where}: {fault.sentence}{also}")
