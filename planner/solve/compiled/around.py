"""Changes around a few pods: what a repair after a drag tries, each person moved at a price."""

from math import inf, log

from planner.forms import layout as at
from planner.forms.compiled import Numbers, compiled
from planner.solve.compiled.board import is_member, is_pair
from planner.solve.compiled.change import note, put, remember
from planner.solve.compiled.draw import promising, push, send, some_member
from planner.solve.compiled.draw_pairs import pair_up, some_partner
from planner.solve.compiled.draw_pods import somebody_free
from planner.solve.compiled.luck import below, uniform

PRICE = 1_200  # points of cost that everybody who changes place has to save: few moves come first
PAIR_PRICE = PRICE // 2  # ... and each pair that comes or goes
PAIRED = 0.08  # of the changes, for a pair of somebody in one of the pods
BENCHED = 0.12  # ... for leaving one of the pods
OUTWARD = 0.4  # ... for somebody who goes from one of the pods elsewhere; in the others somebody comes
FROM_NONE = 0.3  # of those who come, for somebody in no pod; else it is who finds the pod promising


@compiled
def draw_around(data: Numbers, state: Numbers, pods: Numbers, pod_count: int) -> None:
    """Draw a change of one of these pods; it may be empty."""
    state[at.CHANGES] = 0
    pod = pods[below(state, pod_count)]
    members, luck = state[data[at.SIZES] + pod], uniform(state)
    if luck < PAIRED:
        if members > 0:
            pair_somebody(data, state, some_member(data, state, pod))
    elif luck < PAIRED + BENCHED:
        if members > 0:
            push(state, some_member(data, state, pod), pod)
    elif luck < PAIRED + BENCHED + OUTWARD:
        if members > 0:
            person = some_member(data, state, pod)
            target = promising(data, state, person)
            if target >= 0 and not is_member(data, state, person, target):
                send(data, state, person, target)
    else:
        person = data[data[at.FANS] + pod * at.FAN_WIDTH + below(state, at.FAN_WIDTH)]
        if person >= 0 and uniform(state) < FROM_NONE:
            person = somebody_free(data, state, person)
        if person >= 0 and not is_member(data, state, person, pod):
            send(data, state, person, pod)


@compiled
def pair_somebody(data: Numbers, state: Numbers, person: int) -> None:
    """Another pair for a business person, or for one whom this IT person is paired with."""
    business = person
    if data[data[at.SIDE] + person] == at.IT:
        business = some_partner(data, state, person)
    low, high = 0, data[at.BUSINESS_COUNT]
    while low < high:  # BUSINESS is sorted
        middle = (low + high) >> 1
        if data[data[at.BUSINESS] + middle] < business:
            low = middle + 1
        else:
            high = middle
    if low < data[at.BUSINESS_COUNT] and data[data[at.BUSINESS] + low] == business:
        pair_up(data, state, low)


@compiled
def moves_one_of(state: Numbers, people: Numbers, count: int) -> bool:
    """Whether the change switches a membership of one of these."""
    for number in range(state[at.CHANGES]):
        if state[at.CHANGE_LIST + 2 * number + 1] >= 0:
            for place in range(count):
                if state[at.CHANGE_LIST + 2 * number] == people[place]:
                    return True
    return False


@compiled
def differs(data: Numbers, state: Numbers, start: Numbers, one: int, other: int) -> bool:
    """Whether a membership or pair is not as it was at the start."""
    if other >= 0:
        return is_member(data, state, one, other) != is_member(data, start, one, other)
    return is_pair(data, state, one, -1 - other) != is_pair(data, start, one, -1 - other)


@compiled
def displaced(data: Numbers, state: Numbers, start: Numbers, person: int) -> int:
    """In how many pods a person is and was not at the start, or is no longer."""
    first, count = data[at.PLACES] + person * data[at.PLACES_CAP], 0
    for place in range(first, first + state[data[at.PLACE_COUNTS] + person]):
        if not is_member(data, start, person, state[place]):
            count += 1
    for place in range(first, first + start[data[at.PLACE_COUNTS] + person]):
        if not is_member(data, state, person, start[place]):
            count += 1
    return count


@compiled
def price_of(data: Numbers, state: Numbers, start: Numbers) -> int:
    """What the change is charged, less what it gets back for what it puts as it was at the start."""
    price = 0
    for number in range(state[at.CHANGES]):
        one, other = state[at.CHANGE_LIST + 2 * number], state[at.CHANGE_LIST + 2 * number + 1]
        is_pod, seen, more = other >= 0, False, 0
        for index in range(state[at.CHANGES]):
            change = at.CHANGE_LIST + 2 * index
            same = state[change + 1] >= 0 if is_pod else state[change + 1] == other
            if state[change] == one and same:
                seen = seen or index < number
                # What is switched a second time is as it was before the first.
                away = differs(data, state, start, one, state[change + 1])
                for earlier in range(index):
                    again = at.CHANGE_LIST + 2 * earlier
                    if state[again] == one and state[again + 1] == state[change + 1]:
                        away = not away
                more += -1 if away else 1
        if seen:
            continue
        if is_pod:
            before = displaced(data, state, start, one)
            price += PRICE * ((1 if before + more > 0 else 0) - (1 if before > 0 else 0))
        else:
            price += PAIR_PRICE * more
    return price


@compiled
def anneal_around(
    data: Numbers,
    traits: Numbers,
    state: Numbers,
    journal: Numbers,
    best: Numbers,
    start: Numbers,
    pods: Numbers,
    pod_count: int,
    still: Numbers,
    still_count: int,
    steps: int,
    temperature: float,
) -> None:
    """Try so many changes of these pods at one temperature; who is to stay still changes no place.

    The values of the state and of `best` hold, beside the cost, the price of what differs from `start`.
    """
    for _ in range(steps):
        draw_around(data, state, pods, pod_count)
        if state[at.CHANGES] > 0 and not moves_one_of(state, still, still_count):
            price = price_of(data, state, start)
            if put(data, traits, state, -temperature * log(1.0 - uniform(state)) - price):
                state[at.VALUE] += price
                note(data, state, journal, best)
    state[at.PROPOSED] += steps
    if state[at.STALE] == 0:
        remember(data, state, journal, best)


@compiled
def put_all(data: Numbers, traits: Numbers, state: Numbers, changes: Numbers, count: int) -> None:
    """Switch memberships and pairs one by one; where there is no room for one, that is left as the change."""
    for number in range(count):
        state[at.CHANGES] = 0
        push(state, changes[2 * number], changes[2 * number + 1])
        if not put(data, traits, state, inf):
            return
    state[at.CHANGES] = 0
