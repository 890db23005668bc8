"""The pairs board: rows of pairs, the free liaisons at its foot, and the gestures on both."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from planner.words import counted
from ui.board.cards import CardList
from ui.board.delegate import CardDelegate, card_of
from ui.board.face import Card, Held, PodFace, Tab
from ui.board.measure import EDGE
from ui.pairs.drag import PairDrag
from ui.pairs.face import PairRow, Row, Seat, Target
from ui.pairs.free import FreeView
from ui.pairs.gestures import FREE
from ui.pairs.table import PairTable
from ui.theme.current import follow, theme
from ui.theme.palette import Side


class PairsBoard(QWidget):
    """Shows rows and free liaisons and says what gestures ask for; it edits nothing itself.

    `chosen`: something else is selected (ask `row`, `seat` or `free_person`). `asked`: "who", "end" or
    "lock" of the row that is selected. `menuAsked`: at a global position. `held` carries the Seat that is
    held, None at the end; `aimed` the Target under the pointer or None; `dropped` the Seat and the Target.
    """

    chosen = Signal()
    asked = Signal(str)
    menuAsked = Signal(object)
    held = Signal(object)
    aimed = Signal(object)
    dropped = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._read_only = False
        self._cards = CardDelegate(self)
        self.table = PairTable(self)
        self.free = FreeView(PodFace(None, "Free liaisons"), self._cards, self)
        self.drag = PairDrag(self, self.table, self._target_at)
        self.drag.held.connect(self._show_held)
        self.drag.aimed.connect(self._show_aimed)
        self.drag.dropped.connect(self.dropped)
        self.table.chosen.connect(self._row_chosen)
        self.table.asked.connect(self.asked)
        self.table.menu.connect(self.menuAsked)
        self.table.pulled.connect(self._pull_seat)
        cards = self.free.list
        cards.selectionModel().selectionChanged.connect(self._card_chosen)
        cards.pulled.connect(self._pull_card)
        cards.activated.connect(lambda _: self.asked.emit("who"))
        cards.asked.connect(lambda what: self.asked.emit("who" if what == "move" else what))
        cards.stepped.connect(self._step)
        cards.menu.connect(lambda _, at: self.menuAsked.emit(at))
        cards.setSelectionMode(CardList.SelectionMode.SingleSelection)
        self.setAcceptDrops(True)
        follow(self._arrange)

    # What is shown.

    def show_pairs(self, rows: Sequence[Row], free: Sequence[Card]) -> None:
        """Show these rows and these free liaisons."""
        line = counted(len(free), "person could", "people could") + " be in one more pair" if free else ""
        self.free.show_face(PodFace(None, "Free liaisons", line, cards=tuple(free)))
        self.table.show_rows(tuple(rows))
        self._arrange()

    def set_read_only(self, read_only: bool) -> None:
        """Let no drag start, as for a published plan."""
        self._read_only = read_only

    def set_tabs(self, tabs: Mapping[Target, Tab]) -> None:
        """Show what would change beside each pair; an empty mapping clears all."""
        self.table.delegate.tabs = tabs
        self.free.set_tab(tabs.get(FREE))
        self.table.viewport().update()

    # What is selected: a cell of the rows, or a free liaison.

    @property
    def row(self) -> Row | None:
        """The row that is selected."""
        return self.table.row

    @property
    def seat(self) -> Seat | None:
        """The seat that is selected, in a pair or among the free."""
        if self.table.row is not None:
            return self.table.seat
        person = self.free_person
        return None if person is None else Seat(person, self._side_of(person))

    @property
    def free_person(self) -> str | None:
        """The free liaison who is selected."""
        people = self.free.list.people()
        return people[0].person if people and self.table.row is None else None

    def choose_nothing(self) -> None:
        """Select nothing."""
        self.free.list.clearSelection()
        self.table.choose_nothing()

    def keyboard_place(self) -> QPoint:
        """Where on the screen what is selected is, for what a key opens."""
        if self.table.row is not None:
            return self.table.keyboard_place()
        cards = self.free.list
        return cards.viewport().mapToGlobal(cards.visualRect(cards.currentIndex()).center())

    def _row_chosen(self) -> None:
        if self.table.row is not None:
            self.free.list.clearSelection()
        self.chosen.emit()

    def _card_chosen(self) -> None:
        if self.free.list.selectionModel().hasSelection():
            self.table.choose_nothing()
            self.chosen.emit()

    def _step(self, _cards: CardList, by: int) -> None:
        """Upwards out of the free liaisons the keyboard goes to the rows."""
        if by == 0:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _side_of(self, person: str) -> Side:
        return next(card.side for card in self.free.face.cards if card.person == person)

    # Holding somebody.

    def _pull_seat(self, in_card: QPoint) -> None:
        row, seat = self.table.row, self.table.seat
        if not self._read_only and seat is not None and isinstance(row, PairRow):
            self.drag.start(seat, row.seat(seat.side).card, in_card)

    def _pull_card(self, cards: CardList) -> None:
        index = cards.currentIndex()
        if self._read_only or not index.isValid():
            return
        card, rect = card_of(index), cards.visualRect(index)
        corner = self._cards.place_in(rect.x(), rect.y()).topLeft().toPoint()
        self.drag.start(Seat(card.person, self._side_of(card.person)), card, cards.pressed_at - corner)

    def _show_held(self, seat: Seat | None) -> None:
        self.table.delegate.held = seat
        out = seat is not None and seat.pair is None
        self._cards.held = frozenset([Held(seat.person, None)] if seat is not None and out else [])
        self.table.viewport().update()
        self.free.list.viewport().update()
        self.held.emit(seat)

    def _show_aimed(self, target: Target | None) -> None:
        self.table.delegate.aimed = target
        self.free.set_hovered(target == FREE)
        self.table.viewport().update()
        self.aimed.emit(target)

    def _target_at(self, at: QPoint) -> Target | None:
        """Where the held person would go from a point of the board."""
        seat = self.drag.seat
        if self.free.geometry().contains(at):
            return FREE if seat is not None and seat.pair is not None else None
        inside = self.table.viewport().mapFrom(self, at)
        if not self.table.viewport().rect().contains(inside):
            return None
        target = self.table.rows.target_at(self.table.indexAt(inside))
        mine = target is not None and seat is not None and target.pair == seat.pair and target.pair
        return None if mine else target

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Somebody is held over the board."""
        self.drag.move(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """The pointer moves."""
        self.drag.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """The pointer left."""
        self.drag.leave()

    def dropEvent(self, event: QDropEvent) -> None:
        """Somebody was let go."""
        self.drag.drop(event)

    # Where things are.

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange anew."""
        self._arrange()

    def _arrange(self) -> None:
        edge = theme().px(EDGE)
        high = self.free.wanted(self.width(), self.height() // 3)
        top = self.height() - high - edge
        self.table.setGeometry(0, 0, self.width(), max(0, top - edge))
        self.free.setGeometry(0, top, self.width(), high)
