"""A question in the flat arrays that `planner.solve.rotation.layout` describes."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from planner.solve.compiled.tables import Array
from planner.solve.rotation import layout as at
from planner.solve.rotation.question import Mix, Question, Seats


@dataclass(frozen=True)
class Turn:
    """So many cycles of so many people each, the first of all people; whoever is in none stays in place.

    Everybody in a cycle takes the next one's place in the next round.
    """

    length: int = 1
    cycles: int = 0


@dataclass(frozen=True)
class Packed:
    """The arrays of a question, and how much room the swaps of one change take."""

    question: Question
    data: Array
    company: Array
    room: int


@dataclass
class _Parts:
    """What data holds, part by part; each is put behind the one before."""

    data: list[int] = field(default_factory=lambda: [0] * at.HEADER)
    mixes: dict[Mix, int] = field(default_factory=dict)

    def put(self, place: int, values: Sequence[int] | Array) -> None:
        self.data[place] = self.add(values)

    def add(self, values: Sequence[int] | Array) -> int:
        self.data += [int(value) for value in values]
        return len(self.data) - len(values)

    def put_lists(self, place: int, lists: Sequence[Sequence[int]]) -> None:
        first = self.add([value for values in lists for value in values])
        self.put(place, first + np.cumsum([0, *map(len, lists)]))

    def mix(self, mix: Mix | None) -> int:
        if mix is None:
            return 0
        if mix not in self.mixes:
            record = [mix.departments, mix.it, mix.business, len(mix.include), *mix.include]
            self.mixes[mix] = self.add(record)
        return self.mixes[mix]

    def barred(self, people: frozenset[int], everybody: int) -> int:
        return self.add([at.MUST * (person in people) for person in range(everybody)]) if people else 0


def packed(question: Question, turn: Turn | None = None) -> Packed:
    """The arrays of a question. Where people turn, its rounds are those that all others follow from."""
    turn = turn or Turn()
    parts, people = _Parts(), question.people
    cycles = turn.cycles + people - turn.length * turn.cycles
    parts.data[: at.TURNING + 1] = [
        people,
        len(question.rounds) * people,
        0,
        cycles,
        turn.length,
        turn.cycles,
    ]
    places = [(cycle, place) for cycle in range(turn.cycles) for place in range(turn.length)]
    places += [(cycle, 0) for cycle in range(turn.cycles, cycles)]
    parts.put(at.CYCLE, [cycle for cycle, _ in places])
    parts.put(at.PLACE, [place for _, place in places])
    _put_groups(parts, question)
    parts.put(at.DEPARTMENT, question.department)
    parts.put(at.SIDE, question.side)
    bound = {person: cluster for cluster in question.clusters() for person in cluster}
    parts.put_lists(at.BOUND, [bound.get(person, []) for person in range(people)])
    ties: list[list[int]] = [[] for _ in range(people)]
    for (one, other), points in question.together.items():
        ties[one] += [other, points]
        ties[other] += [one, points]
    parts.put_lists(at.TIES, ties)
    room = 1 + 2 * max(map(len, bound.values()), default=1)
    return Packed(question, np.array(parts.data, np.int64), _company(question, turn, cycles), room)


def _put_groups(parts: _Parts, question: Question) -> None:
    """The groups of every round, and behind them one for those who are left out."""
    groups = []
    for number, each in enumerate(question.rounds):
        rest = question.people - sum(seats.size for seats in each)
        placed = question.placed[number] if question.placed else frozenset()
        groups += [*each, Seats(rest, barred=placed)]
    sizes = [seats.size for seats in groups]
    parts.data[at.GROUP_COUNT] = len(sizes)
    parts.put(at.GROUP, [group for group, size in enumerate(sizes) for _ in range(size)])
    parts.put(at.START, np.cumsum([0, *sizes]))
    parts.put(at.RESTS, [number == len(each) for each in question.rounds for number in range(len(each) + 1)])
    parts.put(at.BARRED, [parts.barred(seats.barred, question.people) for seats in groups])
    parts.put(at.MIX, [parts.mix(seats.mix) for seats in groups])


def _company(question: Question, turn: Turn, cycles: int) -> Array:
    """What the first meeting of every two costs."""
    company = np.zeros((cycles, cycles, turn.length), np.int16)
    for (one, other), points in question.earlier.items():
        company[one, other, 0] = points
    if turn.cycles:
        # Two who stay in place would meet in every round, and two half a cycle apart twice in each turn.
        company[turn.cycles :, turn.cycles :] = at.AGAIN
        if turn.length % 2 == 0:
            own = np.arange(turn.cycles)
            company[own, own, turn.length // 2] = at.AGAIN
    return company.ravel()
