"""The field for a day: what is typed, the arrow keys, and what is no day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest

from planner.files import InputError
from ui.widgets import DateField, order_of_days
from ui.widgets.date import FIRST, LAST, read


@pytest.fixture
def field(app):
    field = DateField(date(2027, 4, 28))
    field.setAccessibleName("Begins")
    field.show()
    yield field
    field.close()


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2027-05-13", date(2027, 5, 13)),
        ("12 May 2028", date(2028, 5, 12)),
        ("12 may", date(2027, 5, 12)),
        ("Sun 3 October", date(2027, 10, 3)),
    ],
)
def test_a_day_is_typed_over_the_one_there_was(field, typed, day):
    field.selectAll()
    QTest.keyClicks(field, typed)
    assert field.day == day
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == f"{day:%a} {day.day} {day:%b} {day.year}"


@pytest.mark.parametrize("typed", ["31 Jun 2027", "soon", "", "2027-13-01", "1 Jan 0001"])
def test_what_is_no_day_stays_and_is_said(field, typed):
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    found = f"“{typed}”" if typed else "nothing"
    with pytest.raises(InputError, match=f"Begins: found {found}, expected a day such as 12 Apr 2027"):
        _ = field.day


def test_arrows_go_day_by_day_and_pages_week_by_week_over_the_end_of_a_month(field):
    said = []
    field.changed.connect(lambda: said.append(field.day))
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Down):
        QTest.keyClick(field, key)
    first = date(2027, 4, 28)
    assert said == [first + timedelta(days=days) for days in (1, 2, 3, 10, 9)]


@given(st.dates(FIRST, LAST))
def test_every_day_is_read_as_it_is_shown(app, day):
    field = DateField(day)
    assert field.day == day
    assert read(day.isoformat(), 1999) == day


def test_there_is_no_day_beyond_the_calendar(field):
    field.show_day(LAST)
    QTest.keyClick(field, Qt.Key.Key_PageUp)
    assert field.day == LAST


@pytest.mark.parametrize(
    ("name", "order"), [("de_DE", "day first"), ("en_US", "month first"), ("sv_SE", None)]
)
def test_days_are_written_in_the_order_of_the_system(name, order):
    before = QLocale()
    try:
        QLocale.setDefault(QLocale(name))
        assert order_of_days() == order
    finally:
        QLocale.setDefault(before)
