"""The last slot of the board: the challenges that are not staffed, and why."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.board.face import Cost, Held, NotStaffed, Tab
from ui.board.header import paint_cost, paint_tab
from ui.board.measure import INNER, RADIUS_POD, TAB, TAB_TOP, TABS
from ui.board.model import Index
from ui.theme.current import theme
from ui.theme.draw import words
from ui.theme.focus import paint_ring
from ui.theme.icons import draw
from ui.widgets.overlay import ScrollOverlay

_HEADER = 51  # to the first line between challenges
_ROLE = Qt.ItemDataRole.UserRole + 1
_FIRST = ("better", "same", "worse", "breaks")  # of several challenges the best stands above them
_WRAP = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft)


class NotStaffedModel(QAbstractListModel):
    """The challenges that gave way, in order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: list[NotStaffed] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own default)
        """So many challenges."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The challenge, its title, and the reason for screen readers."""
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == _ROLE:
            return item
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return item.title
        return item.reason if role == Qt.ItemDataRole.AccessibleDescriptionRole else None

    def show(self, items: Sequence[NotStaffed]) -> None:
        """Show these challenges."""
        if list(items) != self.items:
            self.beginResetModel()
            self.items = list(items)
            self.endResetModel()


class _List(QListView):
    """The rows of the slot; `aimed` is the challenge that held people would be dropped on.

    `aimedChanged` says that it is another one.
    """

    aimedChanged = Signal()
    aimed: str | None = None

    def aim(self, challenge: str | None) -> None:
        """Show on which challenge letting go would drop."""
        self.aimed = challenge
        self.viewport().update()
        self.aimedChanged.emit()

    def held_at(self, at: QPoint) -> Held | None:
        """Nobody: there is nobody to swap with."""
        return None

    def set_slot(self, shown: bool) -> None:
        """Nothing: the row itself is where they would go."""


class Place:
    """A challenge of the slot as a place for held people, who open its pod."""

    def __init__(self, challenge: str, rows: _List) -> None:
        self.challenge, self.list = challenge, rows

    @property
    def hovered(self) -> bool:
        """Whether letting go would drop here."""
        return self.list.aimed == self.challenge

    def set_hovered(self, hovered: bool) -> None:
        """Show that letting go would drop here."""
        self.list.aim(self.challenge if hovered else None)


class _Rows(QStyledItemDelegate):
    """A line, the title with a chevron, and the reason as long as it is."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        px = theme().px
        item: NotStaffed = index.data(_ROLE)
        at = option.rect.adjusted(px(INNER) - 1, 0, 1 - px(INNER), 0)
        painter.save()
        rows = option.widget
        if isinstance(rows, _List) and rows.aimed == item.challenge:
            _paint_aimed(painter, QRectF(at).adjusted(-px(6), 3, px(6), -3))
        painter.fillRect(at.x(), at.y(), at.width(), 1, theme().color("line"))
        words(painter, item.title, at.x(), at.y() + px(8), at.width() - px(20), "body", strong=True)
        draw(painter, "chevron-right", "muted", at.right() - px(12), at.y() + px(11), 12)
        painter.setFont(theme().font("small"))
        painter.setPen(theme().color("muted"))
        reason = at.adjusted(0, px(29), 0, 0)
        painter.drawText(reason, _WRAP, item.reason)
        view = option.widget
        if option.state & QStyle.StateFlag.State_HasFocus and view.window().testAttribute(
            Qt.WidgetAttribute.WA_KeyboardFocusChange
        ):
            paint_ring(painter, QRectF(at).adjusted(-px(4), px(5), px(4), -px(5)), 6)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        px = theme().px
        item: NotStaffed = index.data(_ROLE)
        width = option.widget.width()
        room = QRect(0, 0, width - 2 * px(INNER), 10_000)
        lines = QFontMetrics(theme().font("small")).boundingRect(room, _WRAP, item.reason)
        return QSize(width, px(29) + lines.height() + px(12))


def _paint_aimed(painter: QPainter, where: QRectF) -> None:
    current = theme()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(current.color("accent"), current.stroke(2)))
    painter.setBrush(current.color("accent_tint"))
    painter.drawRoundedRect(where, current.px(6), current.px(6))


class NotStaffedView(QWidget):
    """The slot; `chosen` names a challenge that was clicked or entered."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._cost: Cost | None = None
        self._places: dict[str, Place] = {}
        self._tabs: Mapping[str | None, Tab] = {}
        self.tab: Tab | None = None
        self._tab_opacity = 1.0
        self.model = NotStaffedModel(self)
        self.list = _List(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Rows(self.list))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListView.ResizeMode.Adjust)
        self.list.setAccessibleName("Not staffed")
        self.list.viewport().setAutoFillBackground(False)
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)
        self.list.aimedChanged.connect(self._show_tab)
        ScrollOverlay(self.list, "window", INNER // 2)

    def show_items(self, items: Sequence[NotStaffed], cost: Cost | None) -> None:
        """Show these challenges and what their absence costs."""
        self.model.show(items)
        if cost != self._cost:
            self._cost = cost
        self.update()

    def set_tabs(self, tabs: Mapping[str | None, Tab]) -> None:
        """Show what a drop on a challenge would change: the one aimed at, else the best of them."""
        self._tabs = tabs
        self._show_tab()

    def _show_tab(self) -> None:
        found = [(item.challenge, self._tabs.get(item.challenge)) for item in self.model.items]
        tabs = {challenge: tab for challenge, tab in found if tab is not None}
        best = min(tabs.values(), key=lambda tab: (tab.rank or 4, _FIRST.index(tab.kind)), default=None)
        tab = tabs.get(self.list.aimed or "", best)
        if tab != self.tab:
            self.tab = tab
            self.list.setAccessibleDescription("" if tab is None else tab.spoken)
            self.update()

    def show_tab(self, opacity: float) -> None:
        """Show so much of the tab, 0 to 1."""
        self._tab_opacity = opacity
        if self.tab is not None:
            self.update()

    def place_at(self, at: QPoint) -> Place | None:
        """The challenge at a point of the list's viewport, as a place for held people.

        Where there is one alone, the whole slot is its place.
        """
        index = self.model.index(0) if len(self.model.items) == 1 else self.list.indexAt(at)
        if not index.isValid():
            return None
        challenge = self.model.items[index.row()].challenge
        # The same one every time: a drag knows by it whether it has moved on.
        return self._places.setdefault(challenge, Place(challenge, self.list))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(self.model.items[index.row()].challenge)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the list below the header."""
        px = theme().px
        self.list.setGeometry(self.rect().adjusted(1, px(TABS) + px(_HEADER), -1, -2))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tab, the outline and the header."""
        current = theme()
        px = current.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.tab is not None:
            painter.setOpacity(self._tab_opacity)
            paint_tab(painter, self.tab, QRectF(0, px(TAB_TOP), self.width(), px(TAB)))
            painter.setOpacity(1.0)
        ranked = self.tab is not None and self.tab.rank is not None
        width = current.stroke(1.5) if ranked else 1
        painter.setPen(QPen(current.color("positive" if ranked else "line"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        inside = width / 2
        body = QRectF(self.rect()).adjusted(inside, px(TABS) + inside, -inside, -inside)
        painter.drawRoundedRect(body, px(RADIUS_POD), px(RADIUS_POD))
        top, room = px(TABS), self.width() - 2 * px(INNER)
        words(painter, "Not staffed", px(INNER), top + px(7), room, "title")
        taken = 0
        if self._cost is not None:
            taken = paint_cost(painter, self._cost, px(INNER) + room, top + px(26))
        number = len(self.model.items)
        line = "1 challenge gave way" if number == 1 else f"{number} challenges gave way"
        words(painter, line, px(INNER), top + px(26), room - taken - px(6), "small", "muted")
