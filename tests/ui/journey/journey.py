"""What the journeys share: a window on a real display, the pointer and the keys, and what is seen in it."""

import os
import shutil
import sys
import zipfile
from pathlib import Path
from time import monotonic, sleep

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu

import resources
from tests.ui.journey import tables
from ui.frame.window import MainWindow
from ui.settings import Settings
from ui.theme import install

LEFT, RIGHT, PLAIN = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier


class Answers:
    """What somebody would choose in the system's file dialogs, which belong to the system."""

    def __init__(self, folder):
        self.folder = folder

    def to_open(self, parent, title, kinds):
        return self.folder / "opened.podwright"

    def several_to_open(self, parent, title, kinds):
        return tables.write(self.folder)

    def to_save(self, parent, title, name, kinds, replace=True):
        return self.folder / name


class Journey:
    """A window on its start page, and the folder that the process was given for its files."""

    def __init__(self):
        self.app = QApplication([])
        install(self.app)
        # A journey that never ends must not hold the tests up.
        QTimer.singleShot(150_000, lambda: os._exit(3))
        self.folder = Path(sys.argv[1])
        self.window = MainWindow(Settings(scheme="light"), choose=Answers(self.folder))
        self.window.solve_control.seconds = 2
        self.window.resize(1300, 860)
        self.window.show()
        self.take_keyboard()
        self.window.show_start()
        self.window.solving.start_ahead()

    def take_keyboard(self):
        """A desktop gives a window the keyboard by itself, as after a dialog."""
        self.window.activateWindow()
        QTest.qWaitForWindowActive(self.window)

    def wait(self, done, what, seconds=60):
        end = monotonic() + seconds
        while not done():
            assert monotonic() < end, f"waited in vain: {what}"
            self.app.processEvents()
            sleep(0.001)  # the worker needs the core

    def click(self, widget, at=None, button=LEFT):
        """A press and a release on the window that a widget lies in, through the same path as real ones."""
        self.app.processEvents()
        inside = widget.mapTo(widget.window(), at or widget.rect().center())
        QTest.mouseClick(widget.window().windowHandle(), button, PLAIN, inside)
        self.app.processEvents()

    def choose(self, *path):
        """The entries of menus, one inside the other, by what they begin with."""
        for name in path:
            self.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu")
            menu = QApplication.activePopupWidget()
            action = next(action for action in menu.actions() if action.text().startswith(name))
            self.click(menu, menu.actionGeometry(action).center())

    def press(self, key, modifiers=PLAIN):
        """A key on the window that has the keyboard, through the same path as a real one."""
        self.app.processEvents()
        QTest.keyClick(self.app.focusWindow(), key, modifiers)
        self.app.processEvents()

    def type_in(self, text):
        """Letter by letter."""
        for letter in text:
            self.press(letter)

    def open_sample(self):
        """A copy of the sample, by the keys that ask for a file."""
        shutil.copyfile(resources.path("sample.podwright"), self.folder / "opened.podwright")
        self.press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
        self.wait(lambda: self.window.document is not None, "the sample")
        say("opened", self.window.top_bar.quarter.text(), self.window.top_bar.plan.text())

    def look_at(self, place):
        """A press on a place of the rail."""
        self.click(self.window.rail.buttons[place])

    def see_people_as(self, word):
        """A press above the table of people on another view of them."""
        ways = self.window.tables.tables["people"].switch.findChildren(QAbstractButton)
        self.click(next(button for button in ways if button.text() == word))

    @property
    def ana(self):
        return next(id for id, row in self.window.document.workspace.people.items() if row.name == "Ana Ruiz")

    @property
    def place(self):
        """Where Ana is, by the title of the pod."""
        pods = self.window.document.plan.places(self.ana)
        return self.window.document.problem.challenge[pods[0]].title if pods else "Bench"

    @property
    def must(self):
        return self.window.top_bar.cells["must"].figure

    @property
    def last(self):
        """The title of the change that undo would take back."""
        return self.window.document.undo_title or ""

    @property
    def roster(self):
        return self.folder / "roster.xlsx"

    def is_exported(self):
        """Whether the workbook that was saved names Ana."""
        with zipfile.ZipFile(self.roster) as book:
            return b"Ana Ruiz" in book.read("xl/sharedStrings.xml")

    def say_imported(self):
        say("imported", len(self.window.document.workspace.people), self.last)

    def wait_for_solve(self, adopt):
        """Wait for the end of a solve, and take what it offers; `adopt` presses the button."""
        window = self.window
        say("solving", window.top_bar.solve.text())
        self.wait(lambda: window.top_bar.solve.text() == "Solve", "the end of the solve")
        notice = window.board_page.notice
        if notice.isVisible() and notice.buttons and notice.buttons[0].text() == "Adopt":
            adopt(notice.buttons[0])
        self.wait(lambda: window.document.plan.pods, "a plan")
        say("solved", len(window.document.plan.pods), "pods, must", self.must)

    def wait_for_repair(self, put_right):
        """Wait for what a drop that broke a must is offered, and take it."""
        notice = self.window.board_page.notice
        self.wait(lambda: notice.buttons, "the repair")
        say("offered", notice.buttons[0].text())
        put_right(notice.buttons[0])
        self.wait(lambda: self.last.startswith("Put it right"), "the repair")
        say("repaired", self.must, self.last.partition(" with ")[0])


def say(*said):
    print(*said, flush=True)
