"""Rows know how much room they leave, and which of them say nothing."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from planner.solve.bounds.rows import Excess, Row, distinct, envelope


@given(st.lists(st.integers(0, 20), min_size=1, max_size=8))
def test_an_envelope_is_convex_and_nowhere_above_the_table(points):
    steps = envelope(points)
    slopes = [(points[high] - points[low]) / (high - low) for low, high in steps]
    assert all(less < more for less, more in pairwise(slopes))
    assert [low for low, _ in steps[1:]] == [high for _, high in steps[:-1]]
    for (low, _), slope in zip(steps, slopes, strict=True):
        assert all(points[low] + slope * (count - low) <= own + 1e-9 for count, own in enumerate(points))


def test_the_room_of_a_row_is_what_a_coefficient_may_be():
    row = Row(3, {(0, 0): 2, (1, 0): -1}, {(0, 1): 4}, {0: -2})
    assert row.room([Excess(10, 5)]) == 3 + 1 + 10


def test_of_rows_alike_the_tightest_stays_and_one_that_always_holds_goes():
    loose, tight, idle = Row(2, {(0, 0): 3}), Row(1, {(0, 0): 3}), Row(5, {(1, 0): 4})
    assert distinct([loose, tight, idle]) == [tight]


def test_a_row_forgets_what_cannot_be():
    row = Row(1, {(0, 0): 1, (1, 0): 1, (2, 0): 0}, {(0, 1): 1, (0, 2): 1})
    assert row.within({(0, 0)}, {(0, 1)}) == Row(1, {(1, 0): 1}, {(0, 1): 1})
