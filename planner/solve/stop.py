"""When a search ends: its time is up, somebody asks, or there is nothing left to find."""

from collections.abc import Callable
from time import monotonic


class Stop:
    """Asked by everything that runs for long; once true it stays true.

    A steady search never looks at the clock, so that the same seed finds the same plan: its seconds are
    endless, and what would take so many seconds takes so much work instead.
    """

    def __init__(self, seconds: float, asked: Callable[[], bool] | None = None, steady: bool = False) -> None:
        self.began = monotonic()
        self.seconds = seconds
        self.steady = steady
        self._asked = asked
        self._ended = False

    def __call__(self) -> bool:
        """Whether to stop now."""
        if not self._ended:
            self._ended = self.left <= 0 or (self._asked is not None and self._asked())
        return self._ended

    def end(self) -> None:
        """Stop: there is nothing left to find."""
        self._ended = True

    @property
    def elapsed(self) -> float:
        """The seconds since the search began."""
        return monotonic() - self.began

    @property
    def left(self) -> float:
        """The seconds until time is up, below zero afterwards."""
        return self.seconds - self.elapsed
