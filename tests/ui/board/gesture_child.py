"""Drags cards on a real display and prints what the board says; run by test_gesture."""

import os
import sys
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.board import samples
from ui.board import BoardView
from ui.theme import install

LEFT = Qt.MouseButton.LeftButton


def say(text):
    print(text, flush=True)


def names(people):
    return ", ".join(held.person for held in people) or "nobody"


def show():
    window = QWidget()
    window.resize(1100, 820)
    board = BoardView(window)
    board.setGeometry(0, 0, 1048, 804)
    board.show_board(samples.pods(), samples.bench(), samples.not_staffed())
    window.show()
    QTest.qWaitForWindowExposed(window)
    board.heldChanged.connect(lambda people: say(f"held {names(people)}"))
    board.dropped.connect(lambda drop: say(f"drop {names(drop.people)} -> {drop.target}"))
    return window, board


def run(name):
    window, board = show()
    pods = {pod.challenge: pod for pod in board.pods()}
    handle = window.windowHandle()

    def point(challenge, row):
        pod = pods[challenge]
        inside = pod.list.visualRect(pod.model.index(row)).center()
        return pod.list.viewport().mapTo(window, inside)

    start, target = point("crm", 1), point("cash", 2)
    if name == "several":
        QTest.mouseClick(
            pods["cash"].list.viewport(),
            LEFT,
            pos=pods["cash"].list.visualRect(pods["cash"].model.index(1)).center(),
        )
        board.select(["Rosa Keller", "Ana Ruiz"])
        target = point("month", 2)

    # Inside the drag's own loop only timers run.
    def at(milliseconds, action):
        QTimer.singleShot(milliseconds, action)

    def look():
        pod = pods["month" if name == "several" else "cash"]
        say(f"tint {pod.hovered}")

    at(200, partial(QTest.mouseMove, handle, target + QPoint(0, 6)))
    at(300, partial(QTest.mouseMove, handle, target))
    at(400, look)
    if name == "escape":
        at(500, partial(QTest.keyClick, handle, Qt.Key.Key_Escape))
        at(700, partial(QTest.mouseRelease, handle, LEFT, Qt.KeyboardModifier.NoModifier, target))
    else:
        at(500, partial(QTest.mouseRelease, handle, LEFT, Qt.KeyboardModifier.NoModifier, target))
    at(1500, QApplication.instance().quit)
    QTest.mousePress(handle, LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(handle, start + QPoint(8, 8))
    QTest.mouseMove(handle, start + QPoint(20, 16))
    QApplication.instance().exec()


if __name__ == "__main__":
    app = QApplication([])
    install(app)
    # A drag that never ends must not hold the tests up.
    QTimer.singleShot(20_000, partial(os._exit, 3))
    run(sys.argv[1])
    sys.stdout.flush()
    os._exit(0)
