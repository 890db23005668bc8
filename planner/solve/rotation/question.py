"""What a rotation is asked, in numbers: people, the groups of every round, and what they have to keep to.

Costs are points, of which people who meet for the first time cost none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from planner.solve.rotation.layout import AGAIN

Counts = Mapping[tuple[int, int], int]  # by two people, the smaller number first
Rounds = list[list[list[int]]]  # by round and group, the people in it


@dataclass(frozen=True)
class Mix:
    """How many departments, IT and business people a group has at least, and which departments."""

    departments: int = 0
    it: int = 0
    business: int = 0
    include: tuple[int, ...] = ()


@dataclass(frozen=True)
class Seats:
    """A group of one round: for how many, of what mix, and for whom not."""

    size: int
    mix: Mix | None = None
    barred: frozenset[int] = frozenset()


@dataclass(frozen=True)
class Question:
    """People by number, and groups to fill in every round. Who finds no seat is left out of that round.

    `earlier` is what a meeting of two costs for what was before, or for keeping them apart; `together` what
    it costs for every round in which only one of two has a seat, or each in another group. `waited` counts
    how often somebody was left out before, `placed` says by round who must not be.
    """

    rounds: tuple[tuple[Seats, ...], ...]
    department: tuple[int, ...]
    side: tuple[int, ...]
    earlier: Counts = field(default_factory=dict)
    together: Counts = field(default_factory=dict)
    waited: tuple[int, ...] = ()
    placed: tuple[frozenset[int], ...] = ()

    @classmethod
    def plain(cls, groups: int, people: int, rounds: int) -> "Question":
        """So many groups of so many people, who need not care about anything but whom they meet."""
        everybody = groups * people
        return cls(((Seats(people),) * groups,) * rounds, (0,) * everybody, (0,) * everybody)

    @property
    def people(self) -> int:
        """How many people there are."""
        return len(self.department)

    @cached_property
    def is_plain(self) -> bool:
        """Whether nothing is asked but that nobody meets twice, in groups of the same sizes every round."""
        sizes = {tuple(seats.size for seats in groups) for groups in self.rounds}
        asked = any(seats.mix or seats.barred for groups in self.rounds for seats in groups)
        full = all(sum(each) == self.people for each in sizes)
        return len(sizes) == 1 and full and not (asked or self.earlier or self.together)

    @cached_property
    def floor(self) -> int:
        """What is left where nothing can be gained: who is kept together meets in every round."""
        rounds = len(self.rounds)
        again = AGAIN * rounds * (rounds - 1) // 2
        return sum(again + rounds * self.earlier.get(two, 0) for two in self.together)

    def clusters(self) -> Iterator[list[int]]:
        """The people who are kept together, also through others, as sorted lists of two or more."""
        cluster = {person: [person] for two in self.together for person in two}
        for one, other in self.together:
            if cluster[one] is not cluster[other]:
                joined = cluster[one] + cluster[other]
                cluster.update(dict.fromkeys(joined, joined))
        seen = {id(people): people for people in cluster.values()}
        yield from (sorted(people) for people in seen.values())
