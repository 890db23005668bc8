"""The course of a solve: better plans and what is proven, by seconds since it began."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING

from planner.plan import Bound, Plan, RuleCost, Score
from planner.workspace.change import Change

if TYPE_CHECKING:
    from planner.problem import Problem


@dataclass(frozen=True)
class Step:
    """A plan that is better than all before it, found so many seconds after the beginning."""

    seconds: float
    plan: Plan
    score: Score
    costs: tuple[RuleCost, ...] = ()


@dataclass
class Course:
    """How a solve of one plan goes, and the proof and the looking further after it.

    `start` and `before` are the plan on the board and its score at the beginning, `allowed` the seconds that
    it may take, and `ended` those that it took. `bounds` holds what was proven, by seconds; it only grows.
    """

    plan_id: str
    problem: "Problem"
    start: Plan
    before: Score
    allowed: float
    steps: list[Step] = field(default_factory=list)
    bounds: list[tuple[float, Bound]] = field(default_factory=list)
    ended: float | None = None
    _began: float = field(default_factory=monotonic)

    @property
    def elapsed(self) -> float:
        """The seconds since the beginning."""
        return monotonic() - self._began

    @property
    def best(self) -> Step | None:
        """The best plan so far."""
        return self.steps[-1] if self.steps else None

    @property
    def better(self) -> bool:
        """Whether a plan was found that is better than the one at the beginning."""
        return self.best is not None and self.best.score.rank < self.before.rank

    @property
    def gained(self) -> float | None:
        """The seconds at which the last better plan was found; None where there is none."""
        return self.steps[-1].seconds if self.better else None

    @property
    def optimal(self) -> bool:
        """Whether the best plan is proven best."""
        return self.best is not None and (self.bound.must, self.bound.cost) == self.best.score.rank

    @property
    def bound(self) -> Bound:
        """What is proven by now."""
        return self.bounds[-1][1] if self.bounds else Bound()

    def answers(self, problem: "Problem") -> bool:
        """Whether its plans answer this problem."""
        return problem is self.problem or problem == self.problem

    def add(self, plan: Plan, score: Score, costs: Sequence[RuleCost] = ()) -> bool:
        """Take a plan; false where it is no better than the best so far."""
        if self.best is not None and score.rank >= self.best.score.rank:
            return False
        self.steps.append(Step(self.elapsed, plan, score, tuple(costs)))
        return True

    def prove(self, bound: Bound) -> None:
        """Take what is proven, where it is more than was known."""
        known = self.bound
        grown = Bound(_most(known.must, bound.must), _most(known.cost, bound.cost))
        if grown != known:
            self.bounds.append((self.elapsed, grown))

    def end(self) -> None:
        """The solve itself has ended."""
        self.ended = self.elapsed


def concerns(change: Change, plan_id: str) -> bool:
    """Whether a change touches a plan or what it answers, and not other plans alone."""
    rows = [row for edit in change.edits for row in (edit.before, edit.after) if row is not None]
    return any(getattr(row, "plan", plan_id) == plan_id for row in rows)


def _most(*values: int | None) -> int | None:
    return max((value for value in values if value is not None), default=None)
