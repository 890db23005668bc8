"""Shows on the board where cards went: those that were moved glide there, the others close up.

Only the painting glides. Lists, selection, keyboard and screen readers are at once where things are.
"""

from collections.abc import Iterable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.board.cards import CardList
from ui.board.delegate import CardDelegate
from ui.board.face import Held, PodFace
from ui.board.field import PodField
from ui.board.measure import RING
from ui.board.pod import PodView
from ui.board.ways import Seen, Way, changed, ways
from ui.theme.current import theme

_TICK = 16  # milliseconds
_INPUT = {
    QEvent.Type.KeyPress,
    QEvent.Type.ShortcutOverride,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
}


class Glide(QWidget):
    """Lies over a board and paints the cards that are on their way; any input puts them into their places.

    `let_go` says where the corner of the card was that the pointer just put down, by person.
    """

    def __init__(self, board: QWidget, field: PodField, bench: PodView, delegate: CardDelegate) -> None:
        super().__init__(board)
        self._board = board
        self.let_go: dict[str, QPoint] = {}
        self._field, self._bench, self._delegate = field, bench, delegate
        self._changed: list[str | None] = []
        self._before: dict[Held, Seen] = {}
        self._ways: dict[Held, Way] = {}
        self._began = self._elapsed = 0.0
        self._painted = QRegion()
        self._timer = QTimer(self, interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._go_on)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def moving(self) -> frozenset[Held]:
        """The cards that are on their way."""
        return frozenset(self._ways)

    def leave(self, before: Iterable[PodFace], after: Iterable[PodFace]) -> None:
        """Note where cards are that will be elsewhere, while the faces of before are shown."""
        self._changed = changed(before, after) if theme().moves and self.isVisible() else []
        self._before = self._seen(self._changed)

    def arrive(self) -> None:
        """Let the cards that are elsewhere begin to go there, once the faces of after are shown."""
        self._ways = ways(self._before, self._seen(self._changed), self.let_go) if self._changed else {}
        self._changed, self._before = [], {}
        if self._ways:
            self._began = monotonic()
            self._timer.start()
            # All input of a window comes by its handle, and little else.
            self.window().windowHandle().installEventFilter(self)
            self.show_at(0)

    def show_at(self, elapsed: float) -> None:
        """Show the cards where they are so many milliseconds after they left."""
        dirty, self._painted = self._painted, QRegion()
        for held, way in [*self._ways.items()]:
            # A card leaves its place empty until it is there.
            place = self._area(held)
            dirty += place
            if elapsed < way.lasts:
                self._painted += place.translated(way.rest(elapsed))
            else:
                del self._ways[held]
        self._elapsed = elapsed
        self._delegate.gliding = frozenset(self._ways)
        self.update(dirty + self._painted)
        if not self._ways:
            self._timer.stop()

    def end(self) -> None:
        """Let every card be in its place."""
        if self._ways:
            self.show_at(float("inf"))

    def _go_on(self) -> None:
        self.show_at(1000 * (monotonic() - self._began))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End at any input, which then finds everything in its place."""
        if event.type() in _INPUT:
            self.end()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody sees it."""
        self.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Everything lies elsewhere."""
        self.end()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the cards that are on their way."""
        if not self._ways:
            return
        painter = QPainter(self)
        for held, way in self._ways.items():
            if (view := self._view(held.source)) and (place := self._place(held)):
                # Those that close up are no more seen than in their places.
                painter.setClipRect(self._room(view) if way.closes else self.rect())
                cards, row, corner = place
                cards.paint_row(painter, row, corner + way.rest(self._elapsed))

    # Where cards are.

    def _seen(self, pods: Iterable[str | None]) -> dict[Held, Seen]:
        """The cards of these pods that are seen, if not whole."""
        found = {}
        for pod in pods:
            view = self._view(pod)
            if view is None or not view.list.isVisible():
                continue
            at, room = self._on_board(view), self._room(view)
            first = self._delegate.place_in(0, 0).toRect().translated(self._on_board(view.list.viewport()))
            for row, card in enumerate(view.model.cards):
                whole = first.translated(view.list.visualRect(view.model.index(row)).topLeft())
                if room.intersects(whole):
                    found[Held(card.person, pod)] = Seen(whole.topLeft(), at)
        return found

    def _room(self, view: PodView) -> QRect:
        """What is seen of a pod's cards, on the board."""
        viewport = view.list.viewport()
        room = viewport.rect().translated(self._on_board(viewport))
        return room & (self.rect() if view is self._bench else self._field.geometry())

    def _area(self, held: Held) -> QRect:
        """What a card takes in its place, with the ring around it."""
        if (place := self._place(held)) is None:
            return QRect()
        corner = place[2]
        return self._delegate.place_in(corner.x(), corner.y()).toRect().adjusted(-RING, -RING, RING, RING)

    def _place(self, held: Held) -> tuple[CardList, int, QPoint] | None:
        """The list that a card is in, its row, and the row's corner on the board; it may scroll meanwhile."""
        view = self._view(held.source)
        row = -1 if view is None else view.model.row_of(held.person)
        return None if view is None or row < 0 else (view.list, row, self._corner(view.list, row))

    def _corner(self, cards: CardList, row: int) -> QPoint:
        return self._on_board(cards.viewport()) + cards.visualRect(cards.cards.index(row)).topLeft()

    def _on_board(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self._board, QPoint())

    def _view(self, pod: str | None) -> PodView | None:
        return self._bench if pod is None else self._field.views.get(pod)
