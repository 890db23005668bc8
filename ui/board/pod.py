"""One pod on the board: the tab above it, its header, its cards."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.board.cards import CardList
from ui.board.delegate import CardDelegate
from ui.board.face import PodFace, Tab
from ui.board.header import paint_header, paint_tab
from ui.board.measure import HEADER, INNER, RADIUS_POD, RING, TAB, TAB_TOP, TABS
from ui.board.model import PodModel
from ui.theme.current import theme
from ui.theme.draw import words
from ui.theme.focus import paint_ring
from ui.theme.palette import Role

_EMPTY = ("Drop people here,", "or ask who fits.")


class PodView(QWidget):
    """Shows a PodFace. `chosen`: its header was clicked; `menu`: a menu was asked for at a point."""

    chosen = Signal(object)
    menu = Signal(object, object)

    def __init__(self, face: PodFace, delegate: CardDelegate, parent: QWidget) -> None:
        super().__init__(parent)
        self.face = face
        self.tab: Tab | None = None
        self._tab_opacity = 1.0
        self.hovered = False
        self.selected = False
        self.folded = False
        self.model = PodModel(self)
        self.list = CardList(self.model, delegate, face.challenge, self)
        self.model.show(face.cards)
        self._name()

    @property
    def challenge(self) -> str | None:
        """The challenge this pod works on; None for the bench."""
        return self.face.challenge

    @property
    def busy(self) -> bool:
        """Whether something here would be lost with the view: the keyboard, a selection or a drag."""
        chosen = self.selected or self.list.selectionModel().hasSelection()
        return chosen or self.hovered or self.list.hasFocus()

    def begin(self, face: PodFace) -> None:
        """Show another pod from now on, without anything of the one before."""
        self.set_tab(None)
        self.show_tab(1.0)
        self.face = face
        self.list.challenge = face.challenge
        self.model.begin(face.cards)
        self.list.scrollToTop()
        self._name()
        self.update()

    def show_match(self) -> None:
        """Scroll to the first card in the filter, where there is one."""
        if self.list.delegate.matching is not None:
            rows = [row for row, card in enumerate(self.model.cards) if self.list.delegate.matches(card)]
            if rows:
                self.list.scrollTo(self.model.index(rows[0]))

    def set_folded(self, folded: bool) -> None:
        """Show the header alone, because nobody here matches the filter, or the cards too."""
        if folded != self.folded:
            self.folded = folded
            self._arrange()

    def show_face(self, face: PodFace) -> None:
        """Show another face of the same pod; what is equal is not repainted."""
        if face == self.face:
            return
        before, self.face = self.face, face
        if face.cards != before.cards:
            self.model.show(face.cards)
            self._arrange()
        if _head(face) != _head(before):
            self._name()
            self.update()
        elif bool(face.cards) != bool(before.cards):
            self.update()

    def set_tab(self, tab: Tab | None) -> None:
        """Show what a drop would change, or nothing."""
        if tab != self.tab:
            self.tab = tab
            self.list.faded = tab is not None and tab.kind == "breaks"
            self.list.viewport().update()
            self._name()
            self.update()

    def show_tab(self, opacity: float) -> None:
        """Show so much of the tab, 0 to 1."""
        self._tab_opacity = opacity
        if self.tab is not None:
            self.update(self._tab_rect().toRect())

    def set_hovered(self, hovered: bool) -> None:
        """Show that letting go would drop here."""
        if hovered != self.hovered:
            self.hovered = hovered
            self.list.set_slot(hovered)
            self.list.overlay.set_ground(self._ground())
            self.update()

    def set_selected(self, selected: bool) -> None:
        """Show that the inspector speaks of this pod."""
        if selected != self.selected:
            self.selected = selected
            self.update()

    # Where things are.

    def body(self) -> QRect:
        """The pod without the tab zone above it."""
        return self.rect().adjusted(0, theme().px(TABS), 0, 0)

    def _tab_rect(self) -> QRectF:
        px = theme().px
        return QRectF(0, px(TAB_TOP), self.width(), px(TAB))

    def _cards_rect(self) -> QRect:
        px = theme().px
        return self.body().adjusted(0, px(HEADER) - RING, 0, -1)

    def _arrange(self) -> None:
        self.list.setGeometry(self._cards_rect())
        self.list.setVisible(not self.folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the cards below the header."""
        self._arrange()

    def _name(self) -> None:
        self.list.setAccessibleName(self.face.title)
        said = self.face.description or self.face.line
        self.list.setAccessibleDescription(self.tab.spoken if self.tab is not None else said)

    # Painting.

    def _ground(self) -> Role:
        return "accent_tint" if self.hovered else "surface"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tab, the body with its line, and the header where it is asked for."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        # A card that repaints asks for its ground only, a tab that comes for nothing below it.
        above = event.rect().top() < self._cards_rect().top() + RING
        if event.rect().bottom() >= self.body().top():
            self._paint_body(painter)
            if above:
                self._paint_header(painter)
            if not self.face.cards and not self.hovered:
                self._paint_empty(painter)
        if above and self.tab is not None:
            painter.setOpacity(self._tab_opacity)
            paint_tab(painter, self.tab, self._tab_rect(), raised=self.challenge is None)

    def _paint_body(self, painter: QPainter) -> None:
        current = theme()
        body = QRectF(self.body())
        role, width = self._edge()
        inside = width / 2
        painter.setBrush(current.color(self._ground()))
        painter.setPen(QPen(current.color(role), width) if role is not None else Qt.PenStyle.NoPen)
        radius = current.px(RADIUS_POD) - inside
        painter.drawRoundedRect(body.adjusted(inside, inside, -inside, -inside), radius, radius)
        if self.list.ringed and not self.list.currentIndex().isValid():
            out = current.stroke(2) + 1
            paint_ring(painter, body.adjusted(out, out, -out, -out), RADIUS_POD - out)

    def _edge(self) -> tuple[Role | None, float]:
        current = theme()
        if self.hovered:
            return "accent", current.stroke(2)
        if self.tab is not None and self.tab.rank is not None:
            return "positive", current.stroke(1.5)
        if self.selected:
            return "accent", current.stroke(1.5)
        return ("line", 1) if current.contrast else (None, 0)

    def _paint_header(self, painter: QPainter) -> None:
        paint_header(painter, self.face, self.body().x(), self.body().y(), self.width())

    def _paint_empty(self, painter: QPainter) -> None:
        px = theme().px
        room = self.width() - 2 * px(INNER)
        for number, line in enumerate(_EMPTY):
            y = self._cards_rect().top() + px(12) + number * theme().line("small")
            words(painter, line, px(INNER), y, room, "small", "muted")

    # The pointer, where there are no cards.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the pod."""
        if event.button() == Qt.MouseButton.LeftButton and self.body().contains(event.position().toPoint()):
            self.chosen.emit(self)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the pod's menu."""
        self.menu.emit(None, event.globalPos())


def _head(face: PodFace) -> tuple[object, ...]:
    return face.title, face.line, face.cost, face.needs, face.description
