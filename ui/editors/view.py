"""A table that is typed into: keys as in a spreadsheet, a field in the cell, copy and paste of blocks."""

from PySide6.QtCore import QItemSelectionModel, QItemSelectionRange, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QHideEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from planner.workspace.entities import Key
from ui.editors.blocks import Blocks
from ui.editors.cell import Cell
from ui.editors.frozen import FrozenColumn, paint_ring
from ui.editors.model import GridModel
from ui.tables import PlainTable
from ui.theme import follow, theme

_SAMPLE = 80  # rows that widths are measured by
_LEAST, _WIDEST = 72, 220  # pixels that a column of words has at least, and any column at most
_KEYS = QKeySequence.StandardKey


class GridView(PlainTable):
    """Shows a GridModel: `cell` is typed into, `blocks` are copied and pasted.

    `removeAsked` carries the keys of rows, `refused` a sentence, `currentKey` the row with the keyboard;
    `moved` says that the selection is another.
    """

    removeAsked = Signal(list)
    refused = Signal(str)
    currentKey = Signal(object)
    moved = Signal()

    def __init__(self, model: GridModel, name: str, parent: QWidget | None = None) -> None:
        self._measured: tuple[list[str], int] | None = None
        self.frozen: FrozenColumn | None = None
        self.grid = model
        super().__init__(model, name, parent)
        self.why_fixed = ""
        self.cell, self.blocks = Cell(self), Blocks(self)
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
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.selectionModel().selectionChanged.connect(lambda *_: self.moved.emit())
        model.rowsInserted.connect(self._make_room)
        for changed in (model.modelReset, model.layoutChanged, model.rowsRemoved, model.rowsInserted):
            changed.connect(self._follow)
        follow(self._place_parts)
        self._place_parts()

    # The selection.

    def rows(self) -> list[Key | None]:
        """The rows of which a cell is selected, by key, from above; None for the empty one."""
        rows = {row for part in self.parts() for row in range(part.top(), part.bottom() + 1)}
        return [self.grid.key_at(row) for row in sorted(rows)]

    def parts(self) -> list[QItemSelectionRange]:
        """The selected cells as ranges."""
        return self.selectionModel().selection().toList()

    def _current_changed(self, now: QModelIndex, before: QModelIndex) -> None:
        if now.isValid() and now.row() != before.row():
            self.currentKey.emit(self.grid.key_at(now.row()))

    # Keys and the pointer.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """As in a spreadsheet: typing replaces, F2 edits, Enter and Tab go on, Delete removes rows."""
        key, text = event.key(), event.text()
        held = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        if event.matches(_KEYS.Copy):
            self.blocks.copy()
        elif event.matches(_KEYS.Paste):
            if self.blocks.is_table():
                event.ignore()  # the window brings it in
            else:
                self.blocks.paste()
        elif key == Qt.Key.Key_F2:
            self.cell.begin()
        elif key == Qt.Key.Key_Delete:
            self._delete()
        elif key == Qt.Key.Key_Backspace:
            self.blocks.empty()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and not held:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._go_on(key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab), back or key == Qt.Key.Key_Backtab)
        elif text and text.isprintable() and not held:
            self.cell.begin(text)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Letters that are put together, such as é, replace a cell as others do."""
        if text := event.commitString():
            self.cell.begin(text)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the cells; beyond the last one of a row it leaves the table."""
        column = self.currentIndex().column() + (1 if forward else -1)
        if self.currentIndex().isValid() and 0 <= column < self.grid.columnCount():
            self._go_on(True, not forward)
            return True
        return super().focusNextPrevChild(forward)

    def _go_on(self, sideways: bool, back: bool) -> None:
        index, step = self.currentIndex(), -1 if back else 1
        self.go_to(index.row() + (0 if sideways else step), index.column() + (step if sideways else 0))

    def go_to(self, row: int, column: int) -> None:
        """Make a cell the current one, where there is one."""
        if 0 <= row < self.grid.rowCount() and 0 <= column < self.grid.columnCount():
            self.setCurrentIndex(self.grid.index(row, column))

    def _delete(self) -> None:
        keys = [key for key in self.rows() if key is not None]
        if self.grid.table is not None and not self.grid.table.grows:
            self.blocks.empty()
        elif self.why_fixed and keys:
            self.refused.emit(self.why_fixed)
        elif keys:
            self.removeAsked.emit(keys)
        elif self.rows():
            self.grid.forget_new()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what is typed before another cell is selected."""
        if self.cell.take():
            super().mousePressEvent(event)
        else:
            self.cell.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type into the cell."""
        if self.cell.take():
            super().mouseDoubleClickEvent(event)
            self.cell.begin()

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
        if self.cell.typing:
            self.cell.place()

    def hideEvent(self, event: QHideEvent) -> None:
        """What floats goes with the table; what is typed waits in its field."""
        super().hideEvent(event)
        self.cell.hide_below()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then the ring."""
        super().paintEvent(event)
        paint_ring(self)

    def whole(self) -> QSize:
        """The pixels in which all columns and rows are seen as they are measured."""
        rows, heads, bar = self.verticalHeader(), self.horizontalHeader(), self.horizontalScrollBar()
        high = heads.sizeHint().height() + self.grid.rowCount() * rows.defaultSectionSize()
        return QSize(sum(self._widths.values()), high + (bar.sizeHint().height() if bar.maximum() else 0))

    def _share(self) -> None:
        """Columns of words share what room is left: no ground beside them looks like cells and is none."""
        super()._share()
        header = self.horizontalHeader()
        words = [n for n in range(self.grid.columnCount()) if not self.grid.column_at(n).figures]
        over = self.viewport().width() - header.length()
        for place, column in enumerate(words if over > 0 else ()):
            # The last takes what does not divide.
            more = over - over // len(words) * place if column == words[-1] else over // len(words)
            header.resizeSection(column, header.sectionSize(column) + more)

    def _measure(self) -> None:
        """Measure columns where they are others than before: rows that are filtered keep their widths."""
        model, px = self.model(), theme().percent
        heads = [model.headerData(n, Qt.Orientation.Horizontal) for n in range(model.columnCount())]
        if (heads, px) != self._measured or not model.rowCount():
            self._measured = (heads, px)
            super()._measure()

    def measure_anew(self) -> None:
        """Measure columns by the rows that are shown, which are others than before."""
        self._measured = None
        self._measure()

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What keys do with the selected cells, for the pointer."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction("Copy").triggered.connect(self.blocks.copy)
        menu.addAction("Paste").triggered.connect(self.blocks.paste)
        menu.addAction("Empty cells").triggered.connect(self.blocks.empty)
        rows = len([key for key in self.rows() if key is not None])
        if rows and self.grid.table is not None and self.grid.table.grows:
            word = "row" if rows == 1 else f"{rows} rows"
            menu.addAction(f"Remove {word}").triggered.connect(self._delete)
        menu.popup(event.globalPos())

    def _follow(self) -> None:
        """Keep the parts in place where rows come, go and move."""
        self.cell.follow()
        self._place_parts()

    def _place_parts(self) -> None:
        if self.frozen is not None:
            self.frozen.settle()
