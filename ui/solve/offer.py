"""Plans that were found and wait: each is adopted, compared or discarded when the manager says so."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from planner.files import InputError
from planner.plan import Plan, Score
from planner.words import counted
from planner.workspace.change import Change
from ui import words
from ui.announce import announce
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
    by their scores. `since` is the changes after it.
    """

    plan_id: str
    problem: "Problem"
    plan: Plan
    score: Score
    before: Plan
    was: Score | None
    since: int = 0

    @property
    def gain(self) -> str:
        """What it changes by level; where that no longer tells, before what it was found."""
        if self.since:
            return f"Before {counted(self.since, 'change')}"
        if self.was is None:
            return "Before your changes"
        return words.change_words(self.was, self.score)

    @property
    def movers(self) -> str:
        """Who moves for it: "7 people move"."""
        return movers(self.before, self.plan)

    @property
    def title(self) -> str:
        """What the history calls taking it over."""
        return "Solve" if self.since or self.was is None else f"Solve: {self.gain}"


class SolveOffer(QObject):
    """Holds a plan for each named plan until it is settled, whatever happens on the board meanwhile.

    `changed` says that another plan waits, or none; `adopted` that one was taken over. `compareAsked` says
    that somebody wants to see the one that waits beside the plan that is looked at.
    """

    changed = Signal()
    adopted = Signal()
    compareAsked = Signal()

    def __init__(self, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._document: Document | None = None
        self._waiting: dict[str, Found] = {}
        self._panel: QWidget | None = None  # shows what waits, and offers the same as the notice would
        self._said: tuple[str, str] | None = None  # what the notice says of one
        self._about = ""  # the plan that this is for
        self.discarded = ""  # the plan whose offer was discarded last

    def show_document(self, document: Document | None) -> None:
        """Wait for plans of another document, and forget those of this one."""
        self._document = document
        if document is not None:
            document.looked.connect(self.changed)
        self.forget()

    def leave_to(self, panel: QWidget) -> None:
        """Let no notice say what a panel says, which is shown: not two of each button at once."""
        self._panel = panel
        if self.told and self.found is not None:
            self._notice.dismiss()

    def of(self, plan_id: str) -> Found | None:
        """The plan that waits for a named plan."""
        return self._waiting.get(plan_id)

    @property
    def found(self) -> Found | None:
        """The plan that waits for the one that is looked at."""
        document = self._document
        return None if document is None or document.plan_id is None else self.of(document.plan_id)

    def hold(self, found: Found) -> None:
        """Let a plan wait in place of the one that waits for the same, without a word."""
        self._waiting[found.plan_id] = found
        self.discarded = ""
        self.changed.emit()

    def put(self, found: Found, sentence: str = "", detail: str = "", icon: str = "info") -> None:
        """Let a plan wait, and say so, with these words or the usual ones."""
        same = self.told and self._about == found.plan_id
        self.hold(found)
        document = self._document
        elsewhere = document is not None and document.plan_id != found.plan_id
        name = f"{document.workspace.plans[found.plan_id].name}: " if document and elsewhere else ""
        if not sentence:
            sentence, detail = f"Solved: {found.gain}.", f"{name}{found.movers}."
        detail = detail or f"{name}{found.gain}. {found.movers}."
        if self._panel is not None and self._panel.isVisible() and not elsewhere:
            if icon == "warning":
                self._notice.warn(sentence)
            else:
                announce(self._panel, f"{sentence} {detail}")
            return
        self._said, self._about = (sentence, detail), found.plan_id
        if same:
            # Whoever is about to press a button must find it there.
            self._notice.reword(sentence, detail)
            return
        offers = (
            Offer("Adopt", partial(self._with, found.plan_id, self.take)),
            Offer("Compare", partial(self._with, found.plan_id, self.compare)),
            Offer("Discard", partial(self._with, found.plan_id, self.discard)),
        )
        self._notice.say(sentence, detail, offers, icon, "warning" if icon == "warning" else "accent")

    @property
    def told(self) -> bool:
        """Whether the notice speaks of a plan that waits."""
        shown = self._notice.sentence.text(), self._notice.detail.text()
        return self._said is not None and not self._notice.isHidden() and shown == self._said

    # What becomes of it.

    def adopt(self) -> bool:
        """Take over what waits for the plan that is looked at; whether that was done."""
        return self.found is not None and self.take(self.found)

    def take(self, found: Found) -> bool:
        """Take a plan over as one change, without whoever is no longer there; whether that was done."""
        document = self._document
        if document is None or found.plan_id not in document.workspace.plans:
            return False
        from planner.workspace.moves import adopt

        try:
            plan = self._fitting(document, found)
        except InputError as error:
            self._notice.warn(f"This quarter cannot be planned. {words.ended(str(error))}")
            return False
        title = (self._now(found) or found).title
        change = adopt(document.workspace, found.plan_id, plan, title)
        if change and not document.do(change):
            return False
        self._settle(found)
        document.look_at(found.plan_id)
        self.adopted.emit()
        return True

    def compare(self, found: Found | None = None) -> None:
        """Show what waits beside the plan that it was found for."""
        found = found or self.found
        if found is not None and self._document is not None:
            if self.told:
                self._notice.dismiss()
            self._document.look_at(found.plan_id)
            self.compareAsked.emit()

    def discard(self, found: Found | None = None) -> None:
        """Leave everything as it is; what has taken the place of `found` meanwhile goes on waiting."""
        found = found or self.found
        if found is not None and self._now(found) is not None:
            self.discarded = found.plan_id
            self._settle(found)

    def forget(self) -> None:
        """Offer nothing."""
        self._waiting.clear()
        self.discarded = ""
        self._quiet()

    def follow(self, change: Change) -> None:
        """Count a change of the file; what is on the board by then, or has no place any more, goes."""
        document = self._document
        for found in [] if document is None else [*self._waiting.values()]:
            assert document is not None
            gone = found.plan_id not in document.workspace.plans
            if gone or document.workspace.plan(found.plan_id) == found.plan:
                self._settle(found)
            elif concerns(change, found.plan_id):
                self._waiting[found.plan_id] = replace(found, since=found.since + 1)
                self.changed.emit()

    def _with(self, plan_id: str, do: Callable[[Found], object]) -> None:
        """Do something with what waits for a plan by then."""
        found = self.of(plan_id)
        if found is not None:
            do(found)

    def _now(self, found: Found) -> Found | None:
        """What is known of a plan now, where it still waits."""
        waits = self._waiting.get(found.plan_id)
        return waits if waits is not None and waits.plan == found.plan else None

    def _fitting(self, document: Document, found: Found) -> Plan:
        """What of the plan there still is; raises InputError where the data make no problem any more."""
        from planner.score_after import fitting
        from planner.workspace.cycle import problem_of

        looked = document.plan_id == found.plan_id
        problem = document.problem if looked else problem_of(document.workspace, found.plan_id)
        assert problem is not None
        return found.plan if problem is found.problem else fitting(problem, found.plan)

    def _settle(self, found: Found) -> None:
        if self._now(found) is not None:
            del self._waiting[found.plan_id]
        self._quiet()

    def _quiet(self) -> None:
        """Take away what the notice says of a plan."""
        if self.told:
            self._notice.dismiss()
        self._said = None
        self.changed.emit()
