"""Real windows on small files, with answers in place of the file dialogs."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QProcess, QTimer

import resources
from planner.workspace.store import Store
from tests.ui import small
from ui.frame.window import MainWindow
from ui.settings import Settings


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
