"""Prices say of every action what scoring the plan after it from scratch says, level by level."""

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.explain import done
from planner.explain.option import Action, Step
from planner.explain.places import sources
from planner.explain.prices import UNITS, options_of, prices, score
from planner.plan import Score
from planner.problem import Lock
from planner.score import assess
from tests.planner.explain.plans import score_after, some_plan
from tests.planner.problems import possible_pairs, random_plan, seeds

points = st.integers(-(2**40), 2**40)


@given(points, points, points, points)
def test_a_number_holds_every_level(must, high, medium, low):
    levels = {"must": must, "high": high, "medium": medium, "low": low}
    assert score(sum(UNITS[level] * count for level, count in levels.items())) == Score(**levels)


@given(points, points, points, points)
def test_numbers_compare_by_must_and_then_by_cost(must, high, medium, low):
    one, other = Score(must, high, medium, low), Score(low, must, high, medium)
    values = [sum(UNITS[level] * getattr(each, level) for level in UNITS) for each in (one, other)]
    if one.rank != other.rank:
        assert (values[0] < values[1]) == (one.rank < other.rank)


def some_action(rng, assessment):
    problem, plan = assessment.problem, assessment.plan
    steps = []
    for person in rng.sample(list(problem.person), rng.randint(0, min(4, len(problem.person)))):
        target = rng.choice([*problem.challenge, None])
        steps.append(Step(person, rng.choice(sources(problem, plan, person)), target))
    new = [pair for pair in possible_pairs(problem) if pair not in plan.pairs]
    ends, begins = (rng.sample(pairs, min(len(pairs), rng.randint(0, 2))) for pairs in (plan.pairs, new))
    return Action(tuple(steps), tuple(ends), tuple(begins))


@settings(max_examples=120, deadline=None)
@given(seeds, st.integers(1, 9), st.integers(1, 4))
def test_what_is_told_of_an_action_is_the_score_from_scratch(seed, people, challenges):
    assessment, rng = some_plan(seed, people, challenges), Random(seed)
    known = done(prices(assessment))
    for _ in range(6):
        action = some_action(rng, assessment)
        option = known.option(assessment, action)
        assert option.before == assessment.score
        assert option.after == score_after(assessment, action)
        better = known.better(assessment, action)
        assert better == (option if option.better else None)


def test_prices_of_a_problem_are_made_once_and_serve_all_its_plans():
    first = some_plan(3)
    second = assess(first.problem, random_plan(Random(9), first.problem))
    known = done(prices(first))
    assert done(prices(second)) is known
    rng = Random(1)
    for assessment in (first, second, first, second):
        action = some_action(rng, assessment)
        assert known.option(assessment, action).after == score_after(assessment, action)


def test_several_actions_are_answered_in_their_order():
    assessment, rng = some_plan(4), Random(4)
    actions = [some_action(rng, assessment) for _ in range(5)]
    options = done(options_of(assessment, actions))
    assert [option.action for option in options] == actions
    assert [option.after for option in options] == [score_after(assessment, action) for action in actions]


@settings(max_examples=60, deadline=None)
@given(seeds)
def test_prices_follow_what_is_locked_and_how_a_rule_is_set(seed):
    before, rng = some_plan(seed), Random(seed)
    problem = before.problem
    done(prices(before))
    lock = Lock(rng.choice(problem.people).id, rng.choice(problem.challenges).id, rng.choice(["in", "out"]))
    rules = {**problem.rules, "novelty": {"level": rng.choice(["must", "low", "off"])}}
    after = assess(problem.under(rules, (lock,), ()), before.plan)
    for _ in range(4):
        action = some_action(rng, after)
        assert done(prices(after)).option(after, action).after == score_after(after, action)
