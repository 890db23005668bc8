"""Walks a quarter from the start page to the roster on a real display, with the keyboard alone.

Prints what a person would see after each step; run by test_journey.
"""

import os

from PySide6.QtCore import Qt

from tests.ui.journey.journey import Journey, say
from ui.dialogs.import_dialog import ImportDialog
from ui.export.dialog import ExportDialog

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

journey = Journey()
app, window, wait = journey.app, journey.window, journey.wait
press, type_in = journey.press, journey.type_in


def find(text):
    press(K.Key_K, CTRL)
    type_in(text)
    press(K.Key_Return)


def adopt(_):
    press(K.Key_F6)
    press(K.Key_Return)


def bring_in():
    wait(lambda: window.start.shown is not None and app.focusWidget(), "the start page")
    press(K.Key_Tab)
    press(K.Key_Space)
    wait(lambda: isinstance(app.activeModalWidget(), ImportDialog), "the import")
    wait(lambda: app.activeModalWidget().at_rest, "what comes in")
    press(K.Key_Return)
    wait(lambda: app.activeModalWidget() is None, "the board")
    journey.take_keyboard()
    journey.say_imported()


def solve():
    press(K.Key_Return, CTRL)
    journey.wait_for_solve(adopt)


def move():
    """M over to a pod that is full: the preview says that a must breaks, and R puts it right."""
    find("ana ruiz")
    here = journey.place
    say("selected", [held.person for held in window.board_page.selected_people()] == [journey.ana])
    press(K.Key_M)
    palette = window.commands.search.palette
    wait(lambda: all(entry.hint for entry in palette.model.entries), "what each place would change")
    there = next(e.name for e in palette.model.entries if e.name not in (here, "Bench"))
    type_in(there.lower()[:6])
    wait(lambda: window.inspector.preview is not None, "the preview")
    say("previewed", window.top_bar.cells["must"].preview > journey.must)
    press(K.Key_Return)
    say("moved", journey.place == there, journey.last.startswith("Move Ana Ruiz to "))
    journey.wait_for_repair(lambda _: press(K.Key_R))
    press(K.Key_Z, CTRL)
    press(K.Key_Z, CTRL)
    say("undone", journey.place == here)


def lock_and_compare():
    here = journey.place
    press(K.Key_D, CTRL | SHIFT)
    say("copied", window.top_bar.plan.text())
    find("ana ruiz")
    press(K.Key_L)
    say("locked", journey.last == f"Lock Ana Ruiz into {here}")
    press(K.Key_Delete)
    say("benched", journey.place, journey.must > 0)
    press(K.Key_Z, CTRL)
    solve()
    say("kept", journey.place == here)
    press(K.Key_D, CTRL)
    say("compared", window.places.currentWidget() is window.comparing.page)
    press(K.Key_D, CTRL)
    press(K.Key_E, CTRL)
    wait(lambda: isinstance(app.activeModalWidget(), ExportDialog), "the export")
    press(K.Key_Return)
    wait(journey.roster.exists, "the roster")
    wait(lambda: app.activeModalWidget() is None, "the window")
    journey.take_keyboard()
    say("exported", journey.is_exported())
    say("told", window.board_page.notice.sentence.text())
    press(K.Key_Escape)
    say("dismissed", not window.board_page.notice.isVisible())


bring_in()
solve()
move()
lock_and_compare()
press(K.Key_Q, CTRL)
say("closed", not window.isVisible())
os._exit(0)
