"""The first plan keeps locks, opens pods and leaves nobody out who helps."""

from random import Random

from planner.forms import lowered, score_of
from planner.solve import greedy as greedy_module
from planner.solve.greedy import greedy
from tests.planner.build import challenge, person, problem
from tests.planner.solve.small import company


def go_on():
    return False


def test_locks_are_kept():
    made = problem(
        [f"p{n}" for n in range(8)],
        [challenge("a", size=[2, 4]), challenge("b", size=[2, 4])],
        locks=[
            {"person": "p0", "challenge": "b", "kind": "in"},
            {"person": "p1", "challenge": "a", "kind": "out"},
            {"person": "p2", "challenge": "a", "kind": "in"},
        ],
    )
    for seed in range(5):
        state = greedy(lowered(made), seed, go_on)
        assert 0 in state.pods[1]
        assert 1 not in state.pods[0]
        assert 2 in state.pods[0]


def test_no_must_is_broken_where_that_is_easy_and_pods_are_open():
    forms = lowered(company())
    state = greedy(forms, 1, go_on)
    assert score_of(forms.terms, forms.points(state)).must <= 1
    assert sum(map(bool, state.pods)) >= 2
    assert len(state.pairs) == 2


def test_a_pod_that_costs_more_than_none_stays_closed():
    made = problem(["ana", "bo"], [challenge("a", size=[5, 6], value=1)])
    assert greedy(lowered(made), 1, go_on).pods == [set()]


def test_nobody_joins_who_does_not():
    made = problem([person("ana", joins=False), "bo"], [challenge("a", size=[1, 3])])
    assert greedy(lowered(made), 1, go_on).pods == [{1}]


def test_a_large_problem_is_looked_at_in_part(monkeypatch):
    monkeypatch.setattr(greedy_module, "LOOKED_AT", 4)
    monkeypatch.setattr(greedy_module, "TRIED", 2)
    made = problem([f"p{n}" for n in range(9)], [challenge("a", size=[3, 4], value=9)])
    assert len(greedy(lowered(made), 1, go_on).pods[0]) >= 3


def test_it_stops_when_asked_with_what_is_there():
    made = problem(["ana", "bo"], [challenge("a", size=[1, 2])])
    assert greedy(lowered(made), Random(1).randint(0, 9), lambda: True).pods == [set()]
