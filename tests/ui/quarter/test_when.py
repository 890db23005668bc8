from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from planner.workspace.entities import Cycle
from ui.quarter.when import QuarterDays, When
from ui.widgets import NumberField


def test_the_days_and_the_weeks_of_the_calendar_stand_below(app):
    when = When(("From week", NumberField(2, 13)))
    when.say(date(2027, 4, 5), 4, 13)
    assert when.line.text() == "26 Apr – 4 Jul · ISO weeks 17–26"
    when.say(date(2027, 1, 1), 1, 1)
    assert when.line.text() == "1 Jan – 7 Jan · ISO week 53"


def test_13_and_14_weeks_are_a_press_away(app):
    days = QuarterDays(Cycle("2027-Q2", date(2027, 4, 5), 6))
    said = []
    days.changed.connect(lambda: said.append(days.line.text()))
    for button in days.offered:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert said == ["5 Apr – 4 Jul · ISO weeks 14–26", "5 Apr – 11 Jul · ISO weeks 14–27"]
    assert [button.accessibleName() for button in days.offered] == ["13 weeks", "14 weeks"]


def test_a_quarter_begins_on_any_day(app):
    days = QuarterDays(Cycle("2027-Q2", date(2027, 4, 5)))
    assert days.starts.text() == "Mon 5 Apr 2027"
    days.starts.show_day(date(2027, 4, 14))
    assert days.starts.day == date(2027, 4, 14)
    assert days.line.text() == "14 Apr – 13 Jul · ISO weeks 15–27"
