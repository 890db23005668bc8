import pytest

from planner.explain.option import Action, Option, Step
from planner.explain.overbooked import Allowance
from planner.plan import Score
from planner.problem import Pair
from planner.workspace.entities import LiaisonPair
from tests.ui.capacity.conftest import overbooked
from ui.capacity.story import CellStory, Part
from ui.document import Document

BETTER = Score(1), Score()


@pytest.fixture
def told(app, tmp_path):
    """What is told of a cell of a file with these rows on top."""
    documents = []

    def tell(person, week, *rows):
        from planner.workspace import Workspace
        from planner.workspace.store import Store

        path = tmp_path / f"{len(documents)}.podwright"
        Store.create(path, Workspace.of([*overbooked().all_rows(), *rows])).close()
        documents.append(Document.open(path))
        return CellStory(documents[-1], person, week)

    yield tell
    for document in documents:
        document.close()


def test_parts_say_what_they_are_when_they_run_and_which_is_too_much(told):
    story = told("ben", 5)
    assert story.parts() == [
        Part("Cash forecast", "Weeks 1–8", 8, "accent"),
        Part("Pair with Eva Brandt", "Finance, all quarter", 1, "danger"),
        Part("Audit", "Weeks 5–6", 1, "danger"),
    ]
    assert (story.hours, story.over, story.away, story.dates) == (8, 2, False, "1 Feb – 7 Feb")
    assert told("eva", 1).parts() == [Part("Pair with Ben Schulz", "Finance, all quarter", 1, "line_strong")]


@pytest.mark.parametrize(
    ("action", "way"),
    [
        (Action((Step("ben", "cash", "price"),)), ("move", "Move to Price lists", "Move")),
        (Action((Step("ben", "cash", None),)), ("move", "Move to the bench", "Move")),
        (
            Action((Step("ben", "cash", "churn"), Step("jun", "churn", "cash"))),
            ("swap", "Swap with Jun Ito", "Swap"),
        ),
        (
            Action((Step("omar", None, "cash"), Step("ben", "cash", None))),
            ("place", "Give the place to Omar Khalil", "Apply"),
        ),
        (
            Action((Step("jun", "churn", "cash"), Step("ben", "cash", None))),
            ("place", "Give the place to Jun Ito from Churn warning", "Apply"),
        ),
        (
            Action(ends=(Pair("ben", "eva"),), begins=(Pair("jun", "eva"),)),
            ("pair", "Give the pair to Jun Ito", "Apply"),
        ),
    ],
)
def test_a_change_of_the_plan_is_told_as_what_is_done(told, action, way):
    assert told("ben", 5).way(Option(action, *BETTER)) == way


def test_of_several_pairs_it_says_which(told):
    story = told("ben", 5, LiaisonPair("one", "ben", "kai"))
    given = Action(ends=(Pair("ben", "eva"),), begins=(Pair("jun", "eva"),))
    assert story.way(Option(given, *BETTER))[1] == "Give the pair with Eva to Jun Ito"


def test_hours_are_allowed_until_a_week_or_in_one(told):
    story = told("ben", 5)
    assert story.allowing(Allowance(9, 3, 8, {}, *BETTER)) == "Allow 9 hours until week 8"
    assert story.allowing(Allowance(1, 3, 3, {}, *BETTER)) == "Allow 1 hour in week 3"
