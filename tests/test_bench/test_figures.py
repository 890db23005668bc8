"""What values come to: the middle, the spread, and whether they reach what they have to."""

from hypothesis import given
from hypothesis import strategies as st

from tests.bench.report.figures import Figure, percentile


def test_a_figure_is_judged_by_its_median_and_not_by_one_good_run() -> None:
    assert Figure("cost", (1, 9, 9), reach=5).met is False
    assert Figure("cost", (9, 1, 1), reach=5).met is True
    assert Figure("share", (9, 1, 1), reach=5, floor=True).met is False


def test_what_has_nothing_to_reach_or_was_not_measured_is_neither_met_nor_missed() -> None:
    assert Figure("cost", (1, 2)).met is None
    assert Figure("cost", (), reach=5).met is None


def test_a_verdict_decides_where_values_cannot() -> None:
    assert Figure("cost", (1,), reach=5, verdict=False).met is False
    assert Figure("share", (), reach=5, verdict=True).met is True


@given(st.lists(st.integers(-100, 100), min_size=1))
def test_the_median_lies_within_the_spread(values: list[int]) -> None:
    figure = Figure("cost", tuple(values))
    assert figure.median is not None
    assert figure.spread is not None
    assert figure.spread[0] <= figure.median <= figure.spread[1]


@given(st.lists(st.integers(-100, 100), min_size=1), st.integers(1, 100))
def test_a_percentile_is_the_least_value_that_so_many_do_not_exceed(values: list[int], percent: int) -> None:
    found = percentile(values, percent)
    assert found in values
    assert 100 * sum(value <= found for value in values) >= percent * len(values)
    assert 100 * sum(value < found for value in values) < percent * len(values)
