"""The promising pods of a person leave out what breaks a must, and put wishes and skills first."""

from planner.forms import lowered
from planner.solve import promising as promising_module
from planner.solve.ledger import Ledger
from planner.solve.promising import Promising
from tests.planner.build import challenge, person, problem
from tests.planner.solve.small import nobody


def promising(made):
    forms = lowered(made)
    return Promising(Ledger(forms, nobody(forms)))


def test_a_wish_comes_before_other_pods_and_a_veto_never():
    made = problem([person("ana", wishes=["b"], vetoes=["c"])], [challenge(key) for key in ("a", "b", "c")])
    assert promising(made).pods(0) == [1, 0]


def test_a_pod_that_lacks_what_a_person_knows_comes_first():
    made = problem(
        [person("ana", skills={"sql": 4})],
        [challenge("a"), challenge("b", needs=[{"skill": "sql", "level": 3}])],
    )
    assert promising(made).pods(0) == [1, 0]


def test_a_pod_that_continues_comes_first_for_its_members():
    made = problem(
        ["ana"],
        [challenge("a"), challenge("b", continues=True)],
        history=[{"ago": 1, "challenge": "b", "people": ["ana"]}],
    )
    assert promising(made).pods(0) == [1, 0]


def test_a_pair_crowds_out_the_pods_that_take_all_hours():
    made = problem(
        [person("ana", pod_hours=8, liaison=True), person("bo", pod_hours=1, liaison=True)],
        [challenge("a", hours_per_week=8), challenge("b", hours_per_week=4)],
    )
    assert promising(made).crowded_out(0) == 0.5
    assert promising(made).crowded_out(1) == 1


def test_among_many_pods_those_are_looked_at_where_somebody_brings_or_wants_something(monkeypatch):
    monkeypatch.setattr(promising_module, "MANY", 4)
    made = problem(
        [person("ana", skills={"sql": 4}, wishes=["e"])],
        [*map(challenge, "abcde"), challenge("f", needs=[{"skill": "sql", "level": 3}])],
    )
    assert promising(made).pods(0) == [5, 4]
