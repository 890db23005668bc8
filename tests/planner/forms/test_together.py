from planner.forms.together import Together

TOGETHER = Together({(0, 1): 4, (1, 2): 2}, {(0, 1, 5): 1})


def test_every_two_who_share_a_pod_count():
    assert TOGETHER.in_pod(0, [0, 1, 2]) == 6
    assert TOGETHER.in_pod(0, [2, 1]) == 2
    assert TOGETHER.in_pod(0, [0, 2]) == 0


def test_an_exception_stands_over_the_points_in_its_pod():
    assert TOGETHER.in_pod(5, [0, 1, 2]) == 3
