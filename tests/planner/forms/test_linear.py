from planner.forms import State
from planner.forms.linear import Linear

LINEAR = Linear(
    constant=3,
    by_person={0: 5},
    memberships={(0, 1): -5, (1, 0): 2},
    by_unit={(0, 1): -4},
    by_business={2: 9},
    pairs={(0, 2): 1},
    department_of=(0, 0, 1),
)


def test_a_membership_adds_what_the_person_costs_and_what_itself_costs():
    assert [LINEAR.in_pod(0, [0, 1]), LINEAR.in_pod(1, [0, 1]), LINEAR.in_pod(0, [])] == [7, 0, 0]


def test_a_pair_adds_by_unit_by_business_person_and_by_itself():
    assert [LINEAR.of_pair(0, 2), LINEAR.of_pair(1, 2), LINEAR.of_pair(0, 1)] == [6, 9, 0]


def test_the_constant_is_the_plans():
    assert LINEAR.of_plan(State.of(3, [], set())) == 3
