"""Served: 1 per member who asks for something that no other member offers."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.forms import Piece

if TYPE_CHECKING:
    from planner.solve.model import Expression, Model


@dataclass(frozen=True)
class Served(Piece):
    """1 per member whose asked bits meet no other member's offered bits, in every pod.

    `asked` and `offered` are bit sets by person; a member who asks nothing costs nothing.
    """

    asked: tuple[int, ...]
    offered: tuple[int, ...]

    def in_pod(self, challenge: int, members: Iterable[int]) -> int:
        """How many members ask in vain."""
        members = list(members)
        return sum(
            1
            for p in members
            if self.asked[p] and not any(self.asked[p] & self.offered[q] for q in members if q != p)
        )

    def encode(self, model: "Model") -> "Expression":
        """A member counts unless somebody who offers one of the asked bits is there too."""
        parts = []
        for challenge in model.pods:
            members = model.members[challenge]
            offering: dict[int, frozenset[int]] = {}
            for person, member in members.items():
                asked = self.asked[person]
                if not asked:
                    continue
                if asked not in offering:
                    offering[asked] = frozenset(q for q in members if asked & self.offered[q])
                served = model.present(challenge, offering[asked] - {person})
                parts.append(model.at_least([model.weighted([(1, member), (-1, served)])], 1))
        return model.sum(parts)
