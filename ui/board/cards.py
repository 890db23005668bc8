"""A list of cards: one pod's, or the bench's."""

from time import monotonic

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyleOptionViewItem,
    QWidget,
)

from ui.board.card import paint_dashed, paint_swap
from ui.board.delegate import CardDelegate, card_of
from ui.board.face import Held
from ui.board.measure import INSET, POD, RING, STEP
from ui.board.model import Index, PodModel
from ui.theme.current import theme
from ui.theme.focus import paint_ring
from ui.widgets.overlay import ScrollOverlay

_LETTERS = {Qt.Key.Key_M: "move", Qt.Key.Key_L: "lock", Qt.Key.Key_S: "swap"}
_BY_KEY = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
}
_KEYS = {Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right"}
_PLAIN = Qt.KeyboardModifier.NoModifier | Qt.KeyboardModifier.KeypadModifier


class CardList(QListView):
    """Shows a PodModel and says what the keyboard and the pointer ask for.

    `cleared`: the selection begins anew here, so lists beside this one drop theirs. `stepped`: an
    arrow leaves the list sideways (-1, 1) or upwards (0). `asked`: one of the keys of the board,
    "lock", "move", "swap", "remove" or "rename". `pulled`: cards are being dragged off. `wanted`: this
    rectangle of its viewport, a card, is to be seen.
    """

    cleared = Signal(object)
    stepped = Signal(object, int)
    asked = Signal(str)
    pulled = Signal(object)
    menu = Signal(object, object)
    wanted = Signal(object)

    def __init__(
        self, model: PodModel, delegate: CardDelegate, challenge: str | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._pod = parent
        self.challenge = challenge
        self.faded = False
        self.keyboard = False
        self.slot = False
        self.pressed_at = QPoint()
        self._typed_at = float("-inf")
        self.cards = model
        self.delegate = delegate
        self.setItemDelegate(delegate)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        # The pod paints the ground, so that its round corners show.
        self.viewport().setAutoFillBackground(False)
        self.overlay = ScrollOverlay(self, inset=INSET)

    # What is here.

    def people(self) -> list[Held]:
        """The selected people in row order."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [Held(self.cards.cards[row].person, self.challenge) for row in rows]

    def choose(self, people: set[str]) -> None:
        """Select the cards of these people and no other."""
        selection = QItemSelection()
        for row, card in enumerate(self.cards.cards):
            if card.person in people:
                index = self.cards.index(row)
                selection.select(index, index)
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def go_to(self, row: int) -> None:
        """Give the keyboard to a row, or to the list itself where it has none; selects that row alone."""
        self.keyboard = True
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.cleared.emit(self)
        row = min(row, len(self.cards.cards) - 1)
        self.setCurrentIndex(self.cards.index(row) if row >= 0 else QModelIndex())
        self.repaint_all()

    def take_keyboard_from(self, other: "CardList") -> None:
        """Have the keyboard at the first selected card, with a ring where another list showed one."""
        first = min(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.keyboard = other.keyboard
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.repaint_all()

    def point_at(self, row: int) -> None:
        """Select a row and nothing else, here or in other lists, and scroll to it."""
        self.cleared.emit(self)
        self.setCurrentIndex(self.cards.index(row))
        self.show_row(row)

    def show_row(self, row: int) -> None:
        """Scroll to a row, and ask for it to be seen where the list itself is not seen whole."""
        index = self.cards.index(row)
        self.scrollTo(index)
        self.wanted.emit(self.visualRect(index))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Where the keyboard goes to another card, ask for it to be seen; the pointer sees it."""
        super().currentChanged(current, previous)
        if self.keyboard and self.hasFocus() and current.isValid():
            self.wanted.emit(self.visualRect(current))

    def repaint_all(self) -> None:
        """Repaint the list and the pod around it, whose ring may come or go."""
        self.viewport().update()
        self._pod.update()

    # The keyboard.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move within the list and out of it; M, S, L, F2 and Delete ask; letters search."""
        self.keyboard = True
        key = Qt.Key(event.key())
        plain = event.modifiers() | _PLAIN == _PLAIN
        if key in _KEYS and plain and not self._has_beside(key):
            self.stepped.emit(self, -1 if key == Qt.Key.Key_Left else 1)
        elif key == Qt.Key.Key_Up and plain and self.currentIndex().row() <= 0:
            self.stepped.emit(self, 0)
        elif asked := self._asks(key, plain):
            self.asked.emit(asked)
        else:
            super().keyPressEvent(event)
        self.repaint_all()

    def _has_beside(self, key: Qt.Key) -> bool:
        """Whether a list that wraps has a card to that side."""
        if not self.isWrapping():
            return False
        row = self.currentIndex().row() + (-1 if key == Qt.Key.Key_Left else 1)
        return 0 <= row < len(self.cards.cards)

    def _asks(self, key: Qt.Key, plain: bool) -> str:
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            return "remove"
        if key == Qt.Key.Key_F2:
            return "rename"
        # A letter is a key of the board only where it does not go on with a name being typed.
        typing = monotonic() - self._typed_at < QApplication.keyboardInputInterval() / 1000
        return "" if not plain or typing else _LETTERS.get(key, "")

    def keyboardSearch(self, search: str) -> None:
        """Go to the name that begins with what is typed."""
        self._typed_at = monotonic()
        self.cleared.emit(self)
        super().keyboardSearch(search)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring where the keyboard came from another place."""
        self.keyboard = self.keyboard or event.reason() in _BY_KEY
        super().focusInEvent(event)
        self.repaint_all()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        super().focusOutEvent(event)
        self.repaint_all()

    # The pointer.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select, or begin to hold; the ring goes."""
        self.keyboard = False
        self.pressed_at = event.position().toPoint()
        super().mousePressEvent(event)
        self.repaint_all()

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Let the board hold the selected cards of all its lists."""
        self.pulled.emit(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the card under the pointer, or of the current one."""
        at = event.pos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.visualRect(self.currentIndex()).center()
        self.menu.emit(self.held_at(at), self.viewport().mapToGlobal(at))

    def held_at(self, at: QPoint) -> Held | None:
        """The card at a point of the viewport."""
        index = self.indexAt(at)
        if not index.isValid():
            return None
        rect = self.visualRect(index)
        inside = self.delegate.place_in(rect.x(), rect.y()).contains(QPointF(at))
        return Held(card_of(index).person, self.challenge) if inside else None

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """What a click or key does to the selection; one that begins anew here ends the others."""
        command = super().selectionCommand(index, event)
        # Qt also asks without an event, only to know, even when a selected card is pressed.
        if event is not None and command & QItemSelectionModel.SelectionFlag.Clear:
            self.cleared.emit(self)
        return command

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards, the slot where a held card would go, and the ring over all."""
        super().paintEvent(event)
        current = self.currentIndex()
        ring = self._ring_row() >= 0 and not self.delegate.glides(current, self.challenge)
        swap = self.delegate.swap
        swapped = self.cards.row_of(swap.person) if swap and swap.source == self.challenge else -1
        if not (ring or self.slot or swapped >= 0):
            return
        painter = QPainter(self.viewport())
        if self.slot:
            paint_dashed(painter, self._slot(), "accent", 1.5)
        if swapped >= 0:
            rect = self.visualRect(self.cards.index(swapped))
            paint_swap(painter, self.delegate.place_in(rect.x(), rect.y()))
        if ring:
            rect = self.visualRect(current)
            paint_ring(painter, self.delegate.place_in(rect.x(), rect.y()))

    def paint_row(self, painter: QPainter, row: int, corner: QPoint) -> None:
        """Paint the card of a row as it is here, with the corner of the row at another point."""
        index, option = self.cards.index(row), QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(corner, self.visualRect(index).size())
        if self.selectionModel().isSelected(index):
            option.state |= QStyle.StateFlag.State_Selected
        self.delegate.paint_anywhere(painter, option, index)
        if row == self._ring_row():
            paint_ring(painter, self.delegate.place_in(corner.x(), corner.y()))

    def _ring_row(self) -> int:
        """The row with the ring, -1 where none has it."""
        return self.currentIndex().row() if self.ringed else -1

    @property
    def ringed(self) -> bool:
        """Whether the keyboard is here and was used last."""
        return self.keyboard and self.hasFocus()

    def set_slot(self, shown: bool) -> None:
        """Show or hide the dashed place where held cards would go: after the last card."""
        self.slot = shown
        self.viewport().update()

    def _slot(self) -> QRectF:
        last = self.cards.index(len(self.cards.cards) - 1)
        if not last.isValid():
            return self.delegate.place_in(0, 0)
        rect = self.visualRect(last)
        if not self.isWrapping():
            return self.delegate.place_in(rect.x(), rect.bottom() + 1)
        after = rect.right() + 1
        if after + rect.width() > self.viewport().width() + theme().px(STEP - POD):
            return self.delegate.place_in(0, rect.bottom() + 1)
        return self.delegate.place_in(after, rect.y())

    def updateGeometries(self) -> None:
        """Let the list scroll a little further, so that the last card's ring is whole."""
        super().updateGeometries()
        bar = self.verticalScrollBar()
        if bar.maximum() > 0:
            bar.setMaximum(bar.maximum() + RING)
