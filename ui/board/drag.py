"""The gesture that moves people: it holds cards, follows the pointer, and asks for one Drop."""

from collections.abc import Callable, Sequence
from uuid import uuid4

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from ui.board.aim import Aim, Target
from ui.board.cards import CardList
from ui.board.delegate import CardDelegate, card_of
from ui.board.face import Drop, Held
from ui.board.heading import GroupHeading
from ui.board.held import held_pixmap, hot_spot, pack, unpack
from ui.board.spring import Spring


class PeopleDrag(QObject):
    """One drag after the other on a board.

    `held` tells who is held, nobody at the end; `dropped` the Drop, after the drag is over: what it
    sets off may take away the list that the drag began in.
    """

    held = Signal(object)
    dropped = Signal(object)

    def __init__(
        self,
        board: QWidget,
        aim: Aim,
        spring: Spring,
        delegate: CardDelegate,
        pod_at: Callable[[QPoint], Target | None],
    ) -> None:
        super().__init__(board)
        self.token = uuid4().hex
        self._board, self._aim, self._spring = board, aim, spring
        self._delegate, self._pod_at = delegate, pod_at
        self.let_go_at: QPoint | None = None  # the corner of the held card on the board, when it was put down
        self._grip = QPoint()  # where the held card is held, from its corner
        self._running = False
        self._drop: Drop | None = None

    def start(self, cards: CardList, people: Sequence[Held]) -> None:
        """Hold these people by the current card of a list until they are let go."""
        index = cards.currentIndex()
        if not index.isValid() or not people:
            return
        rect = cards.visualRect(index)
        place = self._delegate.place_in(rect.x(), rect.y())
        drag = QDrag(self._board)
        drag.setMimeData(pack(people, self.token))
        ratio = self._board.devicePixelRatioF()
        drag.setPixmap(held_pixmap(card_of(index), len(people), ratio, place.width()))
        self._grip = cards.pressed_at - place.topLeft().toPoint()
        drag.setHotSpot(hot_spot(self._grip))
        self._running, self._drop = True, None
        self._hold(people)
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            self._running = False
            self._aim.end()
            self._hold(())
            self._spring.end(self._drop)
        if self._drop is not None:
            self.dropped.emit(self._drop)

    def move(self, event: QDragMoveEvent) -> None:
        """The pointer came or moved; taken where letting go would change something."""
        at = event.position().toPoint()
        people = unpack(event.mimeData(), self.token)
        if people:
            over = self._board.childAt(at)
            self._spring.point(over if isinstance(over, GroupHeading) else None)
            self._aim.point(people, self._pod_at(at), self._board, at)
        if self._aim.drop() is None:
            # The board stays the receiver, so that the next move comes here too.
            event.setDropAction(Qt.DropAction.IgnoreAction)
        else:
            event.setDropAction(Qt.DropAction.MoveAction)
        event.setAccepted(bool(people))

    def leave(self) -> None:
        """The pointer left the board."""
        self._spring.point(None)
        self._aim.end()

    def drop(self, event: QDropEvent) -> None:
        """The people were let go."""
        at = event.position().toPoint()
        people = unpack(event.mimeData(), self.token)
        self._aim.point(people, self._pod_at(at), self._board, at)
        drop = self._aim.drop()
        self._aim.end()
        if drop is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self.let_go_at = at - self._grip if self._running else None
        if self._running:
            self._drop = drop
        else:
            self.dropped.emit(drop)

    def _hold(self, people: Sequence[Held]) -> None:
        self._delegate.held = frozenset(people)
        self.held.emit(tuple(people))
