"""The first column of a table, which stays where it is while the others scroll sideways."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QHeaderView, QTableView

from ui.theme import theme


def paint_ring(view: QTableView) -> None:
    """Paint the ring of the cell with the keyboard, over the cells of a view."""
    cell = view.visualRect(view.currentIndex())
    if view.hasFocus() and not cell.isEmpty():
        width = theme().stroke(2)
        painter = QPainter(view.viewport())
        painter.setPen(QPen(theme().color("accent"), width))
        painter.drawRect(QRectF(cell).adjusted(width / 2, width / 2, -width / 2 - 1, -width / 2 - 1))
        painter.end()


class FrozenColumn(QTableView):
    """Lies over the left of a table, with its model and its selection; the table has the keyboard."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self.setModel(table.model())
        self.setSelectionModel(table.selectionModel())
        self.setFocusProxy(table)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionBehavior(table.selectionBehavior())
        self.setSelectionMode(table.selectionMode())
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setWordWrap(False)
        self.setVerticalScrollMode(table.verticalScrollMode())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.sectionClicked.connect(self._sort)
        table.horizontalHeader().sortIndicatorChanged.connect(self._show_order)
        table.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(table.verticalScrollBar().setValue)
        self.setAutoScroll(False)

    def settle(self) -> None:
        """Be as wide as the first column is, and shown where the others scroll."""
        table = self._table
        model = self.model()
        for column in range(1, model.columnCount()):
            self.setColumnHidden(column, True)
        self.setColumnHidden(0, False)
        width = table.columnWidth(0)
        self.horizontalHeader().resizeSection(0, width)
        self.horizontalHeader().setFixedHeight(table.horizontalHeader().height())
        self.verticalHeader().setDefaultSectionSize(table.verticalHeader().defaultSectionSize())
        self.setStyleSheet(table.styleSheet())
        self.setGeometry(0, 0, width, table.viewport().height() + table.horizontalHeader().height())
        self.setVisible(model.columnCount() > 1)
        self.verticalScrollBar().setValue(table.verticalScrollBar().value())

    def _show_order(self, column: int, order: Qt.SortOrder) -> None:
        self.horizontalHeader().setSortIndicator(column, order)

    def _sort(self, column: int) -> None:
        header = self._table.horizontalHeader()
        again = header.sortIndicatorSection() == column
        down = again and header.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        order = Qt.SortOrder.DescendingOrder if down else Qt.SortOrder.AscendingOrder
        header.setSortIndicator(column, order)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select as in the table, which then has the keyboard."""
        self._table.setFocus(Qt.FocusReason.MouseFocusReason)
        QApplication.sendEvent(self._table.viewport(), self._there(event))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select on, while a button is held."""
        QApplication.sendEvent(self._table.viewport(), self._there(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select no further."""
        QApplication.sendEvent(self._table.viewport(), self._there(event))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the table."""
        QApplication.sendEvent(self._table, event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Type into a cell."""
        QApplication.sendEvent(self._table.viewport(), self._there(event))

    def _there(self, event: QMouseEvent) -> QMouseEvent:
        """The event as the table would have it, were it not scrolled sideways."""
        at = event.position()
        at.setX(at.x() - self._table.horizontalScrollBar().value())
        return QMouseEvent(
            event.type(), at, event.globalPosition(), event.button(), event.buttons(), event.modifiers()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cells, then the ring."""
        super().paintEvent(event)
        paint_ring(self)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll the table."""
        QApplication.sendEvent(self._table.viewport(), event)
