"""Programmes that turn: a few rounds, from which all others follow as people take each other's places.

Kirkman's schoolgirls are the oldest example: fourteen in two cycles of seven, one who stays, and one round
that is turned seven times. Whoever looks only among such programmes has few rounds to look for and, for many
sizes, finds one without a repeat at once (the method of prescribed automorphisms).
"""

from collections.abc import Iterator
from dataclasses import replace

from planner.solve.rotation.packing import Turn
from planner.solve.rotation.question import Question, Rounds


def turns(question: Question) -> Iterator[Turn]:
    """The turns that leave enough different meetings for everybody, the longest first.

    So many people may stay in place as there are groups: two of them in one would meet in every round.
    """
    people, rounds, groups = question.people, len(question.rounds), question.rounds[0]
    in_a_round = sum(seats.size * (seats.size - 1) // 2 for seats in groups)
    for length in range(rounds, 1, -1):
        for cycles in range(people // length, 0, -1):
            staying = people - cycles * length
            own = cycles * ((length - 1) // 2)
            different = own + length * cycles * (cycles - 1) // 2 + cycles * staying
            if staying <= len(groups) and different >= in_a_round * -(-rounds // length):
                yield Turn(length, cycles)


def folded(question: Question, turn: Turn) -> Question:
    """The question for those rounds alone from which the others follow."""
    return replace(question, rounds=question.rounds[: -(-len(question.rounds) // turn.length)])


def unfolded(question: Question, turn: Turn, rounds: Rounds) -> Rounds:
    """All rounds, from those that were looked for."""

    def turned(person: int, by: int) -> int:
        cycle, place = divmod(person, turn.length)
        return person if cycle >= turn.cycles else cycle * turn.length + (place + by) % turn.length

    every = [
        [sorted(turned(person, by) for person in people) for people in groups]
        for groups in rounds
        for by in range(turn.length)
    ]
    return every[: len(question.rounds)]
