"""The chart shows costs that can be compared, within its room."""

from hypothesis import given
from hypothesis import strategies as st

from planner.plan import Bound, Plan, Score
from tests.ui.solve.test_course import POINTS, SCORES, course
from ui.solve.chart import Chart, Curve, Reading


def read(*scores, bound=None, ended=False):
    made = course()
    for number, score in enumerate(scores):
        made.add(Plan.of({"c": [str(number)]}), score)
    made.prove(bound or Bound())
    if ended:
        made.end()
    return Reading.of(made)


def test_plans_that_break_more_musts_are_none_of_the_costs():
    reading = read(Score(2, 1), Score(0, 9), Score(0, 7))
    assert [cost for _, cost in reading.costs.points] == [900, 700]


def test_what_is_proven_is_shown_where_it_is_about_as_many_musts():
    assert read(Score(0, 9), bound=Bound(0, 500)).proven.last == 500
    assert read(Score(1, 9), bound=Bound(0, 500)).proven.last is None


def test_during_a_solve_the_chart_is_as_wide_as_the_time_allowed():
    assert read(Score(0, 9)).width == 20


def test_after_the_end_time_goes_on_only_where_something_does():
    made = course()
    made.add(Plan(), Score(0, 8))
    made.end()
    made._began -= 100
    assert Reading.of(made).now < 1
    assert Reading.of(made).width == 20
    assert Reading.of(made, live=True).width > 99


@given(st.lists(SCORES, min_size=1, max_size=6), POINTS)
def test_the_best_cost_and_what_is_proven_lie_within_the_chart(scores, cost):
    best = min(scores, key=lambda score: score.rank)
    reading = read(*scores, bound=Bound(best.must, min(cost, best.cost)))  # a proof is never above a plan
    least, most = reading.span
    assert least < most
    for value in (reading.costs.last, reading.proven.last):
        assert value is None or least <= value <= most


def test_it_is_painted_and_told_at_every_stage(app):
    chart = Chart()
    chart.resize(300, 128)
    for reading in (
        Reading(),
        read(),
        read(Score(0, 9)),
        read(Score(0, 9), Score(0, 8), bound=Bound(0, 700)),
        read(Score(0, 0), bound=Bound(0, 0), ended=True),
        read(Score(0, 8), bound=Bound(0, 800), ended=True),
    ):
        chart.show_reading(reading)
        assert not chart.grab().isNull()
    assert chart.accessibleDescription() == "The best plan costs 800; no plan costs less than 800"


def test_the_gap_between_plan_and_proof_is_tinted(app):
    from ui.theme import theme

    chart = Chart()
    chart.resize(300, 128)
    chart.show_reading(Reading(Curve(((0, 900),)), Curve(((2, 500),)), now=20, width=20))
    picture, tint = chart.grab().toImage(), theme().color("accent_tint")
    assert any(picture.pixelColor(200, y) == tint for y in range(chart.height()))
