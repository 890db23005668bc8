"""Solve and Stop: asks the worker for a plan, shows how far it is, and adopts what it found as one Change.

After that the worker goes on proving how good the plan is, until it changes.
"""

from dataclasses import dataclass, replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner.files import InputError
from planner.plan import Plan, Score
from planner.words import counted
from planner.workspace.change import Change
from ui import words
from ui.document import Document
from ui.frame.actions import Actions
from ui.frame.notice import Notice, Offer
from ui.frame.proving import Proving
from ui.frame.top_bar import TopBar
from ui.solving import Solved, Solving

if TYPE_CHECKING:
    from planner.problem import Problem

SECONDS = 20.0
TICK = 200  # milliseconds; progress moves at most ten times a second
_UNCHANGED, _BEST, _NOTHING = "Nothing changed since", "Best possible", "Nothing better found"


@dataclass
class _Asked:
    """What the worker was asked, and when."""

    plan_id: str
    problem: "Problem"
    plan: Plan
    score: Score
    began: float
    gained: float
    best: tuple[Plan, Score] | None = None


class SolveControl(QObject):
    """The one way from Solve to a plan on the board; edits during a solve stay, and are asked about.

    `ended_broken` carries the document where the plan on the board breaks musts at the end of a solve.
    """

    ended_broken = Signal(object)

    def __init__(
        self, solving: Solving, top_bar: TopBar, notice: Notice, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._solving, self._top_bar, self._notice, self._actions = solving, top_bar, notice, actions
        self._document: Document | None = None
        self._asked: _Asked | None = None
        self._solved = ""  # how it ended, such as "Solved in 14 s"
        self._verdict = _UNCHANGED
        self._since = 0
        self._proving = Proving(solving, self._proven)
        self.seconds = SECONDS
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._tell)
        solving.better.connect(self._better)
        solving.finished.connect(self._finished)
        solving.failed.connect(self._failed)

    def show_document(self, document: Document | None) -> None:
        """Solve for another document from now on."""
        self._proving.stop()
        self._document, self._solved, self._verdict, self._since = document, "", _UNCHANGED, 0
        if document is not None:
            document.changed.connect(self._changed)
        self._tell()

    def toggle(self) -> None:
        """Start looking for a better plan, or stop."""
        if self._asked is not None:
            self._solving.stop()
        else:
            self._start()

    def make_way(self) -> None:
        """Prove no further: somebody waits for another answer of the one worker."""
        self._proving.stop()

    def end(self) -> None:
        """Look no further, and forget what was found."""
        self._proving.stop()
        if self._asked is not None:
            self._asked = None
            self._solving.abandon()
            self._show_end()

    def _start(self) -> None:
        document = self._document
        if document is None or (document.plan_id is None and not self._make_plan(document)):
            return
        if document.read_only:
            self._notice.warn(f"Solve is not possible. {document.why_read_only}")
            return
        try:
            assessment = document.assessment
        except InputError as error:
            self._notice.warn(f"This quarter cannot be planned. {error}")
            return
        assert assessment is not None
        assert document.plan_id is not None
        if not assessment.problem.people:
            self._notice.warn("There is nobody to plan yet. Import people first.")
            return
        if not assessment.problem.challenges:
            self._notice.warn("There is no challenge yet. Import challenges first.")
            return
        self._proving.stop()
        self._notice.dismiss()
        now = monotonic()
        problem, plan = assessment.problem, assessment.plan
        self._asked = _Asked(document.plan_id, problem, plan, assessment.score, now, now)
        self._solving.solve(problem, plan, self.seconds)
        self._timer.start()
        self._tell()

    def _make_plan(self, document: Document) -> bool:
        from planner.workspace.moves import new_plan

        cycles = sorted(document.workspace.cycles.values(), key=lambda cycle: cycle.starts)
        if not cycles:
            self._notice.warn("There is no quarter to plan yet. Import challenges first.")
            return False
        made = document.do(new_plan(document.workspace, cycles[-1].id, "Plan 1"))
        if made:
            document.look_at(document.workspace.plans_of(cycles[-1].id)[-1].id)
        return made

    # What the worker says.

    def _better(self, plan: Plan, score: Score) -> None:
        asked = self._asked
        if asked is None:
            return
        asked.gained, asked.best = monotonic(), (plan, score)
        if score.rank < asked.score.rank:
            self._top_bar.show_preview(score)
        self._tell()

    def _finished(self, solved: Solved) -> None:
        asked, self._asked = self._asked, None
        if asked is None:
            return
        self._solved = f"Solved in {max(1, round(monotonic() - asked.began))} s"
        self._verdict = _BEST if solved.optimal else _UNCHANGED
        self._since = 0
        self._settle(asked, solved.plan, solved.score)
        self._prove(asked, solved)
        self._show_end()

    def _failed(self, sentence: str) -> None:
        asked, self._asked = self._asked, None
        if asked is None:
            return
        self._show_end()
        if asked.best is None:
            self._notice.warn(sentence)
            return
        plan, score = asked.best
        self._notice.say(
            sentence,
            "The best plan found before is kept.",
            (Offer("Adopt", lambda: self._adopt(asked, plan, score)), Offer("Discard", self._notice.dismiss)),
            "warning",
            "warning",
        )

    def _settle(self, asked: _Asked, plan: Plan, score: Score) -> None:
        """Adopt a plan where nothing changed meanwhile, ask where something did."""
        document = self._document
        if document is None or asked.plan_id not in document.workspace.plans:
            return
        unchanged = document.workspace.plan(asked.plan_id) == asked.plan
        if unchanged and document.problem is asked.problem:
            if score.rank < asked.score.rank:
                self._adopt(asked, plan, score)
            elif self._verdict != _BEST:
                self._verdict = _NOTHING
            if min(score.must, asked.score.must):
                self.ended_broken.emit(document)
            return
        self._notice.say(
            "The plan changed while it was being solved.",
            f"Solved: {words.cost_words(score) or 'nothing gave way'}.",
            (Offer("Adopt", lambda: self._adopt(asked, plan, score)), Offer("Discard", self._notice.dismiss)),
        )

    def _prove(self, asked: _Asked, solved: Solved) -> None:
        """Go on proving where the plan that was found is the one on the board."""
        document = self._document
        if solved.optimal or document is None or document.plan_id != asked.plan_id:
            return
        assessment = document.assessment
        if assessment is None or assessment.plan != solved.plan:
            return
        now = replace(asked, problem=assessment.problem, plan=assessment.plan, score=assessment.score)
        self._proving.start(
            now.problem, now.plan, now.score, lambda plan, score: self._found_later(now, plan, score)
        )

    def _proven(self, words: str) -> None:
        """Say how good the plan is for certain."""
        self._verdict = words
        self._tell()

    def _found_later(self, asked: _Asked, plan: Plan, score: Score) -> None:
        """Offer a better plan that turned up in the proof; nothing moves by itself after a solve."""
        self._notice.say(
            "A better plan turned up.",
            f"It changes {words.change_words(asked.score, score)}.",
            (Offer("Adopt", lambda: self._adopt(asked, plan, score)), Offer("Discard", self._notice.dismiss)),
        )

    def _adopt(self, asked: _Asked, plan: Plan, score: Score) -> None:
        from planner.workspace.moves import adopt

        document = self._document
        if document is None or asked.plan_id not in document.workspace.plans:
            return
        named = document.workspace.plans[asked.plan_id]
        people = {person for members in plan.pods.values() for person in members}
        known = all((named.cycle, challenge) in document.workspace.challenges for challenge in plan.pods)
        if not known or not people <= set(document.workspace.people):
            self._notice.warn("The solved plan names what is no longer there.")
            return
        gain = words.change_words(asked.score, score)
        document.do(adopt(document.workspace, asked.plan_id, plan, f"Solve: {gain}" if gain else "Solve"))
        self._since = 0
        self._tell()

    def _changed(self, change: Change) -> None:
        self._since += 1
        self._proving.stop()
        self._tell()

    # What the top bar says.

    def _show_end(self) -> None:
        self._timer.stop()
        self._top_bar.show_preview(None)
        self._top_bar.show_progress(None)
        self._tell()

    def _tell(self) -> None:
        asked, bar = self._asked, self._top_bar
        action = self._actions["solve"]
        action.setText("Stop" if asked else "Solve")
        action.setToolTip(f"{action.text()} (Ctrl+Return)")
        document = self._document
        workspace = None if document is None or document.read_only else document.workspace
        filled = workspace is not None and bool(workspace.people and workspace.challenges)
        bar.show_solving(asked is not None, filled=filled)
        if asked is not None:
            now = monotonic()
            elapsed, since = round(now - asked.began), round(now - asked.gained)
            bar.show_progress((now - asked.began) / self.seconds)
            bar.show_state("Looking further", f"{elapsed} s, last gain {since} s ago")
        elif self._document is None:
            bar.show_state("", "")
        elif self._solved:
            verdict = f"{counted(self._since, 'change')} since" if self._since else self._verdict
            share, of, best = verdict.partition(" of the ")
            if of:  # "Within 4%" and "of the best possible": one line is too short for both
                bar.show_state(share, f"{of.strip()} {best}")
            else:
                bar.show_state(self._solved, verdict, proven=verdict == _BEST)
        else:
            bar.show_state("Ready to solve", f"Takes up to {round(self.seconds)} s")
