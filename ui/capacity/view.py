"""The heat map itself: one table view that paints only the cells that are seen."""

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.capacity.face import GroupFace, PersonFace
from ui.capacity.measure import FREE, LEAST, MONTHS, MOST, NAMES, RADIUS, ROW, WEEKS
from ui.capacity.model import HeatModel, Index
from ui.capacity.names import Names
from ui.capacity.painting import shared_cells
from ui.capacity.weeks import WeeksHead
from ui.theme import follow, theme
from ui.theme.draw import words
from ui.theme.focus import paint_ring

_CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_Flag = QItemSelectionModel.SelectionFlag


class HeatView(QTableView):
    """Arrows go over cells and departments, Enter or Space selects, + and − unfold and fold a department.

    `chosen` carries the person and the week of the cell that was selected; `dismissed`: none is to be.
    """

    chosen = Signal(str, int)
    dismissed = Signal()

    def __init__(self, model: HeatModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heat = model
        self._cell: tuple[str, int] | None = None
        self.head, self.names = WeeksHead(model, self), Names(model, self)
        self.setModel(model)
        self.setHorizontalHeader(self.head)
        self.setVerticalHeader(self.names)
        self.setAccessibleName("Capacity: people by weeks")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        for header in (self.head, self.names):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setMinimumSectionSize(1)
        self._corner = _Corner(self)
        self.names.pressed.connect(self._name_pressed)
        self.selectionModel().selectionChanged.connect(self._selected)
        self.selectionModel().currentChanged.connect(self._moved)
        model.modelReset.connect(self._size)
        self._quiet = self._by_key = False
        self._size()
        follow(self._size)

    def show_cell(self, cell: tuple[str, int] | None) -> None:
        """Show a person's week as the selected cell, or none; says nothing of it."""
        self._cell, self._quiet = cell, True
        row = None if cell is None else self._heat.row_of(cell[0])
        if row is None or cell is None:
            self.clearSelection()
        else:
            index = self._heat.index(row, cell[1] - 1)
            self.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect)
            self.scrollTo(index)
        self._quiet = False
        self.names.light(row)
        self.head.show_week(None if cell is None else cell[1])
        self.viewport().update()

    # Keyboard and pointer.

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> _Flag:
        """A click selects; arrows only go from cell to cell."""
        if event is not None and event.type() == QEvent.Type.MouseButtonPress:
            return _Flag.ClearAndSelect if self._week_of(index) else _Flag.NoUpdate
        return _Flag.NoUpdate

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space select, + and − unfold and fold, Esc selects nothing."""
        self._by_key = True
        key, index = event.key(), self.currentIndex()
        if key == Qt.Key.Key_Escape and self._cell is not None:
            self.dismissed.emit()
            return
        if not index.isValid() or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
            return
        group = isinstance(self._heat.line(index.row()), GroupFace)
        if key in _CHOOSE and group:
            self._toggle(index.row())
        elif key in _CHOOSE and self._week_of(index):
            self.selectionModel().select(index, _Flag.ClearAndSelect)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Minus):
            self._fold_at(index, key == Qt.Key.Key_Minus)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right) and group:
            self._fold_at(index, key == Qt.Key.Key_Left)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Go to the next person, or department, whose name begins so."""
        count, start = self._heat.rowCount(), max(0, self.currentIndex().row())
        for row in [*range(start + 1, count), *range(start + 1)]:
            if row < count and self._heat.line(row).name.casefold().startswith(search.casefold()):
                index = self._heat.index(row, max(0, self.currentIndex().column()))
                self.selectionModel().setCurrentIndex(index, _Flag.NoUpdate)
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard begins at the first department."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._heat.rowCount():
            self.selectionModel().setCurrentIndex(self._heat.index(0, 0), _Flag.NoUpdate)
        self._moved()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The ring goes with the keyboard."""
        super().focusOutEvent(event)
        self._by_key = False
        self._moved()

    def _fold_at(self, index: Index, folded: bool) -> None:
        """Fold or unfold the department of a row, and stay with it."""
        row, column = self._heat.group_row(index.row()), index.column()
        if folded:
            self.selectionModel().setCurrentIndex(self._heat.index(row, column), _Flag.NoUpdate)
        self._fold(row, folded)

    def _toggle(self, row: int) -> None:
        line = self._heat.line(row)
        if isinstance(line, GroupFace):
            self._fold(row, not self._heat.is_folded(line))

    def _fold(self, row: int, folded: bool) -> None:
        self._quiet = True
        self._heat.fold(row, folded)
        self._quiet = False
        # What was selected below has another row now, or none.
        self.show_cell(self._cell) if not folded else self._light_again()

    def _light_again(self) -> None:
        self.names.light(None if self._cell is None else self._heat.row_of(self._cell[0]))

    def _name_pressed(self, row: int) -> None:
        """A department folds; of a person the first overbooked week is selected, or the week looked at."""
        line = self._heat.line(row)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(line, GroupFace):
            self._toggle(row)
            return
        at = self.currentIndex().column() if self.currentIndex().isValid() else 0
        over = next((n for n, hours in enumerate(line.weeks.over) if hours), min(at, self._heat.weeks - 1))
        self.selectionModel().setCurrentIndex(self._heat.index(row, over), _Flag.ClearAndSelect)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A press on a department's row folds it."""
        self._by_key = False
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid():
            self._toggle(index.row())

    def _selected(self) -> None:
        chosen = self.selectionModel().selectedIndexes()
        if self._quiet or not chosen:
            return
        line, week = self._heat.line(chosen[0].row()), self._week_of(chosen[0])
        if isinstance(line, PersonFace) and week:
            self.chosen.emit(line.person, week)

    def _week_of(self, index: Index) -> int | None:
        """The week of a person's cell; None in a department's row, and among free hours."""
        week = index.column() + 1
        person = index.isValid() and isinstance(self._heat.line(index.row()), PersonFace)
        return week if person and week <= self._heat.weeks else None

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells that the event asks for."""
        painter, seen = QPainter(self.viewport()), event.rect()
        painter.fillRect(seen, theme().color("window"))
        rows = self._seen(self.names, seen.top(), seen.bottom())
        columns = self._seen(self.head, seen.left(), seen.right())
        places = [(c, self.columnViewportPosition(c), self.columnWidth(c)) for c in columns]
        for row in rows:
            self._paint_row(painter, row, places)
        for row in rows:
            self._paint_marks(painter, row)

    def _paint_row(self, painter: QPainter, row: int, places: list[tuple[int, int, int]]) -> None:
        line, weeks = self._heat.line(row), self._heat.weeks
        y, height = self.rowViewportPosition(row), self.rowHeight(row)
        if isinstance(line, GroupFace) and row:
            painter.fillRect(0, y, self.viewport().width(), 1, theme().color("line"))
        for column, x, width in places:
            if column == weeks:
                top, room = y + (height - theme().line("small")) / 2, width - theme().px(8)
                words(painter, line.free, x, top, room, "small", "muted", right=True)
            elif (cell := self._heat.cell(row, column + 1)) is not None:
                shared_cells().paint(painter, cell, QRectF(x, y, width, height))

    def _paint_marks(self, painter: QPainter, row: int) -> None:
        """The ring of the selected cell, and of the one that the keyboard is on."""
        line, current = self._heat.line(row), self.currentIndex()
        if not isinstance(line, PersonFace):
            return
        if self._cell is not None and line.person == self._cell[0]:
            width = theme().stroke(2)
            inside = theme().px(1) + width / 2 - 1
            at = self._place(row, self._cell[1] - 1).toRectF().adjusted(inside, inside, -inside, -inside)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().color("text"), width))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(at, theme().px(RADIUS), theme().px(RADIUS))
        if current.isValid() and current.row() == row and self._rings():
            paint_ring(painter, self._place(row, current.column()).toRectF().adjusted(3, 3, -3, -3), RADIUS)

    def _place(self, row: int, column: int) -> QRect:
        x, y = self.columnViewportPosition(column), self.rowViewportPosition(row)
        return QRect(x, y, self.columnWidth(column), self.rowHeight(row))

    def _seen(self, header: QHeaderView, first: int, last: int) -> range:
        """The sections between two pixels."""
        begin, end = header.visualIndexAt(max(0, first)), header.visualIndexAt(last)
        return range(begin, (header.count() - 1 if end < 0 else end) + 1) if begin >= 0 else range(0)

    def _rings(self) -> bool:
        keyboard = self.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
        return self.hasFocus() and (self._by_key or keyboard)

    def _moved(self, *_: QModelIndex) -> None:
        current = self.currentIndex()
        group = current.isValid() and isinstance(self._heat.line(current.row()), GroupFace)
        self.names.ring(current.row() if group and self._rings() else None)
        self.viewport().update()

    # Measures.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let weeks share the room, and the free hours stand at the right edge."""
        super().resizeEvent(event)
        self._share()

    def _size(self) -> None:
        px = theme().px
        self.names.setFixedWidth(px(NAMES))
        self.names.setDefaultSectionSize(px(ROW))
        self.head.setFixedHeight(px(MONTHS + WEEKS))
        self.horizontalScrollBar().setSingleStep(px(LEAST))
        self.verticalScrollBar().setSingleStep(px(ROW))
        self._corner.setGeometry(0, 0, px(NAMES), px(MONTHS + WEEKS))
        ground = theme().color("window").name()
        self.setStyleSheet(f"QTableView, QAbstractScrollArea::corner {{ background: {ground}; }}")
        self._share()
        self.updateGeometries()

    def _share(self) -> None:
        px, weeks, room = theme().px, self._heat.weeks, self.viewport().width()
        if not weeks:
            return
        week = max(px(LEAST), min(px(MOST), (room - px(FREE)) // weeks))
        for column in range(weeks):
            self.head.resizeSection(column, week)
        self.head.resizeSection(weeks, max(px(FREE), room - weeks * week))


class _Corner(QWidget):
    """What stands over the names."""

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the word, and the line below the head."""
        current, painter = theme(), QPainter(self)
        painter.fillRect(self.rect(), current.color("window"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, current.color("line"))
        y = current.px(MONTHS) + (current.px(WEEKS) - current.line("small")) / 2
        words(painter, "Person", current.px(16), y, self.width() - current.px(16), "small", "muted")
