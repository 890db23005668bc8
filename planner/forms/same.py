"""Same: 1 where two people are not in the same pods."""

from dataclasses import dataclass

from planner.forms import Piece, State


@dataclass(frozen=True)
class Same(Piece):
    """1 where the sets of pods of two people differ."""

    one: int
    other: int

    def of_plan(self, state: State) -> int:
        """1 where the two are not in the same pods."""
        return int(state.places[self.one] != state.places[self.other])
