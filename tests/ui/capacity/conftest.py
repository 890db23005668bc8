"""A small organisation in which Ben is overbooked in the weeks of an audit, and Lea is away for two."""

from datetime import date
from pathlib import Path

import pytest

from planner.workspace import Workspace
from planner.workspace.entities import Commitment, Leave
from planner.workspace.store import Store
from tests.ui import small


def overbooked() -> Workspace:
    rows = [
        Commitment("ben", "Audit", date(2027, 2, 1), date(2027, 2, 14), 33),
        Leave("lea", date(2027, 1, 11), date(2027, 1, 24)),
    ]
    return Workspace.of([*small.workspace().all_rows(), *rows])


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "small.podwright"
    Store.create(path, overbooked()).close()
    return path


@pytest.fixture
def window(app, empty_window, file):
    assert empty_window.files.open(file)
    empty_window.show_place("capacity")
    app.processEvents()
    return empty_window


@pytest.fixture
def page(window):
    return window.tables.capacity
