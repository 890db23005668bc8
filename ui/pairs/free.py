"""The free liaisons: who could be in one more pair, wide, at the foot of the pairs board."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from ui.board.bench import BenchView
from ui.board.measure import BENCH_CARDS, INNER, INSET, TAB
from ui.theme.current import theme
from ui.theme.draw import words

TAB_WIDE = 280
EMPTY = "Nobody is free. All liaisons are in as many pairs as they may be."


class FreeView(BenchView):
    """A bench of liaisons; dropping somebody here ends their pair."""

    def _tab_rect(self) -> QRectF:
        # It says in a sentence which unit misses a pair then.
        px = theme().px
        wide = min(px(TAB_WIDE), self.width() // 2)
        return QRectF(self.width() - px(INSET) - wide, px(5), wide, px(TAB))

    def _paint_empty(self, painter: QPainter) -> None:
        px = theme().px
        y = px(BENCH_CARDS) + px(10)
        words(painter, EMPTY, px(INNER), y, self.width() - 2 * px(INNER), "body", "muted")
