"""A document with three plans of one quarter, and the page that compares them."""

import pytest

from planner.workspace.moves import move, new_plan
from planner.workspace.store import Store
from tests.ui import small
from ui.compare import ComparePage
from ui.document import Document


def three_plans():
    """Plan 1 as it is, Plan 2 with nobody, Plan 3 like the first but with Omar in place of Lea."""
    made = new_plan(small.workspace(), small.QUARTER, "Plan 3", "one").apply(small.workspace())
    made = move(made, "plan-1", [("lea", "churn")], None).apply(made)
    return move(made, "plan-1", [("omar", None)], "churn").apply(made)


@pytest.fixture
def document(app, tmp_path):
    path = tmp_path / "three.podwright"
    Store.create(path, three_plans()).close()
    document = Document.open(path)
    yield document
    document.close()


@pytest.fixture
def page(app, document):
    page = ComparePage()
    page.resize(1200, 800)
    page.show_document(document)
    page.put_beside("plan-1")
    page.show()
    app.processEvents()
    return page
