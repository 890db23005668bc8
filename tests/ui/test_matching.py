import pytest

from planner.workspace.cycle import problem_of
from tests.ui import small
from ui.matching import folded, matching


@pytest.mark.parametrize(
    ("asked", "who"),
    [
        ("ANA", {"ana"}),
        ("finance", {"ana", "eva"}),
        ("crm", {"kai", "lea"}),
        ("backend jun", {"jun"}),
        ("zzz", set()),
    ],
)
def test_the_filter_looks_at_name_department_discipline_and_skills(asked, who):
    assert matching(problem_of(small.workspace(), "one"), asked) == who


def test_the_filter_knows_no_accents():
    assert folded("Pavel Dvořák") == "pavel dvorak"


@pytest.mark.parametrize("asked", ["", "  "])
def test_a_filter_that_asks_for_nothing_is_none(asked):
    assert matching(problem_of(small.workspace(), "one"), asked) is None
