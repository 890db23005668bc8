"""What is offered after a drop that broke a must: the finding, and the few moves that put it right."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from planner.plan import Finding, Plan
from planner.solve.messages import Mended, Reply
from planner.words import counted
from ui.board.face import Drop, Held
from ui.document import Document
from ui.frame.holding import Holding
from ui.frame.notice import Notice, Offer
from ui.place_finder import PlaceFinder
from ui.places import Place, differences, moved, targets

if TYPE_CHECKING:
    from planner.score import Assessment

MOST_MOVES = 3
PATIENCE = 250  # milliseconds that the worker is waited for


class RepairOffer(QObject):
    """Looks for moves of others and offers them in the notice as one step.

    The worker is asked; where it has no answer in time, or none that is enough, single moves are tried here,
    a few milliseconds at a time.
    """

    def __init__(self, notice: Notice, parent: QObject) -> None:
        super().__init__(parent)
        self._notice = notice
        self._finder = PlaceFinder(self)
        self._finder.found.connect(self._step)
        self._document: Document | None = None
        self._holding: Holding | None = None
        self._asked: int | None = None
        self._deadline = QTimer(self, singleShot=True, interval=PATIENCE)
        self._deadline.timeout.connect(self._search_here)

    def ask(self, holding: Holding) -> None:
        """Ask the worker from now on, as far as it is ready."""
        self._holding = holding

    def look(self, document: Document, drop: Drop, before: "Assessment") -> None:
        """After a drop: where it broke a must, name that and look for what puts it right."""
        after = document.assessment
        self.forget()
        if after is None or after.score.must <= before.score.must:
            return
        _, come = differences(before, drop)
        self._document, self._start = document, after
        self._enough, self._broken = before.score.must, next(f for f in come if f.level == "must")
        # Those who were just moved stay where somebody wanted them.
        self._still = {held.person for held in drop.people}
        self._now, self._moves = after, 0
        self._pods = {drop.target, *(held.source for held in drop.people)}
        self._say("", ())
        self._asked = self._ask_worker(drop)
        if self._asked is None:
            self._search()
        else:
            self._deadline.start()

    def forget(self) -> None:
        """Offer nothing any more."""
        self._finder.stop()
        self._deadline.stop()
        self._asked = self._document = None

    def _ask_worker(self, drop: Drop) -> int | None:
        if self._holding is None:
            return None
        swapped = () if drop.swap is None else (drop.swap.person,)
        pods = tuple(pod for pod in self._pods if pod is not None)
        return self._holding.mend(self._start.plan, pods, (*self._still, *swapped), self._mended)

    def _mended(self, reply: Reply) -> None:
        if reply.request != self._asked:
            return
        if isinstance(reply, Mended) and reply.moves:
            from planner.score import reassess

            now = reassess(self._start, reply.applied(self._start.plan))
            if now.score.must <= self._enough:
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
        problem, movable = self._now.problem, self._movable()
        if movable:
            self._finder.find(self._now, (drop for held in movable for drop in targets(problem, [held])))

    def _movable(self) -> list[Held]:
        """Who could move instead: the people of the pods that the drop touched."""
        pods = [pod for pod in self._pods if pod is not None]
        return [
            Held(person, pod)
            for pod in pods
            for person in self._now.plan.members(pod)
            if person not in self._still
        ]

    def _step(self, places: Sequence[Place]) -> None:
        best = min(places, key=lambda place: place.after.rank)
        if best.after.rank >= self._now.score.rank:
            return
        from planner.score import reassess

        self._now = reassess(self._now, moved(self._now.plan, best.drop))
        self._moves += 1
        if self._now.score.must <= self._enough:
            self._offer()
        elif self._moves < MOST_MOVES:
            self._search()

    def _offer(self) -> None:
        move = "move puts" if self._moves == 1 else "moves put"
        plan = self._now.plan
        offer = Offer("Put it right  R", lambda: self._do(plan), "R")
        self._say(f"{self._moves} {move} that right.", (offer,))

    def _say(self, detail: str, offers: tuple[Offer, ...]) -> None:
        finding: Finding = self._broken
        self._notice.say(finding.text.rstrip("."), detail, offers, "level-must", "must")

    def _do(self, plan: Plan) -> None:
        from planner.workspace.moves import adopt

        document = self._document
        if document is None or document.plan_id is None or document.plan != self._start.plan:
            return
        title = f"Put it right with {counted(self._moves, 'move')}"
        document.do(adopt(document.workspace, document.plan_id, plan, title))
