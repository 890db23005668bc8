"""Changes of pairs drawn for a packed plan: one comes, goes or changes a person; two exchange theirs."""

from planner.forms import layout as at
from planner.forms.compiled import Numbers, compiled
from planner.solve.compiled.board import is_member, is_pair
from planner.solve.compiled.draw import OTHERS, push, some_place
from planner.solve.compiled.luck import below, uniform

LONE = 0.1  # of the draws of a pair that is there, for giving it up; of others, for one more
MAKES_ROOM = 0.5  # of the people of one more pair, for leaving a pod; of these, for somebody who comes
CROSSED = 0.35  # of the draws, for two pairs that exchange their IT people
SWAPPED = 0.5  # of the changes of a pair's person, with the pods of the two exchanged


@compiled
def some_partner(data: Numbers, state: Numbers, person: int) -> int:
    """One of those a person is paired with, or -1."""
    count = state[data[at.PARTNER_COUNTS] + person]
    if count == 0:
        return -1
    return state[data[at.PAIRS] + person * data[at.PAIRS_CAP] + below(state, count)]


@compiled
def swap_pods(data: Numbers, state: Numbers, one: int, other: int) -> None:
    """Two people exchange the pods that only one of them is in."""
    for person, against in ((one, other), (other, one)):
        first = data[at.PLACES] + person * data[at.PLACES_CAP]
        for place in range(first, first + state[data[at.PLACE_COUNTS] + person]):
            pod = state[place]
            if not is_member(data, state, against, pod):
                push(state, person, pod)
                push(state, against, pod)


@compiled
def make_room(data: Numbers, state: Numbers, person: int) -> None:
    """Somebody whose hours a new pair takes leaves a pod, perhaps."""
    left = some_place(data, state, person)
    if left >= 0 and uniform(state) < MAKES_ROOM:
        push(state, person, left)
        if uniform(state) < MAKES_ROOM:
            other = data[data[at.FANS] + left * at.FAN_WIDTH + below(state, at.FAN_WIDTH)]
            if other >= 0 and state[data[at.PLACE_COUNTS] + other] == 0:
                push(state, other, left)


@compiled
def draw_pair(data: Numbers, state: Numbers) -> None:
    """A promising pair for somebody of a unit."""
    number = below(state, data[at.BUSINESS_COUNT])
    for _ in range(OTHERS):
        if state[data[at.PERSON_PART] + data[data[at.BUSINESS] + number]] == state[at.PART]:
            break
        number = below(state, data[at.BUSINESS_COUNT])
    pair_up(data, state, number)


@compiled
def pair_up(data: Numbers, state: Numbers, number: int) -> None:
    """A promising pair for the so-manieth of BUSINESS, instead of one that the person or the unit has."""
    business = data[data[at.BUSINESS] + number]
    luck = uniform(state)
    it = data[data[at.CANDIDATES] + number * at.CANDIDATE_WIDTH + int(luck * luck * at.CANDIDATE_WIDTH)]
    if it < 0:
        return
    if is_pair(data, state, it, business):
        if uniform(state) < LONE:
            push(state, it, -1 - business)
        return
    old_business, old_it = business, some_partner(data, state, business)
    for _ in range(8):
        if old_it >= 0:
            break
        mates, count = data[data[at.MATES] + 2 * number], data[data[at.MATES] + 2 * number + 1]
        old_business = data[mates + below(state, count)]
        old_it = some_partner(data, state, old_business)
    push(state, it, -1 - business)
    if old_it < 0 or uniform(state) < LONE:
        make_room(data, state, it)
        make_room(data, state, business)
        return
    push(state, old_it, -1 - old_business)
    if uniform(state) < CROSSED and old_it != it:
        cross(data, state, it, business, old_it)
    elif uniform(state) < SWAPPED:
        if old_it != it:
            swap_pods(data, state, it, old_it)
        if old_business != business:
            swap_pods(data, state, business, old_business)


@compiled
def cross(data: Numbers, state: Numbers, it: int, business: int, old_it: int) -> None:
    """The IT person who comes gives another pair to the one who goes."""
    third = some_partner(data, state, it)
    if third >= 0 and third != business and not is_pair(data, state, old_it, third):
        push(state, it, -1 - third)
        push(state, old_it, -1 - third)
