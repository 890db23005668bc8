from planner.forms.deviation import Deviation

DEVIATION = Deviation(values=(10, -7, 25), tolerance=4, unit=5)


def test_whole_units_beyond_the_tolerance_count_on_either_side():
    assert DEVIATION.in_pod(0, [0]) == 1
    assert DEVIATION.in_pod(0, [2]) == 4
    assert DEVIATION.in_pod(0, [1]) == 0
    assert Deviation((-20,), 4, 5).in_pod(0, [0]) == 3


def test_values_of_both_signs_even_out():
    assert DEVIATION.in_pod(0, [0, 1]) == 0
    assert DEVIATION.in_pod(0, []) == 0
