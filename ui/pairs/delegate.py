"""Paints the rows of the pairs board: units, seats with their meters, terms and costs."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.board.card import FADED, Look, paint_card, paint_dashed, paint_swap
from ui.board.face import Tab
from ui.board.header import paint_cost, paint_tab
from ui.board.measure import CARD_HIGH, TAB
from ui.board.model import Index
from ui.pairs.face import MissingRow, PairRow, Row, Seat, SeatFace, Target, TermFace, UnitRow
from ui.pairs.measure import ABOVE, CARD, DOT, DOT_STEP, GAP, METERS
from ui.pairs.model import BUSINESS, COST, IT, ROW_ROLE, TERM, target_of
from ui.theme.current import theme
from ui.theme.draw import words
from ui.theme.focus import paint_ring
from ui.theme.icons import draw
from ui.theme.palette import Role

_HOVER = QStyle.StateFlag.State_MouseOver
_SELECTED = QStyle.StateFlag.State_Selected
_LEVELS = 5
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class PairDelegate(QStyledItemDelegate):
    """Paints every cell.

    It reads what concerns all rows at once: `held`, who shows as being moved; `tabs`, what letting go would
    change where; `aimed`, where it would be; `active`, whether the keyboard is on the board; `ringed`,
    whether it shows where it is.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.held: Seat | None = None
        self.tabs: Mapping[Target, Tab] = {}
        self.aimed: Target | None = None
        self.active = True
        self.ringed = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the cell of an index."""
        row: Row = index.data(ROW_ROLE)
        painter.save()
        at = QRect(option.rect)
        if isinstance(row, UnitRow):
            _paint_unit(painter, at, row)
        elif isinstance(row, MissingRow):
            self._paint_missing(painter, at, row, index.column(), bool(option.state & _SELECTED))
        elif index.column() == TERM:
            _paint_term(painter, _inset(at), row.term)
        elif index.column() == COST:
            self._paint_cost(painter, at, row)
        else:
            self._paint_seat(painter, at, row, index.column(), option)
        if self.ringed and option.state & QStyle.StateFlag.State_HasFocus:
            paint_ring(painter, _ring(at, row, index.column()))
        painter.restore()

    def _paint_seat(
        self, painter: QPainter, at: QRect, row: PairRow, column: int, option: QStyleOptionViewItem
    ) -> None:
        face = row.it if column == IT else row.business
        target, where = Target(row.unit, row.pair), seat_rect(at)
        seat = Seat(face.card.person, "it" if column == IT else "business", row.pair)
        aimed = self.held is not None and self.held.side == seat.side and self.aimed == target
        tab = self.tabs.get(target)
        look = Look(
            hovered=bool(option.state & _HOVER) and self.held is None,
            selected=bool(option.state & _SELECTED),
            active=self.active,
            held=self.held == seat,
            swap=aimed,
            opacity=FADED if tab is not None and tab.kind == "breaks" else 1.0,
        )
        paint_card(painter, where, face.card, look)
        if aimed:
            paint_swap(painter, where)
        _paint_meters(painter, at, face)

    def _paint_missing(
        self, painter: QPainter, at: QRect, row: MissingRow, column: int, selected: bool
    ) -> None:
        target = target_of(row)
        aimed = target is not None and target == self.aimed
        if column == COST:
            self._paint_tab(painter, at, target)
        elif column == IT:
            beside, above = theme().px(GAP), theme().px(ABOVE)
            where = QRectF(at).adjusted(beside, above, -beside, -above)
            paint_dashed(
                painter, where, "accent" if aimed or selected else "line_strong", 1.5 if aimed else 1
            )
            top = where.y() + (where.height() - theme().line("body")) / 2
            left, px = where.x() + theme().px(12), theme().px
            draw(painter, "warning", "warning", left, top + px(2), 14)
            words(painter, row.words, left + px(22), top, int(where.width()) - px(46), "body", "muted")

    def _paint_cost(self, painter: QPainter, at: QRect, row: PairRow) -> None:
        if self._paint_tab(painter, at, Target(row.unit, row.pair)):
            return
        current, at = theme(), _inset(at)
        top = at.y() + (at.height() - current.line("small")) // 2
        taken = paint_cost(painter, row.cost, at.right(), top)
        painter.setFont(current.font("small"))
        painter.setPen(current.color("muted"))
        room = at.adjusted(0, 0, -taken - current.px(2 * GAP), 0)
        # A sentence is whole or not there: where there is no room its tip and the inspector say it.
        if room.contains(painter.boundingRect(room, _WRAP, row.sentence)):
            painter.drawText(room, _WRAP, row.sentence)

    def _paint_tab(self, painter: QPainter, at: QRect, target: Target | None) -> bool:
        tab = None if target is None else self.tabs.get(target)
        if tab is None:
            return False
        high = theme().px(TAB)
        top = at.y() + (at.height() - high) // 2
        paint_tab(painter, tab, QRectF(at.x(), top, at.width(), high))
        return True


def seat_rect(at: QRect) -> QRectF:
    """Where the card lies in the cell of a seat; it gives way where the cell is narrow."""
    px = theme().px
    width = min(px(CARD), at.width() - px(METERS) - 2 * px(GAP))
    return QRectF(at.x() + px(GAP), at.y() + px(ABOVE), width, px(CARD_HIGH))


def _inset(at: QRect) -> QRect:
    """A cell without the gaps at its sides."""
    gap = theme().px(GAP)
    return at.adjusted(gap, 0, -gap, 0)


def _ring(at: QRect, row: Row, column: int) -> QRectF:
    """What the focus ring goes around."""
    if isinstance(row, PairRow) and column in (IT, BUSINESS):
        return seat_rect(at)
    return QRectF(at).adjusted(4, 4, -4, -4)


def _paint_unit(painter: QPainter, at: QRect, row: UnitRow) -> None:
    px = theme().px
    painter.fillRect(at.x(), at.y(), at.width(), 1, theme().color("line"))
    x, top = at.x() + px(GAP), at.y() + px(9)
    room = at.width() - 2 * px(GAP)
    x += words(painter, row.name, x, top, room // 3, "title") + px(12)
    x += paint_coverage(painter, row, x, top + px(1)) + px(16)
    words(painter, row.former, x, top + px(2), at.right() - px(GAP) - x, "small", "muted")


def paint_coverage(painter: QPainter, row: UnitRow, x: float, y: float) -> int:
    """Paint a unit's coverage, a shape and words; returns its width."""
    px = theme().px
    icon, role = ("tick", "positive") if row.covered else ("warning", "warning")
    ink: Role = "muted" if row.covered else "warning_text"
    draw(painter, icon, role, x, y + px(1.5), 12)  # type: ignore[arg-type]
    strong = not row.covered
    return px(17) + words(painter, row.coverage, x + px(17), y, px(400), "small", ink, strong=strong)


def _paint_meters(painter: QPainter, at: QRect, face: SeatFace) -> None:
    """Paint five dots, as many of them filled as the level in the other's field, and the load below."""
    px, current = theme().px, theme()
    left = seat_rect(at).right() + px(GAP)
    top = at.y() + px(ABOVE) + px(4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = px(DOT) / 2
    for number in range(_LEVELS):
        filled = number < face.level
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(current.color("line_strong"), 1))
        painter.setBrush(current.color("text") if filled else Qt.BrushStyle.NoBrush)
        centre = QPointF(left + radius + number * px(DOT_STEP), top + px(9))
        size = radius if filled else radius - 0.5
        painter.drawEllipse(centre, size, size)
    after = left + (_LEVELS - 1) * px(DOT_STEP) + px(DOT) + px(6)
    room = at.right() - int(after)
    words(painter, str(face.level), after, top + px(1), room, "small", "muted")
    over = face.pairs > face.most
    room = at.right() - int(left)
    role: Role = "danger_text" if over else "muted"
    words(painter, face.load, left, top + px(18), room, "small", role, strong=over)


def _paint_term(painter: QPainter, at: QRect, term: TermFace) -> None:
    """Paint a part for each quarter: served ones filled, those that are left outlined; words below."""
    px, current = theme().px, theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    parts = max(term.term, term.served)
    gap, room = px(3), at.width()
    width = min(px(16), max(2.0, (room + gap) / parts - gap))
    top = at.y() + px(ABOVE) + px(9)
    for number in range(parts):
        served = number < term.served
        late = number >= term.term
        part = QRectF(at.x() + number * (width + gap), top, width, px(6))
        if served:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(current.color("warning" if late else "line_strong"))
            painter.drawRoundedRect(part, 2, 2)
        else:
            painter.setPen(QPen(current.color("line_strong"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2)
    role: Role = "warning_text" if term.over else "muted"
    words(painter, term.words, at.x(), top + px(13), at.width(), "small", role, strong=term.over)
