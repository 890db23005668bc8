"""What a solve cannot start without is said in a sentence, and nothing is changed."""

import pytest

from planner.workspace import Workspace
from planner.workspace.entities import Cycle, Organisation
from planner.workspace.store import Store
from tests.ui import small
from ui.document import Document
from ui.solve.starting import make_plan, why_not


@pytest.fixture
def opened(app, tmp_path):
    """Open a file with some of the rows of the small organisation."""
    documents = []

    def open_file(workspace):
        path = tmp_path / f"{len(documents)}.podwright"
        Store.create(path, workspace).close()
        documents.append(Document.open(path))
        return documents[-1]

    yield open_file
    for document in documents:
        document.close()


def without(*kinds):
    rows = small.workspace().all_rows()
    return Workspace.of(row for row in rows if type(row).__name__ not in kinds)


def test_an_organisation_with_people_and_challenges_can_be_solved(opened):
    assert why_not(opened(small.workspace())) == ""


def test_without_people_there_is_nobody_to_plan(opened):
    people = "Person", "Knows", "Preference", "Membership", "LiaisonPair", "Lock", "Served"
    assert why_not(opened(without(*people))) == "There is nobody to plan yet. Import people first."


def test_without_challenges_there_is_nothing_to_plan(opened):
    challenges = "Challenge", "Preference", "Membership", "Lock"
    assert why_not(opened(without(*challenges))) == "There is no challenge yet. Import challenges first."


def test_a_published_plan_says_why_it_stays(opened):
    assert "is published" in why_not(opened(small.workspace(state="published")))


def test_a_quarter_without_a_plan_gets_one_and_no_quarter_gets_a_sentence(opened):
    cycle = small.workspace().cycles[small.QUARTER]
    document = opened(Workspace.of([Organisation(name="Small"), Cycle(cycle.id, cycle.starts)]))
    assert make_plan(document)
    assert document.named_plan.name == "Plan 1"
    empty, said = opened(Workspace.of([Organisation(name="Small")])), []
    empty.refused.connect(said.append)
    assert not make_plan(empty)
    assert said == ["There is no quarter to plan yet. Import challenges first."]
