"""The rows of the pairs board as a table: cells that the arrows walk through, and cards to hold."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from ui.pairs.delegate import PairDelegate, seat_rect
from ui.pairs.face import Row, Seat, Target, UnitRow
from ui.pairs.measure import CARD, CARD_LEAST, COST_LEAST, GAP, METERS, PAIR_HIGH, TERM, UNIT_HIGH
from ui.pairs.model import BUSINESS, COST, HEADINGS, IT, PairModel
from ui.pairs.model import TERM as TERM_COLUMN
from ui.theme.current import follow, theme
from ui.widgets import ScrollOverlay

_KEYS = {
    Qt.Key.Key_Return: "who",
    Qt.Key.Key_Enter: "who",
    Qt.Key.Key_Delete: "end",
    Qt.Key.Key_Backspace: "end",
    Qt.Key.Key_L: "lock",
}
_BY_KEY = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}


class PairTable(QTableView):
    """Shows a PairModel and says what the keyboard and the pointer ask for.

    `chosen`: another cell is selected. `asked`: "who" could be there, "end" the pair, or "lock" it. `pulled`:
    the card of the selected cell is being dragged off, from a point in it. `menu`: at a global position.
    """

    chosen = Signal()
    asked = Signal(str)
    pulled = Signal(object)
    menu = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = PairModel(self)
        self.delegate = PairDelegate(self)
        self._pressed_at = QPoint()
        self._quiet = False
        self.setModel(self.rows)
        self.setItemDelegate(self.delegate)
        self.setAccessibleName("Liaison pairs by unit")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.selectionModel().selectionChanged.connect(self._selection_changed)
        ScrollOverlay(self, "window")
        follow(self._arrange)

    # What is shown.

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the cell that was selected stays so as far as it is still there."""
        if rows == tuple(self.rows.rows):
            self.viewport().update()
            return
        before = self._selected
        target, column = self.rows.target_at(before), before.column()
        unit = self.rows.rows[before.row()].unit if before.isValid() else ""
        top = self.verticalScrollBar().value()
        self._quiet = True
        self.rows.show(rows)
        self._arrange()
        self.verticalScrollBar().setValue(top)
        row = -1 if target is None else self.rows.row_of(target)
        row = row if row >= 0 or not unit else self.rows.row_of_unit(unit)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, column))
        self._quiet = False
        self.chosen.emit()

    @property
    def row(self) -> Row | None:
        """The row of the selected cell; None where nothing is selected."""
        index = self._selected
        return self.rows.rows[index.row()] if index.isValid() else None

    @property
    def seat(self) -> Seat | None:
        """The seat that is selected."""
        return self.rows.seat_at(self._selected)

    @property
    def _selected(self) -> QModelIndex:
        # Qt gives the keyboard a cell without selecting it.
        chosen = self.selectionModel().selectedIndexes()
        return chosen[0] if chosen else QModelIndex()

    def go_to(self, target: Target, column: int = IT) -> None:
        """Select a cell of a target."""
        row = self.rows.row_of(target)
        if row >= 0:
            self.setCurrentIndex(self.rows.index(row, column))

    def show_unit(self, unit: str) -> None:
        """Select a unit's row and scroll to it."""
        row = self.rows.row_of_unit(unit)
        if row >= 0:
            index = self.rows.index(row, 0)
            self.setCurrentIndex(index)
            self.scrollTo(index, QTableView.ScrollHint.PositionAtTop)

    def choose_nothing(self) -> None:
        """Have no cell selected."""
        self.clearSelection()

    def keyboard_place(self) -> QPoint:
        """Where on the screen the current cell is, for what a key opens."""
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())

    # Where things are.

    def _arrange(self) -> None:
        px = theme().px
        self.clearSpans()
        for number, row in enumerate(self.rows.rows):
            unit = isinstance(row, UnitRow)
            self.setRowHeight(number, px(UNIT_HIGH if unit else PAIR_HIGH))
            if unit:
                self.setSpan(number, 0, 1, len(HEADINGS))
            elif self.rows.target_at(self.rows.index(number, 0)) == Target(row.unit):
                self.setSpan(number, 0, 1, COST)
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Terms and cards give way where there is little room; beyond that the table scrolls sideways."""
        px = theme().px
        beside = px(METERS) + 2 * px(GAP)
        room = self.viewport().width() - px(COST_LEAST)
        whole = 2 * (px(CARD) + beside) + px(TERM)
        self.setColumnHidden(TERM_COLUMN, room < whole)
        term = 0 if room < whole else px(TERM)
        seat = min(px(CARD) + beside, max(px(CARD_LEAST) + beside, (room - term) // 2))
        header = self.horizontalHeader()
        header.resizeSection(IT, seat)
        header.resizeSection(BUSINESS, seat)
        header.resizeSection(TERM_COLUMN, px(TERM))
        header.resizeSection(COST, max(px(COST_LEAST), self.viewport().width() - 2 * seat - term))

    # The keyboard and the pointer.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk; Enter asks who could be there, Delete ends a pair, L locks it."""
        self._show_ring(True)
        asked = _KEYS.get(Qt.Key(event.key()))
        if asked and self.row is not None:
            self.asked.emit(asked)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard came from another place, on the first cell at least."""
        if event.reason() in _BY_KEY:
            self._show_ring(True)
            if self.row is None and self.rows.rows:
                self.setCurrentIndex(self.rows.index(0, 0))
        self._set_active(True)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self._set_active(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, or begin to hold; the ring goes."""
        self._show_ring(False)
        self._pressed_at = event.position().toPoint()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask who could be there."""
        if self.row is not None:
            self.asked.emit("who")

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Let the board hold the card of the selected cell."""
        if self.seat is not None:
            self.pulled.emit(self.in_card(self._pressed_at))

    def in_card(self, at: QPoint) -> QPoint:
        """A point of the viewport, from the corner of the current card."""
        corner = seat_rect(self.visualRect(self.currentIndex())).topLeft()
        return (QPointF(at) - corner).toPoint()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the cell under the pointer, or of the current one."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            self.menu.emit(self.keyboard_place())
            return
        index = self.indexAt(event.pos())
        if index.isValid():
            self.setCurrentIndex(index)
            self.menu.emit(event.globalPos())

    def _selection_changed(self) -> None:
        if not self._quiet:
            self.chosen.emit()

    def _show_ring(self, shown: bool) -> None:
        if self.delegate.ringed != shown:
            self.delegate.ringed = shown
            self.viewport().update()

    def _set_active(self, active: bool) -> None:
        self.delegate.active = active
        self.viewport().update()
