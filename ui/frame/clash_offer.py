"""What is offered where a solve ends with musts broken: the worker says why, and a way out is one click."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.solve.process.messages import ClashFound, Failed, FindClash, Reply
from planner.words import counted
from ui.dialogs.clash_dialog import ClashDialog
from ui.document import Document
from ui.frame.notice import Notice, Offer
from ui.solving import Solving

if TYPE_CHECKING:
    from planner.ways import WayOut
    from planner.workspace.change import Change

SECONDS = 5.0


class ClashOffer(QObject):
    """Asks the worker what clashes, and shows the answer in a dialog; nothing is computed in the window.

    `asking` says that the worker is needed now.
    """

    asking = Signal()

    def __init__(self, solving: Solving, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._solving, self._notice, self._window = solving, notice, parent
        self._document: Document | None = None
        self._number: int | None = None

    def offer(self, document: Document) -> None:
        """Say that musts are broken in the plan on the board, and offer to ask why."""
        assessment = document.assessment
        if assessment is None or not assessment.score.must:
            return
        self._document = document
        broken = counted(assessment.score.must, "must is", "musts are")
        detail = "Perhaps the musts cannot all hold."
        self._notice.say(f"{broken} still broken.", detail, (Offer("Why?", self.ask),), "warning", "warning")

    def ask(self) -> ClashDialog | None:
        """Ask the worker and show what it says."""
        document = self._document
        assessment = None if document is None else document.assessment
        if document is None or assessment is None:
            return None
        dialog = ClashDialog(lambda way: self._change(way) is not None, self._window)
        dialog.taken.connect(self._take)
        dialog.finished.connect(self._withdraw)

        def told(reply: Reply) -> None:
            self._number = None
            if isinstance(reply, ClashFound):
                dialog.show_answer(reply.answer)
            elif isinstance(reply, Failed):
                dialog.show_failure(reply.text)

        self.asking.emit()
        request = FindClash(0, assessment.problem, assessment.plan, SECONDS)
        self._number = self._solving.ask(request, told)
        dialog.open()
        return dialog

    def _take(self, way: "WayOut") -> None:
        change = self._change(way)
        if self._document is not None and change is not None:
            self._document.do(change)

    def _change(self, way: "WayOut") -> "Change | None":
        from planner.workspace.taking import take

        document = self._document
        if document is None or document.plan_id is None or document.read_only:
            return None
        return take(document.workspace, document.plan_id, way)

    def _withdraw(self) -> None:
        if self._number is not None:
            self._solving.withdraw(self._number)
            self._number = None
