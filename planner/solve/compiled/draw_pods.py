"""Pods drawn to open or close: half a pod costs more than none, so it takes one change of several people."""

from planner.forms import layout as at
from planner.forms.compiled import Numbers, compiled
from planner.solve.compiled.board import is_member
from planner.solve.compiled.draw import promising, push, some_place
from planner.solve.compiled.luck import below, uniform

HANDED = 0.5  # of the openings, with the members of a pod that closes for it
TRIED = 60  # people looked at to fill a pod
WHOLE = 12  # members of a pod at most that go or come in one change


@compiled
def draw_pod(data: Numbers, state: Numbers) -> None:
    """Any pod opens if it is closed, else it closes."""
    pod = below(state, data[at.PODS])
    members = state[data[at.SIZES] + pod]
    if members > WHOLE or data[data[at.SMALLEST] + pod] > WHOLE:
        return
    if members > 0:
        close_pod(data, state, pod)
    elif uniform(state) < HANDED:
        hand_over(data, state, pod)
    else:
        open_pod(data, state, pod)


@compiled
def hand_over(data: Numbers, state: Numbers, pod: int) -> None:
    """The members of another pod go to this one."""
    other = below(state, data[at.PODS])
    members = state[data[at.SIZES] + other]
    if members == 0 or members > WHOLE or members > data[data[at.LARGEST] + pod]:
        return
    first = data[at.MEMBERS] + other * data[at.MEMBERS_CAP]
    for place in range(first, first + members):
        push(state, state[place], other)
        push(state, state[place], pod)


@compiled
def changing(state: Numbers, one: int, other: int) -> int:
    """How often a membership is in the change, or with one -1 how many in a pod are."""
    count = 0
    for number in range(state[at.CHANGES]):
        change = at.CHANGE_LIST + 2 * number
        if (one < 0 or state[change] == one) and state[change + 1] == other:
            count += 1
    return count


@compiled
def open_pod(data: Numbers, state: Numbers, pod: int) -> None:
    """People for whom the pod is promising come, as far as their pods can spare them."""
    needed = data[data[at.SMALLEST] + pod]
    for _ in range(TRIED):
        if needed <= 0:
            return
        person = data[data[at.FANS] + pod * at.FAN_WIDTH + below(state, at.FAN_WIDTH)]
        if person < 0 or changing(state, person, pod) > 0 or is_member(data, state, person, pod):
            continue
        left = some_place(data, state, person)
        if state[data[at.PLACE_COUNTS] + person] < data[data[at.MOST_PODS] + person] and uniform(state) < 0.5:
            left = -1
        if left >= 0:
            remaining = state[data[at.SIZES] + left] - changing(state, -1, left)
            if remaining <= data[data[at.SMALLEST] + left]:
                continue
        push(state, person, pod)
        if left >= 0:
            push(state, person, left)
        needed -= 1


@compiled
def close_pod(data: Numbers, state: Numbers, pod: int) -> None:
    """The members go to promising pods with room, or to none."""
    first = data[at.MEMBERS] + pod * data[at.MEMBERS_CAP]
    for place in range(first, first + state[data[at.SIZES] + pod]):
        person = state[place]
        push(state, person, pod)
        for _ in range(4):
            target = promising(data, state, person)
            if target >= 0 and target != pod:
                members = state[data[at.SIZES] + target]
                if (
                    members > 0
                    and members + changing(state, -1, target) < data[data[at.LARGEST] + target]
                    and not is_member(data, state, person, target)
                ):
                    push(state, person, target)
                    break
