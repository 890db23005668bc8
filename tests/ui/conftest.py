"""One application for all tests of the screen, real windows on small files, and a display for real gestures.

Answers stand in place of the file dialogs.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from time import monotonic, sleep

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtCore import QEvent, QProcess, QTimer
from PySide6.QtWidgets import QApplication

import resources
from planner.workspace.store import Store
from tests.ui import small
from ui.frame.window import MainWindow
from ui.settings import Settings
from ui.theme import install, theme


@pytest.fixture(scope="session")
def app():
    app = QApplication.instance() or QApplication([])
    install(app)
    return app


@pytest.fixture(scope="session")
def until(app):
    """Let events come in until something is so."""

    def wait(done, seconds=60):
        end = monotonic() + seconds
        while not done():
            assert monotonic() < end, "it did not happen in time"
            app.processEvents()
            sleep(0.001)  # a worker that is waited for needs the core

    return wait


@pytest.fixture(autouse=True)
def light_theme(app):
    current = theme()
    current.set_system_motion(False)
    current.set_motion("system")
    yield current
    changed = (current.scheme, current.percent, current.contrast) != ("light", 100, False)
    if changed:
        current.set_contrast(False)
        current.set_percent(100)
        current.set_scheme("light")


@pytest.fixture(autouse=True)
def no_windows_left(app):
    yield
    for window in app.topLevelWidgets():
        window.close()
        window.deleteLater()
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # which no loop would deliver here


@pytest.fixture(autouse=True)
def nothing_raised(monkeypatch):
    """An error in a slot goes to the excepthook, where a test would never see it."""
    raised = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: raised.append(error))
    yield
    assert raised == []


class Answers:
    """Answers what a person would in the file dialogs, and notes what was asked."""

    def __init__(self):
        self.open = self.save = None
        self.several = []
        self.asked = []

    def to_open(self, parent, title, kinds):
        self.asked.append(title)
        return self.open

    def several_to_open(self, parent, title, kinds):
        self.asked.append(title)
        return self.several

    def to_save(self, parent, title, name, kinds, replace=True):
        self.asked.append((title, name))
        return self.save


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "small.podwright"
    Store.create(path, small.workspace()).close()
    return path


@pytest.fixture
def sample(tmp_path):
    return Path(shutil.copyfile(resources.path("sample.podwright"), tmp_path / "sample.podwright"))


@pytest.fixture
def empty_window(app, answers):
    window = MainWindow(Settings(scheme="light"), choose=answers)
    window.resize(1440, 900)
    window.show()
    app.processEvents()
    yield window
    window.close()
    app.processEvents()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert [timer for timer in window.findChildren(QTimer) if timer.isActive()] == []
    assert window.findChildren(QProcess) == []


@pytest.fixture
def window(app, empty_window, file):
    assert empty_window.files.open(file)
    app.processEvents()
    return empty_window


@pytest.fixture(scope="session")
def display():
    if sys.platform != "linux" or shutil.which("Xvfb") is None:
        pytest.skip("a real window needs a display, and Xvfb is not installed to make one")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()
    if not number:
        server.wait(10)
        pytest.skip("Xvfb is installed and does not start here")
    yield f":{number}"
    server.terminate()
    server.wait(10)
