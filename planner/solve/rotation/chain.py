"""A chain of the rotation's annealing: people are drawn, change seats, and stay there or go back, by luck."""

from math import log

from planner.forms.compiled import Numbers, compiled
from planner.solve.compiled.luck import below, uniform
from planner.solve.rotation import layout as at
from planner.solve.rotation.seats import swap


@compiled
def move(data: Numbers, company: Numbers, state: Numbers, one: int, other: int) -> int:
    """Bring the person in a seat, and all who are kept together with them, to the group of another seat.

    Who sits there goes where they come from. Gives the difference in cost; the swaps are noted in the room
    at the end of state, their number first.
    """
    people = data[at.PEOPLE]
    room = at.SEATS + 2 * data[at.SEAT_COUNT] + people
    person = state[at.SEATS + one]
    first, last = data[data[at.BOUND] + person], data[data[at.BOUND] + person + 1]
    there = data[data[at.GROUP] + other]
    start = data[data[at.START] + there]
    size = data[data[at.START] + there + 1] - start
    if first == last or last - first > size:
        state[room], state[room + 1], state[room + 2] = 1, one, other
        return swap(data, company, state, one, other)
    points, seat, state[room] = 0, other, 0
    round_ = at.SEATS + data[at.SEAT_COUNT] + one - one % people
    for number in range(first, last):
        mine = state[round_ + data[number]]
        if data[data[at.GROUP] + mine] == there:
            continue
        while is_bound(data, first, last, state[at.SEATS + seat]):
            seat = start + (seat - start + 1) % size
        count = state[room]
        state[room + 1 + 2 * count], state[room + 2 + 2 * count] = mine, seat
        state[room] = count + 1
        points += swap(data, company, state, mine, seat)
    return points


@compiled
def is_bound(data: Numbers, first: int, last: int, person: int) -> bool:
    """Whether a person is in a list of data."""
    for number in range(first, last):  # noqa: SIM110 - numba compiles no generator
        if data[number] == person:
            return True
    return False


@compiled
def take_back(data: Numbers, company: Numbers, state: Numbers) -> None:
    """Take back the swaps of the last change, the last first."""
    room = at.SEATS + 2 * data[at.SEAT_COUNT] + data[at.PEOPLE]
    for number in range(state[room] - 1, -1, -1):
        swap(data, company, state, state[room + 1 + 2 * number], state[room + 2 + 2 * number])


@compiled
def rotate(
    data: Numbers, company: Numbers, state: Numbers, best: Numbers, steps: int, temperature: float, floor: int
) -> None:
    """Try so many changes at one temperature, or fewer where nothing is left to gain.

    `best` holds the people in the seats at their best.
    """
    people, seats = data[at.PEOPLE], data[at.SEAT_COUNT]
    for _ in range(steps):
        if state[at.BEST_VALUE] <= floor:
            return
        one = below(state, seats)
        other = one - one % people + below(state, people)
        if data[data[at.GROUP] + one] == data[data[at.GROUP] + other]:
            continue
        points = move(data, company, state, one, other)
        if points > 0 and points > -temperature * log(1.0 - uniform(state)):
            take_back(data, company, state)
            continue
        state[at.VALUE] += points
        if state[at.VALUE] < state[at.BEST_VALUE]:
            state[at.BEST_VALUE] = state[at.VALUE]
            for seat in range(seats):
                best[seat] = state[at.SEATS + seat]
