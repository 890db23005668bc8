"""Shows the window on a small file and presses keys as its input says, one word a line."""

import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.workspace.store import Store
from tests.ui import small
from ui.frame.window import MainWindow
from ui.settings import Settings
from ui.theme import install

app = QApplication([])
app.setApplicationName("Podwright")
install(app)
path = Path(sys.argv[1]) / "small.podwright"
Store.create(path, small.workspace()).close()
window = MainWindow(Settings(scheme="light"))
window.resize(1200, 800)
window.show()
window.files.open(path)
window.activateWindow()
QTest.qWaitForWindowActive(window)


def press(key, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(window.focusWidget(), key, modifiers)


def move():
    window.board_page.board.show_person("omar")
    press(Qt.Key.Key_M)


steps = {
    "move": move,
    "choose": lambda: press(Qt.Key.Key_Return),
    "undo": lambda: press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier),
    "warn": lambda: window.board_page.notice.warn("High −10 is not possible."),
}


def read():
    step = sys.stdin.readline().strip()
    if step in steps:
        steps[step]()
    else:
        window.show_place(step)
        app.processEvents()
    print(step, flush=True)


notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
notifier.activated.connect(read)
print("ready", flush=True)
app.exec()
