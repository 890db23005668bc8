"""What is held during a drag: how it travels between windows, and how it looks under the pointer."""

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.board.card import Look, card_rect, paint_card, paint_ground
from ui.board.face import Card, Held
from ui.board.measure import RADIUS
from ui.theme.current import theme
from ui.theme.draw import width_of, words
from ui.theme.shadow import paint_shadow

MIME = "application/x-podwright-people"
_ROOM = 24  # for the shadow, on every side
_BEHIND = 4  # how far each edge behind the card is off


def pack(people: Sequence[Held], board: str) -> QMimeData:
    """The held people as drag data; `board` names the board they are from."""
    data = QMimeData()
    content = {"board": board, "people": [[held.person, held.source] for held in people]}
    data.setData(MIME, QByteArray(json.dumps(content).encode()))
    return data


def unpack(data: QMimeData, board: str) -> tuple[Held, ...]:
    """The held people of drag data; nobody where it is not from this board."""
    if not data.hasFormat(MIME):
        return ()
    try:
        content = json.loads(bytes(data.data(MIME).data()))
        people = tuple(Held(person, source) for person, source in content["people"])
        return people if content["board"] == board else ()
    except (ValueError, KeyError, TypeError):
        return ()  # another program may send anything under this name


def held_pixmap(card: Card, count: int, ratio: float, wide: float | None = None) -> QPixmap:
    """The card under the pointer with its shadow; two edges behind it and a count for several."""
    room = theme().px(_ROOM)
    at = card_rect(room, room, wide)
    whole = at.adjusted(-room, -room, room, room).size()
    picture = QPixmap((whole * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_shadow(painter, at, theme().px(RADIUS), blur=22, down=8, strength=0.16)
    look = Look(under_pointer=True)
    if count > 1:
        for behind in (2, 1):
            offset = behind * theme().px(_BEHIND)
            paint_ground(painter, at.translated(offset, offset), look)
    paint_card(painter, at, card, look)
    if count > 1:
        _count(painter, at.topRight(), str(count))
    painter.end()
    return picture


def hot_spot(in_card: QPoint) -> QPoint:
    """Where in `held_pixmap` the pointer is that took hold of the card at `in_card`."""
    room = theme().px(_ROOM)
    return in_card + QPoint(room, room)


def _count(painter: QPainter, centre: QPointF, count: str) -> None:
    current = theme()
    width = width_of(count, "small", True)
    high = current.px(18)
    wide = max(high, width + current.px(10))
    circle = QRectF(centre.x() - wide / 2, centre.y() - high / 2, wide, high)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current.color("accent"))
    painter.drawRoundedRect(circle, high / 2, high / 2)
    top = centre.y() - current.line("small") / 2
    words(painter, count, centre.x() - width / 2, top, width, "small", "on_accent", strong=True)
