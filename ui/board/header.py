"""Paints what is around cards: a pod's header, its cost badge, its needs, and the tab above it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.board.face import Cost, NeedFace, PodFace, Tab
from ui.board.measure import INNER, RADIUS
from ui.theme.current import theme
from ui.theme.draw import width_of, words
from ui.theme.icons import draw
from ui.theme.palette import Role


def paint_header(painter: QPainter, face: PodFace, x: int, y: int, width: int) -> None:
    """Paint title, second line, cost and needs into the header at x, y."""
    px = theme().px
    left, room = x + px(INNER), width - 2 * px(INNER)
    words(painter, face.title, left, y + px(7), room, "title")
    taken = 0
    if face.cost is not None:
        taken = paint_cost(painter, face.cost, left + room, y + px(26))
    words(painter, face.line, left, y + px(26), room - taken - px(6), "small", "muted")
    # Needs may come a little nearer to the edge than words: their signs have air of their own.
    _needs(painter, face.needs, left, y + px(45), room + px(4))


def paint_cost(painter: QPainter, cost: Cost, right: float, y: float) -> int:
    """Paint a cost badge that ends at `right` on a small line at y; returns its width."""
    px = theme().px
    if cost.level is None:
        draw(painter, "tick-circle", "positive", right - px(14), y + px(0.5), 14)
        return px(14)
    figure = width_of(cost.figure, "body", True)
    words(painter, cost.figure, right - figure, y - px(1), figure, "body", cost.level, strong=True)
    draw(painter, f"level-{cost.level}", cost.level, right - figure - px(17), y + px(1), 13)
    return figure + px(17)


_TICK = 12  # before the word of a covered need
_CHIP = 25  # around the word of a short one
_REASON = 48  # room in a tab below which a reason stands alone


@dataclass(frozen=True, slots=True)
class _Placed:
    """A need and how wide it is on screen."""

    need: NeedFace
    width: int


def _needs(painter: QPainter, needs: Sequence[NeedFace], left: float, y: float, room: int) -> None:
    px = theme().px
    gap = px(8)
    placed = _fitting(needs, room, gap)
    # A chip begins a little further out, so that its sign stands below the title.
    x = left - px(2) if placed and placed[0].need.short else left
    for place in placed:
        _need(painter, place, x, y)
        x += place.width + gap
    if len(placed) < len(needs):
        words(painter, f"+{len(needs) - len(placed)}", x, y, px(40), "small", "muted")


def _fitting(needs: Sequence[NeedFace], room: int, gap: int) -> list[_Placed]:
    """The needs that fit, short ones first, with room kept for how many do not."""
    px = theme().px
    placed: list[_Placed] = []
    used = 0
    ordered = sorted(needs, key=lambda need: not need.short)
    for number, need in enumerate(ordered):
        width = width_of(need.word, "small", need.short) + px(_CHIP if need.short else _TICK)
        left_over = len(ordered) - number - 1
        more = width_of(f"+{left_over}", "small") + gap if left_over else 0
        if used + width + more > room and placed:
            break
        width = min(width, room - more)
        placed.append(_Placed(need, width))
        used += width + gap
    return placed


def _need(painter: QPainter, place: _Placed, x: float, y: float) -> None:
    px = theme().px
    word = place.need.word
    if not place.need.short:
        draw(painter, "tick", "positive", x - px(1), y + px(2), 11)
        words(painter, word, x + px(_TICK), y, place.width - px(_TICK), "small", "muted")
        return
    height = px(16)
    chip = QRectF(x, y - px(0.5), place.width, height)
    _fill(painter, chip, "warning_tint", height / 2)
    draw(painter, "warning", "warning", x + px(5), chip.y() + px(2), 12)
    words(painter, word, x + px(18), y, place.width - px(_CHIP - 1), "small", "warning_text", strong=True)


_TABS: dict[str, tuple[Role | None, Role, str]] = {
    "better": ("positive_tint", "positive_text", "arrow-up"),
    "same": (None, "muted", ""),
    "worse": ("surface", "warning_text", "arrow-down"),
    "breaks": ("danger_tint", "danger_text", "no-entry"),
}


def paint_tab(painter: QPainter, tab: Tab, at: QRectF, *, raised: bool = False) -> None:
    """Paint what a drop would change into `at`; `raised` where it lies on a pod instead of the window."""
    px = theme().px
    fill, ink, sign = _TABS[tab.kind]
    if fill is not None:
        _fill(painter, at, "raised" if raised and fill == "surface" else fill, px(RADIUS))
    line = at.y() + (int(at.height()) - theme().line("small")) // 2
    x, right = at.x() + px(12), int(at.right()) - px(8)
    if tab.rank is not None:
        _rank(painter, tab.rank, at.x() + px(10), at.y() + (at.height() - px(14)) / 2)
        x = at.x() + px(29)
    elif sign:
        draw(painter, sign, ink, at.x() + px(10), at.y() + (at.height() - px(12)) / 2, 12)
        x = at.x() + px(27)
    if tab.kind == "breaks":
        change = width_of(tab.change, "small", True)
        room = int(right - change - px(8) - x)
        if room < min(px(_REASON), width_of(tab.word, "small")):
            # The sign says that a must breaks; by how much matters less than why.
            words(painter, tab.word, x, line, int(right - x), "small", ink)
            return
        words(painter, tab.change, right - change, line, change, "small", ink, strong=True)
        words(painter, tab.word, x, line, room, "small", ink)
        return
    strong = tab.kind != "same"
    x += words(painter, tab.word, x, line, int(right - x), "small", ink, strong=strong) + px(6)
    words(painter, _fitting_change(tab.change, int(right - x)), x, line, int(right - x), "small", ink)


def _fitting_change(change: str, room: int) -> str:
    """The highest levels that change, as many as fit: half of one says nothing."""
    levels = change.split(", ")
    while len(levels) > 1 and width_of(", ".join(levels), "small") > room:
        levels.pop()
    return ", ".join(levels)


def _rank(painter: QPainter, rank: int, x: float, y: float) -> None:
    px = theme().px
    _fill(painter, QRectF(x, y, px(14), px(14)), "positive", px(7))
    digit = str(rank)
    width = width_of(digit, "tiny", True)
    top = y + (px(14) - theme().line("tiny")) // 2
    words(painter, digit, x + (px(14) - width) / 2, top, width, "tiny", "on_positive", strong=True)


def _fill(painter: QPainter, at: QRectF, role: Role, radius: float) -> None:
    current = theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(current.color("line"), 1) if current.contrast else Qt.PenStyle.NoPen)
    painter.setBrush(current.color(role))
    inside = 0.5 if current.contrast else 0
    painter.drawRoundedRect(at.adjusted(inside, inside, -inside, -inside), radius, radius)
