"""The bench: people without a pod, wide, at the foot of the board."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QWidget

from ui.board.delegate import CardDelegate
from ui.board.face import PodFace
from ui.board.measure import BENCH, BENCH_CARDS, INNER, INSET, POD, RING, ROW, STEP, TAB
from ui.board.pod import PodView
from ui.theme.current import theme
from ui.theme.draw import words


class BenchView(PodView):
    """A pod that is wide and wraps; its tab is in its header, its words beside its title or for its cards."""

    def __init__(self, face: PodFace, delegate: CardDelegate, parent: QWidget) -> None:
        super().__init__(face, delegate, parent)
        self.list.setFlow(QListView.Flow.LeftToRight)
        self.list.setWrapping(True)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)

    def wanted(self, width: int, most: int) -> int:
        """The height at which all cards show, between one row and `most`."""
        px = theme().px
        columns = max(1, (width + px(STEP) - px(POD)) // self.list.delegate.step)
        rows = max(1, -(-len(self.face.cards) // columns))
        return max(px(BENCH), min(px(BENCH) + (rows - 1) * px(ROW), most))

    def body(self) -> QRect:
        """All of it."""
        return self.rect()

    def _tab_rect(self) -> QRectF:
        px = theme().px
        wide = self.list.delegate.place_in(0, 0).width()
        return QRectF(self.width() - px(INSET) - wide, px(5), wide, px(TAB))

    def _cards_rect(self) -> QRect:
        # The last column's gap lies outside, or its cards would not fit into the row.
        gap = theme().px(STEP) - theme().px(POD) + 1
        return self.rect().adjusted(0, theme().px(BENCH_CARDS) - RING, gap, -1)

    def _paint_header(self, painter: QPainter) -> None:
        px = theme().px
        x = px(INNER)
        x += words(painter, self.face.title, x, px(7), self.width() // 2, "title") + px(10)
        end = self._tab_rect().x() if self.tab is not None else self.width()
        room = int(end) - x - px(INNER)
        if self.face.cards:
            words(painter, self.face.line, x, px(8), room, "small", "muted")

    def _paint_empty(self, painter: QPainter) -> None:
        px = theme().px
        y = px(BENCH_CARDS) + px(10)
        words(painter, self.face.line, px(INNER), y, self.width() - 2 * px(INNER), "body", "muted")
