from planner.forms.closed import Closed


def test_an_empty_pod_costs_its_points():
    assert Closed(challenge=0, points=7).in_pod(0, []) == 7


def test_a_pod_of_anybody_costs_nothing():
    assert Closed(challenge=0, points=7).in_pod(0, [0]) == 0
