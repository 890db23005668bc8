"""Real windows, as those of the frame."""

import pytest

from tests.ui.frame.conftest import answers, empty_window, file, sample, until, window

__all__ = ["answers", "empty_window", "file", "sample", "until", "window"]


@pytest.fixture
def control(window):
    window.solve_control.seconds = 1.0
    return window.solve_control
