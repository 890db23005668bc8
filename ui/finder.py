"""Gets the answer of a piece of work without holding the window up."""

from time import perf_counter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from planner.explain import Work
from ui import still

SLICE = 0.005  # seconds at a time, so that the window paints in between


class Finder(QObject):
    """Goes on with one piece of work a few milliseconds at a time; `found` carries its answer."""

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._go_on)
        self._work: Work[Any] | None = None
        self._answer: tuple[Any] | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is still to come."""
        return self._work is not None

    def start(self, work: Work[Any]) -> None:
        """Go on with this from now on, and forget what came before."""
        self._work, self._answer = work, None
        self._timer.start()

    def stop(self) -> None:
        """Find nothing any more."""
        self._work = self._answer = None
        self._timer.stop()

    def _go_on(self) -> None:
        if self._answer is not None:
            (answer,) = self._answer
            self.stop()
            self.found.emit(answer)
            return
        until = perf_counter() + SLICE
        with still.making():
            while self._work is not None and perf_counter() < until:
                try:
                    next(self._work)
                except StopIteration as end:
                    # What is made of it gets a turn of its own.
                    self._answer = (end.value,)
                    return
