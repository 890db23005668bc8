"""Every plan of a tiny problem, and the fewest musts that any of them breaks."""

from collections.abc import Iterator
from itertools import chain, combinations, product
from typing import Any

from planner.forms import Forms, State


def _subsets(items: Any) -> list[tuple[Any, ...]]:
    items = list(items)
    return list(chain.from_iterable(combinations(items, size) for size in range(len(items) + 1)))


def plans(forms: Forms) -> Iterator[State]:
    """Every plan there is."""
    people = range(len(forms.person))
    side = [forms.problem.side[person.id] for person in forms.problem.people]
    pairs = [(i, b) for i in people for b in people if (side[i], side[b]) == ("it", "business")]
    for pods in product(_subsets(people), repeat=len(forms.challenge)):
        for some in _subsets(pairs):
            yield State.of(len(forms.person), [set(pod) for pod in pods], set(some))


def size(forms: Forms) -> int:
    """How many bits a plan has."""
    sides = list(forms.problem.side.values())
    return len(forms.person) * len(forms.challenge) + sides.count("it") * sides.count("business")
