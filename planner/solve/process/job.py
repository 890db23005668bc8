"""A job: one request to the solver's process while it is answered."""

from collections.abc import Callable
from dataclasses import dataclass

from planner.solve.prepared import LastPrepared
from planner.solve.process.messages import Message


@dataclass(frozen=True)
class Job:
    """The number that every reply carries, how replies are told, when to stop, and what is prepared."""

    number: int
    tell: Callable[[Message], None]
    should_stop: Callable[[], bool]
    last: LastPrepared
