"""The gesture that moves a liaison: it holds one card, follows the pointer, and asks for one thing."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from ui.board.face import Card, Held
from ui.board.held import held_pixmap, hot_spot, pack, unpack
from ui.pairs.face import Seat, Target
from ui.theme.current import theme

_EDGE = 28  # so near an edge the rows scroll
_TICK = 30  # milliseconds


class PairDrag(QObject):
    """One drag after the other on a board.

    `held` carries the Seat that is held, None at the end; `aimed` the Target under the pointer or None;
    `dropped` the Seat and the Target, after the drag is over.
    """

    held = Signal(object)
    aimed = Signal(object)
    dropped = Signal(object, object)

    def __init__(
        self, board: QWidget, area: QAbstractScrollArea, target_at: Callable[[QPoint], Target | None]
    ) -> None:
        super().__init__(board)
        self.token = uuid4().hex
        self.seat: Seat | None = None
        self._board, self._area, self._target_at = board, area, target_at
        self._target: Target | None = None
        self._drop: Target | None = None
        self._running = False
        self._at = QPoint()
        self._scrolling = QTimer(self, interval=_TICK)
        self._scrolling.timeout.connect(self._scroll)

    def start(self, seat: Seat, card: Card, in_card: QPoint) -> None:
        """Hold a person by a point of their card until they are let go."""
        drag = QDrag(self._board)
        drag.setMimeData(self.packed(seat))
        drag.setPixmap(held_pixmap(card, 1, self._board.devicePixelRatioF()))
        drag.setHotSpot(hot_spot(in_card))
        self._running, self._drop = True, None
        self.hold(seat)
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            self._running = False
            self.leave()
            self.hold(None)
        if self._drop is not None:
            self.dropped.emit(seat, self._drop)

    def packed(self, seat: Seat) -> QMimeData:
        """The held person as drag data."""
        return pack((Held(seat.person, None),), self.token)

    def hold(self, seat: Seat | None) -> None:
        """Say who is held from now on."""
        self.seat = seat
        self.held.emit(seat)

    def move(self, event: QDragMoveEvent) -> None:
        """The pointer came or moved; taken where letting go would ask for something."""
        self._at = event.position().toPoint()
        mine = bool(unpack(event.mimeData(), self.token)) and self.seat is not None
        self._aim(self._target_at(self._at) if mine else None)
        if mine and not self._scrolling.isActive():
            self._scrolling.start()
        # Where nothing would change the board stays the receiver, so that the next move comes here too.
        action = Qt.DropAction.IgnoreAction if self._target is None else Qt.DropAction.MoveAction
        event.setDropAction(action)
        event.setAccepted(mine)

    def leave(self) -> None:
        """The pointer left the board, or the drag ended."""
        self._scrolling.stop()
        self._aim(None)

    def drop(self, event: QDropEvent) -> None:
        """The person was let go."""
        at = event.position().toPoint()
        mine = bool(unpack(event.mimeData(), self.token))
        target, seat = self._target_at(at) if mine else None, self.seat
        self.leave()
        if target is None or seat is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        if self._running:
            self._drop = target
        else:
            self.dropped.emit(seat, target)

    def _aim(self, target: Target | None) -> None:
        if target != self._target:
            self._target = target
            self.aimed.emit(target)

    def _scroll(self) -> None:
        """Scroll the rows where the pointer is near their edge."""
        viewport, bar = self._area.viewport(), self._area.verticalScrollBar()
        y, edge = viewport.mapFrom(self._board, self._at).y(), theme().px(_EDGE)
        if -edge <= y < edge:
            bar.setValue(bar.value() - (edge - y) // 3)
        elif viewport.height() - edge < y <= viewport.height() + edge:
            bar.setValue(bar.value() + (y - viewport.height() + edge) // 3)
