"""A search: asks the worker for the best plan of a course, and follows how it goes until it ends."""

from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from planner.plan import Bound, Plan
from planner.solve.process.messages import Better, Progress
from ui.solve.course import Course
from ui.solving import Solved, Solving

TICK = 200  # milliseconds between two looks at the clock
BETWEEN = 0.1  # seconds at least between two better plans that are told
LEAST = 1.0  # seconds that are worth another beginning


class Search(QObject):
    """One at a time, for what a manager waits for.

    `moved` says that something is different, at most ten times a second. `ended` carries a sentence that says
    why the worker gave up, empty where it did not.
    """

    moved = Signal()
    ended = Signal(str)

    def __init__(self, solving: Solving, parent: QObject) -> None:
        super().__init__(parent)
        self._solving = solving
        self.course: Course | None = None
        self._until = 0.0  # seconds of the course that the worker was given
        self._stopped = False
        self._told = 0.0
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._tick)
        solving.better.connect(self._better)
        solving.progressed.connect(self._progressed)
        solving.finished.connect(self._finished)
        solving.failed.connect(self._end)

    @property
    def busy(self) -> bool:
        """Whether it goes on."""
        return self.course is not None

    def begin(self, course: Course, plan: Plan) -> None:
        """Look for a better plan, beginning with one that answers the problem of the course."""
        self.course, self._stopped = course, False
        self._ask(plan, course.allowed)
        self._timer.start()

    def stop(self) -> None:
        """Ask for the end; the best plan so far comes within a second."""
        if self.busy:
            self._stopped = True
            self._solving.stop()

    def abandon(self) -> None:
        """End, and say nothing of it."""
        if self.busy:
            self.course = None
            self._timer.stop()
            self._solving.abandon()

    def _ask(self, plan: Plan, seconds: float) -> None:
        assert self.course is not None
        self._until = self.course.allowed
        self._solving.solve(self.course.problem, plan, seconds)

    def _tick(self) -> None:
        course = self.course
        if course is not None and not self._stopped and course.allowed < min(self._until, course.elapsed):
            self.stop()
        self.moved.emit()

    def _better(self, better: Better) -> None:
        course = self.course
        if course is None or not course.add(better.plan, better.score, better.costs):
            return
        if monotonic() - self._told >= BETWEEN:
            self._told = monotonic()
            self.moved.emit()

    def _progressed(self, progress: Progress) -> None:
        if self.course is not None:
            self.course.prove(progress.bound)

    def _finished(self, solved: Solved) -> None:
        course = self.course
        if course is None:
            return
        course.add(solved.plan, solved.score)
        course.prove(solved.bound)
        if solved.optimal:
            course.prove(Bound(solved.score.must, solved.score.cost))
        left = course.allowed - course.elapsed
        if self._until < course.allowed and left > LEAST and not self._stopped and not course.optimal:
            self._ask(solved.plan, left)
        else:
            self._end("")

    def _end(self, sentence: str) -> None:
        course, self.course = self.course, None
        if course is not None:
            self._timer.stop()
            course.end()
            self.ended.emit(sentence)
