"""What a packed plan costs: one pod, one person, one pair, from scratch."""

from planner.forms import layout as at
from planner.forms.best import cost as best_cost
from planner.forms.clash import cost as clash_cost
from planner.forms.compiled import Numbers, compiled
from planner.forms.count import cost as count_cost
from planner.forms.deviation import cost as deviation_cost
from planner.forms.distinct import cost as distinct_cost
from planner.forms.load import cost as load_cost
from planner.forms.lookup import coded, found
from planner.forms.same import cost as same_cost
from planner.forms.served import cost as served_cost


@compiled
def pod_cost(data: Numbers, traits: Numbers, state: Numbers, pod: int) -> int:
    """What the program of one pod costs, without its memberships and what its members are to each other."""
    at_ = data[data[at.PROGRAMS] + pod]
    count = state[data[at.SIZES] + pod]
    if count == 0:
        return data[at_]
    width = data[at.WIDTH]
    first = data[at.MEMBERS] + pod * data[at.MEMBERS_CAP]
    end, cost = first + count, 0
    at_ += 1
    records, at_ = data[at_], at_ + 1
    for _ in range(records):
        cost += count_cost(data, traits, state, at_, width, first, end)
        at_ += at.COUNT_WIDTH
    records, at_ = data[at_], at_ + 1
    for _ in range(records):
        cost += best_cost(data, traits, state, at_, width, first, end)
        at_ += at.BEST_WIDTH
    records, at_ = data[at_], at_ + 1
    for _ in range(records):
        cost += distinct_cost(data, state, at_, first, end)
        at_ += at.DISTINCT_WIDTH
    records, at_ = data[at_], at_ + 1
    for _ in range(records):
        cost += clash_cost(data, state, at_, first, end)
        at_ += at.CLASH_WIDTH
    records, at_ = data[at_], at_ + 1
    for _ in range(records):
        cost += deviation_cost(data, state, at_, first, end)
        at_ += at.DEVIATION_WIDTH
    records, at_ = data[at_], at_ + 1
    for _ in range(records):
        cost += served_cost(data, state, at_, first, end)
        at_ += at.SERVED_WIDTH
    return cost


@compiled
def person_cost(data: Numbers, state: Numbers, person: int) -> int:
    """What one person costs over their pods and pairs."""
    places, pairs = state[data[at.PLACE_COUNTS] + person], state[data[at.PARTNER_COUNTS] + person]
    cost = data[data[at.POD_COUNTS] + person * (data[at.PLACES_CAP] + 1) + places]
    cost += data[data[at.PAIR_COUNTS] + person * (data[at.PAIRS_CAP] + 1) + pairs]
    for number in range(data[at.LOAD_COUNT]):
        cost += load_cost(data, state, data[at.LOADS] + number * at.LOAD_WIDTH, person)
    sames = data[at.SAMES] + person
    for record in range(data[sames], data[sames + 1], at.SAME_WIDTH):
        cost += same_cost(data, state, record, person)
    return cost


@compiled
def membership_cost(data: Numbers, person: int, pod: int) -> int:
    """What one membership adds, whoever else is there."""
    return coded(data, data[at.MEMBERSHIP], data[at.ADDED], person * data[at.PODS] + pod)


@compiled
def pair_cost(data: Numbers, it: int, business: int) -> int:
    """What one pair costs where it runs."""
    people, departments = data[at.PEOPLE], data[at.DEPARTMENTS]
    cost = data[data[at.PAIR_UNITS] + it * departments + data[data[at.DEPARTMENT] + business]]
    cost += data[data[at.PAIR_BUSINESS] + business]
    cost += found(data, data[at.PAIR_TABLE], data[at.PAIR_MASK], it * people + business)
    for number in range(data[at.LABEL_COUNT]):
        record = data[at.PAIR_LABELS] + number * at.LABEL_WIDTH
        labels, table, count = data[record], data[record + 1], data[record + 2]
        cost += data[table + data[labels + it] * count + data[labels + business]]
    return cost
