"""Proving: after a solve the idle worker goes on finding out how good the plan is for certain."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from planner.plan import Plan, Score
from planner.solve.messages import Done, End, Progress, Prove, Reply
from planner.words import NO_PROOF, gap_words
from ui.solving import Solving

if TYPE_CHECKING:
    from planner.problem import Problem

SECONDS = 60.0


class Proving:
    """One proof at a time. `told` hears as words what is known for certain, as soon as anything is."""

    def __init__(self, solving: Solving, told: Callable[[str], None]) -> None:
        self._solving, self._told = solving, told
        self._number: int | None = None

    def start(
        self, problem: "Problem", plan: Plan, score: Score, found: Callable[[Plan, Score], None]
    ) -> None:
        """Begin to prove a plan; `found` hears of a better one at the end, where one turned up."""
        self.stop()

        def take(reply: Reply) -> None:
            if isinstance(reply, Progress | Done):
                words = gap_words(score, reply.bound)
                if words != NO_PROOF:
                    self._told(words[0].upper() + words[1:])
            if isinstance(reply, End):
                self._number = None
            if isinstance(reply, Done) and reply.score.rank < score.rank:
                found(reply.plan, reply.score)

        self._number = self._solving.ask(Prove(0, problem, plan, SECONDS), take)

    def stop(self) -> None:
        """Prove no further, and tell no more."""
        if self._number is not None:
            self._solving.withdraw(self._number)
            self._number = None
