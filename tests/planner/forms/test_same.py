from planner.forms import State
from planner.forms.same import Same

SAME = Same(0, 1)


def test_two_people_in_different_pods_cost_one():
    assert SAME.of_plan(State.of(2, [{0}, {1}], set())) == 1
    assert SAME.of_plan(State.of(2, [{0, 1}, {1}], set())) == 1


def test_two_people_in_the_same_pods_or_none_cost_nothing():
    assert SAME.of_plan(State.of(2, [{0, 1}, {0, 1}], set())) == 0
    assert SAME.of_plan(State.of(2, [set()], set())) == 0
