import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.board.grid import Grid, bench_most, bench_rect
from ui.theme import theme


@pytest.fixture(autouse=True)
def _app(app):
    return app


def test_nine_pods_and_the_reasons_fit_the_window_of_the_drawing():
    grid = Grid(1048, 712, 10)
    assert (grid.columns, grid.rows, grid.body, grid.whole) == (5, 2, 332, 712)
    assert grid.slot(0).getRect() == (20, 0, 192, 356)
    assert grid.slot(6).getRect() == (20 + 204, 356, 192, 356)
    assert grid.across == 1008


@pytest.mark.parametrize(
    ("width", "columns"), [(100, 1), (435, 1), (436, 2), (1047, 4), (1048, 5), (2068, 10)]
)
def test_columns_are_as_many_as_fit(width, columns):
    assert Grid(width, 712, 10).columns == columns


def test_one_row_takes_all_the_height():
    assert Grid(1048, 712, 5).body == 712 - 24


def test_a_body_is_never_lower_than_six_cards():
    assert Grid(1048, 300, 10).body == 332


def test_from_three_rows_on_the_board_scrolls():
    grid = Grid(1048, 712, 11)
    assert grid.body == 332
    assert grid.whole > 712


def test_the_bench_lies_eight_pixels_from_the_foot():
    assert bench_rect(1048, 804, 1008, 76).getRect() == (20, 720, 1008, 76)
    assert bench_most(900) == 300


def test_measures_scale_with_the_text():
    theme().set_percent(200)
    assert Grid(2096, 1424, 10).columns == 5
    assert Grid(2096, 1424, 10).body == 664


def test_pods_share_the_room_that_columns_leave_and_grow_no_further_than_a_third():
    assert Grid(1048 + 5 * 10, 712, 10).pod == 192 + 10
    assert Grid(1048 + 5 * 10, 712, 10).slot(1).getRect() == (20 + 204 + 10, 0, 202, 356)
    assert Grid(430, 712, 10).pod == 250


@given(st.integers(232, 4000), st.integers(1, 30))
def test_all_columns_lie_within_the_margins(width, slots):
    grid = Grid(width, 712, slots)
    assert 20 + grid.across <= width - 20
    assert 192 <= grid.pod <= 250
