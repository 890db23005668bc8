"""Presses and drags in the places around the board on a real display: pairs, capacity, who has met whom.

Prints what a person would see after each step; run by test_journey.
"""

import os

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest

from tests.ui.journey.journey import LEFT, PLAIN, Journey, say
from ui.capacity.cell_page import CellPage
from ui.capacity.stack import PartRow
from ui.pairs.delegate import seat_rect
from ui.pairs.face import PairRow
from ui.pairs.model import IT

journey = Journey()
app, window, wait = journey.app, journey.window, journey.wait
click, press, look_at = journey.click, journey.press, journey.look_at


def seat(row):
    """The middle of the card of a pair's person from IT, in the window."""
    table = window.pairs.page.board.table
    cell = table.visualRect(table.rows.index(table.rows.rows.index(row), IT))
    return table.viewport().mapTo(window, seat_rect(cell).center().toPoint())


def drag_a_liaison():
    """The first pair's person from IT onto the card of the second's: the two exchange their partners."""
    look_at("pairs")
    table, handle = window.pairs.page.board.table, window.windowHandle()
    first, second = [row for row in table.rows.rows if isinstance(row, PairRow) and not row.locked][:2]
    start, target = seat(first), seat(second)

    # Inside the drag's own loop only timers run.
    def at_time(milliseconds, action):
        QTimer.singleShot(milliseconds, action)

    at_time(200, lambda: QTest.mouseMove(handle, target + QPoint(0, 4)))
    at_time(500, lambda: QTest.mouseMove(handle, target))
    at_time(1100, lambda: QTest.mouseRelease(handle, LEFT, PLAIN, target))
    QTest.mousePress(handle, LEFT, PLAIN, start)
    QTest.mouseMove(handle, start + QPoint(8, 8))
    QTest.mouseMove(handle, start + QPoint(20, 16))
    wait(lambda: journey.last == "Change 2 pairs", "the drop")
    there = {(pair.it, pair.business) for pair in window.document.plan.pairs}
    say("exchanged", (first.pair.it, second.pair.business) in there)
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def look_into_a_week():
    look_at("people")
    journey.see_people_as("Capacity")
    view = window.tables.capacity.view
    cell = view.visualRect(view.model().index(1, 5))  # the first row is a department's
    click(view.viewport(), cell.center())
    person, week = window.tables.capacity.cell
    page = window.inspector.page
    assert isinstance(page, CellPage)
    say("week", week, window.document.workspace.people[person].name)
    say([part.accessibleName() for part in page.findChildren(PartRow)])


def plan_ahead():
    look_at("insight")
    page = window.insight.page
    say(page.button.text())
    click(page.button)
    say(page.button.text())
    wait(lambda: page.programme is not None, "a programme")
    click(page.button)
    say(page.button.text(), page.when.choice, len(page.programme.rounds), "quarters")
    click(page.matrix.viewport(), page.matrix.visualRect(page.model.index(0, 1)).center())
    say(page._who.text(), page.strangers.rowCount() > 0)


journey.open_sample()
drag_a_liaison()
look_into_a_week()
plan_ahead()
os._exit(0)
