"""Keeps the worker ready to repair plans of what is shown: a drag must not wait for a problem to be read."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from planner.plan import Plan
from planner.solve.process.messages import Held, Hold, Mend, Reply
from planner.workspace.change import Change
from ui.document import Document
from ui.solving import Solving

if TYPE_CHECKING:
    from planner.problem import Problem

PAUSE = 500  # milliseconds without a change before the worker is handed the problem


class Holding(QObject):
    """Hands the worker the document's problem whenever that has changed and nobody is at it, and asks it."""

    def __init__(self, solving: Solving, parent: QObject) -> None:
        super().__init__(parent)
        self._solving = solving
        self._document: Document | None = None
        self._problem: Problem | None = None  # what the worker was handed last
        self._number = 0  # of the request that handed it
        self._ready = False
        self._timer = QTimer(self, singleShot=True, interval=PAUSE)
        self._timer.timeout.connect(self._hand_over)
        solving.started.connect(self._timer.start)

    def show_document(self, document: Document | None) -> None:
        """Be ready for another document from now on."""
        self._document = document
        if document is not None:
            document.changed.connect(self._changed)
            document.looked.connect(self._timer.start)
            self._timer.start()

    def mend(
        self, plan: Plan, pods: tuple[str, ...], still: tuple[str, ...], told: Callable[[Reply], None]
    ) -> int | None:
        """Ask for a repair of a plan of the document; None where no answer would come soon."""
        document = self._document
        if not self._ready or self._solving.busy or document is None or document.problem is not self._problem:
            return None
        return self._solving.ask(Mend(0, self._number, plan, pods, still), told)

    def end(self) -> None:
        """Be ready for nothing any more."""
        self._timer.stop()
        self._document = None

    def _changed(self, change: Change) -> None:
        self._timer.start()

    def _hand_over(self) -> None:
        document = self._document
        if document is None or not self._solving.running or document.trouble:
            return
        problem = document.problem
        if problem is None or problem is self._problem:
            return
        if self._solving.busy:
            self._timer.start()
            return
        self._solving.withdraw(self._number)
        self._problem, self._ready = problem, False
        self._number = self._solving.ask(Hold(0, problem, document.plan), self._told)

    def _told(self, reply: Reply) -> None:
        if isinstance(reply, Held):
            self._ready = reply.fast
        else:  # the worker is gone; the next one is handed the problem again
            self._problem, self._ready = None, False
