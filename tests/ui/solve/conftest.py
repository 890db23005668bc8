"""The control of Solve in a window, which looks for a second only."""

import pytest


@pytest.fixture
def control(window):
    window.solve_control.seconds = 1.0
    return window.solve_control
