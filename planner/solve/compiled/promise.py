"""Which pods are promising for each person, and which people for each pod, each seen on their own."""

from planner.forms import layout as at
from planner.forms.compiled import Numbers, compiled
from planner.solve.compiled.board import place
from planner.solve.compiled.costs import membership_cost, person_cost

MUST_GAINED = 300  # points of cost, where what a group has for nobody is a broken must


@compiled
def gain(data: Numbers, traits: Numbers, person: int, pod: int) -> int:
    """What a person brings that the pod would lack: somebody of a group, and credits."""
    record, width = data[data[at.PROGRAMS] + pod] + 1, data[at.WIDTH]
    records, record = data[record], record + 1
    worth = 0
    for _ in range(records):
        trait, table = data[record], data[record + 2]
        has = trait >= 0 and traits[person * width + trait] >= data[record + 1]
        if has and data[record + 3] > 0:
            gained = data[table] - data[table + 1]
            if gained > 0:
                worth += min(gained, MUST_GAINED)
        record += at.COUNT_WIDTH
    records, record = data[record], record + 1
    for _ in range(records):
        worth += data[record + 2] * traits[person * width + data[record]]
        record += at.BEST_WIDTH
    return worth


@compiled
def rank_in(data: Numbers, values: int, costs: Numbers, slot: int, width: int, value: int, cost: int) -> None:
    """Put a value among the cheapest so many, in their order; where the list is full, the dearest goes."""
    last = slot + width - 1
    if data[values + last] >= 0 and costs[last] <= cost:
        return
    while last > slot and (data[values + last - 1] < 0 or costs[last - 1] > cost):
        data[values + last], costs[last] = data[values + last - 1], costs[last - 1]
        last -= 1
    data[values + last], costs[last] = value, cost


@compiled
def repeat(values: Numbers, first: int, width: int) -> None:
    """Fill a list that is not full with itself, so that every draw from it finds something."""
    count = 0
    while count < width and values[first + count] >= 0:
        count += 1
    if count > 0:
        for number in range(count, width):
            values[first + number] = values[first + number % count]


@compiled
def promises(data: Numbers, traits: Numbers, state: Numbers, near: Numbers, fans: Numbers) -> None:
    """Write the lists `NEAR` and `FANS`; the state holds nothing, the others are room for their costs."""
    for number in range(data[at.MOVER_COUNT]):
        person = data[data[at.MOVERS] + number]
        for pod in range(data[at.PODS]):
            place(data, state, person, pod)
            cost = person_cost(data, state, person) + membership_cost(data, person, pod)
            place(data, state, person, pod)
            if cost < at.MUST >> 1:
                cost -= gain(data, traits, person, pod)
                slot = person * at.NEAR_WIDTH
                rank_in(data, data[at.NEAR], near, slot, at.NEAR_WIDTH, pod, cost)
                slot = pod * at.FAN_WIDTH
                rank_in(data, data[at.FANS], fans, slot, at.FAN_WIDTH, person, cost)
        repeat(data, data[at.NEAR] + person * at.NEAR_WIDTH, at.NEAR_WIDTH)
    for pod in range(data[at.PODS]):
        repeat(data, data[at.FANS] + pod * at.FAN_WIDTH, at.FAN_WIDTH)
