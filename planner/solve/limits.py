"""Limits beside the rules: how many memberships and pairs a plan keeps of another, or shares with it.

A limit is a `total` over the whole plan that no rule is worth breaking. Limits of one shape are packed once.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from copy import copy
from dataclasses import replace

from planner.forms import Forms, State, Term
from planner.forms.total import Total
from planner.solve.compiled.annealing import Boards
from planner.solve.incumbent import Incumbent
from planner.solve.pairs.pairing import Pairing
from planner.solve.search import improve
from planner.solve.stop import Stop

DECISIVE = 100  # musts that a unit beyond a limit counts as

Counts = Mapping[tuple[int, int], int]


def keeping(memberships: Counts, pairs: Counts) -> Total:
    """How many of these are gone; its constant is that of a limit of none. Each is listed with -1."""
    return Total(len(memberships) + len(pairs), memberships=memberships, pairs=pairs)


def sharing(forms: Forms, state: State) -> list[Total]:
    """What a plan shares with this one beyond two thirds of the memberships of either."""
    shared = {(person, pod): 3 for pod, members in enumerate(state.pods) for person in members}
    every = dict.fromkeys(range(len(forms.challenge)), -2)
    return [Total(-2 * len(shared), 3, memberships=shared), Total(0, 3, every, shared)]


class Limited:
    """The boards of a problem with limits as further musts, and without the terms of some rules."""

    def __init__(self, boards: Boards, totals: Sequence[Total], without: Iterable[str] = ()) -> None:
        left_out = frozenset(without)
        self._totals = totals
        self._terms = [term for term in boards.pairing.forms.terms if term.rule not in left_out]
        self._pairing = self._with(boards.pairing, totals)
        self._boards = Boards(self._pairing, boards.ready)

    def at(self, *constants: int) -> Boards:
        """The boards where the limits' totals begin at these constants."""
        pairs = zip(self._totals, constants, strict=True)
        totals = [replace(total, constant=constant) for total, constant in pairs]
        return self._boards.limited(self._with(self._pairing, totals), constants)

    def _with(self, pairing: Pairing, totals: Sequence[Total]) -> Pairing:
        """The pairing of the same problem whose forms have these limits."""
        other = copy(pairing)
        other.forms = copy(pairing.forms)
        other.forms.terms = [*self._terms, *(Term("limit", "must", DECISIVE, total) for total in totals)]
        for cached in ("terms_by_pod", "terms_by_person", "terms_of_pairs", "terms_of_plan"):
            other.forms.__dict__.pop(cached, None)
        return other


def best_from(
    boards: Boards,
    starts: Iterable[tuple[State, int | None]],
    seconds: float,
    seed: int,
    workers: int,
    should_stop: Callable[[], bool] | None = None,
) -> Incumbent:
    """Search from the best of some plans for so many seconds; the incumbent holds the best that was found.

    A start comes with what it costs, as the ledger counts, where that is known.
    """
    incumbent = Incumbent(boards.pairing.forms, Stop(seconds, should_stop))
    for state, value in starts:
        incumbent.offer(state, value)
    improve(incumbent, boards, seed, workers)
    return incumbent
