"""What drops would change, shown while people are held: a tab on every pod, and the score after this drop."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner.explain import done
from ui import still
from ui.board import BoardView
from ui.board.face import Drop, Held
from ui.finder import Finder
from ui.place_finder import PlaceFinder
from ui.places import Place, place, targets
from ui.tabs import Tabs

if TYPE_CHECKING:
    from planner.problem import Problem
    from planner.score import Assessment


class DropPreview(QObject):
    """Works tabs out a few milliseconds at a time: all changes, then why musts break where pods are near.

    `previewed` carries the Drop that letting go now would ask for and the Score after it, or twice None;
    `placed` what a drop at each place would change, as Places.
    """

    previewed = Signal(object, object)
    placed = Signal(object)

    def __init__(self, board: BoardView, parent: QObject) -> None:
        super().__init__(parent)
        self._board = board
        self._assessment: Assessment | None = None
        self._priced: Problem | None = None
        self.tabs: Tabs | None = None
        self._changes, self._reasons = PlaceFinder(self), Finder(self)
        self._changes.found.connect(self._show)
        self._reasons.found.connect(self._show_again)
        board.came.connect(self._find_reasons)

    @property
    def finding(self) -> bool:
        """Whether something that tabs say is still to come."""
        return self._changes.busy or self._reasons.busy

    def hold(self, assessment: "Assessment | None", people: Sequence[Held]) -> None:
        """Show what drops of these people would change in a plan; nobody ends it."""
        self._reasons.stop()
        self.tabs, self._assessment = None, assessment
        if people and assessment is not None:
            self._changes.find(assessment, targets(assessment.problem, people))
            return
        self._changes.stop()
        self._board.set_tabs({})
        self.previewed.emit(None, None)

    def point(self, drop: Drop | None) -> None:
        """Show what letting go now would change."""
        if drop is None or self._assessment is None:
            self._show_again()
            self.previewed.emit(None, None)
            return
        found = None if self.tabs is None else self.tabs.place(drop.target)
        if found is None or found.drop != drop:
            found = place(self._assessment, drop)
        if self.tabs is not None and drop.swap is not None:
            # Over a person the pod's tab speaks of the swap.
            swapped = self.tabs.with_place(found)
            done(swapped.find_reasons([drop.target]))
            self._board.set_tabs(swapped)
        else:
            self._show_again()
        # The pod under the pointer shows it at once; the sentences beside the board may take a little longer.
        self._board.paint_now()
        self.previewed.emit(drop, found.after)

    def _show(self, places: Sequence[Place]) -> None:
        assert self._assessment is not None
        if self._assessment.problem is not self._priced:
            # What prices are worked out of was made for this, and stays.
            self._priced = self._assessment.problem
            still.hold()
        self.tabs = Tabs(self._assessment, places)
        self._board.set_tabs(self.tabs)
        self._find_reasons()
        self.placed.emit(places)

    def _find_reasons(self) -> None:
        """Look for the reasons of the pods that are near, those that are seen first."""
        if self.tabs is not None:
            near = sorted(self._board.pods(), key=lambda pod: pod.visibleRegion().isEmpty())
            waiting = [item.challenge for item in self._board.field.slot.model.items]
            self._reasons.start(self.tabs.find_reasons([*(pod.challenge for pod in near), *waiting]))

    def _show_again(self) -> None:
        if self.tabs is not None:
            self._board.set_tabs(self.tabs)
