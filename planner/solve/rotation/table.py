"""A table: everybody's seats in all rounds, which the compiled search changes."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import numpy as np

from planner.forms.layout import RANDOM
from planner.solve.compiled.boards import luck
from planner.solve.compiled.engine import Engine
from planner.solve.compiled.tables import Array
from planner.solve.rotation import layout as at
from planner.solve.rotation.packing import Packed
from planner.solve.rotation.question import Question, Rounds


@dataclass
class Table:
    """The seats of a programme, what the meetings cost next, and the best seats so far."""

    packed: Packed
    engine: Engine
    company: Array
    state: Array
    best: Array

    @classmethod
    def of(cls, packed: Packed, engine: Engine, rounds: Rounds, seed: int) -> "Table":
        """The table of these rounds."""
        question = packed.question
        seats = int(packed.data[at.SEAT_COUNT])
        state = np.full(at.SEATS + 2 * seats + question.people + packed.room, -1, np.int64)
        waited = question.waited or [0] * question.people
        state[at.SEATS + 2 * seats : at.SEATS + 2 * seats + question.people] = waited
        state[at.VALUE], state[RANDOM] = 0, luck(seed)
        best, company = np.array(seated(question, rounds), np.int64), packed.company.copy()
        engine.seat_all(packed.data, company, state, best)
        state[at.BEST_VALUE] = state[at.VALUE]
        return cls(packed, engine, company, state, best)

    @property
    def value(self) -> int:
        """What the programme costs now."""
        return int(self.state[at.VALUE])

    @property
    def best_value(self) -> int:
        """What it cost at its best."""
        return int(self.state[at.BEST_VALUE])

    def rotate(self, steps: int, temperature: float) -> None:
        """Try so many changes at one temperature."""
        floor = self.packed.question.floor
        self.engine.rotate(self.packed.data, self.company, self.state, self.best, steps, temperature, floor)

    def rounds(self) -> Rounds:
        """The rounds at their best."""
        return _rounds(self.packed.question, self.best)

    def rounds_now(self) -> Rounds:
        """The rounds as they are."""
        seats = self.state[at.SEATS : at.SEATS + int(self.packed.data[at.SEAT_COUNT])]
        return _rounds(self.packed.question, seats)


def shuffled(question: Question, random: Random) -> Rounds:
    """Rounds drawn by luck."""
    rounds = []
    for groups in question.rounds:
        people = random.sample(range(question.people), question.people)
        rounds.append([[people.pop() for _ in range(seats.size)] for seats in groups])
    return rounds


def seated(question: Question, rounds: Rounds) -> list[int]:
    """The people of all seats in their order, those who are left out behind the groups of each round."""
    seats: list[int] = []
    for groups in rounds:
        placed = [person for people in groups for person in people]
        seats += placed
        seats += sorted(set(range(question.people)).difference(placed))
    return seats


def _rounds(question: Question, seats: Sequence[int] | Array) -> Rounds:
    people, rounds = [int(person) for person in seats], []
    for number, groups in enumerate(question.rounds):
        first, made = number * question.people, []
        for group in groups:
            made.append(sorted(people[first : first + group.size]))
            first += group.size
        rounds.append(made)
    return rounds
