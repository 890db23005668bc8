import pytest

from planner.explain import done
from planner.explain.option import Action, Step
from planner.problem import Pair
from planner.score import assess
from planner.workspace.cycle import problem_of
from tests.ui import small
from ui.board.face import Drop, Held
from ui.gestures import dropped, lock_toggled
from ui.place_finder import PlaceFinder
from ui.places import action, as_drop, differences_of, place, placed, targets

ANA, OMAR = Held("ana", "cash"), Held("omar", None)


@pytest.fixture(scope="module")
def workspace():
    return small.workspace()


@pytest.fixture(scope="module")
def assessment(workspace):
    return assess(problem_of(workspace, "one"), workspace.plan("one"))


@pytest.mark.parametrize(
    "drop",
    [
        Drop((ANA,), "churn"),
        Drop((ANA, OMAR), "price"),
        Drop((ANA,), None),
        Drop((ANA,), "churn", Held("jun", "churn")),
        Drop((OMAR,), "cash", Held("ben", "cash")),
        Drop((ANA, OMAR), "cash"),
    ],
)
def test_what_a_drop_previews_is_what_it_does(workspace, drop):
    after = dropped(workspace, "one", drop).apply(workspace)
    assert action(drop).applied(workspace.plan("one")) == after.plan("one")


def test_a_place_says_what_changes(assessment):
    found = place(assessment, Drop((OMAR,), "cash"))
    assert found.before == assessment.score
    assert found.after == assess(assessment.problem, action(found.drop).applied(assessment.plan)).score


def test_places_that_are_found_together_say_the_same(assessment):
    drops = [*targets(assessment.problem, [OMAR])]
    assert done(placed(assessment, drops)) == [place(assessment, drop) for drop in drops]


@pytest.mark.parametrize(
    "drop", [Drop((ANA,), "churn"), Drop((ANA,), None), Drop((OMAR,), "cash", Held("ben", "cash"))]
)
def test_a_drop_of_one_person_is_told_by_its_action(drop):
    assert as_drop(action(drop)) == drop


def test_what_no_single_drop_asks_for_is_none():
    there, back = Step("ana", "cash", "churn"), Step("jun", "churn", None)
    assert as_drop(Action((there, back))) is None
    assert as_drop(Action((there, back, Step("omar", None, "cash")))) is None
    assert as_drop(Action(begins=(Pair("ben", "eva"),))) is None


def test_the_differences_are_the_findings_that_end_and_come(assessment):
    gone, come = differences_of(assessment, action(Drop((ANA,), None)))
    total = sum(f.cost for f in come if f.level == "high") - sum(f.cost for f in gone if f.level == "high")
    assert total == place(assessment, Drop((ANA,), None)).after.high - assessment.score.high


def test_the_finder_answers_once_and_later(until, assessment):
    finder, heard = PlaceFinder(), []
    finder.found.connect(heard.append)
    drops = [*targets(assessment.problem, [ANA])]
    finder.find(assessment, drops)
    assert heard == []
    assert finder.busy
    until(lambda: heard)
    assert heard == [done(placed(assessment, drops))]
    assert not finder.busy


def test_a_finder_that_is_stopped_never_answers(app, assessment):
    finder, heard = PlaceFinder(), []
    finder.found.connect(heard.append)
    finder.find(assessment, targets(assessment.problem, [ANA]))
    finder.stop()
    for _ in range(50):
        app.processEvents()
    assert heard == []


def test_several_people_to_the_bench_are_one_change(workspace):
    change = dropped(workspace, "one", Drop((ANA, Held("jun", "churn"), OMAR), None))
    after = change.apply(workspace).plan("one")
    assert (after.places("ana"), after.places("jun")) == ((), ())


def test_locking_several_locks_all_and_again_unlocks_all(workspace):
    ben, ana = Held("ben", "cash"), ANA
    locked = lock_toggled(workspace, "one", [ben, ana, OMAR]).apply(workspace)
    assert {key[1] for key in locked.locks} == {"ana", "ben"}
    again = lock_toggled(locked, "one", [ben, ana])
    assert again.title == "Unlock 2 people"
    assert again.apply(locked).locks == {}


def test_nobody_to_lock_is_no_change(workspace):
    assert not lock_toggled(workspace, "one", [OMAR])
