"""Paints who moves: the department's bar, the name, from where to where, why, and the change."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.compare.rows import MoveRow, Row
from ui.compare.rows_list import RowDelegate
from ui.theme import follow, theme
from ui.theme.departments import paint_bar
from ui.theme.draw import right_to_left, width_of, words
from ui.theme.icons import draw

HIGH, NARROW = 38, 620
# Where columns begin, as shares of the width that is left of the bar and of the change.
_IN_A, _ARROW, _IN_B, _WHY = 0.28, 0.475, 0.505, 0.74
_BAR, _CHANGE, _GAP = 13, 92, 8


def columns(width: int) -> tuple[int, int, int, int, int]:
    """Where name, place in A, arrow, place in B and reason begin in a row this wide."""
    px = theme().px
    left, room = px(_BAR), width - px(_BAR) - px(_CHANGE)
    rest = (left + round(share * room) for share in (_IN_A, _ARROW, _IN_B, _WHY))
    in_a, arrow, in_b, why = rest
    return left, in_a, arrow, in_b, why


def is_narrow(width: int) -> bool:
    """Whether the places share a line above the reason, for want of room."""
    return width < theme().px(NARROW)


class MovesDelegate(RowDelegate):
    """Rows of 38 pixels with a hairline below each."""

    def height(self, row: Row) -> int:
        """The same for all."""
        return theme().px(HIGH)

    def paint_row(self, painter: QPainter, row: Row, at: QRect) -> None:
        """Paint somebody who moves."""
        assert isinstance(row, MoveRow)
        px, y = theme().px, at.y()
        name, in_a, *_ = columns(at.width())
        narrow = is_narrow(at.width())
        if narrow:
            in_a = name + round(0.34 * (at.width() - name - px(_CHANGE)))
        paint_bar(painter, at.x(), y + px(5), px(28), row.department, row.side)
        width = in_a - name - px(_GAP)
        rtl = right_to_left(row.name)
        words(painter, row.name, at.x() + name, y + px(2), width, strong=True, right=rtl)
        words(painter, row.second, at.x() + name, y + px(20), width, "small", "muted")
        (self._paint_narrow if narrow else self._paint_wide)(painter, row, at, in_a)
        end = at.x() + at.width()
        words(
            painter,
            row.change,
            end - px(_CHANGE) + px(_GAP),
            y + px(10),
            px(_CHANGE - _GAP),
            "body",
            row.role,
            strong=row.role != "muted",
            right=True,
        )
        painter.fillRect(at.x(), at.bottom(), at.width(), 1, theme().color("line"))

    def _paint_wide(self, painter: QPainter, row: MoveRow, at: QRect, in_a: int) -> None:
        px, y = theme().px, at.y() + theme().px(10)
        _, _, arrow, in_b, why = columns(at.width())
        end, gap, x = at.width() - px(_CHANGE), px(_GAP), at.x()
        words(painter, row.in_a, x + in_a, y, arrow - in_a - gap, "body", "muted")
        draw(painter, "arrow-right", "muted", x + arrow, y + px(3), 12)
        words(painter, row.in_b, x + in_b, y, why - in_b - gap)
        words(painter, row.why, x + why, y, end - why)

    def _paint_narrow(self, painter: QPainter, row: MoveRow, at: QRect, left: int) -> None:
        """The places on the first line, as much of each as fits, and the reason on the second."""
        px, y = theme().px, at.y() + theme().px(2)
        room = at.width() - px(_CHANGE) - left
        space = room - px(12 + 2 * 4)
        first, second = width_of(row.in_a, "body"), width_of(row.in_b, "body")
        if first + second > space:
            first = min(first, max(space // 2, space - second))
        x = at.x() + left
        x += words(painter, row.in_a, x, y, first, "body", "muted") + px(4)
        draw(painter, "arrow-right", "muted", x, y + px(3), 12)
        x += px(12 + 4)
        words(painter, row.in_b, x, y, at.x() + left + room - x)
        words(painter, row.why, at.x() + left, at.y() + px(20), room, "small", "muted")


class MovesHead(QWidget):
    """The title of who moves, and the headings of the columns where they are wide enough to have any."""

    def __init__(self, inset: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inset, self._beside = inset, ""
        self._dress()
        follow(self._dress)

    def show_count(self, beside: str) -> None:
        """Say how many."""
        self._beside = beside
        self.setAccessibleName(f"Who moves, {beside}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the title on one line, the headings on the next, and a hairline."""
        px, painter = theme().px, QPainter(self)
        side = px(self._inset)
        at = QRect(side, 0, self.width() - 2 * side, self.height())
        x = side + words(painter, "Who moves", side, px(4), at.width(), "title") + px(12)
        words(painter, self._beside, x, px(4), at.right() - x, "body", "muted")
        name, in_a, _, in_b, why = columns(at.width())
        heads = [("Person", name)]
        if is_narrow(at.width()):
            heads.append(("From A to B, and why", name + round(0.34 * (at.width() - name - px(_CHANGE)))))
        else:
            heads += [("In A", in_a), ("In B", in_b), ("Why", why)]
        for text, where in heads:
            words(painter, text, side + where, px(30), at.width() - where, "small", "muted")
        corner = QPointF(at.right() + 1 - px(_CHANGE), px(30))
        words(painter, "Change", corner.x(), corner.y(), px(_CHANGE), "small", "muted", right=True)
        painter.fillRect(side, self.height() - 1, at.width(), 1, theme().color("line"))

    def _dress(self) -> None:
        self.setFixedHeight(theme().px(50))
        self.update()
