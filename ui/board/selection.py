"""The selected people of the board, who may be in several pods."""

from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from ui.board.cards import CardList
from ui.board.face import Held


class BoardSelection(QObject):
    """One selection over many lists; `changed` once for each thing that a manager does."""

    changed = Signal()

    def __init__(self, lists: Callable[[], Iterable[CardList]], parent: QObject) -> None:
        super().__init__(parent)
        self._lists = lists
        self._known: list[Held] = []
        self._quiet = False

    def join(self, cards: CardList) -> None:
        """Listen to a list."""
        cards.cleared.connect(self._begin_anew)
        cards.selectionModel().selectionChanged.connect(self._tell)

    def people(self) -> list[Held]:
        """The selected people and where they are, in board order."""
        return [held for cards in self._lists() for held in cards.people()]

    def select(self, people: Sequence[str]) -> None:
        """Select every card of these people and no other."""
        wanted = set(people)
        self._quiet = True
        for cards in self._lists():
            cards.choose(wanted)
        self._quiet = False
        self._tell()

    def keep_during(self, update: Callable[[], None]) -> None:
        """Update the lists; whoever moves to another pod stays selected there."""
        before = self.people()
        self._quiet = True
        update()
        lost = set(before) - set(self.people())
        moved = {held.person for held in lost}
        if moved:
            for cards in self._lists():
                chosen = {held.person for held in cards.people()}
                cards.choose(chosen | moved)
        self._quiet = False
        self._tell()

    def _begin_anew(self, here: CardList) -> None:
        # A selection that begins in one list ends in the others; what changes here follows at once.
        self._quiet = True
        for cards in self._lists():
            if cards is not here and cards.selectionModel().hasSelection():
                cards.clearSelection()
        self._quiet = False

    def _tell(self) -> None:
        if self._quiet:
            return
        people = self.people()
        if people != self._known:
            self._known = people
            self.changed.emit()
