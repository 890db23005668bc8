"""Functions that the solver's process compiles: marked here, plain Python until then.

Nothing here loads the compiler, so whoever only scores a plan never waits for it. A marked function reads
and writes flat arrays of whole numbers by position; `planner.forms.layout` names the positions.
"""

from collections.abc import Callable, MutableSequence
from typing import Any, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])
Numbers = MutableSequence[int]  # a flat array; tests hand in the same arrays as the compiled search

FUNCTIONS: list[Callable[..., Any]] = []


def compiled(function: Function) -> Function:
    """Mark a function to be compiled; those that it calls are marked before it."""
    FUNCTIONS.append(function)
    return function
