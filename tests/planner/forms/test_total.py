from planner.forms import State
from planner.forms.total import Total

TOTAL = Total(10, 4, by_challenge={0: 3}, memberships={(1, 1): -2}, pairs={(0, 1): -20})


def test_the_sum_over_the_plan_counts_in_whole_units_rounded_up():
    assert TOTAL.of_plan(State.of(2, [{0, 1}, {1}], set())) == 4  # 10 + 6 - 2 = 14
    assert TOTAL.of_plan(State.of(2, [set(), set()], set())) == 3


def test_a_sum_below_zero_costs_nothing():
    assert TOTAL.of_plan(State.of(2, [{0}, set()], {(0, 1)})) == 0
