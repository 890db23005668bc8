"""Lets the tabs come in a moment instead of at once, when people are held."""

from collections.abc import Callable, Iterable
from time import monotonic
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer

from ui.theme.current import theme

LASTS = 80  # milliseconds
_TICK = 16


class Place(Protocol):
    """What may have a tab."""

    def show_tab(self, opacity: float) -> None:
        """Show so much of the tab, 0 to 1."""


class TabFade(QObject):
    """Shows more and more of the tabs of `places`, once it is told that there are any."""

    def __init__(self, places: Callable[[], Iterable[Place]], parent: QObject) -> None:
        super().__init__(parent)
        self._places = places
        self._there = False
        self._began = 0.0
        self._timer = QTimer(self, interval=_TICK, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self.show_at(1000 * (monotonic() - self._began)))

    def follow(self, there: bool) -> None:
        """Tabs are there, or none; where nothing moves they come whole."""
        came, self._there = there and not self._there, there
        if came and theme().moves:
            self._began = monotonic()
            self._timer.start()
            self.show_at(0)
        elif self._timer.isActive() and not there:
            self.show_at(LASTS)

    def show_at(self, elapsed: float) -> None:
        """Show the tabs as so many milliseconds after they began to come."""
        if elapsed >= LASTS:
            self._timer.stop()
        for place in self._places():
            place.show_tab(min(elapsed / LASTS, 1.0))
