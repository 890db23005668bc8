import pytest

from planner.files import InputError
from planner.workspace.challenges import retitle
from tests.ui import small


def test_a_challenge_gets_another_title():
    workspace = small.workspace()
    change = retitle(workspace, small.QUARTER, "cash", "  Cash   outlook ")
    assert change.title == "Rename Cash forecast to Cash outlook"
    after = change.apply(workspace)
    assert after.challenges[small.QUARTER, "cash"].title == "Cash outlook"
    assert not retitle(workspace, small.QUARTER, "cash", "Cash forecast")


@pytest.mark.parametrize("title", ["", "  ", "Churn warning"])
def test_a_title_that_is_none_or_taken_is_refused(title):
    with pytest.raises(InputError, match="Cash forecast: found"):
        retitle(small.workspace(), small.QUARTER, "cash", title)
