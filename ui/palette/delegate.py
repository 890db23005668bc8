"""Paints an entry of the palette: sign, name, what it is, and at the right its keys or what it changes."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.palette.entry import Entry
from ui.palette.model import ENTRY_ROLE
from ui.theme import Role, theme
from ui.theme.draw import width_of, words
from ui.theme.icons import draw

ROW = 34
_OFF = 0.55  # an entry that cannot be chosen, whose reason stays readable
_CHOSEN = QStyle.StateFlag.State_Selected
_OVER = QStyle.StateFlag.State_MouseOver


class EntryDelegate(QStyledItemDelegate):
    """One line for each entry; the chosen one is tinted."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As high as a row."""
        return QSize(theme().px(100), theme().px(ROW))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint the entry of an index."""
        entry, at, px = index.data(ENTRY_ROLE), QRectF(option.rect), theme().px
        painter.save()
        self._ground(painter, at.adjusted(px(6), px(1), -px(6), -px(1)), option)
        if entry.why_not:
            painter.setOpacity(_OFF)
        self._sign(painter, entry, at)
        top = at.y() + (at.height() - theme().line("body")) // 2
        left, right = at.x() + px(40), at.right() - px(18)
        hint = min(width_of(entry.hint, "small"), int((right - left) * 0.6))
        small = top + (theme().line("body") - theme().line("small")) // 2
        words(painter, entry.hint, right - hint, small, hint, "small", entry.role)
        room = int(right - left - (hint + px(12) if hint else 0))
        taken = words(painter, entry.name, left, top, room, strong=True)
        painter.setOpacity(1)
        beside: Role = "muted"
        words(painter, entry.beside, left + taken + px(10), small, room - taken - px(10), "small", beside)
        painter.restore()

    def _ground(self, painter: QPainter, at: QRectF, option: QStyleOptionViewItem) -> None:
        current, chosen = theme(), bool(option.state & _CHOSEN)
        if not chosen and not option.state & _OVER:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # With high contrast a tint alone would not be seen.
        edge = chosen and current.contrast
        painter.setPen(QPen(current.color("accent"), 2) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(current.color("accent_tint" if chosen else "hover"))
        painter.drawRoundedRect(at, current.px(6), current.px(6))

    def _sign(self, painter: QPainter, entry: Entry, at: QRectF) -> None:
        current, px = theme(), theme().px
        if entry.rank is None:
            draw(painter, entry.icon, "muted", at.x() + px(16), at.center().y() - px(8), 16)
            return
        # The same circle as above the pods while somebody is held.
        circle = QRectF(at.x() + px(17), at.center().y() - px(7), px(14), px(14))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(current.color("positive"))
        painter.drawEllipse(circle)
        digit = str(entry.rank)
        wide = width_of(digit, "tiny", True)
        top = circle.y() + (circle.height() - current.line("tiny")) // 2
        words(painter, digit, circle.center().x() - wide / 2, top, wide, "tiny", "on_positive", strong=True)
