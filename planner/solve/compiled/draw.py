"""Changes drawn for a packed plan: people move, change places, come and go."""

from planner.forms import layout as at
from planner.forms.compiled import Numbers, compiled
from planner.solve.compiled.board import is_member
from planner.solve.compiled.luck import below, uniform

ANYWHERE = 0.1  # of the targets, for any pod
FOLLOWS = 0.25  # of the targets of who belongs together with somebody, for where that one is
STAY = 0.3  # of the moves of who may be in more pods, without leaving one
ALONE = 0.12  # of the draws of a pod somebody is in already, for leaving it
EXCHANGED = 0.45  # of the moves to a pod with room, for an exchange all the same
STRAIGHT = 0.65  # of the exchanges, for the pod that was left
OTHERS = 6  # targets drawn at most until one is of the same part
CHAINED = 0.3  # of the other exchanges, for a third person who goes where the first came from


@compiled
def push(state: Numbers, one: int, other: int) -> None:
    """Add a membership or a pair to the change."""
    count = state[at.CHANGES]
    if count < at.CHANGE_MOST:
        state[at.CHANGE_LIST + 2 * count] = one
        state[at.CHANGE_LIST + 2 * count + 1] = other
        state[at.CHANGES] = count + 1


@compiled
def some_place(data: Numbers, state: Numbers, person: int) -> int:
    """One of the pods a person is in, or -1."""
    count = state[data[at.PLACE_COUNTS] + person]
    if count == 0:
        return -1
    return state[data[at.PLACES] + person * data[at.PLACES_CAP] + below(state, count)]


@compiled
def promising(data: Numbers, state: Numbers, person: int) -> int:
    """A pod for a person, most often a promising one, or where somebody is who belongs to them; or -1."""
    sames = data[at.SAMES] + person
    if data[sames] < data[sames + 1] and uniform(state) < FOLLOWS:
        return some_place(data, state, data[data[sames]])
    pod = -1
    for _ in range(OTHERS):
        luck = uniform(state)
        if luck < ANYWHERE:
            pod = int(luck * data[at.PODS] / ANYWHERE)
        else:
            luck = (luck - ANYWHERE) / (1.0 - ANYWHERE)
            pod = data[data[at.NEAR] + person * at.NEAR_WIDTH + int(luck * luck * at.NEAR_WIDTH)]
        if pod < 0 or state[data[at.POD_PART] + pod] == state[at.PART]:
            break
    return pod


@compiled
def some_member(data: Numbers, state: Numbers, pod: int) -> int:
    """One of the members of a pod that has some."""
    return state[data[at.MEMBERS] + pod * data[at.MEMBERS_CAP] + below(state, state[data[at.SIZES] + pod])]


@compiled
def draw_place(data: Numbers, state: Numbers) -> None:
    """Somebody goes to a promising pod, or leaves one that they are in."""
    person = state[data[at.MINE] + below(state, state[at.MINE_COUNT])]
    target = promising(data, state, person)
    if target < 0:
        return
    if is_member(data, state, person, target):
        if uniform(state) < ALONE:
            push(state, person, target)
        return
    send(data, state, person, target)


@compiled
def send(data: Numbers, state: Numbers, person: int, target: int) -> None:
    """Somebody goes to a pod; somebody there may make room, and a third for the second."""
    members = state[data[at.SIZES] + target]
    if members == 0:
        return
    left, places = some_place(data, state, person), state[data[at.PLACE_COUNTS] + person]
    if places < data[data[at.MOST_PODS] + person] and uniform(state) < STAY:
        left = -1
    push(state, person, target)
    if left >= 0:
        push(state, person, left)
    short = left >= 0 and state[data[at.SIZES] + left] <= data[data[at.SMALLEST] + left]
    if short or members >= data[data[at.LARGEST] + target] or uniform(state) < EXCHANGED:
        exchange(data, state, target, left)


@compiled
def exchange(data: Numbers, state: Numbers, target: int, left: int) -> None:
    """A member of the target makes room: to the pod that was left, to a promising one or to none."""
    other = some_member(data, state, target)
    push(state, other, target)
    if left >= 0 and uniform(state) < STRAIGHT:
        if not is_member(data, state, other, left):
            push(state, other, left)
        return
    back = promising(data, state, other)
    if back < 0 or back in (target, left) or is_member(data, state, other, back):
        return
    members = state[data[at.SIZES] + back]
    if members == 0:
        return
    push(state, other, back)
    if members >= data[data[at.LARGEST] + back] or uniform(state) < CHAINED:
        third = some_member(data, state, back)
        push(state, third, back)
        if left >= 0 and not is_member(data, state, third, left):
            push(state, third, left)
