import pytest
from msgspec.structs import replace

from planner.problem import Pair
from planner.workspace.change import Change, Edit
from planner.workspace.entities import Department, LiaisonPair, PairServed
from ui.pairs.face import Target

BEN, KAI = Pair("ben", "eva"), Pair("jun", "kai")


@pytest.fixture
def paired(window):
    """A window at the pairs: Finance wants two and has one, Sales wants one and has it."""
    rows = window.document.workspace
    changed = [
        Edit(rows.departments[key], Department(key, name, "business", wanted, domain, position))
        for key, name, wanted, domain, position in (
            ("fin", "Finance", 2, ("sql",), 0),
            ("sal", "Sales", 1, ("crm",), 1),
        )
    ]
    for key in ("ana", "ben", "eva", "jun", "kai", "omar"):
        person = rows.people[key]
        changed.append(Edit(person, replace(person, liaison=True, pod_hours=12)))
    new = [LiaisonPair("one", "jun", "kai"), PairServed("2026-Q4", "jun", "kai")]
    new.append(PairServed("2026-Q4", "omar", "ana"))
    edits = (*changed, *(Edit(None, row) for row in new))
    window.document.do(Change("Appoint liaisons", edits, corrects=("2026-Q4",)))
    window.show_place("pairs")
    window.activateWindow()
    return window


@pytest.fixture
def page(paired):
    return paired.pairs.page


@pytest.fixture
def select(page):
    """Make a cell of a pair, or of what a unit misses, the current one."""

    def cell(unit, pair=None, column=0):
        page.board.table.go_to(Target(unit, pair), column)

    return cell
