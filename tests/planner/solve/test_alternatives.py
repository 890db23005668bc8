"""Alternatives differ as promised, break no more musts than the best, and score what the judge says."""

import msgspec
from hypothesis import given, settings

from planner.plan import Plan
from planner.score import assess
from planner.solve.alternatives import PLANS, alternatives, differ
from planner.solve.prepared import prepared
from tests.planner.build import challenge, plan, problem
from tests.planner.problems import as_problem, plan_json, problem_files
from tests.planner.solve.compiled.engines import compiled
from tests.planner.solve.small import company


def boards_of(problem):
    boards = prepared(problem)
    boards.ready = compiled
    return boards


@settings(max_examples=25, deadline=None)
@given(problem_files)
def test_whatever_the_problem_they_differ_and_the_judge_agrees(judge, data):
    made = as_problem(data)
    found = alternatives(made, seconds=0.1, workers=1, boards=boards_of(made))
    assert 1 <= len(found) <= PLANS
    for number, one in enumerate(found):
        judged = judge(msgspec.to_builtins(made), plan_json(one.plan))["score"]
        assert msgspec.to_builtins(one.score) == judged
        assert one.score.must <= found[0].score.must
        for other in found[:number]:
            mine, theirs = (
                {(p, c) for c, people in each.plan.pods.items() for p in people} for each in (one, other)
            )
            assert len(mine - theirs) >= len(mine) / 3
            assert len(theirs - mine) >= len(theirs) / 3


def test_the_company_has_three_good_ones_and_each_is_told_as_it_is_found():
    told = []
    made = msgspec.structs.replace(company(), baseline=None)
    found = alternatives(made, seconds=2.5, on_plan=told.append, boards=boards_of(made))
    assert tuple(told) == found
    assert len(found) == 3
    assert [one.score for one in found] == [assess(made, one.plan).score for one in found]
    assert found[0].score.must == found[2].score.must == 0


def test_where_everybody_is_locked_in_there_is_one():
    made = problem(
        ["ana", "bo"],
        [challenge("a", size=[2, 2])],
        locks=[{"person": person, "challenge": "a", "kind": "in"} for person in ("ana", "bo")],
    )
    (only,) = alternatives(made, seconds=1, boards=boards_of(made))
    assert only.plan == plan({"a": ["ana", "bo"]})


def test_a_stop_leaves_the_best_plan():
    (only,) = alternatives(company(), seconds=60, should_stop=lambda: True, boards=boards_of(company()))
    assert only.score == assess(company(), only.plan).score


def test_a_third_of_each_plan_has_to_be_missing_from_the_other():
    three = plan({"a": ["x", "y", "z"]})
    assert differ(three, plan({"a": ["x", "y"], "b": ["z"]}))
    assert not differ(three, plan({"a": ["x", "y"]}))  # of the second nothing is missing from the first
    assert not differ(three, plan({"a": ["x", "y", "z"], "b": ["u", "v", "w"]}))
    assert not differ(three, three)
    assert differ(three, Plan())
