"""Keeps Python from looking through what stays: among a large organisation that takes longer than a frame.

What was made before is held still: it is freed as ever when nothing names it any more, and looked through
for circles that nothing else names once `let_go` says that much of it may have become that.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def making() -> Iterator[None]:
    """Make something large that stays, without a look at the half of it in between."""
    was_looking = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_looking:
            gc.enable()
        hold()


def hold() -> None:
    """Hold still all that there is."""
    gc.freeze()


def let_go() -> None:
    """Look through everything again when it is time to."""
    gc.unfreeze()
