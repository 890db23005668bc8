"""A Programme: who works with whom over several quarters ahead, frozen.

Each quarter of it is a round of groups. Only the first may be the pods of challenges that are known; nobody
knows yet what later quarters will work on, so there they are groups of people and no more.
"""

from collections.abc import Iterable, Iterator
from itertools import combinations

from planner.problem import Id, Record

Two = tuple[str, str]  # two people by their ids, sorted


class Group(Record, frozen=True):
    """People who are together for a quarter, sorted by their ids, and the name of their challenge, if any."""

    name: str
    people: tuple[Id, ...]


class Round(Record, frozen=True):
    """The groups of a quarter, who is in none of them, and what is not kept, in sentences."""

    quarter: str
    groups: tuple[Group, ...]
    left_out: tuple[Id, ...] = ()
    broken: tuple[str, ...] = ()

    @property
    def meetings(self) -> Iterator[Two]:
        """Every two people who share a group."""
        return twos(group.people for group in self.groups)


class Programme(Record, frozen=True):
    """The rounds of a programme, the nearest quarter first."""

    rounds: tuple[Round, ...] = ()

    @property
    def meetings(self) -> Iterator[Two]:
        """Every two people who share a group, once for each round in which they do."""
        for each in self.rounds:
            yield from each.meetings

    @property
    def broken(self) -> tuple[str, ...]:
        """What is not kept in any round."""
        return tuple(text for each in self.rounds for text in each.broken)


def twos(groups: Iterable[Iterable[str]]) -> Iterator[Two]:
    """Every two people of each group."""
    for people in groups:
        yield from combinations(sorted(people), 2)
