"""Hours as rows: the pods and pairs of a person that fit into a week, as whole numbers of them do."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from planner.forms.load import Load
from planner.solve.bounds.rows import Membership, Pair, Row


@dataclass(frozen=True)
class Week:
    """What a person's pods that run in a week take of it, by challenge, and each of their pairs."""

    person: int
    takes: Mapping[int, int]
    pair_takes: int
    cap: int

    def row(self, pairs: Iterable[Pair], excesses: Mapping[int, int] | None = None) -> Row:
        """What is taken is at most the cap; `pairs` are those the person can be in."""
        places = {(self.person, challenge): takes for challenge, takes in self.takes.items()}
        taken = dict.fromkeys(pairs, self.pair_takes) if self.pair_takes else {}
        return Row(self.cap, places, taken, excesses or {})

    def without(self, out: set[Membership]) -> "Week":
        """The week without memberships that cannot be."""
        takes = {c: takes for c, takes in self.takes.items() if (self.person, c) not in out}
        return Week(self.person, takes, self.pair_takes, self.cap)

    def in_parts(self) -> "Iterator[Week]":
        """The week in larger units, each number rounded down: what fits still fits (Chvátal and Gomory)."""
        for unit in sorted(set(self.takes.values()) - {0, 1}):
            takes = {challenge: takes // unit for challenge, takes in self.takes.items()}
            yield Week(self.person, takes, self.pair_takes // unit, self.cap // unit)

    def allows_one_of(self, other: "Week") -> bool:
        """Whether no two of another week's pods fit into this one."""
        smallest = sorted(self.takes.get(challenge, 0) for challenge in other.takes)[:2]
        return len(smallest) < 2 or sum(smallest) > self.cap

    def room_row(self, pairs: list[Pair], most_pairs: int) -> Row:
        """How many pairs fit beside each pod, where there can be one pod at most."""
        most = min(self.cap // self.pair_takes, most_pairs)
        lost = {
            (self.person, challenge): most - min(most, (self.cap - takes) // self.pair_takes)
            for challenge, takes in self.takes.items()
        }
        return Row(most, lost, dict.fromkeys(pairs, 1))


def weeks_of(piece: Load, person: int) -> list[Week]:
    """The weeks of a person that are not less full than another week for certain."""
    caps: dict[frozenset[int], int] = {}
    for week, cap in enumerate(piece.caps[person]):
        running = frozenset(c for c, weeks in enumerate(piece.weeks) if week in weeks and piece.takes[c])
        caps[running] = min(cap, caps.get(running, cap))
    return [
        Week(person, {c: piece.takes[c] for c in sorted(running)}, piece.pair_takes, cap)
        for running, cap in caps.items()
        if not any(running < other and caps[other] <= cap for other in caps)
    ]
