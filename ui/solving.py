"""The worker process that solves: started ahead, asked with a Problem, stopped politely or killed."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from planner.plan import Plan, Score
from planner.problem import Problem


@dataclass(frozen=True)
class Solved:
    """What the worker found at the end."""

    plan: Plan
    score: Score
    optimal: bool = False


class Solving(QObject):
    """STUB."""

    better = Signal(object, object)
    finished = Signal(object)
    failed = Signal(str)

    def solve(self, problem: Problem, plan: Plan, seconds: float) -> None:
        """STUB."""

    def stop(self) -> None:
        """STUB."""

    def abandon(self) -> None:
        """STUB."""

    def close(self) -> bool:
        """STUB."""
        return True
