"""Paints one card, in any state, at any place."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from ui.board.face import Card
from ui.board.measure import CARD, CARD_HIGH, RADIUS
from ui.theme.current import theme
from ui.theme.departments import paint_bar
from ui.theme.draw import right_to_left, width_of, words
from ui.theme.icons import draw
from ui.theme.palette import Role

PALE = 0.35  # not in the filter
FADED = 0.45  # in a pod where a must would break


@dataclass(frozen=True, slots=True)
class Look:
    """The state of a card on screen; `active`: the keyboard is on the board."""

    hovered: bool = False
    selected: bool = False
    active: bool = True
    held: bool = False
    under_pointer: bool = False
    swap: bool = False
    opacity: float = 1.0


REST = Look()


def card_rect(x: float, y: float, wide: float | None = None) -> QRectF:
    """The rectangle of a card with its corner at x, y, at the present text size, so many pixels wide."""
    return QRectF(x, y, theme().px(CARD) if wide is None else wide, theme().px(CARD_HIGH))


def paint_card(painter: QPainter, at: QRectF, card: Card, look: Look = REST) -> None:
    """Paint a card into `at`, which `card_rect` made."""
    if look.held:
        _being_moved(painter, at, card)
        return
    if look.opacity < 1:
        painter.save()
        painter.setOpacity(look.opacity)
    paint_ground(painter, at, look)
    px = theme().px
    x, y = at.x(), at.y()
    paint_bar(painter, x + px(4), y + px(6), px(28), card.department, card.side)
    left = x + px(13)
    free = _marks(painter, at, card) - left - px(4)
    words(painter, card.name, left, y + px(4), int(free), strong=True, right=right_to_left(card.name))
    free = _hours(painter, at, card) - left - px(6)
    words(painter, card.second, left, y + px(20), int(free), "small", "muted")
    if look.opacity < 1:
        painter.restore()


def paint_ground(painter: QPainter, at: QRectF, look: Look) -> None:
    """Paint a card without what is on it."""
    fill: Role = "hover" if look.hovered else "raised"
    line: Role = "line"
    width = 1.0
    if look.selected:
        line = "accent" if look.active else "line_strong"
        fill = "accent_tint" if look.active else fill
        width = theme().stroke(1.5)
    if look.under_pointer:
        fill, line, width = "raised", "accent", theme().stroke(1.5)
    if look.swap:
        line, width = "accent", theme().stroke(2)
    _outline(painter, at, QPen(theme().color(line), width), theme().color(fill))


def paint_dashed(painter: QPainter, at: QRectF, role: Role = "line_strong", width: float = 1) -> None:
    """Paint the dashed edge of a place that a card left or would take."""
    pen = QPen(theme().color(role), theme().stroke(width))
    pen.setDashPattern([3.5 / width, 3 / width])
    _outline(painter, at, pen)


def paint_swap(painter: QPainter, at: QRectF) -> None:
    """Paint the badge on a card that would be swapped: a circle on its lower edge, clear of the words."""
    current = theme()
    radius = current.px(10)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current.color("accent"))
    centre = QPointF(at.right() - current.px(20), at.bottom())
    painter.drawEllipse(centre, radius, radius)
    half = current.px(12) / 2
    draw(painter, "swap", "on_accent", centre.x() - half, centre.y() - half, 12)


def _outline(painter: QPainter, at: QRectF, pen: QPen, fill: QColor | None = None) -> None:
    inside = pen.widthF() / 2
    radius = theme().px(RADIUS) - inside
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(at.adjusted(inside, inside, -inside, -inside), radius, radius)


def _being_moved(painter: QPainter, at: QRectF, card: Card) -> None:
    px = theme().px
    paint_dashed(painter, at)
    width = int(at.width()) - px(24)
    rtl = right_to_left(card.name)
    words(painter, card.name, at.x() + px(12), at.y() + px(4), width, "body", "muted", right=rtl)
    words(painter, "being moved", at.x() + px(12), at.y() + px(20), width, "small", "muted")


def _marks(painter: QPainter, at: QRectF, card: Card) -> float:
    """Paint lock, warning and wish from the right edge inwards; returns where they begin."""
    px = theme().px
    right, y = at.right() - px(8), at.y() + px(6)
    if card.locked:
        right -= px(13)
        draw(painter, "lock", "muted", right, y, 13)
        right -= px(5)
    if card.mark is not None:
        right -= px(13)
        draw(painter, "warning", card.mark, right, y, 13)
        right -= px(6)
    if card.wish is not None:
        rank = str(card.wish)
        right -= width_of(rank, "small")
        words(painter, rank, right, at.y() + px(4.5), px(40), "small", "muted")
        right -= px(3) + px(12)
        first = card.wish == 1
        draw(painter, "star" if first else "star-outline", "line_strong" if first else "muted", right, y, 12)
    return right


def _hours(painter: QPainter, at: QRectF, card: Card) -> float:
    """Paint how much of the pod hours is used; returns where that begins."""
    px = theme().px
    right = at.right() - px(8)
    if card.away:
        width = width_of("away", "small")
        words(painter, "away", right - width, at.y() + px(20), width, "small", "muted")
        return right - width
    if card.over > 0:
        over = f"+{card.over:g} h"
        width = width_of(over, "small", True)
        words(painter, over, right - width, at.y() + px(20), width, "small", "danger_text", strong=True)
        right -= width + px(4)
    bar = QRectF(right - px(24), at.y() + px(26), px(24), px(4))
    radius = bar.height() / 2
    # With high contrast fill and ground have one colour, so the bar gets an edge and no ground.
    bare = theme().contrast
    painter.setPen(QPen(theme().color("line"), 1) if bare else Qt.PenStyle.NoPen)
    used = 1.0 if card.over > 0 else min(1.0, card.hours_used / card.hours) if card.hours > 0 else 0.0
    if used < 1:
        painter.setBrush(Qt.BrushStyle.NoBrush if bare else theme().color("line"))
        painter.drawRoundedRect(bar, radius, radius)
        bar.setWidth(bar.width() * used)
    if used > 0:
        painter.setBrush(theme().color("danger" if card.over > 0 else "line_strong"))
        painter.drawRoundedRect(bar, min(radius, bar.width() / 2), radius)
    return right - px(24)
