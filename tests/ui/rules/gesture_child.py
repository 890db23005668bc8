"""Drags a rule on a real display and prints what the window says; run by test_gesture."""

import os
import sys
import tempfile
from functools import partial
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.workspace.store import Store
from tests.ui import small
from ui.frame.window import MainWindow
from ui.settings import Settings
from ui.theme import install

LEFT = Qt.MouseButton.LeftButton


def say(text):
    print(text, flush=True)


def run(name, folder):
    path = Path(folder) / "small.podwright"
    Store.create(path, small.workspace()).close()
    window = MainWindow(Settings(scheme="light"))
    window.show()
    QTest.qWaitForWindowExposed(window)
    window.files.open(path)
    window.show_place("rules")
    QTest.qWait(100)
    page, handle = window.rules.page, window.windowHandle()
    board = page.board
    board.held.connect(lambda key: say(f"held {key}"))
    card, column = board.cards["novelty"], board.columns["high"]
    board.take_keyboard("novelty")
    QTest.qWait(50)
    start = card.mapTo(window, QPoint(60, 14))
    target = column.mapTo(window, QPoint(60, 200))

    # Inside the drag's own loop only timers run.
    def at(milliseconds, action):
        QTimer.singleShot(milliseconds, action)

    def look():
        cells = window.top_bar.cells
        say(f"over {column.hovered}, high {cells['high'].preview - cells['high'].figure:+}")

    def end():
        say(f"last change: {window.document.undo_title}")
        say(f"preview {window.top_bar.cells['high'].preview}")
        QApplication.instance().quit()

    at(200, partial(QTest.mouseMove, handle, target + QPoint(0, 6)))
    at(300, partial(QTest.mouseMove, handle, target))
    at(400, look)
    if name == "escape":
        at(500, partial(QTest.keyClick, handle, Qt.Key.Key_Escape))
        at(700, partial(QTest.mouseRelease, handle, LEFT, Qt.KeyboardModifier.NoModifier, target))
    else:
        at(500, partial(QTest.mouseRelease, handle, LEFT, Qt.KeyboardModifier.NoModifier, target))
    at(1500, end)
    QTest.mousePress(handle, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(handle, start + QPoint(8, 8))
    QTest.mouseMove(handle, start + QPoint(20, 16))
    QApplication.instance().exec()


if __name__ == "__main__":
    app = QApplication([])
    install(app)
    # A drag that never ends must not hold the tests up.
    QTimer.singleShot(20_000, partial(os._exit, 3))
    with tempfile.TemporaryDirectory() as made:
        run(sys.argv[1], made)
    sys.stdout.flush()
    os._exit(0)
