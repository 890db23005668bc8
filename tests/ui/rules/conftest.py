"""The rules of a small organisation in a real window."""

import pytest

from planner.score import assess
from planner.workspace.cycle import problem_of
from tests.ui import small


@pytest.fixture(scope="session")
def assessment():
    workspace = small.workspace()
    return assess(problem_of(workspace, "one"), workspace.plan("one"))


@pytest.fixture
def page(app, window):
    window.show_place("rules")
    app.processEvents()
    return window.rules.page
