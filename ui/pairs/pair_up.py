"""Pair up: the worker finds the best pairs while the pods stand still, and one click adopts them."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner.solve.process.messages import End, Failed, PairedUp, PairUp, Reply
from planner.words import counted
from ui import words
from ui.document import Document
from ui.frame.notice import Notice, Offer
from ui.solving import Solving

if TYPE_CHECKING:
    from planner.score import Assessment

SECONDS = 10.0
NAMED = 3  # changes that the offer names


class PairUpOffer(QObject):
    """Asks the worker and offers what it finds; nothing changes before somebody adopts it.

    `asking` says that the worker is needed now; `busy_changed` whether an answer is awaited.
    """

    asking = Signal()
    busy_changed = Signal(bool)

    def __init__(self, solving: Solving, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._solving, self._notice = solving, notice
        self._document: Document | None = None
        self._number: int | None = None

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._number is not None

    def ask(self, document: Document) -> None:
        """Look for the best pairs of the plan that a document looks at."""
        assessment = document.assessment
        if assessment is None:
            return
        if document.read_only:
            self._notice.warn(f"Pairing up is not possible. {document.why_read_only}")
            return
        if self._solving.busy:
            self._notice.say("Solve is looking for a plan, pairs included.", "Stop it first.")
            return
        self.forget()
        self._document = document

        def told(reply: Reply) -> None:
            if isinstance(reply, End):
                self._number = None
                self.busy_changed.emit(False)
            if isinstance(reply, PairedUp):
                self._offer(document, assessment, reply)
            elif isinstance(reply, Failed):
                self._notice.warn(words.ended(reply.text))

        self.asking.emit()
        self._notice.dismiss()
        request = PairUp(0, assessment.problem, assessment.plan, SECONDS)
        self._number = self._solving.ask(request, told)
        self.busy_changed.emit(True)

    def forget(self) -> None:
        """Wait for no answer any more."""
        if self._number is not None:
            self._solving.withdraw(self._number)
            self._number = None
            self.busy_changed.emit(False)

    def _offer(self, document: Document, asked: "Assessment", found: PairedUp) -> None:
        now = document.assessment
        if now is None or now.plan != asked.plan or now.problem is not asked.problem:
            self._notice.say("The plan changed meanwhile.", "Ask again to pair up.")
            return
        if found.score.rank >= asked.score.rank:
            sure = "For these pods they are the best possible." if found.optimal else ""
            self._notice.say("No better pairs were found.", sure, icon="tick-circle", role="positive")
            return
        adopt = Offer("Pair up", lambda: self._adopt(document, asked, found))
        change = words.change_words(asked.score, found.score)
        self._notice.say(
            f"Better pairs: {change}.",
            _changes(asked, found),
            (adopt, Offer("Discard", self._notice.dismiss)),
        )

    def _adopt(self, document: Document, asked: "Assessment", found: PairedUp) -> None:
        from planner.workspace.moves import adopt

        if document.plan_id is None or document.plan != asked.plan:
            return
        gain = words.change_words(asked.score, found.score)
        document.do(adopt(document.workspace, document.plan_id, found.plan, f"Pair up: {gain}"))


def _changes(asked: "Assessment", found: PairedUp) -> str:
    """What becomes of the pairs, the first few by name."""
    from planner.explain.option import Action, told

    ends = tuple(pair for pair in asked.plan.pairs if pair not in found.plan.pairs)
    begins = tuple(pair for pair in found.plan.pairs if pair not in asked.plan.pairs)
    parts = told(asked.problem, Action(ends=ends, begins=begins)).split(", ")
    named = "; ".join(parts[:NAMED])
    rest = len(parts) - NAMED
    return f"{named}; {counted(rest, 'more change', 'more changes')}." if rest > 0 else f"{named}."
