"""What the idle worker does after a solve: it proves how good the plan is, and looks further if asked to."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Literal

from planner.plan import Plan
from planner.solve.process.messages import End, Message, Prove, Reply, Solve
from ui.solving import Solving

if TYPE_CHECKING:
    from planner.problem import Problem

PROOF = 60.0  # seconds
ROUND = 60.0  # seconds of looking after which another beginning is tried


class Afterwards:
    """One thing at a time. `heard` gets every reply; the last is an End, after which nothing is going on.

    Whatever else is asked of the worker comes after it, so that it has to be stopped before.
    """

    def __init__(self, solving: Solving, heard: Callable[[Reply], None]) -> None:
        self._solving, self._heard = solving, heard
        self._number: int | None = None
        self._rounds = 0
        self.doing: Literal["", "proving", "looking"] = ""

    def prove(self, problem: "Problem", plan: Plan) -> None:
        """Find out how good a plan is."""
        self._ask("proving", Prove(0, problem, plan, PROOF))

    def look(self, problem: "Problem", plan: Plan) -> None:
        """Look for a better plan on half of the cores, for a while."""
        self._rounds += 1
        workers = max(1, (os.cpu_count() or 1) // 2)
        self._ask("looking", Solve(0, problem, ROUND, 1 + self._rounds, workers, plan))

    def stop(self) -> None:
        """Go no further, and tell no more."""
        if self._number is not None:
            self._solving.withdraw(self._number)
        self._number, self.doing = None, ""

    def _ask(self, doing: Literal["proving", "looking"], request: Message) -> None:
        self.stop()
        self.doing = doing
        self._number = self._solving.ask(request, self._take)

    def _take(self, reply: Reply) -> None:
        if isinstance(reply, End):
            self._number, self.doing = None, ""
        self._heard(reply)
