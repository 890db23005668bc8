"""Paints what differs besides people: rules with diverging bars, needs, hours and pairs."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter

from ui.compare.rows import AmountRow, LineRow, Row, RuleRow, TitleRow
from ui.compare.rows_list import RowDelegate
from ui.theme import Role, theme
from ui.theme.draw import width_of, words
from ui.theme.icons import draw

_TITLE, _HEADED, _RULE, _LINE, _AMOUNT, _ABOVE = 34, 54, 30, 30, 26, 12
_ICON = 24  # from an icon to the words after it
# Where the figures of A and B end and where the axis of the bars is, as shares of the width.
_A, _B, _AXIS = 0.53, 0.64, 0.81


class FactsDelegate(RowDelegate):
    """Rows of several kinds and heights."""

    def height(self, row: Row) -> int:
        """As each kind needs."""
        if isinstance(row, TitleRow):
            above = 0 if row.title == "By rule" else _ABOVE
            return theme().px(above + (_HEADED if row.columns else _TITLE))
        return theme().px(
            _RULE if isinstance(row, RuleRow) else _LINE if isinstance(row, LineRow) else _AMOUNT
        )

    def paint_row(self, painter: QPainter, row: Row, at: QRect) -> None:
        """Paint a row of its kind."""
        if isinstance(row, TitleRow):
            _paint_title(painter, row, at)
        elif isinstance(row, RuleRow):
            _paint_rule(painter, row, at)
        elif isinstance(row, AmountRow):
            _paint_amount(painter, row, at)
        else:
            assert isinstance(row, LineRow)
            _paint_line(painter, row, at)


def _paint_title(painter: QPainter, row: TitleRow, at: QRect) -> None:
    px = theme().px
    y = at.y() + at.height() - px(_HEADED if row.columns else _TITLE) + px(4)
    x = at.x() + words(painter, row.title, at.x(), y, at.width(), "title") + px(12)
    words(painter, row.beside, x, y, at.right() - x, "body", "muted")
    ends = _amount_ends(at) if len(row.columns) == 3 else _rule_ends(at)
    for heading, end in zip(row.columns[1:3], ends, strict=False):
        words(painter, heading, at.x(), y + px(26), end - at.x(), "small", "muted", right=True)
    if len(row.columns) == 5:
        words(painter, row.columns[0], at.x() + px(_ICON), y + px(26), at.width(), "small", "muted")
        axis, gap = _axis(at), px(6)
        left = axis - ends[1] - 2 * gap
        words(painter, row.columns[3], axis - gap - left, y + px(26), left, "small", "muted", right=True)
        words(painter, row.columns[4], axis + gap, y + px(26), at.right() - axis - gap, "small", "muted")
    painter.fillRect(at.x(), at.bottom(), at.width(), 1, theme().color("line"))


def _paint_rule(painter: QPainter, row: RuleRow, at: QRect) -> None:
    px, y = theme().px, at.y() + theme().px(6)
    draw(painter, f"level-{row.level}", row.level, at.x(), y + px(2), 14)  # type: ignore[arg-type]
    end_a, end_b = _rule_ends(at)
    figure = max(width_of(row.a, "body"), px(24))
    words(painter, row.name, at.x() + px(_ICON), y, end_a - figure - px(8) - at.x() - px(_ICON))
    words(painter, row.a, at.x(), y, end_a - at.x(), "body", "muted", right=True)
    words(painter, row.b, at.x(), y, end_b - at.x(), strong=True, right=True)
    _paint_bar(painter, row, at)


def _paint_bar(painter: QPainter, row: RuleRow, at: QRect) -> None:
    """The bar to the left or the right of the axis, with its figure at its end."""
    current, px = theme(), theme().px
    axis, gap = _axis(at), px(6)
    taken = width_of(row.difference, "small", True)
    left, right = axis - _rule_ends(at)[1] - px(12), at.right() - axis
    room = max(px(4), min(left, right) - taken - gap)
    width = max(px(3), round(room * abs(row.share)))
    better = row.share < 0
    bar = QRectF(axis - width if better else axis, at.y() + px(8), width, px(14))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(current.color("positive" if better else "warning"))
    painter.drawRoundedRect(bar, px(2), px(2))
    role: Role = "positive_text" if better else "warning_text"
    x = bar.left() - gap - taken if better else bar.right() + gap
    words(painter, row.difference, x, at.y() + px(7.5), taken + 1, "small", role, strong=True)
    painter.fillRect(axis, at.y() + px(4), 1, at.height() - px(8), current.color("line_strong"))


def _paint_line(painter: QPainter, row: LineRow, at: QRect) -> None:
    px, y = theme().px, at.y() + theme().px(6)
    x = at.x()
    if row.icon:
        draw(painter, row.icon, row.role, x, y + px(2), 14)
        x += px(_ICON)
    room = at.right() - x
    taken = min(width_of(row.right, "body"), room // 2) if row.right else 0
    role: Role = "text" if row.icon else "muted"
    words(painter, row.text, x, y, room - taken - px(8), "body", role)
    words(painter, row.right, at.right() + 1 - taken, y, taken + 1, "body", row.right_role, right=True)


def _paint_amount(painter: QPainter, row: AmountRow, at: QRect) -> None:
    y = at.y() + theme().px(4)
    end_a, end_b = _amount_ends(at)
    figure = max(width_of(row.a, "body"), theme().px(40))
    words(painter, row.label, at.x(), y, end_a - at.x() - figure - theme().px(8))
    words(painter, row.a, at.x(), y, end_a - at.x(), "body", "muted", right=True)
    words(painter, row.b, at.x(), y, end_b - at.x(), strong=True, right=True)


def _rule_ends(at: QRect) -> tuple[int, int]:
    return at.x() + round(_A * at.width()), at.x() + round(_B * at.width())


def _axis(at: QRect) -> int:
    return at.x() + round(_AXIS * at.width())


def _amount_ends(at: QRect) -> tuple[int, int]:
    return at.x() + round(0.76 * at.width()), at.right() + 1
