"""Pods drawn to open, to close or to mend, which takes one change of several people.

Half a pod costs more than none. A pod that breaks a must lacks somebody whom chance finds late.
"""

from planner.forms import layout as at
from planner.forms.compiled import Numbers, compiled
from planner.forms.together import cost as together_cost
from planner.solve.compiled.board import fits, is_member, place
from planner.solve.compiled.costs import membership_cost, person_cost, pod_cost
from planner.solve.compiled.draw import promising, push, some_member, some_place
from planner.solve.compiled.luck import below, uniform

LOOKED_FOR = 6  # pods looked at to find one that is closed, too small or breaks a must
GIVEN_UP = 0.2  # of the pods that are too small, for closing them
HANDED = 0.3  # of the openings, with the members of a pod that closes for it
TRIED = 8  # people looked at for a seat of a pod that opens
PASSERS_BY = 0.5  # of them, for somebody in no pod instead, for whom it need not be promising
MET = 6  # people looked at to find one
REPLACED = 0.7  # of the pods that are mended, for somebody who leaves
STAY = 0.5  # of those who may be in more pods, without leaving one
DISTURBED = 50  # points of cost that somebody has to save more who leaves another pod
PLACELESS = 1 << 40
WHOLE = 12  # members of a pod at most that go or come in one change


@compiled
def draw_pod(data: Numbers, traits: Numbers, state: Numbers) -> None:
    """A pod that is closed or too small fills, one that breaks a must is mended, another closes."""
    pod = below(state, data[at.PODS])
    for _ in range(LOOKED_FOR):
        is_mine = state[data[at.POD_PART] + pod] == state[at.PART]
        if is_mine and (
            state[data[at.SIZES] + pod] < data[data[at.SMALLEST] + pod] or breaks(data, state, pod)
        ):
            break
        pod = below(state, data[at.PODS])
    members = state[data[at.SIZES] + pod]
    if members > WHOLE or data[data[at.SMALLEST] + pod] > WHOLE:
        return
    if members > 0 and breaks(data, state, pod) and uniform(state) >= GIVEN_UP:
        mend_pod(data, traits, state, pod)
    elif members > 0 and (members >= data[data[at.SMALLEST] + pod] or uniform(state) < GIVEN_UP):
        close_pod(data, state, pod)
    elif members == 0 and uniform(state) < HANDED:
        hand_over(data, state, pod)
    else:
        open_pod(data, traits, state, pod)


@compiled
def breaks(data: Numbers, state: Numbers, pod: int) -> bool:
    """Whether a pod breaks a must, apart from being too small."""
    too_small = state[data[at.SIZES] + pod] < data[data[at.SMALLEST] + pod]
    return not too_small and state[data[at.POD_COST] + pod] >= at.MUST >> 1


@compiled
def mend_pod(data: Numbers, traits: Numbers, state: Numbers, pod: int) -> None:
    """The best of some come to a pod instead of a member, who takes their place, or beside all of them."""
    out, fans = -1, data[at.FANS] + pod * at.FAN_WIDTH
    if state[data[at.SIZES] + pod] >= data[data[at.LARGEST] + pod] or uniform(state) < REPLACED:
        out = some_member(data, state, pod)
        place(data, state, out, pod)
    chosen, from_, least = -1, -1, 0
    for _ in range(TRIED):
        person = data[fans + below(state, at.FAN_WIDTH)]
        if uniform(state) < PASSERS_BY:
            person = state[data[at.MINE] + below(state, state[at.MINE_COUNT])]
        if person < 0 or person == out or state[data[at.PERSON_PART] + person] != state[at.PART]:
            continue
        if is_member(data, state, person, pod) or not fits(data, state, person, pod):
            continue
        left = some_place(data, state, person)
        left = PLACELESS if left < 0 else left
        cost = tried(data, traits, state, person, pod, left)
        if chosen < 0 or cost < least:
            chosen, from_, least = person, left, cost
    if out >= 0:
        place(data, state, out, pod)
    if chosen < 0:
        return
    push(state, chosen, pod)
    if from_ != PLACELESS:
        push(state, chosen, from_)
    if out >= 0:
        push(state, out, pod)
        if from_ != PLACELESS and not is_member(data, state, out, from_):
            push(state, out, from_)


@compiled
def hand_over(data: Numbers, state: Numbers, pod: int) -> None:
    """The members of another pod go to this one."""
    other = below(state, data[at.PODS])
    members = state[data[at.SIZES] + other]
    if members == 0 or members > WHOLE or members > data[data[at.LARGEST] + pod]:
        return
    first = data[at.MEMBERS] + other * data[at.MEMBERS_CAP]
    for member in range(first, first + members):
        push(state, state[member], other)
        push(state, state[member], pod)


@compiled
def leaving(state: Numbers, pod: int) -> int:
    """How many memberships of a pod are in the change."""
    count = 0
    for number in range(state[at.CHANGES]):
        if state[at.CHANGE_LIST + 2 * number + 1] == pod:
            count += 1
    return count


@compiled
def spared(data: Numbers, state: Numbers, person: int) -> int:
    """The pod that a person leaves to help elsewhere, PLACELESS for none; -1 where nobody can spare them."""
    left = some_place(data, state, person)
    if left < 0:
        return PLACELESS
    if state[data[at.PLACE_COUNTS] + person] < data[data[at.MOST_PODS] + person] and uniform(state) < STAY:
        return PLACELESS
    if state[data[at.SIZES] + left] - leaving(state, left) <= data[data[at.SMALLEST] + left]:
        return -1
    return left


@compiled
def somebody_free(data: Numbers, state: Numbers, person: int) -> int:
    """Anybody who is in no pod, if one is met soon, else this person."""
    for _ in range(MET):
        met = state[data[at.MINE] + below(state, state[at.MINE_COUNT])]
        if state[data[at.PLACE_COUNTS] + met] == 0:
            return met
    return person


@compiled
def tried(data: Numbers, traits: Numbers, state: Numbers, person: int, pod: int, left: int) -> int:
    """What it costs that a person comes to a pod, and that the pod is as it is then."""
    cost = membership_cost(data, person, pod)
    if left != PLACELESS:
        place(data, state, person, left)
    place(data, state, person, pod)
    cost += pod_cost(data, traits, state, pod) + together_cost(data, state, person, pod)
    cost += person_cost(data, state, person) - state[data[at.PERSON_COST] + person]
    place(data, state, person, pod)
    if left != PLACELESS:
        place(data, state, person, left)
    return cost


@compiled
def open_pod(data: Numbers, traits: Numbers, state: Numbers, pod: int) -> None:
    """The best of some for whom the pod is promising come, one after the other, where they can be spared."""
    fans = data[at.FANS] + pod * at.FAN_WIDTH
    for _ in range(data[data[at.SMALLEST] + pod] - state[data[at.SIZES] + pod]):
        chosen, from_, least = -1, -1, 0
        for _ in range(TRIED):
            person = data[fans + below(state, at.FAN_WIDTH)]
            if uniform(state) < PASSERS_BY:
                person = somebody_free(data, state, person)
            if person < 0 or state[data[at.PERSON_PART] + person] != state[at.PART]:
                continue
            if is_member(data, state, person, pod):
                continue
            left = spared(data, state, person)
            if left < 0:
                continue
            if not fits(data, state, person, pod):
                continue
            cost = tried(data, traits, state, person, pod, left)
            if left != PLACELESS:
                cost += DISTURBED
            if chosen < 0 or cost < least:
                chosen, from_, least = person, left, cost
        if chosen < 0:
            break
        place(data, state, chosen, pod)
        push(state, chosen, pod)
        if from_ != PLACELESS:
            push(state, chosen, from_)
    for number in range(state[at.CHANGES] - 1, -1, -1):
        change = at.CHANGE_LIST + 2 * number
        if state[change + 1] == pod:
            place(data, state, state[change], pod)


@compiled
def close_pod(data: Numbers, state: Numbers, pod: int) -> None:
    """The members go to promising pods with room, or to none."""
    first = data[at.MEMBERS] + pod * data[at.MEMBERS_CAP]
    for member in range(first, first + state[data[at.SIZES] + pod]):
        person = state[member]
        push(state, person, pod)
        for _ in range(4):
            target = promising(data, state, person)
            if target >= 0 and target != pod and state[data[at.POD_PART] + target] == state[at.PART]:
                members = state[data[at.SIZES] + target]
                if (
                    members > 0
                    and members + leaving(state, target) < data[data[at.LARGEST] + target]
                    and not is_member(data, state, person, target)
                ):
                    push(state, person, target)
                    break
