import pytest

from planner.plan import Score
from ui.frame.telling import told

BEFORE, AFTER = Score(0, 60, 4, 0), Score(0, 50, 2, 0)


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (BEFORE, AFTER, "Move Ana. Better: High −10, Medium −2"),
        (AFTER, BEFORE, "Move Ana. Worse: High +10, Medium +2"),
        (BEFORE, BEFORE, "Move Ana."),
        (None, AFTER, "Move Ana."),
    ],
)
def test_a_change_is_told_with_what_it_does(before, after, said):
    assert told("Move Ana", False, before, after) == said


def test_what_the_title_says_already_is_not_said_twice():
    assert told("Solve: High −10, Medium −2", False, BEFORE, AFTER) == "Solve: High −10, Medium −2."


def test_what_is_undone_is_called_so():
    assert told("Move Ana", True, AFTER, BEFORE).startswith("Undone: Move Ana. Worse")
