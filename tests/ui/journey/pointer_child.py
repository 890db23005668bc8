"""Walks a quarter from the start page to the roster on a real display, with the pointer alone.

Prints what a person would see after each step; run by test_journey.
"""

import os
from functools import partial

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtTest import QTest

from tests.ui.journey.journey import LEFT, PLAIN, RIGHT, Journey, say
from ui.dialogs.import_dialog import ImportDialog
from ui.export.dialog import ExportDialog

journey = Journey()
app, window, wait = journey.app, journey.window, journey.wait
click, choose = journey.click, journey.choose


def card(name):
    """The list that shows somebody, and where in it."""
    for pod in window.board_page.board.pods():
        row = next((n for n, shown in enumerate(pod.model.cards) if shown.name == name), -1)
        if row >= 0:
            return pod.list, pod.list.visualRect(pod.model.index(row)).center()
    raise AssertionError(f"{name} is nowhere on the board")


def solve():
    click(window.top_bar.solve)
    journey.wait_for_solve(click)


def bring_in():
    wait(lambda: window.start.shown is not None, "the start page")
    click(window.start.page.rows[1])
    wait(lambda: isinstance(app.activeModalWidget(), ImportDialog), "the import")
    wait(lambda: app.activeModalWidget().at_rest, "what comes in")
    click(app.activeModalWidget().accept_button)
    wait(lambda: app.activeModalWidget() is None, "the board")
    journey.take_keyboard()
    journey.say_imported()


def drag():
    """Ana onto the header of another pod, which is full: the button that is offered puts it right."""
    here, handle = journey.place, window.windowHandle()
    pods = [pod for pod in window.board_page.board.pods() if pod.challenge and pod.face.title != here]
    there, pod = pods[0].face.title, pods[0]
    cards, at = card("Ana Ruiz")
    start, target = cards.viewport().mapTo(window, at), pod.mapTo(window, QPoint(80, 50))
    seen = []

    # Inside the drag's own loop only timers run.
    def at_time(milliseconds, action):
        QTimer.singleShot(milliseconds, action)

    at_time(200, partial(QTest.mouseMove, handle, target + QPoint(0, 6)))
    at_time(400, partial(QTest.mouseMove, handle, target))
    at_time(900, lambda: seen.append(window.top_bar.cells["must"].preview))
    at_time(1000, partial(QTest.mouseRelease, handle, LEFT, PLAIN, target))
    QTest.mousePress(handle, LEFT, PLAIN, start)
    QTest.mouseMove(handle, start + QPoint(8, 8))
    QTest.mouseMove(handle, start + QPoint(20, 16))
    wait(lambda: journey.place == there, "the drop")
    say("previewed", seen[0] is not None and seen[0] > 0)
    say("moved", journey.last == f"Move Ana Ruiz to {there}")
    journey.wait_for_repair(click)
    click(window.top_bar.undo)
    click(window.top_bar.undo)
    say("undone", journey.place == here)


def lock_and_compare():
    here = journey.place
    click(window.top_bar.plan)
    choose("Copy of this plan")
    say("copied", window.top_bar.plan.text())
    cards, at = card("Ana Ruiz")
    click(cards.viewport(), at)
    click(cards.viewport(), at, RIGHT)
    choose("Lock here")
    say("locked", journey.last == f"Lock Ana Ruiz into {here}")
    solve()
    say("kept", journey.place == here)
    click(window.top_bar.compare)
    say("compared", window.places.currentWidget() is window.comparing.page)
    click(window.rail.buttons["board"])
    click(window.rail.logo)
    choose("Export roster")
    wait(lambda: isinstance(app.activeModalWidget(), ExportDialog), "the export")
    click(app.activeModalWidget().save_button)
    wait(journey.roster.exists, "the roster")
    say("exported", journey.is_exported())


bring_in()
solve()
drag()
lock_and_compare()
os._exit(0)
