"""What is offered after a drop that broke a must: the finding, and the few moves that put it right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from planner.plan import Finding, Plan
from planner.solve.process.messages import Mended, Reply
from planner.words import counted
from ui.document import Document
from ui.finder import Finder
from ui.frame.holding import Holding
from ui.frame.notice import Notice, Offer
from ui.places import differences_of

if TYPE_CHECKING:
    from planner.explain.option import Action, Option
    from planner.score import Assessment

MOST_MOVES = 3
TRIED = 5  # moves, the best, of which each may put right what was broken
PATIENCE = 250  # milliseconds that the worker is waited for


class RepairOffer(QObject):
    """Looks for moves of others and offers them in the notice as one step.

    The worker is asked where pods were touched; where it has no answer in time, or none that is enough,
    single moves and changes of pairs are tried here, a few milliseconds at a time.
    """

    def __init__(self, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._finder = Finder(self)
        self._finder.found.connect(self._step)
        self._document: Document | None = None
        self._holding: Holding | None = None
        self._asked: int | None = None
        self._others: tuple[Offer, ...] = ()
        self._deadline = QTimer(self, singleShot=True, interval=PATIENCE)
        self._deadline.timeout.connect(self._search_here)

    def ask(self, holding: Holding) -> None:
        """Ask the worker from now on, as far as it is ready."""
        self._holding = holding

    def look(
        self, document: Document, done: "Action", before: "Assessment", others: tuple[Offer, ...] = ()
    ) -> None:
        """After an action: where it broke a must, name that and look for what puts it right.

        What else can be done about it is in `others`.
        """
        after = document.assessment
        self.forget()
        if after is None or after.score.must <= before.score.must:
            return
        _, come = differences_of(before, done)
        self._document, self._start, self._done = document, after, done
        self._enough, self._broken = before.score.must, next(f for f in come if f.level == "must")
        self._now, self._moves, self._others = after, 0, others
        self._say("", ())
        self._asked = self._ask_worker()
        if self._asked is None:
            self._search()
        else:
            self._deadline.start()

    def forget(self) -> None:
        """Offer nothing any more."""
        self._finder.stop()
        self._deadline.stop()
        self._asked = self._document = None

    def _ask_worker(self) -> int | None:
        pods = dict.fromkeys(pod for step in self._done.steps for pod in (step.source, step.target))
        if self._holding is None or not pods:
            return None
        # Those who were just moved stay where somebody wanted them.
        still = tuple(step.person for step in self._done.steps)
        named = tuple(pod for pod in pods if pod is not None)
        return self._holding.mend(self._start.plan, named, still, self._mended)

    def _mended(self, reply: Reply) -> None:
        if reply.request != self._asked:
            return
        if isinstance(reply, Mended) and reply.moves:
            from planner.score import reassess

            now = reassess(self._start, reply.applied(self._start.plan))
            if self._is_right(now):
                self._deadline.stop()
                self._now, self._moves = now, reply.moves
                self._offer()
                return
        self._search_here()

    def _search_here(self) -> None:
        self._asked = None
        self._deadline.stop()
        self._search()

    def _search(self) -> None:
        from planner.explain.remedies import remedies

        self._finder.start(remedies(self._now, self._done))

    def _step(self, options: "list[Option]") -> None:
        from planner.score import reassess

        better = sorted(
            (option for option in options if option.after.rank < self._now.score.rank),
            key=lambda option: option.after.rank,
        )
        # The best may put something else right, and so be no answer.
        tried = [option for option in better if option.after.must <= self._enough][:TRIED] or better[:1]
        found = [reassess(self._now, option.action.applied(self._now.plan)) for option in tried]
        if not found:
            return
        self._now = next(filter(self._is_right, found), found[0])
        self._moves += 1
        if self._is_right(self._now):
            self._offer()
        elif self._moves < MOST_MOVES:
            self._search()

    def _is_right(self, now: "Assessment") -> bool:
        """Whether no more musts are broken than before, and not the one that was named."""
        return now.score.must <= self._enough and self._broken not in now.findings

    def _offer(self) -> None:
        move = "move puts" if self._moves == 1 else "moves put"
        plan = self._now.plan
        offer = Offer("Put it right  R", lambda: self._do(plan), "R")
        self._say(f"{self._moves} {move} that right.", (offer,))

    def _say(self, detail: str, offers: tuple[Offer, ...]) -> None:
        finding: Finding = self._broken
        self._notice.say(finding.text.rstrip("."), detail, (*offers, *self._others), "level-must", "must")

    def _do(self, plan: Plan) -> None:
        from planner.workspace.moves import adopt

        document = self._document
        if document is None or document.plan_id is None or document.plan != self._start.plan:
            return
        title = f"Put it right with {counted(self._moves, 'move')}"
        document.do(adopt(document.workspace, document.plan_id, plan, title))
