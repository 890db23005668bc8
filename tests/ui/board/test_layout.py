import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.board.face import Group
from ui.board.layout import lay_out

PODS = tuple(f"c{number}" for number in range(12))


@pytest.fixture(autouse=True)
def _app(app):
    return app


def test_without_headings_pods_lie_as_in_the_grid_of_the_drawing():
    layout = lay_out(1048, 712, [Group("", "", PODS[:10])])
    assert layout.pods["c0"].getRect() == (20, 0, 192, 356)
    assert layout.pods["c6"].getRect() == (20 + 204, 356, 192, 356)
    assert (layout.headings, layout.whole) == ({}, 712)


def test_each_group_begins_a_row_below_its_heading():
    layout = lay_out(1048, 712, [Group("a", "A", PODS[:6]), Group("b", "B", PODS[6:])])
    assert layout.headings["a"].getRect() == (20, 0, 1008, 32)
    assert layout.pods["c5"].getRect() == (20, 32 + 356, 192, 356)
    assert layout.headings["b"].y() == 32 + 2 * 356
    assert layout.pods["c6"].x() == 20


def test_of_a_folded_group_the_heading_alone_has_a_place():
    layout = lay_out(1048, 712, [Group("a", "A", PODS[:6]), Group("b", "B", PODS[6:])], folded={"a"})
    assert layout.headings["b"].y() == 32
    assert [*layout.pods] == [*PODS[6:]]


def test_a_row_of_headers_is_as_low_as_they_are():
    layout = lay_out(1048, 712, [Group("", "", PODS)], headers=PODS[:5])
    assert layout.pods["c0"].height() == 24 + 68
    assert layout.pods["c5"].y() == 24 + 68


@given(st.lists(st.sets(st.sampled_from(PODS)), max_size=3), st.integers(0, 3000), st.integers(0, 900))
def test_what_lies_between_two_heights_is_found(headers, top, high):
    closed = set().union(*headers)
    layout = lay_out(640, 400, [Group("a", "A", PODS[:5]), Group("b", "B", PODS[5:])], headers=closed)
    inside = [c for c, rect in layout.pods.items() if rect.bottom() >= top and rect.top() <= top + high]
    assert [*layout.between(top, top + high)] == inside
