import pytest

from planner.explain import done
from planner.score import assess
from planner.workspace.cycle import problem_of
from tests.ui import small
from ui.board.face import Drop, Held
from ui.places import place, placed, targets
from ui.tabs import UNTOLD, Tabs

ANA = Held("ana", "cash")


@pytest.fixture(scope="module")
def assessment():
    workspace = small.workspace()
    return assess(problem_of(workspace, "one"), workspace.plan("one"))


def test_a_broken_must_has_its_reason_on_the_tab(assessment):
    eva = Held("eva", None)
    places = [place(assessment, drop) for drop in targets(assessment.problem, [eva])]
    tabs = Tabs(assessment, places)
    assert (tabs["cash"].kind, tabs["cash"].word) == ("breaks", UNTOLD)
    done(tabs.find_reasons(["cash"]))
    tab = tabs["cash"]
    assert (tab.kind, tab.word) == ("breaks", "Eva ruled this out")
    assert tab.change.startswith("Must +")


def test_a_lock_is_named_on_the_tab(assessment):
    ben = Held("ben", "cash")
    places = [place(assessment, drop) for drop in targets(assessment.problem, [ben])]
    tabs = Tabs(assessment, places)
    done(tabs.find_reasons(tabs))
    assert {tab.word for tab in tabs.values()} >= {"Locked here"}


def test_there_is_a_tab_for_each_place_where_somebody_would_move(assessment):
    tabs = Tabs(assessment, done(placed(assessment, targets(assessment.problem, [ANA]))))
    assert set(tabs) == {*assessment.problem.challenge, None} - {"cash"}
    assert len(tabs) == len([*tabs.values()])
    assert tabs.get("cash") is None


def test_over_a_person_one_tab_speaks_of_the_swap_and_the_others_stay(assessment):
    tabs = Tabs(assessment, done(placed(assessment, targets(assessment.problem, [ANA]))))
    swap = place(assessment, Drop((ANA,), "churn", Held("jun", "churn")))
    swapped = tabs.with_place(swap)
    assert swapped.place("churn") == swap
    assert swapped.place(None) == tabs.place(None)
    assert tabs.place("churn") != swap
