"""Why a plan is as it is, and what would make it better; the window and the command line ask here.

What takes longer than a moment is a `Work`: a generator that yields between small slices and returns its
answer, so that a window can paint in between. `done` runs one to its end.
"""

from collections.abc import Generator
from typing import TypeVar

Answer = TypeVar("Answer")
Work = Generator[None, None, Answer]


def done(work: "Work[Answer]") -> Answer:
    """The answer of a piece of work, however long it takes."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            answer: Answer = end.value
            return answer


__all__ = ["Answer", "Work", "done"]
