from planner.forms.served import Served

SERVED = Served(asked=(0b01, 0b10, 0, 0b100), offered=(0b10, 0, 0b01, 0b100))


def test_who_asks_in_vain_costs_one():
    assert SERVED.in_pod(0, [0]) == 1
    assert SERVED.in_pod(0, [0, 1]) == 1  # 0 offers what 1 asks


def test_who_is_offered_what_is_asked_costs_nothing():
    assert SERVED.in_pod(0, [0, 1, 2]) == 0


def test_nobody_serves_the_own_question():
    assert SERVED.in_pod(0, [3]) == 1


def test_who_asks_nothing_costs_nothing():
    assert SERVED.in_pod(0, [2]) == 0
    assert SERVED.in_pod(0, []) == 0
