"""Solve and Stop: looks for a better plan of the one on the board, offers it, and says how solving stands.

After that the worker goes on proving how good the plan is, and looks further where it is asked to.
"""

from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from planner.plan import Plan
from planner.solve.process.messages import Better, Done, End, Failed, Progress, Reply
from planner.workspace.change import Change
from ui import words
from ui.document import Document
from ui.frame.actions import Actions
from ui.frame.bar.top_bar import TopBar
from ui.frame.notice import Notice
from ui.settings import Settings
from ui.solve import state
from ui.solve.afterwards import Afterwards
from ui.solve.course import Course, concerns
from ui.solve.offer import SolveOffer
from ui.solve.search import Search
from ui.solve.settling import settle
from ui.solve.starting import make_plan, why_not
from ui.solving import Solving

if TYPE_CHECKING:
    from planner.score import Assessment

BETWEEN = 1.0  # seconds at least between two plans that are offered while it looks further
TIMES = (10, 20, 60, 300)  # seconds that a solve may be allowed


class SolveControl(QObject):
    """The one way from Solve to a plan on the board: what is found waits in `offer`, and edits stay.

    `told` says that something about it is different; `ended_broken` carries the document where the plan on
    the board breaks musts and no better one is offered.
    """

    told = Signal()
    ended_broken = Signal(object)

    def __init__(
        self,
        solving: Solving,
        top_bar: TopBar,
        notice: Notice,
        actions: Actions,
        settings: Settings,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._top_bar, self._notice, self._actions, self._settings = top_bar, notice, actions, settings
        self._document: Document | None = None
        self.course: Course | None = None  # of the solve that goes on, or of the last one
        self.since = 0  # changes after it
        self.keeps_looking = False
        self.seconds: float = settings.seconds if settings.seconds in TIMES else TIMES[1]
        self.offer = SolveOffer(notice, self)
        self.offer.changed.connect(self._tell)
        self.offer.adopted.connect(self._adopted)
        self._search = Search(solving, self)
        self._search.moved.connect(self._tell)
        self._search.ended.connect(self._ended)
        self._afterwards = Afterwards(solving, self._heard)
        self._unsettled = False  # whether something is to be offered
        self._settled = 0.0  # when something was offered last
        self._progressing = False  # whether the bar shows how far a solve is

    def show_document(self, document: Document | None) -> None:
        """Solve for another document from now on."""
        self._afterwards.stop()
        self._document, self.course, self.since = document, None, 0
        self.offer.show_document(document)
        if document is not None:
            document.changed.connect(self._changed)
            document.looked.connect(self._tell)
        self._tell()

    @property
    def document(self) -> Document | None:
        """The document that it solves for."""
        return self._document

    @property
    def doing(self) -> str:
        """What goes on: "solving", "proving", "looking" in the background, or nothing."""
        return "solving" if self._search.busy else self._afterwards.doing

    # What can be asked of it.

    def toggle(self) -> None:
        """Start looking for a better plan, or stop."""
        if self._search.busy:
            self.stop()
        else:
            self._start()

    def stop(self) -> None:
        """Look no further, in the background neither; the best plan so far comes within a second."""
        self.keeps_looking = False
        self._search.stop()
        self._afterwards.stop()
        self._tell()

    def make_way(self) -> None:
        """Let somebody else have an answer of the one worker: prove no further, and look further after it."""
        self._afterwards.stop()
        QTimer.singleShot(0, self, self._look_further)
        self._tell()

    def end(self) -> None:
        """Look no further, and forget what was found."""
        self._afterwards.stop()
        self._search.abandon()
        self.course = None
        self.offer.forget()

    def allow(self, seconds: int) -> None:
        """Let a solve take so many seconds, also the one that goes on, and remember it."""
        self.seconds = self._settings.seconds = seconds
        self._settings.save()
        if self._search.busy and self.course is not None:
            self.course.allowed = seconds
        self._tell()

    def keep_looking(self, keep: bool) -> None:
        """Look further in the background after a solve, until the plan changes; or do so no more."""
        self.keeps_looking = keep
        if not keep and self._afterwards.doing == "looking":
            self._afterwards.stop()
        self._look_further()
        self._tell()

    # Solving.

    def _start(self) -> None:
        document = self._document
        if document is None or (document.plan_id is None and not make_plan(document)):
            return
        if reason := why_not(document):
            self._notice.warn(reason)
            return
        assessment = document.assessment
        assert assessment is not None
        assert document.plan_id is not None
        self._afterwards.stop()
        self._unsettled = False
        self._notice.dismiss()
        problem, plan = assessment.problem, assessment.plan
        self.course = Course(document.plan_id, problem, plan, assessment.score, self.seconds)
        self.since = 0
        self._search.begin(self.course, self._beginning(assessment))
        self._tell()

    def _beginning(self, assessment: "Assessment") -> Plan:
        """The plan to begin with: the one that waits where it is better, so that nothing is lost."""
        course = self.course
        assert course is not None
        found = self.offer.of(course.plan_id)
        if found is None or not course.answers(found.problem):
            return assessment.plan
        return found.plan if found.score.rank < assessment.score.rank else assessment.plan

    def _ended(self, sentence: str) -> None:
        """The worker has said its last about a solve, or a sentence on why it gave up."""
        course, document = self.course, self._document
        if course is None or document is None:
            return
        if sentence and not course.better:
            self._notice.warn(sentence)
        elif settle(document, course, self.offer, self._notice, failed=sentence) == "broken":
            self.ended_broken.emit(document)
        if self._top_bar.solve.hasFocus():
            self._notice.take_keyboard()  # whoever pressed Solve and waits can press Enter
        if not sentence and course.best is not None and not course.optimal and self._stands(course):
            self._afterwards.prove(course.problem, course.best.plan)
        self._tell()

    def _adopted(self) -> None:
        assessment = None if self._document is None else self._document.assessment
        if assessment is not None and assessment.score.must and not self._search.busy:
            self.ended_broken.emit(self._document)

    # Afterwards.

    def _heard(self, reply: Reply) -> None:
        """What the worker says of a proof, and while it looks further."""
        course, document = self.course, self._document
        if course is None or document is None:
            return
        if isinstance(reply, Better | Done):
            costs = reply.costs if isinstance(reply, Better) else ()
            self._unsettled |= course.add(reply.plan, reply.score, costs)
        if isinstance(reply, Progress | Done):
            course.prove(reply.bound)
        # What a manager reads must stand still for a moment.
        if self._unsettled and (isinstance(reply, End) or monotonic() - self._settled >= BETWEEN):
            self._unsettled, self._settled = False, monotonic()
            settle(document, course, self.offer, self._notice, later=True)
        if isinstance(reply, Done):
            self._look_further()
        elif isinstance(reply, Failed) and self.keeps_looking:
            self.keeps_looking = False
            self._notice.warn(f"Looking further has ended. {words.ended(reply.text)}")
        self._tell()

    def _look_further(self) -> None:
        """Look in the background where that is wanted and there may be something to find."""
        course = self.course
        if course is None or course.best is None or course.ended is None or course.optimal:
            return
        if self.keeps_looking and not self.doing and self._stands(course):
            self._afterwards.look(course.problem, course.best.plan)
            self._tell()

    def _stands(self, course: Course) -> bool:
        """Whether what is in the file is what was solved, or what was found for it."""
        document = self._document
        if document is None or self.since or course.plan_id not in document.workspace.plans:
            return False
        plan = document.workspace.plan(course.plan_id)
        if plan != course.start and all(plan != step.plan for step in course.steps):
            return False
        if document.plan_id != course.plan_id:
            return True
        return not document.trouble and document.problem is not None and course.answers(document.problem)

    def _changed(self, change: Change) -> None:
        self.offer.follow(change)
        course, document = self.course, self._document
        if course is None or document is None or not concerns(change, course.plan_id):
            self._tell()  # the plan that is looked at may be read only from here on
            return
        best, there = course.best, course.plan_id in document.workspace.plans
        if there and best is not None and document.workspace.plan(course.plan_id) == best.plan:
            self.since = 0
        else:
            self.since += 1
            self._afterwards.stop()
        self._tell()

    # What the top bar says.

    def _tell(self) -> None:
        course, bar, busy = self.course, self._top_bar, self._search.busy
        action = self._actions["solve"]
        action.setText("Stop" if busy else "Solve")
        action.setToolTip(f"{action.text()} (Ctrl+Return)")
        document = self._document
        workspace = None if document is None or document.read_only else document.workspace
        filled = workspace is not None and bool(workspace.people and workspace.challenges)
        bar.show_solving(busy, filled=filled and self.offer.found is None)
        if busy and course is not None:
            bar.show_progress(course.elapsed / course.allowed)
            here = document is not None and document.plan_id == course.plan_id
            bar.show_preview(course.best.score if course.better and course.best and here else None)
        elif self._progressing:
            bar.show_preview(None)
            bar.show_progress(None)
        self._progressing = busy
        now = self.state
        bar.show_state(now.title, now.line, now.proven)
        self.told.emit()

    @property
    def state(self) -> state.State:
        """How it stands, as the top bar says it."""
        document, course = self._document, self.course
        if document is None:
            return state.State()
        if course is not None and self._search.busy:
            return state.solving(document, course)
        if self.offer.found is not None:
            return state.waiting(self.offer.found)
        if course is None or course.plan_id != document.plan_id:
            return state.kept(document) if document.read_only else state.ready(self.seconds)
        if self._afterwards.doing == "looking":
            return state.looking(course)
        return state.ended(document, course, self.since, self.offer.discarded == course.plan_id)
