"""The reasons of moves are short and true of the two plans."""

from random import Random

import pytest
from hypothesis import given

from planner.explain.comparison import compare
from planner.score import assess
from tests.planner.build import challenge, person, plan, problem
from tests.planner.problems import as_problem, problem_files, random_plan, seeds


def why(who, people, before, after, pods=(), **fields):
    made = problem(people, pods or [challenge("a", "Payments"), challenge("b", "Search")], **fields)
    found = compare(assess(made, plan(before)), assess(made, plan(after)))
    return next(move.why for move in found.moves if move.person.id == who)


SQL = [challenge("a", "Payments", needs=[{"skill": "sql", "level": 3}]), challenge("b", "Search")]
HERE, THERE = {"b": ["ana", "ben"], "a": ["eva"]}, {"b": ["ben"], "a": ["ana", "eva"]}


@pytest.mark.parametrize(
    ("reason", "ana", "more"),
    [
        ("Covers SQL", {"skills": {"sql": 3}}, {"pods": SQL}),
        ("Can lead", {"can_lead": True}, {}),
        ("Teaches Bookkeeping", {"skills": {"books": 4}}, {}),
        ("First wish", {"wishes": ["a"]}, {}),
        ("Second wish", {"wishes": ["c", "a"]}, {"pods": [*SQL, challenge("c")]}),
        ("Locked there", {}, {"locks": [{"person": "ana", "challenge": "a", "kind": "in"}]}),
        ("Kept out of the other", {}, {"locks": [{"person": "ana", "challenge": "b", "kind": "out"}]}),
        ("Away from the manager", {"manager": "ben"}, {}),
        ("Ruled the other out", {"vetoes": ["b"]}, {}),
        ("Larger pod", {}, {}),
    ],
)
def test_what_a_move_gives_or_gets_is_its_reason(reason, ana, more):
    people = [person("ana", **ana), person("ben"), person("eva", learning=["books"])]
    assert why("ana", people, HERE, THERE, **more) == reason


def test_new_company_and_old_pods_are_reasons():
    met = {"history": [{"ago": 1, "people": ["ana", "ben"]}]}
    assert why("ana", ["ana", "ben", "eva"], HERE, THERE, **met) == "Meets new people"
    pods = [challenge("a", "Payments", continues=True), challenge("b", "Search")]
    last = {"history": [{"ago": 1, "people": ["ana"], "challenge": "a"}], "pods": pods}
    assert why("ana", ["ana", "ben", "eva"], HERE, THERE, **last) == "Was there last quarter"


def test_nobody_meets_anybody_on_the_bench():
    met = {"history": [{"ago": 1, "people": ["ana", "ben"]}]}
    assert why("ana", ["ana", "ben", "eva"], HERE, {"b": ["ben"], "a": ["eva"]}, **met) == "Smaller pod"


def test_a_must_that_is_kept_goes_before_what_a_move_gives():
    people = [person("ana", skills={"sql": 3}, vetoes=["b"]), "ben", "eva"]
    assert why("ana", people, HERE, THERE, pods=SQL) == "Ruled the other out"


def test_who_has_waited_is_told():
    for waited, told in ((1, "Has waited a quarter"), (3, "Has waited 3 quarters")):
        people = [person("ana", waited=waited)]
        assert why("ana", people, {}, {"a": ["ana"]}) == told


def test_a_pod_that_is_in_one_plan_alone_is_told():
    assert why("ana", ["ana"], {"a": ["ana"]}, {"b": ["ana"]}) == "Not staffed in A"
    assert why("ana", ["ana"], {"a": ["ana"]}, {}) == "Not staffed in B"


def test_places_are_taken_freed_and_gone():
    people = ["ana", "ben", "eva"]
    before, after = {"a": ["ana", "eva"]}, {"a": ["ben", "eva"]}
    assert why("ben", people, before, after) == "Takes Ana’s place"
    assert why("ana", people, before, after) == "Frees a place"
    full = [challenge("a", "Payments", size=[1, 2])]
    assert why("ana", people, before, after, pods=full) == "No place left"
    assert why("ana", people, before, {"a": ["eva"]}) == "Smaller pod"


@given(problem_files, seeds)
def test_every_move_has_a_short_reason(data, seed):
    made, rng = as_problem(data), Random(seed)
    found = compare(*(assess(made, random_plan(rng, made)) for _ in range(2)))
    assert all(move.why and len(move.why) < 60 for move in found.moves)


def test_who_leaves_a_pod_for_a_locked_pair_is_locked_in_it():
    pods = [challenge("a", "Payments"), challenge("b", "Search")]
    made = problem(["ana", person("dev", "eng")], pods, pair_locks=[{"it": "dev", "business": "ana"}])
    before, after = plan({"a": ["ana"], "b": ["dev"]}), plan({"a": ["ana"]}, [("dev", "ana")])
    (move,) = compare(assess(made, before), assess(made, after)).moves
    assert (move.person.id, move.why) == ("dev", "Locked in a pair")
    (back,) = compare(assess(made, after), assess(made, before)).moves
    assert back.why == "Not staffed in A"
