"""Walks a quarter from the start page to the roster on a real display, with the keyboard alone.

Prints what a person would see after each step; run by test_keyboard.
"""

import os
import sys
import tempfile
from pathlib import Path
from time import monotonic

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.journey import tables
from ui.dialogs.import_dialog import ImportDialog
from ui.frame.window import MainWindow
from ui.settings import Settings
from ui.theme import install

K = Qt.Key
PLAIN = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class Answers:
    """What somebody would choose in the system's file dialogs, which belong to the system."""

    def __init__(self, folder):
        self.folder = folder

    def to_open(self, parent, title, kinds):
        return None

    def several_to_open(self, parent, title, kinds):
        return tables.write(self.folder)

    def to_save(self, parent, title, name, kinds, replace=True):
        return self.folder / name


def press(key, modifiers=PLAIN):
    """A key on the window that has the keyboard, through the same path as a real one."""
    app.processEvents()
    QTest.keyClick(app.focusWindow(), key, modifiers)
    app.processEvents()


def type_in(text):
    for letter in text:
        press(letter)


def wait(done, what, seconds=60):
    end = monotonic() + seconds
    while not done():
        assert monotonic() < end, f"waited in vain: {what}"
        app.processEvents()


def say(*said):
    print(*said, flush=True)


def find(text):
    """Ctrl+K, a few letters, Enter."""
    press(K.Key_K, CTRL)
    type_in(text)
    press(K.Key_Return)


def pod_of(name):
    workspace = window.document.workspace
    person = next(id for id, row in workspace.people.items() if row.name == name)
    pods = window.document.plan.places(person)
    return window.document.problem.challenge[pods[0]].title if pods else "Bench"


def score():
    return {level: cell.figure for level, cell in window.top_bar.cells.items()}


def solve():
    press(K.Key_Return, CTRL)
    say("solving", window.top_bar.solve.text())
    wait(lambda: window.top_bar.solve.text() == "Solve", "the end of the solve")
    notice = window.board_page.notice
    if notice.isVisible() and notice.buttons and notice.buttons[0].text() == "Adopt":
        press(K.Key_F6)
        press(K.Key_Return)
    wait(lambda: window.document.plan.pods, "a plan")
    say("solved", len(window.document.plan.pods), "pods, must", score()["must"])


def bring_in():
    wait(lambda: window.start.shown is not None and app.focusWidget(), "the start page")
    press(K.Key_Tab)
    press(K.Key_Space)
    wait(lambda: isinstance(app.activeModalWidget(), ImportDialog), "the import")
    press(K.Key_Return)
    wait(lambda: app.activeModalWidget() is None, "the board")
    window.activateWindow()  # a desktop gives the keyboard back by itself
    QTest.qWaitForWindowActive(window)
    say("imported", len(window.document.workspace.people), window.document.undo_title)


def move():
    """M over to a pod that is full: the preview says that a must breaks, and R puts it right."""
    find("ana ruiz")
    here = pod_of("Ana Ruiz")
    say("selected", [held.person for held in window.board_page.selected_people()] == [ana()])
    press(K.Key_M)
    palette = window.commands.search.palette
    wait(lambda: all(entry.hint for entry in palette.model.entries), "what each place would change")
    there = next(e.name for e in palette.model.entries if e.name not in (here, "Bench"))
    type_in(there.lower()[:6])
    wait(lambda: window.inspector.preview is not None, "the preview")
    say("previewed", window.top_bar.cells["must"].preview > window.top_bar.cells["must"].figure)
    press(K.Key_Return)
    say("moved", pod_of("Ana Ruiz") == there, window.document.undo_title.startswith("Move Ana Ruiz to "))
    wait(lambda: window.board_page.notice.buttons, "the repair")
    say("offered", window.board_page.notice.buttons[0].text())
    press(K.Key_R)
    wait(lambda: window.document.undo_title.startswith("Put it right"), "the repair")
    say("repaired", score()["must"], window.document.undo_title.partition(" with ")[0])
    press(K.Key_Z, CTRL)
    press(K.Key_Z, CTRL)
    say("undone", pod_of("Ana Ruiz") == here)


def ana():
    return next(id for id, row in window.document.workspace.people.items() if row.name == "Ana Ruiz")


def lock_and_compare():
    here = pod_of("Ana Ruiz")
    press(K.Key_D, CTRL | SHIFT)
    say("copied", window.top_bar.plan.text())
    find("ana ruiz")
    press(K.Key_L)
    say("locked", window.document.undo_title == f"Lock Ana Ruiz into {here}")
    press(K.Key_Delete)
    say("benched", pod_of("Ana Ruiz"), score()["must"] > 0)
    press(K.Key_Z, CTRL)
    solve()
    say("kept", pod_of("Ana Ruiz") == here)
    press(K.Key_D, CTRL)
    say("compared", window.places.currentWidget() is window.comparing.page)
    press(K.Key_D, CTRL)
    press(K.Key_E, CTRL)
    wait(lambda: (folder / "roster.csv").exists(), "the roster")
    say("exported", "Ana Ruiz" in (folder / "roster.csv").read_text(encoding="utf-8"))
    say("told", window.board_page.notice.sentence.text())
    press(K.Key_Escape)
    say("dismissed", not window.board_page.notice.isVisible())


app = QApplication([])
install(app)
# A journey that never ends must not hold the tests up.
QTimer.singleShot(150_000, lambda: os._exit(3))
with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    window = MainWindow(Settings(scheme="light"), choose=Answers(folder))
    window.solve_control.seconds = 2
    window.resize(1300, 860)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    window.show_start()
    window.solving.start_ahead()
    bring_in()
    solve()
    move()
    lock_and_compare()
    press(K.Key_Q, CTRL)
    say("closed", not window.isVisible())
    sys.stdout.flush()
os._exit(0)
