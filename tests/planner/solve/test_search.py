"""The search: never without a plan, never worse than the start, over when it is asked to be."""

from time import monotonic

import msgspec
import pytest

from planner.plan import Plan
from planner.problem import Baseline, Problem
from planner.score import assess
from planner.solve import search as search_module
from planner.solve.search import solve
from tests.planner.build import challenge, plan, problem
from tests.planner.problems import plan_json
from tests.planner.solve.small import company, empty, some_problem


@pytest.mark.parametrize("workers", [1, 2])
def test_a_plan_is_found_and_scores_what_the_rules_say(workers):
    better = []
    outcome = solve(
        company(),
        seconds=1.5,
        workers=workers,
        on_better=lambda plan, score, seconds: better.append(score.rank),
    )
    assert outcome.score == assess(company(), outcome.plan).score
    assert outcome.score.must == 0
    assert better == sorted(better, reverse=True)
    assert better[-1] == outcome.score.rank
    assert outcome.bound.must == 0


def test_the_judge_agrees(judge):
    outcome = solve(company(), seconds=0.5)
    judged = judge(msgspec.to_builtins(company()), plan_json(outcome.plan))["score"]
    assert [judged[level] for level in ("must", "high", "medium", "low")] == [
        outcome.score.must,
        outcome.score.high,
        outcome.score.medium,
        outcome.score.low,
    ]


@pytest.mark.parametrize("seed", [1, 2])
def test_a_start_never_gets_worse(seed):
    made = some_problem(seed, people=9, challenges=3)
    start = solve(made, seconds=0.3).plan
    outcome = solve(made, seconds=0.1, start=start, seed=9)
    assert outcome.score.rank <= assess(made, start).score.rank


@pytest.mark.parametrize("seed", range(6))
def test_with_few_moves_allowed_a_start_never_gets_worse_either(seed):
    made = some_problem(seed, people=9, challenges=3)
    start = solve(made, seconds=0.2).plan
    pods = {challenge: list(people) for challenge, people in start.pods.items()}
    made = msgspec.structs.replace(
        made, baseline=Baseline(start.pods, start.pairs), rules={**made.rules, "moves": {"max_moves": seed}}
    )
    pods.setdefault(made.challenges[0].id, []).append(made.people[-1].id)
    for begin in (start, Plan.of(pods, start.pairs)):
        outcome = solve(made, seconds=0.1, start=begin, seed=9)
        assert outcome.score == assess(made, outcome.plan).score
        assert outcome.score.rank <= assess(made, begin).score.rank


def test_musts_that_cannot_be_kept_leave_the_plan_that_breaks_the_fewest():
    made = problem(
        ["ana", "bo", "cleo"],
        [challenge("a", size=[2, 3])],
        locks=[
            {"person": "ana", "challenge": "a", "kind": "in"},
            {"person": "bo", "challenge": "a", "kind": "out"},
            {"person": "cleo", "challenge": "a", "kind": "out"},
        ],
    )
    outcome = solve(made, seconds=2)
    assert outcome.score.must == outcome.bound.must == 1


def test_a_stop_ends_a_long_search_with_a_plan():
    began = monotonic()
    made = some_problem(5, people=30, challenges=6)
    outcome = solve(made, seconds=30, should_stop=lambda: monotonic() - began > 0.5)
    assert monotonic() - began < 5
    assert outcome.plan is not None


def test_no_time_at_all_still_gives_a_plan():
    assert solve(company(), seconds=0).score.must >= 0


@pytest.mark.parametrize("workers", [1, 2])
def test_problems_with_nobody_or_nothing_in_them_are_solved_at_once(workers):
    everybody = tuple(msgspec.structs.replace(p, wishes=(), vetoes=()) for p in company().people)
    parts = {"departments": company().departments, "skills": company().skills}
    for made in (
        empty(),
        Problem(cycle=company().cycle, people=(), challenges=company().challenges, **parts),
        Problem(cycle=company().cycle, people=everybody, challenges=(), **parts),
    ):
        outcome = solve(made, seconds=5, workers=workers)
        assert outcome.optimal
        assert outcome.seconds < 3


def test_an_error_beside_ends_the_search_and_is_raised(monkeypatch):
    def fails(levels, incumbent):
        raise ArithmeticError("as it were")

    monkeypatch.setattr(search_module.Levels, "least_cost", fails)
    with pytest.raises(ArithmeticError):
        solve(company(), seconds=5, workers=2)


def test_the_incumbent_is_handed_out_to_watch():
    watched = []
    solve(problem(["ana"]), seconds=1, watch=watched.append)
    assert watched[0].optimal


def test_a_start_that_is_best_is_kept():
    made = problem(["ana", "bo"], [challenge("a", size=[2, 2])])
    start = plan({"a": ["ana", "bo"]})
    assert solve(made, seconds=2, start=start).plan == start
