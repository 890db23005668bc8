"""Linear: points per membership or per liaison pair, and a constant."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from planner.forms import Piece, State

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Model
    from planner.solve.pairs.costs import PairCosts


@dataclass(frozen=True)
class Linear(Piece):
    """Points that memberships and pairs add, each on its own.

    A membership of person p in challenge c adds `by_person[p]` + `memberships[p, c]`; a pair (i, b) adds
    `by_unit[i, department of b]` + `by_business[b]` + `pairs[i, b]`; what is not listed adds 0.
    Single entries may be negative, the total never is. `department_of` is read for `by_unit` alone.
    """

    constant: int = 0
    by_person: Mapping[int, int] = field(default_factory=dict)
    memberships: Mapping[tuple[int, int], int] = field(default_factory=dict)
    by_unit: Mapping[tuple[int, int], int] = field(default_factory=dict)
    by_business: Mapping[int, int] = field(default_factory=dict)
    pairs: Mapping[tuple[int, int], int] = field(default_factory=dict)
    department_of: tuple[int, ...] = ()

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """What the memberships of one pod add."""
        return sum(self.by_person.get(p, 0) + self.memberships.get((p, challenge), 0) for p in members)

    def of_pair(self, it: int, business: int) -> int:
        """What one pair adds."""
        unit = self.by_unit.get((it, self.department_of[business]), 0) if self.by_unit else 0
        return unit + self.by_business.get(business, 0) + self.pairs.get((it, business), 0)

    def of_plan(self, state: State) -> int:
        """The constant."""
        return self.constant

    def pack(self, packing: "Packing", factor: int) -> None:
        """Points by membership, and the constant."""
        packing.constant += factor * self.constant
        packing.add_memberships(self.by_person, self.memberships, factor)

    def price_pairs(self, costs: "PairCosts", factor: int) -> None:
        """Points by IT person and unit, by business person and by pair."""
        costs.add(self.by_unit, self.by_business, self.pairs, factor)

    def encode(self, model: "Model") -> "Expression":
        """The sum as it stands."""
        parts = [(1, self.constant)]
        for challenge in model.pods:
            for person, member in model.members[challenge].items():
                points = self.by_person.get(person, 0) + self.memberships.get((person, challenge), 0)
                parts.append((points, member))
        parts += [(self.of_pair(*pair), model.pairs[pair]) for pair in model.free_pairs]
        return model.weighted(parts)
