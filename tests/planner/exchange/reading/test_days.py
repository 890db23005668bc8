from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.exchange.reading.days import iso, orders
from planner.exchange.reading.faults import Wrong

DAYS = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "text",
    [
        *("2027-02-15", "2027/2/15", "2027.02.15", "2027-02-15 00:00:00", "2027-02-15T09:30:00"),
        *("15.02.2027", "15/2/2027", "2/15/2027", "15-02-27"),
        *("15 Feb 2027", "15 February 2027", "15. Feb 2027", "Feb 15, 2027", "February 15 2027"),
    ],
)
def test_what_can_be_one_day_only_is_that_day(text):
    assert iso(text, None) == "2027-02-15"


def test_what_may_be_either_day_asks_for_the_order():
    with pytest.raises(Wrong, match="2027-04-03 or 2027-03-04, for it may be either"):
        iso("3/4/2027", None)
    assert iso("3/4/2027", "day first") == "2027-04-03"
    assert iso("3/4/2027", "month first") == "2027-03-04"


@pytest.mark.parametrize(
    "text", ["soon", "2027-02-30", "31/31/2027", "1/2", "15 Foo 2027", "44562", "٣/٤/2027x"]
)
def test_what_is_no_day_is_wrong_in_every_order(text):
    for order in (None, "day first", "month first"):
        with pytest.raises(Wrong):
            iso(text, order)


def test_a_day_in_the_other_order_than_chosen_is_wrong():
    with pytest.raises(Wrong, match="a day, the month first"):
        iso("15/2/2027", "month first")


@given(st.lists(DAYS, min_size=1), st.sampled_from(["%d/%m/%Y", "%d.%m.%Y", "%d-%m-%y"]))
def test_days_written_in_one_order_are_read_in_it(days, form):
    texts = [day.strftime(form) for day in days]
    assert "day first" in orders(texts)
    assert [iso(text, "day first") for text in texts] == [day.isoformat() for day in days]


def test_one_clear_day_tells_the_order_of_all():
    assert orders(["3/4/2027", "25/4/2027"]) == ("day first",)
    assert orders(["3/4/2027", "4/25/2027"]) == ("month first",)
    assert orders(["3/4/2027", "2027-04-05"]) == ("day first", "month first")
    assert orders(["2027-04-05", "x"]) == ()
    assert orders(["25/4/2027", "26/4/2027", "4/25/2027"]) == ("day first",)
