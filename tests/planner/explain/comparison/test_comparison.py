"""Two plans side by side, on random problems with every rule, and where only their problems differ."""

from random import Random

from hypothesis import given
from msgspec.structs import replace

from planner.explain.comparison import compare
from planner.plan import Score
from planner.problem import Lock
from planner.rules import LEVELS
from planner.score import assess
from tests.planner.build import challenge, plan, problem
from tests.planner.problems import as_problem, changed_plan, problem_files, random_plan, seeds


def two_plans(data, seed):
    made, rng = as_problem(data), Random(seed)
    one = random_plan(rng, made)
    return assess(made, one), assess(made, changed_plan(rng, made, one))


@given(problem_files, seeds)
def test_a_plan_beside_itself_differs_in_nothing(data, seed):
    one, _ = two_plans(data, seed)
    found = compare(one, one)
    assert (found.rules, found.moves, found.needs) == ((), (), ())
    assert (found.pairs_in_a, found.pairs_in_b) == ((), ())
    assert all(amount.a == amount.b for amount in found.amounts)
    assert all(level.better == "" for level in found.levels)
    assert str(found.verdict) == "A and B are the same."


@given(problem_files, seeds)
def test_the_rules_that_differ_add_up_to_the_levels(data, seed):
    found = compare(*two_plans(data, seed))
    assert all(rule.difference for rule in found.rules)
    for level in LEVELS:
        rules = sum(rule.difference for rule in found.rules if rule.level == level)
        assert rules == getattr(found.change, level)


@given(problem_files, seeds)
def test_b_beside_a_is_the_mirror_of_a_beside_b(data, seed):
    a, b = two_plans(data, seed)
    there, back = compare(a, b), compare(b, a)
    assert {(r.level, r.rule, r.a, r.b) for r in there.rules} == {
        (r.level, r.rule, r.b, r.a) for r in back.rules
    }
    assert {(m.person.id, m.in_a, m.in_b, m.change) for m in there.moves} == {
        (m.person.id, m.in_b, m.in_a, Score() - m.change) for m in back.moves
    }
    assert sorted((n.name, n.lack_a, n.lack_b, n.gained) for n in there.needs) == sorted(
        (n.name, n.lack_b, n.lack_a, not n.gained) for n in back.needs
    )
    assert [(one.a, one.b) for one in there.amounts] == [(one.b, one.a) for one in back.amounts]
    assert (there.pairs_in_a, there.pairs_in_b) == (back.pairs_in_b, back.pairs_in_a)
    assert back.first == {"A": "B", "B": "A", "": ""}[there.first]
    assert back.verdict.text == there.verdict.text
    assert back.summary == there.summary


@given(problem_files, seeds)
def test_what_comes_first_is_what_ranks_first(data, seed):
    a, b = two_plans(data, seed)
    first = compare(a, b).first
    assert {"A": a, "B": b, "": a}[first].score.rank == min(a.score.rank, b.score.rank)


def test_plans_may_answer_other_locks_people_and_challenges():
    small = problem(["ana", "ben"], [challenge("a"), challenge("b")])
    other = replace(
        problem(["ben", "cleo"], [challenge("b"), challenge("c")]), locks=(Lock("ben", "b", "in"),)
    )
    a = assess(small, plan({"a": ["ana"], "b": ["ben"]}))
    b = assess(other, plan({"b": ["ben"], "c": ["cleo"]}))
    found = compare(a, b)
    assert [(m.person.name, m.in_a, m.in_b, m.why) for m in found.moves] == [
        ("Ana", "Cash forecast", "Not planned", "Only in A"),
        ("Cleo", "Not planned", "Cash forecast", "Only in B"),
    ]
    assert found.summary == "2 people differ, 1 person stays"


def test_what_differs_is_counted():
    company = problem([{"id": p, "name": p, "department": d} for p, d in (("it", "eng"), ("bo", "fin"))])
    alone, paired = (assess(company, plan({}, pairs)) for pairs in ((), [("it", "bo")]))
    assert compare(alone, paired).summary == "1 pair differs, 2 people stay"
    assert compare(alone, alone).summary == "0 people differ, 2 people stay"
    one = assess(company, plan({"cash": ["bo"]}, [("it", "bo")]))
    assert compare(alone, one).summary == "1 person and 1 pair differ, 1 person stays"
