"""The gesture that moves a rule: it holds one card, follows the pointer, and asks for one level."""

from collections.abc import Callable
from uuid import uuid4

from PySide6.QtCore import QByteArray, QMimeData, QObject, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QDrag, QDragMoveEvent, QDropEvent, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from ui.rules.card import RuleCard
from ui.theme import theme
from ui.theme.shadow import paint_shadow

MIME = "application/x-podwright-rule"
_ROOM = 24  # for the shadow, on every side


class RuleDrag(QObject):
    """One drag after the other on the columns.

    `held` carries the key of the rule that is held, None at the end; `aimed` the level under the pointer or
    None; `dropped` the key and the level, after the drag is over.
    """

    held = Signal(object)
    aimed = Signal(object)
    dropped = Signal(str, str)

    def __init__(self, board: QWidget, level_at: Callable[[QPoint], str | None]) -> None:
        super().__init__(board)
        self.token = uuid4().hex
        self._board, self._level_at = board, level_at
        self._key: str | None = None
        self._level: str | None = None
        self._drop: str | None = None

    def start(self, card: RuleCard, in_card: QPoint) -> None:
        """Hold a card by a point of it until it is let go."""
        drag = QDrag(self._board)
        drag.setMimeData(self.packed())
        drag.setPixmap(_pixmap(card, self._board.devicePixelRatioF()))
        room = theme().px(_ROOM)
        drag.setHotSpot(in_card + QPoint(room, room))
        self._key, self._drop = card.face.key, None
        self.held.emit(self._key)
        try:
            drag.exec(Qt.DropAction.MoveAction)
        finally:
            key, self._key = self._key, None
            self.leave()
            self.held.emit(None)
        if self._drop is not None and key is not None:
            self.dropped.emit(key, self._drop)

    def packed(self) -> QMimeData:
        """What travels with the pointer: only that it is from this board."""
        data = QMimeData()
        data.setData(MIME, QByteArray(self.token.encode()))
        return data

    def move(self, event: QDragMoveEvent) -> None:
        """The pointer came or moved; taken where letting go would change something."""
        mine = self._mine(event.mimeData())
        self._aim(self._level_at(event.position().toPoint()) if mine else None)
        # Where nothing would change the board stays the receiver, so that the next move comes here too.
        action = Qt.DropAction.IgnoreAction if self._level is None else Qt.DropAction.MoveAction
        event.setDropAction(action)
        event.setAccepted(mine)

    def leave(self) -> None:
        """The pointer left the board, or the drag ended."""
        self._aim(None)

    def drop(self, event: QDropEvent) -> None:
        """The card was let go."""
        level = self._level_at(event.position().toPoint()) if self._mine(event.mimeData()) else None
        self.leave()
        if level is None:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction)
        event.accept()
        self._drop = level

    def _mine(self, data: QMimeData) -> bool:
        return self._key is not None and bytes(data.data(MIME).data()) == self.token.encode()

    def _aim(self, level: str | None) -> None:
        if level != self._level:
            self._level = level
            self.aimed.emit(level)


def _pixmap(card: RuleCard, ratio: float) -> QPixmap:
    """The card under the pointer with its shadow."""
    room = theme().px(_ROOM)
    picture = QPixmap(((card.size().toSizeF() + QRectF(0, 0, 2 * room, 2 * room).size()) * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    at = QRectF(room, room, card.width(), card.height())
    paint_shadow(painter, at.adjusted(3, 3, -3, -3), theme().px(6), blur=22, down=8, strength=0.16)
    card.render(painter, QPoint(room, room), renderFlags=QWidget.RenderFlag.DrawChildren)
    painter.end()
    return picture
