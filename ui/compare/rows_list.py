"""A calm list of rows on the ground of the window, painted by a delegate of its own."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.compare.model import ROW_ROLE, Index, RowsModel
from ui.compare.rows import Row
from ui.theme import follow, theme
from ui.theme.focus import paint_ring
from ui.widgets import ScrollOverlay

INSET = 8  # how far a chosen row reaches beyond its words, on both sides


class RowDelegate(QStyledItemDelegate):
    """Paints the ground of a row; a subclass says how high it is and what is on it."""

    def height(self, row: Row) -> int:
        """How high a row is, in pixels."""
        raise NotImplementedError

    def paint_row(self, painter: QPainter, row: Row, at: QRect) -> None:
        """Paint what is on a row into the room that its words have."""
        raise NotImplementedError

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the row of an index."""
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.chosen:
            _paint_ground(painter, option)
        side = theme().px(INSET)
        self.paint_row(painter, row, option.rect.adjusted(side, 0, -side, 0))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the row; the list gives it its own width."""
        return QSize(theme().px(120), self.height(index.data(ROW_ROLE)))


class RowsList(QListView):
    """Shows the rows of a model; `picked` carries the row that the keyboard or the pointer is put on."""

    picked = Signal(object)

    def __init__(self, name: str, delegate: RowDelegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowsModel(self)
        self.setModel(self.rows)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._pick)
        self.clicked.connect(self._pick)
        ScrollOverlay(self, "window", INSET)
        follow(self._dress)

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows in place of all."""
        self.rows.show_rows(rows)

    def _pick(self, now: QModelIndex, _before: QModelIndex | None = None) -> None:
        if now.isValid() and now.data(ROW_ROLE).chosen:
            self.picked.emit(now.data(ROW_ROLE))

    def _dress(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    current, state = theme(), option.state
    at = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -1.5)
    selected = bool(state & QStyle.StateFlag.State_Selected)
    hovered = bool(state & QStyle.StateFlag.State_MouseOver)
    if selected or hovered:
        # With high contrast grounds are alike, so a line says what is chosen.
        line = QPen(current.color("accent"), current.stroke(1)) if current.contrast and selected else None
        painter.setPen(line or Qt.PenStyle.NoPen)
        painter.setBrush(current.color("accent_tint" if selected else "hover"))
        painter.drawRoundedRect(at, current.px(6), current.px(6))
    ringed = bool(state & QStyle.StateFlag.State_HasFocus) and option.widget is not None
    if ringed and option.widget.window().testAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange):
        paint_ring(painter, at.adjusted(3, 3, -3, -3), 6)
