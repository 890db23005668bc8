"""The cards of one pod as a Qt model, which says of every update only what it changes."""

from collections.abc import Sequence
from html import escape
from operator import is_

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from ui.board.face import Card

CARD_ROLE = Qt.ItemDataRole.UserRole + 1
_MANY = 200  # beyond so many comings and goings a reset is quicker than telling each
Index = QModelIndex | QPersistentModelIndex


class PodModel(QAbstractListModel):
    """Cards in order. Each pod has a model of its own: one shared by all makes every move slow."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: list[Card] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """So many cards; cards have no children."""
        return 0 if parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The card itself, its name, its tip, and what a screen reader says of it."""
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card.name
        if role == Qt.ItemDataRole.AccessibleDescriptionRole:
            return card.description
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = [line for line in (card.name, card.second, card.mark_tip) if line]
            # Escaped, because Qt takes a tip that looks like markup for markup.
            return "<p style='white-space:pre'>" + "<br>".join(escape(line) for line in lines) + "</p>"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cards can be selected and held."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags

    def row_of(self, person: str) -> int:
        """The row of a person, -1 where the pod has no such card."""
        return next((row for row, card in enumerate(self.cards) if card.person == person), -1)

    def begin(self, cards: Sequence[Card]) -> None:
        """Show the cards of another pod: nothing of those before stays, not even a selection."""
        self.beginResetModel()
        self.cards = list(cards)
        self.endResetModel()

    def show(self, cards: Sequence[Card]) -> None:
        """Show these cards: people who stay keep their selection, and unchanged cards are not repainted."""
        if len(cards) == len(self.cards) and all(map(is_, cards, self.cards)):
            return
        wanted = {card.person for card in cards}
        here = {card.person for card in self.cards}
        if len(wanted ^ here) > _MANY:
            self.begin(cards)
            return
        self._remove(wanted)
        self._arrange(cards)
        self._refresh(cards)

    def _remove(self, wanted: set[str]) -> None:
        for row in range(len(self.cards) - 1, -1, -1):
            if self.cards[row].person not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                del self.cards[row]
                self.endRemoveRows()

    def _arrange(self, cards: Sequence[Card]) -> None:
        here = {card.person for card in self.cards}
        root = QModelIndex()
        for row, card in enumerate(cards):
            if row < len(self.cards) and self.cards[row].person == card.person:
                continue
            if card.person in here:
                before = self.row_of(card.person)
                self.beginMoveRows(root, before, before, root, row)
                self.cards.insert(row, self.cards.pop(before))
                self.endMoveRows()
            else:
                self.beginInsertRows(root, row, row)
                self.cards.insert(row, card)
                self.endInsertRows()

    def _refresh(self, cards: Sequence[Card]) -> None:
        for row, card in enumerate(cards):
            if self.cards[row] != card:
                self.cards[row] = card
                index = self.index(row)
                self.dataChanged.emit(index, index)
