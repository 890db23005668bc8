"""Luck: Marsaglia's xorshift generator, the same numbers compiled or not."""

from planner.forms.compiled import Numbers, compiled
from planner.forms.layout import RANDOM

BITS = 53


@compiled
def uniform(state: Numbers) -> float:
    """A number from 0 to below 1."""
    bits = state[RANDOM]
    bits ^= bits << 13
    bits ^= (bits >> 7) & ((1 << 57) - 1)
    bits ^= bits << 17
    state[RANDOM] = bits
    return ((bits >> 11) & ((1 << BITS) - 1)) / (1 << BITS)


@compiled
def below(state: Numbers, count: int) -> int:
    """A whole number from 0 to below the count."""
    return int(uniform(state) * count)
