"""Load: what a person's worst week takes beyond that week's cap."""

from dataclasses import dataclass

from planner.forms import Piece, State


@dataclass(frozen=True)
class Load(Piece):
    """ceil(max over weeks of (what pods and pairs take - cap) / unit), never below 0, for each person.

    `takes[c]` is what a membership in challenge c takes in each week of `weeks[c]` (numbered from 0);
    `pair_takes` what each liaison pair takes in every week; `caps[p]` holds person p's cap by week.
    """

    takes: tuple[int, ...]
    weeks: tuple[frozenset[int], ...]
    pair_takes: int
    caps: tuple[tuple[int, ...], ...]
    unit: int

    def of_person(self, person: int, state: State) -> int:
        """The worst week's excess, in units, rounded up."""
        places, pairs = state.places[person], len(state.pairs_of[person])
        if not places and not pairs * self.pair_takes:
            return 0
        worst = max(
            pairs * self.pair_takes - cap + sum(self.takes[c] for c in places if week in self.weeks[c])
            for week, cap in enumerate(self.caps[person])
        )
        return max(0, -(-worst // self.unit))
