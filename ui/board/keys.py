"""The keyboard on the board: from pod to pod, to headings and to the bench."""

from PySide6.QtCore import QObject, Qt, Signal

from ui.board.bench import BenchView
from ui.board.cards import CardList
from ui.board.field import PodField
from ui.board.heading import GroupHeading


class BoardKeys(QObject):
    """Gives the keyboard to lists and headings; `chosen` carries the challenge whose header it reached."""

    chosen = Signal(object)

    def __init__(self, field: PodField, bench: BenchView) -> None:
        super().__init__(bench)
        self._field, self._bench = field, bench
        bench.list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # Tab reaches a pod first
        field.left.connect(self._leave)

    def current(self) -> CardList:
        """The list that has the keyboard, or would get it."""
        views = [*self._field.views, self._bench]
        lists: list[CardList] = [view.list for view in views if not (view.isHidden() or view.folded)]
        here = [cards for cards in lists if cards.hasFocus() or cards.focusPolicy() & Qt.FocusPolicy.TabFocus]
        return (here or lists)[0]

    def keep_tabbable(self, current: CardList | None = None) -> None:
        """Let Tab reach the board once, at the list that has the keyboard; arrows go on from there."""
        current = current or self.current()
        for view in (*self._field.views, self._bench):
            here = view.list is current
            view.list.setFocusPolicy(Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus)

    def step(self, cards: CardList, by: int) -> None:
        """Go to the pod beside it at the same row (-1, 1), or to the pod's header, then its group (0)."""
        if by == 0:
            self._go_up(cards)
            return
        places = [pod for pod in self._field.layout_.pods if pod in self._field.faces]
        order = [*(pod for pod in places if not self._field.is_header(pod)), None]
        if cards.challenge not in order:
            return
        place = order.index(cards.challenge) + by
        if 0 <= place < len(order):
            self._go_to(order[place], cards.currentIndex().row())

    def _go_up(self, cards: CardList) -> None:
        above = self._heading_above(cards.challenge)
        if not cards.currentIndex().isValid() and cards.hasFocus() and above is not None:
            self._go_to_heading(above)
            return
        cards.go_to(-1)
        self.chosen.emit(cards.challenge)

    def _leave(self, heading: GroupHeading, by: int) -> None:
        """Go to the heading above, or to what follows a heading."""
        headings = self._field.headings
        place = headings.index(heading) + by
        pods = self._field.pods_of(heading)
        if by > 0 and pods:
            self._go_to(pods[0], 0)
        elif 0 <= place < len(headings):
            self._go_to_heading(headings[place])
        elif by > 0:
            self._go_to(None, 0)

    def _go_to(self, challenge: str | None, row: int) -> None:
        view = self._bench if challenge is None else self._field.reveal(challenge)
        view.list.go_to(row)

    def _go_to_heading(self, heading: GroupHeading) -> None:
        self._field.ensureWidgetVisible(heading, 0, 0)
        heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def _heading_above(self, challenge: str | None) -> GroupHeading | None:
        if challenge is not None:
            return self._field.group_of(challenge)
        return self._field.headings[-1] if self._field.headings else None
