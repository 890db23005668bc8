"""The board: pods in a grid, the bench below, what is not staffed in the last slot."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QWidget

from ui.board.face import Drop, Held, NotStaffed, PodFace, Tab


class BoardView(QWidget):
    """Shows faces and says what gestures ask for; it edits nothing itself.

    Signals carry: `dropped` a Drop; `selectionChanged` nothing (ask `selected_people`);
    `podSelected` the challenge, None for the bench; `notStaffedSelected` the challenge;
    `personActivated` a Held (double click, Enter); `lockToggled`, `removeAsked` and `moveAsked` the
    selected people as a tuple of Held (keys L, Delete, M); `menuAsked` the Held under the pointer
    or None, the challenge or None, and the global position; `heldChanged` the tuple of Held while a
    drag lasts, empty at its end; `hovered` the Drop that letting go now would ask for, or None.
    """

    dropped = Signal(object)
    selectionChanged = Signal()
    podSelected = Signal(object)
    notStaffedSelected = Signal(str)
    personActivated = Signal(object)
    lockToggled = Signal(object)
    removeAsked = Signal(object)
    moveAsked = Signal(object)
    menuAsked = Signal(object, object, QPoint)
    heldChanged = Signal(object)
    hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)

    def show_board(
        self,
        pods: Sequence[PodFace],
        bench: PodFace,
        not_staffed: Sequence[NotStaffed] = (),
        cost: object = None,
    ) -> None:
        """Show these pods, this bench and these reasons; what did not change is not touched."""

    def set_tabs(self, tabs: Mapping[str | None, Tab]) -> None:
        """Show what would change above each pod (None: the bench); an empty mapping clears all."""

    def select(self, people: Sequence[str]) -> None:
        """Select every card of these people, and no other."""

    def select_pod(self, challenge: str | None) -> None:
        """Show a pod as the selected one, scroll to it, and give it the keyboard."""

    def selected_people(self) -> list[Held]:
        """The selected people and where they are, in board order."""
        return []

    def set_read_only(self, read_only: bool) -> None:
        """Let no drag start, as for a published plan."""

    def set_empty(self, icon: str, title: str, sentence: str, button: str = "") -> None:
        """Say in place of pods why there are none; shown while `show_board` is given no pods."""
