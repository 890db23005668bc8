"""The plan that was found and waits: it is adopted, compared or discarded when the manager says so."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from planner.files import InputError
from planner.plan import Plan, Score
from planner.words import counted
from planner.workspace.change import Change
from ui import words
from ui.document import Document
from ui.frame.notice import Notice, Offer
from ui.solve.course import concerns
from ui.solve.told import movers

if TYPE_CHECKING:
    from planner.problem import Problem


@dataclass(frozen=True)
class Found:
    """A plan that was found for a named plan, and what was there then.

    `was` is the score of `before` where that answers the same problem; None where the two cannot be compared
    by their scores.
    """

    plan_id: str
    problem: "Problem"
    plan: Plan
    score: Score
    before: Plan
    was: Score | None


class SolveOffer(QObject):
    """Holds one such plan until it is settled, whatever happens on the board meanwhile.

    `changed` says that another plan is offered, or none; `adopted` that it was taken over. `compareAsked`
    says that somebody wants to see it beside the plan it was found for.
    """

    changed = Signal()
    adopted = Signal()
    compareAsked = Signal()

    def __init__(self, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._document: Document | None = None
        self.found: Found | None = None
        self.since = 0  # changes of the file after it was found
        self.discarded = False  # the last one
        self._said: tuple[str, str] | None = None

    def show_document(self, document: Document | None) -> None:
        """Offer nothing, and wait for plans of another document."""
        self._document = document
        self.forget()

    def put(
        self, found: Found, sentence: str = "", detail: str = "", icon: str = "info", later: bool = False
    ) -> None:
        """Offer a plan in place of the one that waits, and say so, with these words or the usual ones.

        One that turns up `later` takes the place of another without a word where that one's notice is gone.
        """
        quiet = later and self.found is not None and not self._says()
        self.found, self.since, self.discarded = found, 0, False
        if not quiet and sentence:
            self._say(sentence, detail or f"{self.gain}. {self.movers}.", icon)
        elif not quiet:
            self._say(f"Solved: {self.gain}.", f"{self.movers}.", icon)
        self.changed.emit()

    @property
    def gain(self) -> str:
        """What it changes by level; how much happened since, where that no longer tells."""
        found = self.found
        if found is None:
            return ""
        if self.since or found.was is None:
            return f"Before {counted(self.since, 'change')}" if self.since else "Before your changes"
        return words.change_words(found.was, found.score)

    @property
    def movers(self) -> str:
        """Who moves for it."""
        return "" if self.found is None else movers(self.found.before, self.found.plan)

    @property
    def named(self) -> str:
        """The name of the plan that it was found for."""
        found, document = self.found, self._document
        return "" if found is None or document is None else document.workspace.plans[found.plan_id].name

    # What becomes of it.

    def adopt(self) -> bool:
        """Take it over; whether that was done."""
        return self.found is not None and self.take(self.found)

    def take(self, found: Found) -> bool:
        """Take a plan over as one change, without whoever is no longer there; whether that was done."""
        document = self._document
        if document is None:
            return False
        from planner.workspace.moves import adopt

        try:
            plan = self._fitting(document, found)
        except InputError as error:
            self._notice.warn(f"This quarter cannot be planned. {words.ended(str(error))}")
            return False
        gain = "" if self.since or found.was is None else words.change_words(found.was, found.score)
        change = adopt(document.workspace, found.plan_id, plan, f"Solve: {gain}" if gain else "Solve")
        if change and not document.do(change):
            return False
        if self.found is found:
            self._settle()
        document.look_at(found.plan_id)
        self.adopted.emit()
        return True

    def _fitting(self, document: Document, found: Found) -> Plan:
        """What of the plan there still is; raises InputError where the data make no problem any more."""
        from planner.workspace.cycle import problem_of
        from ui.compare.sides import fitting

        looked = document.plan_id == found.plan_id
        problem = document.problem if looked else problem_of(document.workspace, found.plan_id)
        assert problem is not None
        return found.plan if problem is found.problem else fitting(problem, found.plan)

    def compare(self) -> None:
        """Show it beside the plan that it was found for."""
        if self.found is not None and self._document is not None:
            self._document.look_at(self.found.plan_id)
            self.compareAsked.emit()

    def discard(self, found: Found | None = None) -> None:
        """Leave everything as it is; what has taken the place of `found` meanwhile goes on waiting."""
        if self.found is not None and found in (None, self.found):
            self.discarded = True
            self._settle()

    def forget(self) -> None:
        """Offer nothing."""
        self.discarded = False
        self._settle()

    def follow(self, change: Change) -> None:
        """Count a change of the file; what is on the board by then, or has no place any more, goes."""
        found, document = self.found, self._document
        if found is None or document is None or not concerns(change, found.plan_id):
            return
        gone = found.plan_id not in document.workspace.plans
        if gone or document.workspace.plan(found.plan_id) == found.plan:
            self._settle()
        else:
            self.since += 1
            self.changed.emit()

    def _settle(self) -> None:
        if self._says():
            self._notice.dismiss()
        self.found, self.since, self._said = None, 0, None
        self.changed.emit()

    def _says(self) -> bool:
        """Whether the notice speaks of it."""
        shown = self._notice.sentence.text(), self._notice.detail.text()
        return self._said is not None and not self._notice.isHidden() and shown == self._said

    def _say(self, sentence: str, detail: str, icon: str) -> None:
        self._said = sentence, detail
        offers = (
            Offer("Adopt", self.adopt),
            Offer("Compare", self.compare),
            Offer("Discard", lambda: self.discard()),
        )
        self._notice.say(sentence, detail, offers, icon, "warning" if icon == "warning" else "accent")
