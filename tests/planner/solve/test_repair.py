"""A repair is never worse than what it was given, keeps who is held, and costs what the rules say."""

from random import Random

import pytest
from hypothesis import given, settings

from planner.plan import Plan
from planner.score import assess
from planner.solve.compiled.engine import PLAIN
from planner.solve.prepared import prepared
from planner.solve.repair import STAGES, Repairs
from tests.planner.build import challenge, plan, problem
from tests.planner.problems import as_problem, problem_files, random_plan, seeds
from tests.planner.solve.compiled.engines import compiled
from tests.planner.solve.small import company


def repairs_of(problem, engine=None):
    boards = prepared(problem)
    boards.ready = lambda: engine or compiled()
    return Repairs(boards)


def moves_between(before, after):
    """How many people change place, and how many pairs come or go."""
    people = {person for one in (before, after) for members in one.pods.values() for person in members}
    gone, come = set(before.pairs) - set(after.pairs), set(after.pairs) - set(before.pairs)
    return sum(before.places(p) != after.places(p) for p in people) + max(len(gone), len(come))


@settings(max_examples=40, deadline=None)
@given(problem_files, seeds)
def test_of_any_plan_it_is_better_keeps_who_is_held_and_its_change_is_what_the_rules_say(data, seed):
    made, rng = as_problem(data), Random(seed)
    repairs, before = repairs_of(made), random_plan(rng, made)
    for _ in range(2):  # the second one begins on the board of the first
        pods = rng.sample(list(made.challenge), min(2, len(made.challenge)))
        still = rng.sample(list(made.person), min(2, len(made.person)))
        found = repairs(before, pods, still)
        if found is None:
            continue
        after = assess(made, found.plan).score
        assert found.before == assess(made, before).score.rank
        assert found.after == after.rank < found.before
        assert found.moves == moves_between(before, found.plan)
        assert all(found.plan.places(person) == before.places(person) for person in still)
        before = found.plan


def test_one_move_puts_a_crowded_pod_right_and_not_the_person_who_was_moved():
    made = problem(["ana", "bo", "cleo", "dan"], [challenge("a", size=[1, 2]), challenge("b", size=[1, 3])])
    crowded = plan({"a": ["ana", "bo", "cleo"], "b": ["dan"]})
    found = repairs_of(made)(crowded, ["a"], ["cleo"])
    assert found is not None
    assert found.after[0] == 0
    assert found.moves == 1
    assert "cleo" in found.plan.members("a")


def test_hours_that_a_pair_takes_are_freed_by_pairing_somebody_else():
    made = company()
    full = problem(
        [
            {"id": "it", "name": "It", "department": "eng", "liaison": True, "pod_hours": 8},
            {"id": "other", "name": "Other", "department": "eng", "liaison": True, "joins": False},
            {"id": "unit", "name": "Unit", "department": "fin", "liaison": True, "joins": False},
        ],
        [challenge("a", size=[1, 2], hours_per_week=8)],
        departments=[
            {"id": "fin", "name": "Finance", "side": "business", "liaisons": 1},
            {"id": "eng", "name": "Engineering", "side": "it"},
        ],
    )
    assert made.pair_hours == 1
    found = repairs_of(full)(plan({"a": ["it"]}, [("it", "unit")]), ["a"], ["it"])
    assert found is not None
    assert found.after[0] == 0
    assert found.plan == plan({"a": ["it"]}, [("other", "unit")])
    assert found.moves == 1


def test_plain_and_compiled_find_the_same(monkeypatch):
    monkeypatch.setattr("planner.solve.repair.STAGES", tuple((t, s // 10) for t, s in STAGES))
    broken = plan({"c0": ["p1", "p2", "p4", "p5", "p7", "p10"], "c1": ["p0", "p9"]}, [("p3", "p1")])
    plain, fast = (repairs_of(company(), engine)(broken, ["c0"], ["p2"]) for engine in (PLAIN, compiled()))
    assert plain == fast
    assert plain is not None


def test_a_plan_quite_unlike_the_last_is_repaired_all_the_same(monkeypatch):
    monkeypatch.setattr("planner.solve.repair.FEW", 0)
    repairs = repairs_of(company())
    for members in (["p1", "p2"], ["p4", "p5", "p7", "p10"]):
        broken = plan({"c0": members})
        found = repairs(broken, ["c0"], [])
        assert found is not None
        assert found.before == assess(company(), broken).score.rank


@pytest.mark.parametrize("pods", [[], ["c0"]])
def test_without_an_engine_or_a_pod_nothing_is_found(pods):
    boards = prepared(company())
    if pods:
        boards.ready = lambda: None
    else:
        boards.ready = compiled
    assert Repairs(boards)(Plan(), pods, []) is None
