"""Scores many drops without holding the window up."""

from collections.abc import Callable, Sequence
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.board.face import Drop
from ui.places import Place, place

if TYPE_CHECKING:
    from planner.score import Assessment

SLICE = 0.008  # seconds at a time, so that the window paints in between


class PlaceFinder(QObject):
    """Scores drops a few milliseconds at a time; `found` carries all Places once the last is known."""

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._drops: list[Drop] = []
        self._places: list[Place] = []
        self._then: Callable[[list[Place]], list[Drop]] | None = None
        self._assessment: Assessment | None = None

    def find(
        self,
        assessment: "Assessment",
        drops: Sequence[Drop],
        then: Callable[[list[Place]], list[Drop]] | None = None,
    ) -> None:
        """Score these drops, and then those that `then` asks for knowing the first; forget earlier ones."""
        self._assessment, self._drops, self._places, self._then = assessment, [*reversed(drops)], [], then
        self._timer.start()

    def stop(self) -> None:
        """Find nothing any more."""
        self._timer.stop()

    def _go_on(self) -> None:
        assert self._assessment is not None
        until = perf_counter() + SLICE
        while self._drops and perf_counter() < until:
            self._places.append(place(self._assessment, self._drops.pop()))
        if not self._drops and self._then is not None:
            then, self._then = self._then, None
            self._drops = then(self._places)
        if not self._drops:
            self._timer.stop()
            self.found.emit(self._places)
