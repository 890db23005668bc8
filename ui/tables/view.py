"""A calm table: no grid, whole rows, figures as narrow as they are, words sharing what is left."""

from collections.abc import Container
from heapq import nlargest

from PySide6.QtCore import QAbstractItemModel, QAbstractProxyModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from ui.tables.model import TableModel, shown
from ui.theme import follow, theme
from ui.theme.draw import in_order, right_to_left

LEAST = 116  # a column of words is never narrower for want of room: the table scrolls instead
_MEASURED = 20  # of the longest texts of a column
_PADDING = 10


class PlainTable(QTableView):
    """Shows a model under a name for screen readers; rows of 30 pixels."""

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wide: Container[int] = ()
        self._widths: dict[int, int] = {}
        self._longest: dict[int, list[str]] = {}  # texts by column, until the rows are others
        self.setModel(model)
        self.setItemDelegate(_Cell(self))
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setHorizontalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._measure_anew)
        self._dress()
        follow(self._dress)

    def give_room(self, wide: Container[int]) -> None:
        """Let these columns share the room that the others leave."""
        self._wide = wide
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """As wide as its contents for each column; where that is too much, the widest give way."""
        header, wanted = self.horizontalHeader(), dict(self._widths)
        words = [column for column in wanted if column in self._wide]
        if words:
            room = self.viewport().width() - sum(wanted[c] for c in wanted if c not in self._wide)
            shares = shared(room, [wanted[column] for column in words], theme().px(LEAST))
            wanted.update(zip(words, shares, strict=True))
        for column, width in wanted.items():
            header.resizeSection(column, width)

    def _measure_anew(self) -> None:
        self._longest = {}
        self._measure()

    def _measure(self) -> None:
        """Measure what each column needs: only where the rows or the text size are others."""
        header = self.horizontalHeader()
        self._widths = {
            column: max(header.sectionSizeHint(column), self._widest(column))
            for column in range(self.model().columnCount())
        }
        self._share()

    def _widest(self, column: int) -> int:
        """What the widest cell of a column needs; to measure all of thousands would take too long."""
        if column not in self._longest:
            model = self.model()
            while isinstance(model, QAbstractProxyModel):
                # What is filtered or sorted takes several times as long to ask.
                model = model.sourceModel()
            if isinstance(model, TableModel):
                texts = {shown(value) for value in model.values(column)}
            else:
                texts = {str(model.data(model.index(row, column))) for row in range(model.rowCount())}
            self._longest[column] = nlargest(_MEASURED, texts, key=len)
        # What Qt keeps around a cell does not shrink with the text.
        around = max(2 * _PADDING, theme().px(2 * _PADDING))
        return max(map(self.fontMetrics().horizontalAdvance, self._longest[column]), default=0) + around

    def _dress(self) -> None:
        px = theme().px
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {px(6)}px; }}")
        self.verticalHeader().setDefaultSectionSize(px(30))
        self._measure()


class _Cell(QStyledItemDelegate):
    """A cell whose words align, and are cut, by their own direction."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """What Qt paints, from the right where the words run so."""
        super().initStyleOption(option, index)
        if right_to_left(in_order(option.text)):
            option.direction = Qt.LayoutDirection.RightToLeft


def shared(room: int, wanted: list[int], least: int) -> list[int]:
    """Room for each of several that want so much: the widest give way first, the last takes what is over."""
    given: dict[int, int] = {}
    left = room
    for place, (number, want) in enumerate(sorted(enumerate(wanted), key=lambda one: one[1])):
        given[number] = min(want, max(least, left // (len(wanted) - place)))
        left -= given[number]
    given[len(wanted) - 1] += max(0, left)
    return [given[number] for number in range(len(wanted))]
