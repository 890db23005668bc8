from planner.forms import State
from planner.forms.count import CountInPod, CountOfPerson, CountOfUnit, Of, Table

STATE = State.of(4, [{0, 1}, {0}], {(0, 2), (0, 3)})


def test_a_table_goes_on_with_its_slope():
    table = Table((4, 1), slope=2)
    assert [table(0), table(1), table(2), table(4)] == [4, 1, 3, 7]
    assert Table((4, 1))(9) == 1


def test_members_of_a_group_are_counted():
    some = CountInPod(Table((9, 5, 1)), group=frozenset({0, 1}))
    assert [some.in_pod(0, [2]), some.in_pod(0, [0, 2]), some.in_pod(0, [0, 1, 2])] == [9, 5, 1]


def test_without_a_group_everybody_is_counted():
    assert CountInPod(Table((9, 5, 1))).in_pod(0, [7, 8]) == 1


def test_a_closed_pod_costs_nothing():
    assert CountInPod(Table((9,))).in_pod(0, []) == 0


def test_a_persons_pods_and_pairs_are_counted():
    table = Table((0, 1, 5))
    assert CountOfPerson(table, 0, Of.PODS).of_person(0, STATE) == 5
    assert CountOfPerson(table, 1, Of.PODS).of_person(1, STATE) == 1
    assert CountOfPerson(table, 0, Of.PAIRS).of_person(0, STATE) == 5
    assert CountOfPerson(table, 1, Of.PAIRS).of_person(1, STATE) == 0


def test_the_pairs_of_a_departments_people_are_counted():
    assert CountOfUnit(Table((2, 1, 0)), frozenset({2})).of_plan(STATE) == 1
