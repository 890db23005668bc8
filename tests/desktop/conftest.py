from pathlib import Path

import pytest

from desktop import folders
from tests.ui.conftest import app

__all__ = ["app"]


@pytest.fixture(autouse=True)
def home(monkeypatch, tmp_path) -> Path:
    """Nothing is read from or left in the folders of whoever runs the tests."""
    place = tmp_path / "home"
    monkeypatch.setenv(folders.HOME, str(place))
    return place
