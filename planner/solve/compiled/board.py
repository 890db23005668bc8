"""A packed plan: who is where, changed one membership or pair at a time, and what it costs in all."""

from planner.forms import layout as at
from planner.forms.compiled import Numbers, compiled
from planner.forms.count import of_table
from planner.forms.lookup import found
from planner.forms.together import cost as together_cost
from planner.forms.total import cost as total_cost
from planner.solve.compiled.costs import membership_cost, pair_cost, person_cost, pod_cost


@compiled
def listed(state: Numbers, count: int, first: int, value: int) -> bool:
    """Whether a value is in the list at `first` whose length is at `count`."""
    for place in range(first, first + state[count]):  # noqa: SIM110 - what the compiler does not know
        if state[place] == value:
            return True
    return False


@compiled
def put_in(state: Numbers, count: int, first: int, value: int) -> None:
    """Put a value into the list at `first` whose length is at `count`."""
    state[first + state[count]] = value
    state[count] += 1


@compiled
def take_out(state: Numbers, count: int, first: int, value: int) -> None:
    """Take a value that is there out of the list at `first` whose length is at `count`."""
    last = first + state[count] - 1
    place = last  # what came last is what most often goes again
    while state[place] != value:
        place -= 1
    state[place] = state[last]
    state[count] -= 1


@compiled
def toggle(state: Numbers, count: int, first: int, value: int) -> int:
    """Take a value out of the list at `first` whose length is at `count` (-1), or put it in (1)."""
    if listed(state, count, first, value):
        take_out(state, count, first, value)
        return -1
    put_in(state, count, first, value)
    return 1


@compiled
def is_member(data: Numbers, state: Numbers, person: int, pod: int) -> bool:
    """Whether a person is in a pod."""
    first = data[at.PLACES] + person * data[at.PLACES_CAP]
    return listed(state, data[at.PLACE_COUNTS] + person, first, pod)


@compiled
def is_pair(data: Numbers, state: Numbers, it: int, business: int) -> bool:
    """Whether two people are a pair."""
    first = data[at.PAIRS] + it * data[at.PAIRS_CAP]
    return listed(state, data[at.PARTNER_COUNTS] + it, first, business)


@compiled
def fits(data: Numbers, state: Numbers, one: int, other: int) -> bool:
    """Whether there is room for a change: a membership (person, pod) or a pair (IT, -1 - business)."""
    if other >= 0:
        return (
            state[data[at.SIZES] + other] < data[at.MEMBERS_CAP]
            and state[data[at.PLACE_COUNTS] + one] < data[at.PLACES_CAP]
        ) or is_member(data, state, one, other)
    return (
        state[data[at.PARTNER_COUNTS] + one] < data[at.PAIRS_CAP]
        and state[data[at.PARTNER_COUNTS] + -1 - other] < data[at.PAIRS_CAP]
    ) or is_pair(data, state, one, -1 - other)


@compiled
def place(data: Numbers, state: Numbers, one: int, other: int) -> int:
    """Switch a membership or pair: what is in goes (-1), what is not comes (1). There is room for it."""
    if other >= 0:
        places = data[at.PLACES] + one * data[at.PLACES_CAP]
        sign = toggle(state, data[at.PLACE_COUNTS] + one, places, other)
        members = data[at.MEMBERS] + other * data[at.MEMBERS_CAP]
        if sign > 0:
            put_in(state, data[at.SIZES] + other, members, one)
        else:
            take_out(state, data[at.SIZES] + other, members, one)
        return sign
    business = -1 - other
    mine = data[at.PAIRS] + one * data[at.PAIRS_CAP]
    toggle(state, data[at.PARTNER_COUNTS] + one, mine, business)
    theirs = data[at.PAIRS] + business * data[at.PAIRS_CAP]
    return toggle(state, data[at.PARTNER_COUNTS] + business, theirs, one)


@compiled
def add_to_totals(data: Numbers, state: Numbers, one: int, other: int, sign: int) -> int:
    """Add a membership or pair to the sums over the whole plan, or take it away; gives what that costs."""
    difference = 0
    for number in range(data[at.TOTAL_COUNT]):
        record = data[at.TOTALS] + number * at.TOTAL_WIDTH
        difference -= total_cost(data, state, number)
        if other >= 0:
            key = data[record + 3] + one * data[at.PODS] + other
            each = data[data[record + 2] + other] + found(data, data[at.TABLE], data[at.TABLE_MASK], key)
        else:
            key = data[record + 3] + data[at.PEOPLE] * (data[at.PODS] + one) - 1 - other
            each = found(data, data[at.TABLE], data[at.TABLE_MASK], key)
        state[data[at.TOTAL_SUM] + number] += sign * each
        difference += total_cost(data, state, number)
    return difference


@compiled
def count_unit(data: Numbers, state: Numbers, business: int, sign: int) -> int:
    """Count a pair in the units of its business person, or no longer; gives what that costs."""
    index, difference = data[at.UNITS] + business, 0
    for record in range(data[index], data[index + 1], at.UNIT_WIDTH):
        unit = data[at.UNIT_COUNT] + data[record]
        table, last, slope = data[record + 1], data[record + 2], data[record + 3]
        difference -= of_table(data, table, last, slope, state[unit])
        state[unit] += sign
        difference += of_table(data, table, last, slope, state[unit])
    return difference


@compiled
def switch(data: Numbers, state: Numbers, one: int, other: int) -> int:
    """Switch a membership or pair; gives what that costs apart from the pod's program and the people."""
    sign = place(data, state, one, other)
    if other >= 0:
        difference = sign * (membership_cost(data, one, other) + together_cost(data, state, one, other))
    else:
        difference = sign * pair_cost(data, one, -1 - other)
        difference += count_unit(data, state, -1 - other, sign)
    if data[at.TOTAL_COUNT] > 0:
        difference += add_to_totals(data, state, one, other, sign)
    return difference


@compiled
def switch_back(data: Numbers, state: Numbers, one: int, other: int) -> None:
    """Undo a switch, when nothing else was switched since that was not undone."""
    sign = place(data, state, one, other)
    if other < 0:
        count_unit(data, state, -1 - other, sign)
    if data[at.TOTAL_COUNT] > 0:
        add_to_totals(data, state, one, other, sign)


@compiled
def fill(data: Numbers, traits: Numbers, state: Numbers, changes: Numbers, count: int) -> None:
    """Put memberships and pairs into a state that holds nothing yet, and cost all of it."""
    state[at.VALUE] = data[at.CONSTANT]
    for number in range(data[at.TOTAL_COUNT]):
        state[data[at.TOTAL_SUM] + number] = data[data[at.TOTALS] + number * at.TOTAL_WIDTH + 4]
        state[at.VALUE] += total_cost(data, state, number)
    for number in range(count):
        state[at.VALUE] += switch(data, state, changes[2 * number], changes[2 * number + 1])
    for pod in range(data[at.PODS]):
        state[data[at.POD_COST] + pod] = pod_cost(data, traits, state, pod)
        state[at.VALUE] += state[data[at.POD_COST] + pod]
    for person in range(data[at.PEOPLE]):
        state[data[at.PERSON_COST] + person] = person_cost(data, state, person)
        state[at.VALUE] += state[data[at.PERSON_COST] + person]
    state[at.BEST_VALUE] = state[at.VALUE]
