"""One application for all tests of the screen, without a screen; and a display of its own for a real one."""

import os
import shutil
import subprocess
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from PySide6.QtWidgets import QApplication

from ui.theme import install, theme


@pytest.fixture(scope="session")
def app():
    app = QApplication.instance() or QApplication([])
    install(app)
    return app


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
    app.sendPostedEvents(None, 52)  # 52: QEvent.DeferredDelete, which no loop would deliver here


@pytest.fixture(autouse=True)
def nothing_raised(monkeypatch):
    """An error in a slot goes to the excepthook, where a test would never see it."""
    raised = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: raised.append(error))
    yield
    assert raised == []


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
