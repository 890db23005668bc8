"""A table that is typed into: keys as in a spreadsheet, a field in the cell, copy and paste of blocks."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from planner.editing.clipboard import copied, pasted
from planner.editing.write import CellFault, Entry
from planner.words import counted
from planner.workspace.entities import Key
from ui.editors.below import Below
from ui.editors.field import CellField
from ui.editors.frozen import FrozenColumn, paint_ring
from ui.editors.model import GridModel
from ui.tables import PlainTable
from ui.theme import follow, theme

_SAMPLE = 200  # rows that widths are measured by
_LEAST, _WIDEST = 96, 240  # pixels that a column of words has at least, and any column at most
_KEYS = QKeySequence.StandardKey


class GridView(PlainTable):
    """Shows a GridModel. What is typed stays in its field until the model takes it, or Esc gives it up.

    `removeAsked` carries the keys of rows, `refused` a sentence, `currentKey` the row with the keyboard;
    `moved` says that the selection is another.
    """

    removeAsked = Signal(list)
    refused = Signal(str)
    currentKey = Signal(object)
    moved = Signal()

    def __init__(self, model: GridModel, name: str, parent: QWidget | None = None) -> None:
        self._below: Below | None = None
        self._measured: tuple[list[str], int] | None = None
        self.frozen: FrozenColumn | None = None
        self._cell: tuple[Key | None, str] | None = None  # that is typed into: row and column
        self.grid = model
        super().__init__(model, name, parent)
        self.why_fixed = ""
        self.field = CellField(self, self._choose)
        self.setShowGrid(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerItem)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.setCornerWidget(QWidget())
        self.frozen = FrozenColumn(self)
        self.field.finished.connect(self._finish)
        self.field.left.connect(self.give_up)
        self.field.parted.connect(self.take)
        self.field.textEdited.connect(self._match)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.selectionModel().selectionChanged.connect(lambda *_: self.moved.emit())
        model.modelAboutToBeReset.connect(self._keep_cell)
        model.rowsInserted.connect(self._make_room)
        for changed in (model.modelReset, model.layoutChanged, model.rowsRemoved, model.rowsInserted):
            changed.connect(self._follow_cell)
        follow(self._place_parts)
        self._place_parts()

    @property
    def below(self) -> Below:
        """What floats below the field."""
        if self._below is None or self._below.window_ is not self.window():
            self._below = Below(self.window())
            self._below.picked.connect(self._pick)
        return self._below

    @property
    def typing(self) -> bool:
        """Whether a cell is typed into."""
        return self._cell is not None

    # Typing into a cell.

    def begin(self, text: str | None = None) -> None:
        """Type into the current cell: with what it says, or with another text in place of it."""
        index = self.currentIndex()
        if not index.isValid():
            return
        column = self.grid.column_at(index.column())
        if self.why_fixed or column.fixed:
            self.refused.emit(self.why_fixed or f"{column.heading} is worked out and cannot be typed.")
            return
        self.scrollTo(index)
        self._cell = (self.grid.key_at(index.row()), column.name)
        says = self.grid.text_at(index.row(), index.column())
        self.field.setText(says if text is None else text)
        self.field.setAccessibleName(column.heading)
        rows = len(self.rows())
        hint = f"Enter changes {counted(rows, 'row')}." if rows > 1 else ""
        self._show_field()
        if text is None:
            self.field.selectAll()
        self.below.begin(column.choices(self.grid.seen), column.several, hint, says if text is None else "")
        if text is not None:
            self.below.match(text)

    def _show_field(self) -> None:
        self.field.setFont(theme().font("body"))
        self._place_field()
        self.field.show()
        self.field.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _place_field(self) -> None:
        index = self._index_of_cell()
        if not index.isValid():
            return
        rect = self.visualRect(index)
        header = self.horizontalHeader().height()
        width = max(rect.width(), theme().px(120))
        left = min(rect.left(), max(0, self.viewport().width() - width))
        place = QRect(left, rect.top() + header, width, rect.height())
        self.field.setGeometry(place)
        self.below.lie_at(QRect(self.mapTo(self.window(), place.topLeft()), place.size()))

    def _index_of_cell(self) -> QModelIndex:
        if self._cell is None:
            return QModelIndex()
        key, column = self._cell
        row = self.grid.shown if key is None else self.grid.row_of(key)
        return self.grid.index(row, self.grid.number_of(column)) if row >= 0 else QModelIndex()

    def _match(self, text: str) -> None:
        self.below.match(text)

    def _choose(self, by: int) -> bool:
        return self.below.isVisible() and self.below.step(by)

    def _pick(self, choice: str) -> None:
        self.field.setText(self.below.joined(self.field.text(), choice))
        if self.below.several:
            self.below.match(f"{self.field.text()};")
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._finish(0, 0)

    def take(self) -> bool:
        """Take what is typed; False where it is wrong, and then it stays in its field."""
        if self._cell is None:
            return True
        key, column = self._cell
        text = self.below.taken(self.field.text())
        keys = [key] if key is None or len(self.rows()) < 2 else [k for k in self.rows() if k is not None]
        faults = self.grid.enter([Entry(key, {column: text}) for key in keys])
        if faults:
            self._warn(faults[0])
            return False
        self.give_up()
        return True

    def _warn(self, fault: CellFault) -> None:
        """Say what is wrong, in the cell where it is."""
        assert self._cell is not None
        key, column = self._cell
        if fault.column not in ("", column):
            number = self.grid.number_of(fault.column)
            row = self.grid.shown if key is None else self.grid.row_of(key)
            if key is None:
                # What was typed here is kept in the new row.
                self.give_up()
                self.setCurrentIndex(self.grid.index(row, number))
                self.begin()
            heading = self.grid.column_at(number).heading
            fault = CellFault(fault.entry, fault.column, f"{heading}: {fault.sentence}")
        if self.isVisible():
            self.below.warn(fault.sentence)

    def give_up(self) -> None:
        """Leave the cell as it was."""
        had = self.field.hasFocus()
        self._cell = None
        if self._below is not None:
            self._below.hide()
        self.field.hide()
        if had:
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _finish(self, down: int, right: int) -> None:
        index, new = self._index_of_cell(), self._cell is not None and self._cell[0] is None
        if self.take():
            row, column = index.row() + down, index.column() + right
            if new and down > 0:
                column = 0  # where the next new row begins
            if 0 <= column < self.grid.columnCount() and 0 <= row < self.grid.rowCount():
                self.setCurrentIndex(self.grid.index(row, column))
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_cell(self) -> None:
        if self._below is not None:
            self._below.hide()

    def _follow_cell(self) -> None:
        """Keep the field at its cell where rows come, go and move; without the row there is none."""
        if self._cell is not None:
            if self._index_of_cell().isValid():
                self._place_field()
            else:
                self.give_up()
        self._place_parts()

    # The selection.

    def rows(self) -> list[Key | None]:
        """The rows of which a cell is selected, by key, from above; None for the empty one."""
        rows = {row for part in self._parts() for row in range(part.top(), part.bottom() + 1)}
        return [self.grid.key_at(row) for row in sorted(rows)]

    def _parts(self) -> list[QItemSelectionRange]:
        return self.selectionModel().selection().toList()

    def _block(self) -> QRect:
        """The smallest block with all that is selected, as columns and rows; the current cell without any."""
        block = QRect()
        for part in self._parts():
            block |= QRect(QPoint(part.left(), part.top()), QPoint(part.right(), part.bottom()))
        current = self.currentIndex()
        if block.isNull() and current.isValid():
            return QRect(current.column(), current.row(), 1, 1)
        return block

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid() and now.row() != before.row():
            self.currentKey.emit(self.grid.key_at(now.row()))

    def copy(self) -> None:
        """Copy the selected block as spreadsheets do."""
        block = self._block()
        if block.isEmpty():
            return
        rows = range(block.top(), block.bottom() + 1)
        columns = range(block.left(), block.right() + 1)
        texts = [[self.grid.text_at(row, column) for column in columns] for row in rows]
        QGuiApplication.clipboard().setText(copied(texts))

    def paste(self) -> None:
        """Put the copied block where the selection begins; what goes beyond the last row makes new ones."""
        if not self.currentIndex().isValid():
            return
        if self.why_fixed:
            self.refused.emit(self.why_fixed)
            return
        block = pasted(QGuiApplication.clipboard().text())
        if not block:
            return
        at = self._block()
        if len(block) == 1 and len(block[0]) == 1 and at.width() * at.height() > 1:
            self._write(self._filled(block[0][0]), True)
            return
        wide, room = len(block[0]), self.grid.columnCount() - at.left()
        table = self.grid.table
        if wide > room:
            self.refused.emit(
                f"Nothing was pasted. Found {counted(wide, 'column')}, expected {room} at most here."
            )
            return
        if table is not None and not table.grows and at.top() + len(block) > self.grid.rowCount():
            self.refused.emit(
                f"Nothing was pasted. Found {counted(len(block), 'row')}, "
                f"expected {self.grid.rowCount() - at.top()} at most here."
            )
            return
        names = [self.grid.column_at(at.left() + n).name for n in range(wide)]
        self._write(
            [
                Entry(self.grid.key_at(at.top() + n), dict(zip(names, row, strict=True)))
                for n, row in enumerate(block)
            ],
            True,
        )

    def empty(self) -> None:
        """Empty the selected cells."""
        if self.why_fixed:
            self.refused.emit(self.why_fixed)
        else:
            self._write(self._filled(""), False)

    def _filled(self, text: str) -> list[Entry]:
        """Entries that put a text into every selected cell that can be typed into."""
        texts: dict[Key, dict[str, str]] = {}
        for index in self.selectedIndexes():
            key, column = self.grid.key_at(index.row()), self.grid.column_at(index.column())
            if key is not None and not column.fixed:
                texts.setdefault(key, {})[column.name] = text
        return [Entry(key, names) for key, names in texts.items()]

    def _write(self, entries: Sequence[Entry], pasted: bool) -> None:
        faults = self.grid.enter(entries, pasted) if entries else ()
        if not faults:
            return
        fault, more = faults[0], len(faults) - 1
        heading = self.grid.column_at(self.grid.number_of(fault.column)).heading if fault.column else ""
        where = f"Row {fault.entry + 1}, {heading}: " if len(entries) > 1 else f"{heading}: "
        also = f" {counted(more, 'more cell')} cannot be taken." if more else ""
        what = "Nothing was pasted" if pasted else "Nothing was changed"
        self.refused.emit(f"{what}. {where}{fault.sentence}{also}")

    # Keys and the pointer.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As in a spreadsheet: typing replaces, F2 edits, Enter and Tab go on, Delete removes rows."""
        key, text = event.key(), event.text()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.matches(_KEYS.Copy):
            self.copy()
        elif event.matches(_KEYS.Paste):
            self.paste()
        elif key == Qt.Key.Key_F2:
            self.begin()
        elif key == Qt.Key.Key_Delete:
            self._delete()
        elif key == Qt.Key.Key_Backspace:
            self.empty()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not held:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go_on(key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab), back or key == Qt.Key.Key_Backtab)
        elif text and text.isprintable() and not held:
            self.begin(text)
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the cells; beyond the last one of a row it leaves the table."""
        column = self.currentIndex().column() + (1 if forward else -1)
        if self.currentIndex().isValid() and 0 <= column < self.grid.columnCount():
            self._go_on(True, not forward)
            return True
        return super().focusNextPrevChild(forward)

    def _go_on(self, sideways: bool, back: bool) -> None:
        index, step = self.currentIndex(), -1 if back else 1
        row, column = index.row() + (0 if sideways else step), index.column() + (step if sideways else 0)
        if 0 <= row < self.grid.rowCount() and 0 <= column < self.grid.columnCount():
            self.setCurrentIndex(self.grid.index(row, column))

    def _delete(self) -> None:
        keys = [key for key in self.rows() if key is not None]
        if self.grid.table is not None and not self.grid.table.grows:
            self.empty()
        elif self.why_fixed and keys:
            self.refused.emit(self.why_fixed)
        elif keys:
            self.removeAsked.emit(keys)
        elif self.rows():
            self.grid.forget_new()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what is typed before another cell is selected."""
        if self.take():
            super().mousePressEvent(event)
        else:
            self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type into the cell."""
        if self.take():
            super().mouseDoubleClickEvent(event)
            self.begin()

    def select_cell(self, row: int, column: int = 0) -> None:
        """Select one cell and give it the keyboard."""
        self.selectionModel().setCurrentIndex(
            self.grid.index(row, column), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    # Where parts lie.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the parts in place."""
        super().resizeEvent(event)
        self._place_parts()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Keep the field at its cell."""
        super().scrollContentsBy(dx, dy)
        if self._cell is not None:
            self._place_field()

    def hideEvent(self, event: QHideEvent) -> None:
        """What floats goes with the table; what is typed waits in its field."""
        super().hideEvent(event)
        if self._below is not None:
            self._below.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then the ring."""
        super().paintEvent(event)
        paint_ring(self)

    def _measure(self) -> None:
        """Measure columns where they are others than before: rows that are filtered keep their widths."""
        model, px = self.model(), theme().percent
        heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
        if (heads, px) != self._measured or not model.rowCount():
            self._measured = (heads, px)
            super()._measure()

    def _make_room(self) -> None:
        """Let columns be as wide as rows that came need, where these are few."""
        if self.model().rowCount() <= _SAMPLE:
            super()._measure()

    def _widest(self, column: int) -> int:
        """Measured by the first rows; beyond a measure a cell elides, with all of it as its tip."""
        model, metrics = self.model(), self.fontMetrics()
        rows = range(min(model.rowCount(), _SAMPLE))
        longest = max((str(model.index(row, column).data()) for row in rows), key=len, default="")
        least = 0 if self.grid.column_at(column).figures else theme().px(_LEAST)
        return max(least, min(metrics.horizontalAdvance(longest) + theme().px(24), theme().px(_WIDEST)))

    def _place_parts(self) -> None:
        if self.frozen is not None:
            self.frozen.settle()
