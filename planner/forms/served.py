"""Served: 1 per member who asks for something that no other member offers."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from planner.forms import Piece
from planner.forms.compiled import Numbers, compiled

if TYPE_CHECKING:
    from planner.solve.compiled.packing import Packing
    from planner.solve.model import Expression, Model

WORD = 62  # bits in a number of the packed form


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

    def pack(self, packing: "Packing", factor: int) -> None:
        """The bits asked and offered, in so many words a person."""
        bits = max((bits.bit_length() for bits in self.asked), default=0)
        words = -(-bits // WORD)
        if words:
            asked, offered = (packing.put(_words(mine, words)) for mine in (self.asked, self.offered))
            packing.in_pod("served", None, (words, asked, offered, factor))

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


def _words(bits: tuple[int, ...], words: int) -> list[int]:
    """Each person's bits in so many numbers."""
    return [mine >> (WORD * word) & ((1 << WORD) - 1) for mine in bits for word in range(words)]


@compiled
def cost(data: Numbers, state: Numbers, record: int, first: int, end: int) -> int:
    """What a packed piece costs for the members at these places of the state."""
    words, asked, offered = data[record], data[record + 1], data[record + 2]
    in_vain = 0
    for place in range(first, end):
        mine = asked + state[place] * words
        asks = False
        for word in range(words):
            if data[mine + word] != 0:
                asks = True
                break
        if asks:
            served = False
            for other in range(first, end):
                theirs = offered + state[other] * words
                if other != place:
                    for word in range(words):
                        if data[mine + word] & data[theirs + word] != 0:
                            served = True
                            break
                if served:
                    break
            if not served:
                in_vain += 1
    return data[record + 3] * in_vain
