"""A calm table: no grid, whole rows, figures as narrow as they are, words sharing what is left."""

from collections.abc import Container

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtWidgets import QHeaderView, QTableView, QWidget

from ui.theme import follow, theme

_CONTENTS, _STRETCH = QHeaderView.ResizeMode.ResizeToContents, QHeaderView.ResizeMode.Stretch


class PlainTable(QTableView):
    """Shows a model under a name for screen readers; rows of 30 pixels."""

    def __init__(self, model: QAbstractItemModel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.verticalHeader().hide()
        self.horizontalHeader().setHighlightSections(False)
        self._dress()
        follow(self._dress)

    def give_room(self, wide: Container[int]) -> None:
        """Let these columns share the room that the others leave."""
        for column in range(self.model().columnCount()):
            mode = _STRETCH if column in wide else _CONTENTS
            self.horizontalHeader().setSectionResizeMode(column, mode)

    def _dress(self) -> None:
        px = theme().px
        self.setStyleSheet(f"QTableView::item {{ padding: 0 {px(6)}px; }}")
        self.verticalHeader().setDefaultSectionSize(px(30))
