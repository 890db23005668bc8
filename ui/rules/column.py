"""A column of rules: the tab above it, the level with its figure, and the cards."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from planner.rule_words import level_name
from planner.words import counted
from ui import words as said
from ui.board.face import Tab
from ui.board.header import paint_tab
from ui.board.measure import INNER, RADIUS_POD, TAB, TAB_TOP, TABS
from ui.rules.card import RuleCard
from ui.rules.measure import COLUMN, HEADER
from ui.theme import Role, follow, theme
from ui.theme.draw import width_of, words
from ui.theme.icons import draw
from ui.widgets import ScrollOverlay

_INSET = 3  # from the column's edge to its cards, whose own ring takes 3 more
_EMPTY = ("Put a rule here", "to switch it off."), ("Put a rule here.",)


class RuleColumn(QWidget):
    """The rules of one level, or those that are off."""

    def __init__(self, level: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.level = level
        self.tab: Tab | None = None
        self.hovered = False
        self.cards: list[RuleCard] = []
        self._cost = 0
        self._area = QScrollArea(self)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.viewport().setAutoFillBackground(False)
        self._overlay = ScrollOverlay(self._area)
        self._inner = QWidget()
        self._rows = QVBoxLayout(self._inner)
        self._area.setWidget(self._inner)
        self._inner.setAutoFillBackground(False)
        self.setAccessibleName(level_name(level))
        self._dress()
        follow(self._dress)

    def show_cards(self, cards: Sequence[RuleCard], cost: int) -> None:
        """Show these cards from the top down, and what the level costs."""
        if list(cards) != self.cards:
            while self._rows.count():
                self._rows.takeAt(0)
            for card in cards:
                self._rows.addWidget(card)
                card.show()
            self._rows.addStretch()
            self.cards = list(cards)
        self._cost = cost
        self.update()

    def reveal(self, card: RuleCard) -> None:
        """Scroll so far that a card is seen whole."""
        self._area.ensureWidgetVisible(card, 0, theme().px(4))

    def set_tab(self, tab: Tab | None) -> None:
        """Show what a rule that is held would change here, or nothing."""
        if tab != self.tab:
            self.tab = tab
            self.update()

    def set_hovered(self, hovered: bool) -> None:
        """Show that letting go would put it here."""
        if hovered != self.hovered:
            self.hovered = hovered
            self._overlay.set_ground(self._ground())
            self.update()

    def sizeHint(self) -> QSize:
        """As wide as a card can be read."""
        return QSize(theme().px(COLUMN), theme().px(240))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cards below the header."""
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tab, the body and the header."""
        current, px, painter = theme(), theme().px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.tab is not None:
            paint_tab(painter, self.tab, QRectF(0, px(TAB_TOP), self.width(), px(TAB)))
        width = current.stroke(2) if self.hovered else 1
        edge: Role = "accent" if self.hovered else "line"
        lined = self.hovered or current.contrast
        painter.setPen(QPen(current.color(edge), width) if lined else Qt.PenStyle.NoPen)
        painter.setBrush(current.color(self._ground()))
        half = width / 2 if lined else 0
        body = QRectF(self.rect()).adjusted(half, px(TABS) + half, -half, -half)
        painter.drawRoundedRect(body, px(RADIUS_POD), px(RADIUS_POD))
        self._paint_header(painter, px(TABS))
        if not self.cards:
            for number, line in enumerate(_EMPTY[self.level != "off"]):
                y = px(TABS + HEADER + 6) + number * current.line("small")
                words(painter, line, px(INNER), y, self.width() - 2 * px(INNER), "small", "muted")

    def _paint_header(self, painter: QPainter, top: int) -> None:
        px, off = theme().px, self.level == "off"
        left, room = px(INNER), self.width() - 2 * px(INNER)
        icon, role = ("no-entry", "muted") if off else (f"level-{self.level}", self.level)
        draw(painter, icon, role, left, top + px(10), 14)  # type: ignore[arg-type]
        words(painter, level_name(self.level), left + px(20), top + px(8), room, "title")
        if not off and self._cost:
            figure = said.figure(self._cost)
            wide = width_of(figure, "title")
            words(painter, figure, left + room - wide, top + px(8), wide, "title")
        elif not off:
            draw(painter, "tick-circle", "positive", left + room - px(14), top + px(10), 14)
        line = counted(len(self.cards), "rule")
        words(painter, f"{line}, not counted" if off else line, left, top + px(28), room, "small", "muted")

    def _ground(self) -> Role:
        return "accent_tint" if self.hovered else "surface"

    def _arrange(self) -> None:
        px = theme().px
        top = px(TABS + HEADER)
        inset = px(_INSET)
        # The scroll bar lies in the gap at the right, not on the cards.
        self._area.setGeometry(inset, top, self.width() - inset, self.height() - top - inset)

    def _dress(self) -> None:
        self._rows.setContentsMargins(0, 0, _INSET, theme().px(6))
        self._rows.setSpacing(0)
        self._arrange()
        self.updateGeometry()
        self.update()
