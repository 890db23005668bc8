"""The matrix of departments: how many of those who could have met have, painted as heat with its figure."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from planner.programme_words import percent
from ui.theme import follow, theme

if TYPE_CHECKING:
    from planner.graphs.met import Share

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_SHARE = Qt.ItemDataRole.UserRole
_NARROW, _WIDE, _HEIGHT = 40, 84, 34  # of a cell: as wide as there is room for
_GAP, _RADIUS, _AIR = 1, 4, 6


class MatrixModel(QAbstractTableModel):
    """Every department by every other; each cell knows its share of twos that have met."""

    def __init__(self) -> None:
        super().__init__()
        self._ids: list[str] = []
        self._names: list[str] = []
        self._shares: dict[tuple[str, str], Share] = {}

    def show_shares(self, departments: list[tuple[str, str]], shares: "dict[tuple[str, str], Share]") -> None:
        """Show these departments, each an id and a name, and the shares of every two."""
        self.beginResetModel()
        self._ids = [id for id, _ in departments]
        self._names = [name for _, name in departments]
        self._shares = shares
        self.endResetModel()

    def pair(self, index: Index) -> tuple[str, str]:
        """The two departments that a cell is about."""
        return self._ids[index.row()], self._ids[index.column()]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are departments."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are departments."""
        return 0 if parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The share in percent, in words for tips and screen readers, and as it is for painting."""
        share = self._shares[self.pair(index)]
        if role == Qt.ItemDataRole.DisplayRole:
            return percent(share)
        if role == _SHARE:
            return share
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            one, other = self._names[index.row()], self._names[index.column()]
            who = f"{one} among themselves" if one == other else f"{one} and {other}"
            return f"{who}: {share.met} of {share.possible} have met"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The names of the departments, on both sides."""
        shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        return self._names[section] if shown else None


class MatrixDelegate(QStyledItemDelegate):
    """Paints a cell: the more have met, the stronger the ground; the selected one has a ring."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the ground, the figure and the ring."""
        current, share = theme(), index.data(_SHARE)
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = current.stroke(2) if chosen else 1
        painter.setPen(QPen(current.color("text" if chosen else "line"), edge))
        painter.setBrush(current.heat(share.share) if share.possible else current.color("surface"))
        inset = _GAP + edge / 2
        cell = QRectF(option.rect).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(cell, current.px(_RADIUS), current.px(_RADIUS))
        painter.setPen(current.color("text"))
        painter.setFont(current.font("body"))
        painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, index.data() if share.possible else "")
        painter.restore()


class ColumnNames(QHeaderView):
    """The names above the columns: where one is wider than its column they all stand on end."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)

    @property
    def on_end(self) -> bool:
        """Whether the names read from the bottom to the top."""
        return self._longest() + 2 * theme().px(_AIR) > self.defaultSectionSize()

    def sizeHint(self) -> QSize:
        """As high as the longest name where the names stand on end."""
        hint = super().sizeHint()
        if self.on_end:
            hint.setHeight(self._longest() + 2 * theme().px(_AIR))
        return hint

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        """Paint a name along its column, or standing on end at the foot of the header."""
        current, name = theme(), self._name(logicalIndex)
        painter.save()
        painter.setFont(current.font("body"))
        painter.setPen(current.color("muted"))
        if self.on_end:
            painter.translate(rect.x(), rect.y() + rect.height())
            painter.rotate(-90)
            box = QRect(current.px(_AIR), 0, rect.height() - current.px(_AIR), rect.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, name)
        else:
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, name)
        painter.restore()

    def _name(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal))

    def _longest(self) -> int:
        metrics = QFontMetrics(theme().font("body"))
        return max((metrics.horizontalAdvance(self._name(each)) for each in range(self.count())), default=0)


class MatrixView(QTableView):
    """The matrix; the arrow keys go from cell to cell."""

    def __init__(self, model: MatrixModel) -> None:
        super().__init__()
        self.setHorizontalHeader(ColumnNames(self))
        self.setModel(model)
        self.setItemDelegate(MatrixDelegate(self))
        self.setAccessibleName("Who has met whom, by department")
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
        model.modelReset.connect(self._share)
        follow(self._dress)
        self._dress()

    def select(self, row: int, column: int) -> None:
        """Select a cell, where there is one."""
        self.setCurrentIndex(self.model().index(row, column))

    def whole_height(self) -> int:
        """The pixels that it takes to be seen whole, with a bar where it scrolls sideways."""
        rows = self.model().rowCount() * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar()
        return rows + self.horizontalHeader().sizeHint().height() + (bar.height() if bar.maximum() else 0) + 2

    def least_width(self) -> int:
        """The pixels in which it is seen whole with its columns as narrow as can be."""
        columns = self.model().columnCount() * theme().px(_NARROW)
        return columns + self.verticalHeader().sizeHint().width() + 2

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        px, columns = theme().px, max(1, self.model().columnCount())
        width = min(px(_WIDE), max(px(_NARROW), self.viewport().width() // columns))
        self.horizontalHeader().setDefaultSectionSize(width)

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().px(_HEIGHT))
        # The cells are the ground, and nothing lies below them.
        self.setStyleSheet(
            "QTableView, QHeaderView { background: transparent; }"
            "QTableCornerButton::section { background: transparent; border: none; }"
        )
        self._share()
