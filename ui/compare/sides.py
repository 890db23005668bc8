"""Which two plans are beside each other: A is looked at, B another of the quarter or an offer."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.plan import Plan
from planner.workspace.entities import NamedPlan
from ui.document import Document

if TYPE_CHECKING:
    from planner.explain.comparison import Comparison
    from planner.problem import Problem
    from planner.score import Assessment


@dataclass(frozen=True)
class OfferedPlan:
    """A plan that is not in the file, under a title such as the name of its file.

    `accept` takes it over and says whether it could, `leave` is called where it is left. `problem` is what it
    answers, where that is another problem than that of the plan beside it.
    """

    plan: Plan
    title: str
    accept: Callable[[], bool]
    leave: Callable[[], object] | None = None
    problem: "Problem | None" = None
    line: str = "Not in the file yet"


class Sides:
    """The two plans of one document, and what tells them apart."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.offer: OfferedPlan | None = None
        self._other: str | None = None
        self._known: tuple[object, ...] = ()
        self._assessment: Assessment | None = None

    @property
    def plans(self) -> list[NamedPlan]:
        """The named plans of the quarter."""
        cycle = self.document.cycle
        return [] if cycle is None else self.document.workspace.plans_of(cycle.id)

    @property
    def a(self) -> NamedPlan | None:
        """The plan that is looked at."""
        return self.document.named_plan

    @property
    def b(self) -> NamedPlan | None:
        """The plan beside it: the one that was chosen, else the first other of the quarter."""
        others = [plan for plan in self.plans if plan != self.a]
        chosen = [plan for plan in others if plan.id == self._other]
        return next(iter(chosen or others), None)

    def put_beside(self, plan: str) -> None:
        """Put another plan beside the one that is looked at, or that one itself in the place of A."""
        a, b = self.a, self.b
        self.offer = None
        if a is not None and plan == a.id and b is not None:
            self.look_at(b.id)
        else:
            self._other = plan

    def look_at(self, plan: str) -> None:
        """Make another plan A; where it was B, the two change places."""
        a, b = self.a, self.b
        if a is not None and b is not None:
            self._other = a.id if plan == b.id else b.id
        self.document.look_at(plan)

    def compare(self) -> "Comparison | None":
        """What tells the two apart; None where there are no two.

        Raises InputError where the data make no problem of one of them.
        """
        from planner.explain.comparison import compare

        one = self.document.assessment
        other = None if one is None else self._beside(one)
        return None if one is None or other is None else compare(one, other)

    def next_step(self, found: "Comparison") -> str:
        """The plan whose button is the best next action: the first, but facts come in whatever they cost.

        Of plans of different weeks neither is.
        """
        if self.offer is not None:
            return "B" if self.offer.problem is not None else found.first
        a, b = self.a, self.b
        apart = a is not None and b is not None and a.from_week != b.from_week
        return "" if apart else found.first

    def _beside(self, one: "Assessment") -> "Assessment | None":
        """The assessment of B, kept as long as nothing has changed."""
        known = (self.document.workspace, one.problem, self.b, self.offer)
        same = len(known) == len(self._known)
        if not same or any(now is not then for now, then in zip(known, self._known, strict=True)):
            self._assessment = self._assess(one)
            self._known = known
        return self._assessment

    def _assess(self, one: "Assessment") -> "Assessment | None":
        """The assessment of B from scratch, or from that of A where both answer the same problem."""
        from planner.score import assess, reassess
        from planner.score_after import fitting
        from planner.workspace.cycle import problem_of
        from planner.workspace.plans import answer_the_same

        workspace, a, b = self.document.workspace, self.a, self.b
        offer = self.offer
        if offer is not None and offer.problem is not None:
            return assess(offer.problem, fitting(offer.problem, offer.plan))
        if offer is not None:
            return reassess(one, fitting(one.problem, offer.plan))
        if a is None or b is None:
            return None
        plan = workspace.plan(b.id)
        if answer_the_same(workspace, a.id, b.id):
            return reassess(one, fitting(one.problem, plan))
        problem = problem_of(workspace, b.id)
        return assess(problem, fitting(problem, plan))
