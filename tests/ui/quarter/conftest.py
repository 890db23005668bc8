"""A window at the quarter, on a day of its own."""

from datetime import date

import pytest


@pytest.fixture
def on():
    """The day that the window takes for today, to be changed at will."""
    return [date(2026, 12, 1)]


@pytest.fixture
def quarter(window, on):
    """The quarter as the place of a window; its page and its steps see the day of `on`."""
    window.show_place("quarter")
    window.quarter.page._today = window.quarter.steps._today = lambda: on[0]
    window.quarter.page.show_document(window.document)
    return window.quarter
