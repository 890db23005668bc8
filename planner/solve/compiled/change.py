"""A change of a packed plan: put in place, costed where it touches, then kept or taken back."""

from math import log

from planner.forms import layout as at
from planner.forms.compiled import Numbers, compiled
from planner.solve.compiled.board import fits, place, switch, switch_back
from planner.solve.compiled.costs import person_cost, pod_cost
from planner.solve.compiled.luck import uniform

MUST_WEIGHS = 4_000.0  # points of cost that a broken must counts as while changes are weighed


@compiled
def weighed(value: int) -> float:
    """A number of the search, or a difference of two, as one weight."""
    musts = (value + (at.MUST >> 1)) >> at.MUST_BITS
    return MUST_WEIGHS * musts + (value - (musts << at.MUST_BITS))


@compiled
def touched(state: Numbers, count: int, first: int, value: int) -> int:
    """Put a value into a list of values and costs unless it is there; gives how many there are."""
    for number in range(count):
        if state[first + 2 * number] == value:
            return count
    state[first + 2 * count] = value
    return count + 1


@compiled
def touch_person(data: Numbers, state: Numbers, count: int, person: int) -> int:
    """A person is touched, and whoever depends on where this person is; too many are more than fit."""
    index = data[at.WATCHERS] + person
    if count + 1 + data[index + 1] - data[index] > at.TOUCHED_MOST:
        return at.TOUCHED_MOST + 1
    count = touched(state, count, at.TOUCHED_PEOPLE, person)
    for watcher in range(data[index], data[index + 1]):
        count = touched(state, count, at.TOUCHED_PEOPLE, data[watcher])
    return count


@compiled
def take_back(data: Numbers, state: Numbers, done: int) -> bool:
    """Switch back the first so many parts of the change, the last first."""
    for number in range(done - 1, -1, -1):
        change = at.CHANGE_LIST + 2 * number
        switch_back(data, state, state[change], state[change + 1])
    return False


@compiled
def is_mine(data: Numbers, state: Numbers) -> bool:
    """Whether a change touches nothing but the part of the plan that this board changes."""
    part = state[at.PART]
    for number in range(state[at.CHANGES]):
        one, other = state[at.CHANGE_LIST + 2 * number], state[at.CHANGE_LIST + 2 * number + 1]
        where = data[at.POD_PART] + other if other >= 0 else data[at.PERSON_PART] - 1 - other
        if state[data[at.PERSON_PART] + one] != part or state[where] != part:
            return False
    return True


@compiled
def attempt(data: Numbers, traits: Numbers, state: Numbers, temperature: float) -> bool:
    """Put the change in place; it stays unless it costs more than luck allows at this temperature."""
    if not is_mine(data, state):
        return False
    return put(data, traits, state, -temperature * log(1.0 - uniform(state)))


@compiled
def put(data: Numbers, traits: Numbers, state: Numbers, limit: float) -> bool:
    """Put the change in place; it stays unless it costs more than the limit, or does not fit."""
    difference, pods, people = 0, 0, 0
    for number in range(state[at.CHANGES]):
        one, other = state[at.CHANGE_LIST + 2 * number], state[at.CHANGE_LIST + 2 * number + 1]
        if not fits(data, state, one, other):
            return take_back(data, state, number)
        difference += switch(data, state, one, other)
        people = touch_person(data, state, people, one)
        if other >= 0:
            pods = touched(state, pods, at.TOUCHED_PODS, other)
        else:
            people = touch_person(data, state, people, -1 - other)
        if people > at.TOUCHED_MOST:
            return take_back(data, state, number + 1)
    for number in range(people):
        person = state[at.TOUCHED_PEOPLE + 2 * number]
        cost = person_cost(data, state, person)
        state[at.TOUCHED_PEOPLE + 2 * number + 1] = cost
        difference += cost - state[data[at.PERSON_COST] + person]
    for number in range(pods):
        difference -= state[data[at.POD_COST] + state[at.TOUCHED_PODS + 2 * number]]
    # A pod's program costs at least nothing: a change that is too costly without them is so with them.
    for number in range(pods):
        if weighed(difference) > limit:
            return take_back(data, state, state[at.CHANGES])
        cost = pod_cost(data, traits, state, state[at.TOUCHED_PODS + 2 * number])
        state[at.TOUCHED_PODS + 2 * number + 1] = cost
        difference += cost
    if weighed(difference) > limit:
        return take_back(data, state, state[at.CHANGES])
    keep(data, state, pods, people, difference)
    return True


@compiled
def keep(data: Numbers, state: Numbers, pods: int, people: int, difference: int) -> None:
    """Take the costs that the change brings."""
    for number in range(pods):
        pod = state[at.TOUCHED_PODS + 2 * number]
        state[data[at.POD_COST] + pod] = state[at.TOUCHED_PODS + 2 * number + 1]
    for number in range(people):
        person = state[at.TOUCHED_PEOPLE + 2 * number]
        state[data[at.PERSON_COST] + person] = state[at.TOUCHED_PEOPLE + 2 * number + 1]
    state[at.VALUE] += difference


@compiled
def remember(data: Numbers, state: Numbers, journal: Numbers, best: Numbers) -> None:
    """Bring `best` to the best plan, from the journal or, where that overflowed, from the state as it is."""
    if state[at.STALE] == 1:
        for number in range(data[at.STATE_SIZE]):
            best[number] = state[number]
        state[at.STALE] = state[at.JOURNAL] = state[at.BEST_AT] = 0
        return
    for number in range(state[at.BEST_AT]):
        place(data, best, journal[2 * number], journal[2 * number + 1])
    left = state[at.JOURNAL] - state[at.BEST_AT]
    for number in range(2 * left):
        journal[number] = journal[number + 2 * state[at.BEST_AT]]
    state[at.JOURNAL], state[at.BEST_AT] = left, 0


@compiled
def note(data: Numbers, state: Numbers, journal: Numbers, best: Numbers) -> None:
    """Write the change that was kept into the journal, and see whether the plan is the best so far."""
    count = state[at.CHANGES]
    if state[at.STALE] == 0 and state[at.JOURNAL] + count > at.JOURNAL_MOST:
        remember(data, state, journal, best)
        if state[at.JOURNAL] + count > at.JOURNAL_MOST:
            state[at.STALE] = 1
    if state[at.STALE] == 0:
        for number in range(2 * count):
            journal[2 * state[at.JOURNAL] + number] = state[at.CHANGE_LIST + number]
        state[at.JOURNAL] += count
    if state[at.VALUE] < state[at.BEST_VALUE]:
        state[at.BEST_VALUE] = state[at.VALUE]
        if state[at.STALE] == 1:
            remember(data, state, journal, best)
        else:
            state[at.BEST_AT] = state[at.JOURNAL]
