import pytest

from planner.exchange.rosters.roster import Roster
from resources.make_sample import sample as sample_workspace
from ui.export.dialog import ExportDialog


@pytest.fixture(scope="session")
def announced():
    return Roster(sample_workspace(), "rotate")


@pytest.fixture(scope="session")
def managed():
    return Roster(sample_workspace(), "rotate", "manager")


@pytest.fixture
def dialog(window):
    window.actions_["export"].trigger()
    return window.findChild(ExportDialog)
