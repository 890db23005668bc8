"""The seats of a programme: what a person costs and saves in a group, and the swap of two people.

The arguments always come as data, company, state; `planner.solve.rotation.layout` says what is in them.
"""

from planner.forms.compiled import Numbers, compiled
from planner.solve.rotation import layout as at


@compiled
def meeting(data: Numbers, one: int, other: int) -> int:
    """Where company counts the meetings of two people; in a programme that turns, those of all who follow."""
    a, b = data[data[at.CYCLE] + one], data[data[at.CYCLE] + other]
    if a > b:
        a, b, one, other = b, a, other, one
    apart = 0
    if b < data[at.TURNING]:
        apart = data[data[at.PLACE] + other] - data[data[at.PLACE] + one]
        if apart < 0:
            apart += data[at.TURN]
        if a == b and 2 * apart > data[at.TURN]:
            apart = data[at.TURN] - apart
    return (a * data[at.CYCLES] + b) * data[at.TURN] + apart


@compiled
def join(data: Numbers, company: Numbers, state: Numbers, seat: int, person: int) -> int:
    """Let the person in a seat meet those in the other seats of the group; gives what that costs."""
    group = data[data[at.GROUP] + seat]
    points = alone(data, state, seat, person)
    if data[data[at.RESTS] + group] == 1:
        times = at.SEATS + 2 * data[at.SEAT_COUNT] + person
        state[times] += 1
        return points + at.LEFT_OUT * (state[times] - 1)
    for near in range(data[data[at.START] + group], data[data[at.START] + group + 1]):
        other = state[at.SEATS + near]
        if near != seat and other >= 0:
            index = meeting(data, person, other)
            points += int(company[index])
            company[index] += at.AGAIN
    return points


@compiled
def leave(data: Numbers, company: Numbers, state: Numbers, seat: int, person: int) -> int:
    """Take back that the person in a seat meets those in the others of the group; gives the difference."""
    group = data[data[at.GROUP] + seat]
    points = -alone(data, state, seat, person)
    if data[data[at.RESTS] + group] == 1:
        times = at.SEATS + 2 * data[at.SEAT_COUNT] + person
        state[times] -= 1
        return points - at.LEFT_OUT * state[times]
    for near in range(data[data[at.START] + group], data[data[at.START] + group + 1]):
        if near != seat:
            index = meeting(data, person, state[at.SEATS + near])
            company[index] -= at.AGAIN
            points -= int(company[index])
    return points


@compiled
def alone(data: Numbers, state: Numbers, seat: int, person: int) -> int:
    """What it costs that this person is in a seat, and that who belongs together with them is elsewhere."""
    group = data[data[at.GROUP] + seat]
    barred = data[data[at.BARRED] + group]
    points = data[barred + person] if barred > 0 else 0
    places = at.SEATS + data[at.SEAT_COUNT] + seat - seat % data[at.PEOPLE]
    for tie in range(data[data[at.TIES] + person], data[data[at.TIES] + person + 1], 2):
        place = state[places + data[tie]]
        if place >= 0 and data[data[at.GROUP] + place] != group:
            points += data[tie + 1]
    return points


@compiled
def mixed(data: Numbers, state: Numbers, group: int) -> int:
    """What a group costs that lacks departments, or people of a side."""
    mix = data[data[at.MIX] + group]
    if mix == 0:
        return 0
    first, last = data[data[at.START] + group], data[data[at.START] + group + 1]
    departments, it, business = 0, 0, 0
    for seat in range(first, last):
        person = state[at.SEATS + seat]
        department, side = data[data[at.DEPARTMENT] + person], data[data[at.SIDE] + person]
        it += 1 if side == at.IT else 0
        business += 1 if side == at.BUSINESS else 0
        departments += 0 if has(data, state, first, seat, department) else 1
    lacking = max(0, data[mix] - departments) + max(0, data[mix + 1] - it) + max(0, data[mix + 2] - business)
    for number in range(data[mix + 3]):
        lacking += 0 if has(data, state, first, last, data[mix + 4 + number]) else 1
    return at.MUST * lacking


@compiled
def has(data: Numbers, state: Numbers, first: int, last: int, department: int) -> bool:
    """Whether somebody in these seats is of a department."""
    for seat in range(first, last):
        if data[data[at.DEPARTMENT] + state[at.SEATS + seat]] == department:
            return True
    return False


@compiled
def put(data: Numbers, state: Numbers, seat: int, person: int) -> None:
    """Put a person into a seat, and remember where that is."""
    first = seat - seat % data[at.PEOPLE]
    state[at.SEATS + seat] = person
    state[at.SEATS + data[at.SEAT_COUNT] + first + person] = seat


@compiled
def swap(data: Numbers, company: Numbers, state: Numbers, one: int, other: int) -> int:
    """Let people in two seats of different groups of a round change seats; gives the difference in cost."""
    person, partner = state[at.SEATS + one], state[at.SEATS + other]
    here, there = data[data[at.GROUP] + one], data[data[at.GROUP] + other]
    points = -mixed(data, state, here) - mixed(data, state, there)
    points += leave(data, company, state, one, person) + leave(data, company, state, other, partner)
    put(data, state, one, partner)
    put(data, state, other, person)
    points += join(data, company, state, one, partner) + join(data, company, state, other, person)
    return points + mixed(data, state, here) + mixed(data, state, there)


@compiled
def seat_all(data: Numbers, company: Numbers, state: Numbers, people: Numbers) -> None:
    """Seat these people, one after the other, where nobody sits yet, and add up what that costs."""
    for seat in range(data[at.SEAT_COUNT]):
        put(data, state, seat, people[seat])
        state[at.VALUE] += join(data, company, state, seat, people[seat])
    for group in range(data[at.GROUP_COUNT]):
        state[at.VALUE] += mixed(data, state, group)
