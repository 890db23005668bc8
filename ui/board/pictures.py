"""Cards as they were painted last: a scroll or a drag repaints many that are as before."""

from dataclasses import replace

from PySide6.QtCore import QObject, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPixmap

from ui.board.card import Look, paint_card
from ui.board.face import Card
from ui.theme.current import follow

_MOST = 400  # more than a large screen shows; each is 30 kB at 100% text size


class CardPictures(QObject):
    """Paints cards, each state of each once; those that were not asked for longest are forgotten."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures: dict[tuple[Card, Look, float, float], QPixmap] = {}
        follow(self._forget)

    def paint(self, painter: QPainter, at: QRectF, card: Card, look: Look) -> None:
        """Paint a card into `at`, which `card_rect` made."""
        if look.held:
            # Words without a ground of their own are sharp only on what is below them.
            painter.save()
            paint_card(painter, at, card, look)
            painter.restore()
            return
        ratio = painter.device().devicePixelRatioF()
        full = replace(look, opacity=1.0)  # pale or not, it is one picture
        key = (card, full, ratio, at.width())
        picture = self._pictures.pop(key, None) or _painted(card, full, ratio, at.size())
        self._pictures[key] = picture
        if len(self._pictures) > _MOST:
            del self._pictures[next(iter(self._pictures))]
        painter.setOpacity(look.opacity)
        painter.drawPixmap(at.topLeft(), picture)
        painter.setOpacity(1.0)

    def _forget(self) -> None:
        self._pictures.clear()


def _painted(card: Card, look: Look, ratio: float, size: QSizeF) -> QPixmap:
    picture = QPixmap((size * ratio).toSize())
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_card(painter, QRectF(QPointF(), size), card, look)
    painter.end()
    return picture
